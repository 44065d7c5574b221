"""Packages in memory are those of the lock, in one folder as in a page; everybody else keeps what this Python has."""

import importlib
import sys
from importlib import metadata

import pytest

from tests.wwe_kit.memory.conftest import text
from wwe_kit.memory.errors import NotInMemory


def test_a_namespace_of_two_wheels_is_one_package(shown, wheel):
    voice = wheel("acme-voice", files={"acme/voice.py": "name = 'voice'\n"})
    text_ = wheel("acme-text", files={"acme/text.py": "name = 'text'\n"})
    main = "from acme import text, voice\npage.fill('main', voice.name, ' ', text.name)\n"
    assert shown(main, voice, text_) == "voice text"


def test_a_folder_that_two_wheels_fill_is_one_package_with_its_data(shown, wheel):
    core = wheel("acme-core", files={"acme/__init__.py": "name = 'acme'\n"})
    data = wheel("acme-data", files={"acme/rates.py": "rate = 3\n", "acme/words.txt": "of the other wheel"})
    main = (
        "from importlib import resources\nfrom acme import name, rates\n"
        "page.fill('main', f'{name} {rates.rate} ', resources.files('acme').joinpath('words.txt').read_text())\n"
    )
    assert shown(main, core, data) == "acme 3 of the other wheel"


def test_what_exclude_leaves_out_is_not_there(shown, wheel):
    tools = wheel("acme", files={"acme/__init__.py": "", "acme/large.py": ""})
    with pytest.raises(ImportError, match="large"):
        shown("from acme import large\n", tools, exclude=["acme/large.py"])


class TestWhatThisPythonHasToo:
    MAIN = (
        "import tools\nfrom importlib import import_module, metadata\n"
        "def told():\n    return [tools.VERSION, tools.inner(), import_module('tools.inside').VERSION,"
        " metadata.version('tools')]\npage.fill('main', ' '.join(told()))\n"
    )

    @staticmethod
    def files(version):
        inner = "def inner():\n    from tools.inside import VERSION\n    return VERSION\n"
        return {"tools/__init__.py": f"VERSION = '{version}'\n{inner}", "tools/inside.py": f"VERSION = '{version}'\n"}

    def test_a_page_has_the_version_of_the_lock(self, shown, wheel, installed):
        installed("tools", "1.0", self.files("1.0"))
        assert shown(self.MAIN, wheel("tools", "2.0", self.files("2.0"))) == "2.0 2.0 2.0 2.0"

    def test_whoever_has_imported_its_own_keeps_it(self, show, extension, wheel, installed):
        installed("tools", "1.0", self.files("1.0"))
        own = importlib.import_module("tools")
        workspace = show(extension(self.MAIN, wheel("tools", "2.0", self.files("2.0"))))
        assert text(workspace) == "2.0 2.0 2.0 2.0"
        assert sys.modules["tools"] is own
        assert (own.VERSION, own.inner(), metadata.version("tools")) == ("1.0", "1.0", "1.0")
        page = next(iter(workspace.pages)).page
        assert page.modules.module("__main__").told() == ["2.0"] * 4

    def test_whoever_imports_first_gets_its_own_and_the_page_later_the_locks(self, show, extension, wheel, installed):
        installed("tools", "1.0", self.files("1.0"))
        late = "def told():\n    import tools\n    return tools.VERSION, tools.inner()\n"
        workspace = show(extension(late, wheel("tools", "2.0", self.files("2.0"))))
        own = importlib.import_module("tools")
        page = next(iter(workspace.pages)).page
        assert page.modules.module("__main__").told() == ("2.0", "2.0")
        assert (sys.modules["tools"], own.inner()) == (own, "1.0")

    def test_a_package_asks_another_one_of_the_lock(self, shown, wheel, installed):
        installed("tools", "1.0", self.files("1.0"))
        importlib.import_module("tools.inside")
        user = wheel("user", files={"user.py": "from tools import inside\nVERSION = inside.VERSION\n"})
        main = "import user\npage.fill('main', user.VERSION)\n"
        assert shown(main, wheel("tools", "2.0", self.files("2.0")), user) == "2.0"

    def test_the_kit_renders_with_its_own_jinja2(self, show, extension, wheel):
        jinja2 = wheel("jinja2", "9.9", {"jinja2/__init__.py": "__version__ = '9.9'\n"})
        workspace = show(extension("import jinja2\npage.fill('main', jinja2.__version__)\n", jinja2))
        assert text(workspace) == "9.9"
        assert importlib.import_module("jinja2").Environment().from_string("{{ 1 + 1 }}").render() == "2"


def test_a_package_that_asks_servers_is_refused_with_the_tier_that_has_them(shown, wheel):
    asks = wheel(
        "asks",
        files={
            "asks.py": "import socket\n\ndef get():\n    with socket.socket() as it:\n        it.connect(('a', 1))\n"
        },
    )
    with pytest.raises(NotInMemory, match=r'a server that asks connects to is not in memory: .*wwe_tier\("browser"\)'):
        shown("import asks\nasks.get()\n", asks)


def test_a_package_that_asks_servers_without_waiting_is_refused_likewise(shown, wheel):
    code = "import asyncio\n\nasync def get():\n    await asyncio.get_running_loop().getaddrinfo('a', 1)\n"
    main = "import asks\nasync def main():\n    await asks.get()\n"
    with pytest.raises(NotInMemory, match="a server that asks connects to is not in memory"):
        shown(main, wheel("asks", files={"asks.py": code}))


def test_a_package_is_imported_once_for_all_tests(extension, wheel, workspace_of):
    folder = extension("import tools\npage.fill('main', id(tools))\n", wheel("tools", files={"tools.py": ""}))
    said = []
    for _ in range(2):
        with workspace_of(folder) as workspace:
            said.append(text(workspace))
    assert said[0] == said[1]
    assert "tools" not in sys.modules


def test_a_module_of_the_library_comes_before_one_of_a_package(shown, wheel):
    tools = wheel("tools", files={"tools.py": "", "json.py": "fake = 1\n"})
    assert shown("import json, tools\npage.fill('main', json.dumps([1]))\n", tools) == "[1]"


class TestWebAssembly:
    TAG = "cp314-cp314-pyemscripten_2026_0_wasm32"

    def test_another_version_than_that_of_this_python_is_refused_with_both(self, shown, wheel, installed):
        installed("fast", "1.0", {"fast/__init__.py": ""})
        fast = wheel(
            "fast", "2.0", {"fast/__init__.py": "", "fast/core.cpython-314-wasm32-emscripten.so": "\0asm"}, tag=self.TAG
        )
        with pytest.raises(NotInMemory, match=r"fast 2\.0 .* this Python has 1\.0.* pip install fast==2\.0"):
            shown("import fast\n", fast)

    def test_the_same_version_is_that_of_this_python(self, shown, wheel, installed):
        installed("fast", "2.0", {"fast/__init__.py": "where = 'here'\n"})
        fast = wheel(
            "fast", "2.0", {"fast/__init__.py": "", "fast/core.cpython-314-wasm32-emscripten.so": "\0asm"}, tag=self.TAG
        )
        assert shown("import fast\npage.fill('main', fast.where)\n", fast) == "here"
