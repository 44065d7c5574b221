from wwe_kit.build.images.wishes import imported_by_others, module_of, wished


def test_what_an_entry_imports_is_wished_for_and_the_entry_is_not():
    app = {"main.py": "import orders", "orders.py": "", "unused.py": ""}
    assert wished(app, ["main.py"]) == ["orders"]


def test_what_comes_from_elsewhere_comes_first_and_what_only_a_page_has_is_left_out():
    app = {"main.py": "import js, json, orders\nfrom genesys.wwe import page", "orders.py": "import csv"}
    assert wished(app, ["main.py"]) == ["csv", "json", "orders"]


def test_a_name_that_is_imported_from_a_module_may_be_a_module_itself():
    assert wished({"main.py": "from xml.etree import ElementTree"}, ["main.py"]) == [
        "xml.etree",
        "xml.etree:ElementTree",
    ]


def test_a_package_is_imported_by_its_folders_name():
    assert [module_of(path) for path in ("shop/__init__.py", "shop/till.py")] == ["shop", "shop.till"]


def test_who_imports_an_entry_needs_it_as_a_module():
    assert "main" in imported_by_others({"main.py": "", "second.py": "import main"})
