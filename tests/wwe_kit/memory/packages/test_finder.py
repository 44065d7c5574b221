"""While a workspace is open Python finds the packages of its pages, and before and after it what it has itself."""

import importlib
import sys
from importlib import metadata

import pytest

from wwe_kit.memory.packages.finder import found

MAIN = "import tools\npage.fill('main', tools.VERSION)\n"


def test_it_is_there_again_when_the_workspace_has_gone(extension, wheel, installed, workspace_of):
    installed("tools", "1.0", {"tools.py": "VERSION = '1.0'\n"})
    with workspace_of(extension(MAIN, wheel("tools", "2.0", {"tools.py": "VERSION = '2.0'\n"}))):
        assert sys.modules["tools"].VERSION == "2.0"
    assert not [name for name in sys.modules if name.partition(".")[0] == "tools"]
    assert importlib.import_module("tools").VERSION == "1.0"


def test_two_extensions_have_each_its_own_version(show, extension, wheel):
    main = "import tools\ndef told(event=None):\n    import tools.late\n    return tools.late.VERSION\n"
    main += "page.fill('main', tools.VERSION)\n"
    folders = [
        extension(main, wheel("tools", version, {"tools/__init__.py": code, "tools/late.py": code}), name=name)
        for version, name in (("1.0", "old"), ("2.0", "new"))
        for code in [f"VERSION = '{version}'\n"]
    ]
    pages = [shown.page for shown in show(*folders).pages]
    assert [page.document.querySelector("main").textContent for page in pages] == ["1.0", "2.0"]
    assert [page.modules.module("__main__").told() for page in pages] == ["1.0", "2.0"]


def test_a_test_finds_a_package_that_only_the_lock_has(extension, wheel, workspace_of):
    tools = wheel("tools", "2.0", {"tools.py": "VERSION = '2.0'\n"})
    with workspace_of(extension(MAIN, tools)):
        assert importlib.import_module("tools").VERSION == metadata.version("tools") == "2.0"
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("tools")


def test_where_no_extension_has_packages_nothing_is_changed():
    before = importlib.import_module, list(sys.meta_path)
    with found([]):
        assert (importlib.import_module, sys.meta_path) == before
