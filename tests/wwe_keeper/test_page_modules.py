import asyncio
import dataclasses
import pickle
import sys
import typing

import pytest

from wwe_keeper.page_modules import FOLDER, PageModules

SOURCES = {
    "main.py": "import tools\nfrom shop import prices\nimport shop.stock\ntotal = prices.price + shop.stock.count\n",
    "tools.py": "value = []\n",
    "shop/__init__.py": "from .prices import price\nname = __name__\n",
    "shop/prices.py": "price = 5\n",
    "shop/stock.py": "from shop.prices import price\nfrom . import prices\ncount = prices.price\n",
    "space/inner.py": "where = __name__\n",
    "namespaced.py": "from space import inner\nimport space.inner as again\nassert again is inner\n",
    "relative.py": "from . import tools\n",
    "missing.py": "import nowhere_at_all\n",
    "half.py": "import broken\n",
    "broken.py": "raise ValueError('half way')\n",
    "later.py": "def load():\n    import tools\n    return tools\n",
    "circle.py": "import round_one\n",
    "round_one.py": "import round_two\nvalue = 1\n",
    "round_two.py": "import round_one\n",
    "python.py": "import os.path, json\nfrom collections import abc\nfound = os.path.join('a', 'b')\n",
    "later_data.py": "from rows import Row\nrow = Row('x')\n",
    "rows.py": "from __future__ import annotations\nfrom dataclasses import dataclass\n"
    "@dataclass\nclass Row:\n    name: str\n",
    "entry_data.py": "from __future__ import annotations\nfrom dataclasses import dataclass\n"
    "from typing import ClassVar\n@dataclass\nclass Row:\n    name: str\n    part_of: Row | None = None\n"
    "    count: ClassVar[int] = 0\nrow = Row('x')\n",
    "data.py": "from dataclasses import dataclass\n@dataclass\nclass Row:\n    name: 'str'\nrow = Row('x')\n",
}


@pytest.fixture(autouse=True)
def nothing_stays_in_sys_modules():
    before = set(sys.modules)
    yield
    for name in set(sys.modules) - before:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(FOLDER):
            del sys.modules[name]


def run(entry):
    """Run an entry; return its page's modules."""
    modules = PageModules(SOURCES)
    asyncio.run(modules.run(entry, runs_main=False))
    return modules


def value_of(modules, module, name):
    return getattr(modules.module(module), name)


def test_an_entry_imports_modules_and_packages():
    modules = run("main.py")
    assert value_of(modules, "shop.stock", "count") == 5
    assert value_of(modules, "shop", "price") == 5
    assert value_of(modules, "shop", "name") == "shop"


def test_two_pages_have_two_of_each_module():
    first, second = run("main.py"), run("main.py")
    assert first.module("tools") is not second.module("tools")
    value_of(first, "tools", "value").append(1)
    assert value_of(second, "tools", "value") == []


def test_what_is_imported_later_is_the_same_pages():
    modules = run("main.py")
    assert modules.module("later").load() is modules.module("tools")


@pytest.mark.parametrize("entry", ["namespaced.py", "circle.py", "python.py", "data.py", "later_data.py"])
def test_folders_without_init_circles_python_itself_and_dataclasses_work(entry):
    run(entry)


def test_a_module_that_is_not_there_is_missed_by_name():
    with pytest.raises(ModuleNotFoundError, match="nowhere_at_all"):
        run("missing.py")
    with pytest.raises(ModuleNotFoundError, match=r"shop\.nothing"):
        PageModules(SOURCES).module("shop.nothing")


def test_a_relative_import_needs_a_package():
    with pytest.raises(ImportError, match="no known parent package"):
        run("relative.py")


def test_a_module_that_failed_is_tried_again_the_next_time():
    modules = PageModules(SOURCES)
    for _ in range(2):
        with pytest.raises(ValueError, match="half way"):
            asyncio.run(modules.run("half.py", runs_main=False))
        assert "broken" not in sys.modules


def test_traces_name_the_authors_files():
    with pytest.raises(ValueError, match="half way") as caught:
        run("half.py")
    assert str(caught.traceback[-1].path) == "/app/broken.py"


def test_the_newest_pages_module_is_where_pickle_looks_for_it_until_that_page_goes():
    first, second = run("later_data.py"), run("later_data.py")
    assert sys.modules["rows"] is second.module("rows")
    assert pickle.loads(pickle.dumps(value_of(second, "rows", "Row")("a"))).name == "a"
    first.forget()
    assert sys.modules["rows"] is second.module("rows")
    second.forget()
    assert "rows" not in sys.modules


def test_what_an_entry_defines_is_found_by_type_hints_and_pickle_until_its_page_goes():
    before = sys.modules["__main__"]
    page = run("entry_data.py")
    row = page.module("__main__").row
    assert pickle.loads(pickle.dumps(row)) == row
    assert typing.get_type_hints(type(row)) == {"name": str, "part_of": type(row) | None, "count": typing.ClassVar[int]}
    assert [field.name for field in dataclasses.fields(row)] == ["name", "part_of"]
    page.forget()
    assert sys.modules["__main__"] is before


def test_a_module_of_somebody_elses_stays_in_its_place(monkeypatch):
    theirs = type(sys)("tools")
    monkeypatch.setitem(sys.modules, "tools", theirs)
    modules = run("main.py")
    assert sys.modules["tools"] is theirs
    assert value_of(modules, "tools", "value") == []


def test_files_may_be_said_to_be_in_a_folder_that_is_really_there(tmp_path):
    modules = PageModules({"main.py": "import tools\n", "tools.py": "value = 1\n"}, f"{tmp_path}/")
    asyncio.run(modules.run("main.py", runs_main=False))
    assert modules.module("tools").__file__ == f"{tmp_path}/tools.py"
    assert sys.modules["tools"] is modules.module("tools")
    modules.forget()
    assert "tools" not in sys.modules


def test_code_may_find_other_builtins_than_pythons():
    modules = PageModules({"tools.py": "said = input()\n"}, own_builtins={"input": lambda: "of the page"})
    assert modules.module("tools").said == "of the page"
