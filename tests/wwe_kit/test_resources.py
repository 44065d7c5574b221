import pytest

from wwe_kit import resources
from wwe_kit.resources import checkout, documentation, require_checkout, resource


def test_in_a_checkout_files_are_where_they_are_edited(pytestconfig):
    assert checkout() == pytestconfig.rootpath
    assert resource("web/frame/early.js") == pytestconfig.rootpath / "web/frame/early.js"


def test_in_a_copy_files_are_beside_the_package(copy):
    assert checkout() is None
    assert resource("templates/extension") == copy / "templates/extension"


def test_a_page_of_the_documentation_has_an_address_on_this_machine(pytestconfig):
    page = (pytestconfig.rootpath / "docs/commands.md").as_uri()
    assert documentation("commands.md#exit-codes") == f"{page}#exit-codes"


def test_what_is_about_the_repository_gets_the_checkout(pytestconfig):
    assert require_checkout() == pytestconfig.rootpath


@pytest.mark.usefixtures("copy")
def test_what_is_about_the_repository_is_refused_in_a_copy(complaint):
    sentence = complaint(require_checkout)
    assert sentence == "This command needs a checkout of the repository; this is an installed package."


@pytest.mark.parametrize("content", ['[project]\nname = "another"', "[tool.ruff]", "not toml"])
def test_a_project_that_happens_to_be_above_the_package_is_no_checkout(copy, content):
    (copy.parents[2] / "pyproject.toml").write_text(content, encoding="utf-8")
    resources.checkout.cache_clear()
    assert checkout() is None
