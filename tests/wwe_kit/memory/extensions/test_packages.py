"""What an extension brings beside its own modules, in memory: packages of its lock, and files."""

import sys

import pytest

from tests.wwe_kit.made_up_wheels import desk, locked, wheel, wheel_folder  # noqa: F401 - they are fixtures
from tests.wwe_kit.memory.conftest import text
from wwe_kit.memory.errors import NotInMemory
from wwe_kit.memory.workspace import MemorySettings, MemoryWorkspace

VIEW = '[tool.wwe.views.index]\nlevel = "workspace"\nentry = "main.py"\n'


@pytest.fixture
def shows(show, desk):  # noqa: F811 - as above
    """Show an extension with these packages; return what its page says."""

    def run(main, *dependencies, wheels=(), settings=""):
        folder = desk(*dependencies, wheels=wheels, settings=settings + VIEW).folder
        (folder / "main.py").write_text("from genesys.wwe import page\n" + main)
        return text(show(folder))

    return run


def test_a_package_that_is_python_is_imported_from_the_lock(shows, wheel):  # noqa: F811 - as above
    tools = wheel("desk-tools", files={"desk_tools.py": "VALUE = 7\n"})
    main = "import desk_tools\npage.fill('main', desk_tools.VALUE)\n"
    assert shows(main, "desk-tools", wheels=[tools]) == "7"


def test_a_package_of_webassembly_is_told_with_what_to_do(shows, wheel):  # noqa: F811 - as above
    tag = "cp314-cp314-pyemscripten_2026_0_wasm32"
    fast = wheel("fast-tools", files={"fast_tools/core.cpython-314-wasm32-emscripten.so": "\0asm"}, tag=tag)
    with pytest.raises(NotInMemory, match=r"the package fast-tools .*pip install fast-tools"):
        shows("import fast_tools\n", "fast-tools", wheels=[fast])


def test_a_module_that_is_nobodys_is_pythons_own_error(shows):
    with pytest.raises(ModuleNotFoundError, match="nobodys_module"):
        shows("import nobodys_module\n")


def test_files_of_the_extension_are_read(show, write):
    main = (
        "import json\nfrom genesys.wwe import files, page\n"
        "page.fill('main', json.loads(files.read_text('prices.json'))['oil'])\n"
    )
    folder = write(main, more='files = ["prices.json"]', files={"prices.json": '{"oil": 80}'})
    assert text(show(folder)) == "80"


def test_the_path_of_modules_is_afterwards_as_it_was(write):
    before = list(sys.path)
    with MemoryWorkspace(MemorySettings([write("pass\n")], is_checked=False), print):
        assert sys.path != before
    assert sys.path == before
