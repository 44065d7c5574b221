import sys
from types import SimpleNamespace

import pytest

from wwe_kit.memory.content import content_of
from wwe_kit.memory.errors import NotRead, take_noted
from wwe_kit.memory.modules import AuthorModules, ShownModules


def test_a_module_has_the_real_path_of_its_file(modules):
    made = modules(store="def fail():\n    raise ValueError\n")
    store = made.module("store")
    assert store.__file__ == store.fail.__code__.co_filename == str(made.folder / "store.py")


def test_what_micropython_alone_reads_is_told_as_that(modules):
    made = modules(store="async def g():\n    pass\n\n\ndef f():\n    await g()\n")
    with pytest.raises(
        NotRead, match=r"store.py, line 6: .*outside async function\). No other can, but for MicroPython"
    ):
        made.module("store")
    take_noted()


def test_what_is_newer_than_this_python_is_told_with_its_line(modules):
    made = modules(store="count = 1\n?\n", shop="import store\n", desk="try: import store\nexcept Exception: pass\n")
    own = f"{sys.version_info.major}.{sys.version_info.minor}"
    sentence = (
        f"store.py, line 2: Python {own}, which runs the test, cannot read this (invalid syntax). If the page's Python "
        f"can, run pytest with a newer Python, write the line for {own}, or mark the test with "
        '@pytest.mark.wwe_tier("browser").'
    )
    for name in ("store", "shop"):
        with pytest.raises(NotRead) as error:
            made.module(name)
        assert str(error.value) == sentence
    take_noted()
    made.module("desk")
    assert list(map(str, take_noted())) == [sentence]


def test_what_was_compiled_is_kept_and_each_page_has_its_own_module(modules):
    one = modules(store="seen = []\ndef f(): pass\n")
    other = AuthorModules(content_of(one.folder, is_checked=False), SimpleNamespace(), print)
    assert one.module("store").seen is not other.module("store").seen
    assert one.module("store").f.__code__ is other.module("store").f.__code__
    other.forget()


def test_a_browsers_modules_have_stand_ins(modules):
    made = modules(
        uses="import js\nfrom js import document\nfrom pyodide.ffi import create_proxy\nimport pyodide\n"
        "same = js.document is document\nproxy = create_proxy(len)\nffi = pyodide.ffi\n"
    )
    uses = made.module("uses")
    assert (uses.document, uses.same, uses.proxy("abc")) == ("the document", True, 3)
    assert "js" not in sys.modules


def test_what_is_printed_is_the_pages_and_stays_in_the_tests_output(modules, capsys):
    made = modules(uses="import sys\nprint('a', 1, sep='-')\nprint('b', file=sys.stderr)\n")
    made.module("uses")
    assert made.said == [("log", "a-1"), ("error", "b")]
    assert capsys.readouterr() == ("a-1\n", "b\n")


def test_what_a_test_has_imported_by_itself_is_there_again_afterwards(write, modules, monkeypatch):
    folder = write("pass\n", files={"store.py": "name = 'mine'\n"})
    monkeypatch.setitem(sys.modules, "store", mine := SimpleNamespace(__file__=str(folder / "store.py")))
    shown = ShownModules([content_of(folder, is_checked=False)])
    made = modules(store="name = 'the page'\n")
    assert made.module("store") is sys.modules["store"]
    made.forget()
    shown.put_back()
    assert sys.modules["store"] is mine
