"""The runtimes themselves are asked, in Node.js."""

import pytest

from wwe_kit.check.module_check import check_modules
from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE, PYSCRIPT

# Both runtimes have all of this.
WELL = {
    "main.py": """
        import asyncio, json, os.path
        import js
        import orders.app
        from customers import find
        from genesys.wwe import page, service
        from genesys.wwe.client.events.stream import EventStream
        try:
            import nothing_of_the_kind
        except ImportError:
            pass
        from collections.abc import Callable
        from typing import TYPE_CHECKING, Any
        if TYPE_CHECKING:
            from typing_extensions import TypeIs
        interaction = await service.agent.get()
        text = '''not a
        statement'''
        async for event in service.events("agent"):
            pass
        """,
    "other.py": "import pages\nx = [1]\nawait asyncio.sleep(0)\n",
    "customers.py": "async def find():\n    await other()\n",
    "orders/app.py": "from . import nothing\n",
    "pages/deep/part.py": "",
}
TWO_VIEWS = '[tool.wwe.views.a]\n[tool.wwe.views.b]\nentry = "other.py"'


@pytest.fixture
def refused(project, complaint):
    """Return the sentences about an extension's modules, each from its file on; a text is the entry's source."""

    def of(runtime, files, settings=""):
        desk = project(settings, {"main.py": files} if isinstance(files, str) else files)
        sentences = complaint(check_modules, desk, runtime).splitlines()
        assert all(sentence.startswith(f"{desk.folder}/") for sentence in sentences)
        return [sentence.removeprefix(f"{desk.folder}/") for sentence in sentences]

    return of


@pytest.mark.parametrize("runtime", [MICROPYTHON, PYSCRIPT])
def test_modules_that_run_are_let_pass(project, runtime):
    check_modules(project(TWO_VIEWS, WELL), runtime)


def test_pyodide_refuses_only_what_it_lacks_and_knows_newer_python_than_the_one_that_builds(refused):
    files = WELL | {
        "newer.py": "type Name = str\nx = f'{'a' + f'{1}'}'\n",
        "real.py": "import pyodide.ffi, dataclasses\nimport sqlite3, ssl\nimport tkinter\n",
    }
    assert refused(PYODIDE, files, TWO_VIEWS) == [
        "real.py, line 3: there is no module tkinter, neither in the extension nor in pyodide."
    ]


# --- what does not parse ---------------------------------------------------------------------------------------------


def test_what_micropython_cannot_parse_is_refused_with_file_and_line(refused):
    files = {
        "a.py": "x = 1\nmatch x:\n    case 1: pass\n",
        "b.py": "def f(a, /): pass\n",
        "c/d.py": "x = 1\n\nx = {**x}\n",
        "e.py": "async def f(): pass\nawait f()\n",
        "f.py": "x = 1\n1 = x\n",
    }
    assert refused(MICROPYTHON, files) == [
        "a.py, line 2: SyntaxError: invalid syntax (asked micropython)",
        "b.py, line 1: SyntaxError: invalid syntax (asked micropython)",
        "c/d.py, line 3: SyntaxError: invalid syntax (asked micropython)",
        "e.py, line 2: SyntaxError: 'await' outside function (asked micropython)",
        "f.py, line 2: SyntaxError: can't assign to expression (asked micropython)",
    ]


def test_what_pyodide_cannot_parse_is_refused_with_the_problems_line_and_not_one_that_it_mentions(refused):
    files = {"a.py": "x = 1\nif x:\n\ny = 1\n", "b.py": "async def f(): pass\nawait f()\n"}
    assert refused(PYODIDE, files) == [
        "a.py, line 4: IndentationError: expected an indented block after 'if' statement on line 2 (asked pyodide)",
        "b.py, line 2: SyntaxError: 'await' outside function (asked pyodide)",
    ]


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("x = await f()\nmatch x:\n    case 1: pass\n", "line 2: SyntaxError: invalid syntax (asked micropython)"),
        ("x = [\n    1,\n\n", "line 2: SyntaxError: invalid syntax (asked micropython)"),
        # These parse; the runtime finds them when it compiles.
        ("x = 1\n1 = x\n", "line 2: SyntaxError: can't assign to expression (asked micropython)"),
        ("x = 1\nreturn x\n", "line 2: SyntaxError: 'return' outside function (asked micropython)"),
    ],
)
def test_an_entry_is_refused_with_its_line_though_it_may_await(refused, source, sentence):
    assert refused(MICROPYTHON, source) == [f"main.py, {sentence}"]


def test_the_entry_is_not_run(project):
    check_modules(project("", {"main.py": "raise SystemExit('it was run')"}), MICROPYTHON)


def test_pyscript_is_asked_as_the_interpreter_that_the_extension_names(refused):
    [sentence] = refused(PYSCRIPT, "match 1:\n    case 1: pass\n", 'interpreter = "micropython"')
    assert sentence.endswith("(asked micropython)")


# --- what is not there -----------------------------------------------------------------------------------------------


def test_a_module_that_micropython_lacks_is_refused_where_it_is_imported_first(refused):
    files = {
        "main.py": "import json\n\ndef f():\n    import numpy\n",
        "other.py": "from concurrent.futures import Future\nimport numpy\nfrom dataclasses import dataclass\n",
    }
    assert refused(MICROPYTHON, files) == [
        f"{place}: there is no module {name}, neither in the extension nor in micropython."
        for place, name in (
            ("main.py, line 4", "numpy"),
            ("other.py, line 1", "concurrent.futures"),
            ("other.py, line 3", "dataclasses"),
        )
    ]


def test_a_module_that_is_misspelt_is_refused_with_the_nearest(refused):
    names = "custmers", "orders.ap", "genesys.wwe.servce", "genesis.wwe"
    files = {"main.py": "\n".join(f"import {name}" for name in names), "customers.py": "", "orders/app.py": ""}
    where = "neither in the extension nor in micropython"
    assert refused(MICROPYTHON, files) == [
        f'main.py, line 1: there is no module custmers, {where}. Did you mean "customers"?',
        'main.py, line 2: there is no module orders.ap in the extension. Did you mean "orders.app"?',
        'main.py, line 3: there is no module genesys.wwe.servce in this kit. Did you mean "genesys.wwe.service"?',
        f'main.py, line 4: there is no module genesis.wwe, {where}. Did you mean "genesys.wwe"?',
    ]


def test_pyscripts_own_module_is_there_in_its_pages_only(project, refused):
    files, settings = {"main.py": "from pyscript.web import page"}, 'interpreter = "micropython"'
    check_modules(project(settings, files), PYSCRIPT)
    [sentence] = refused(MICROPYTHON, files, settings)
    assert "there is no module pyscript.web" in sentence


def test_a_node_that_fails_is_told_with_what_it_said(project, program, complaint):
    program("node", "echo 'node: out of memory' >&2; exit 1")
    desk = project()
    sentence = complaint(check_modules, desk, MICROPYTHON)
    assert sentence == f"micropython could not parse {desk.folder}: node: out of memory"
