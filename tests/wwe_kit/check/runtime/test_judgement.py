"""The runtimes themselves are asked, in Node.js."""

import pytest

from wwe_kit.check.extension import Extension, modules_of
from wwe_kit.check.runtime.judgement import judge_modules
from wwe_kit.runtimes import runtimes
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


def to_list(name, runtime=PYODIDE):
    """Return the sentence that says how a package is had."""
    more = ' Most of them need runtime = "pyodide".' if runtime == MICROPYTHON else ""
    return f' If it is a package from PyPI, list it in [project]: dependencies = ["{name}"].{more}'


def judge(desk, runtime, **named):
    return judge_modules(Extension(desk, runtime, modules_of(desk.author_sources())), **named)


@pytest.fixture
def refused(project):
    """Return the sentences about an extension's modules, each from its file on; a text is the entry's source."""

    def of(runtime, files, settings="", **named):
        desk = project(settings, {"main.py": files} if isinstance(files, str) else files)
        told = judge(desk, runtime, **named).findings
        return [each.text(desk.folder).removeprefix(f"{desk.folder}/").rpartition(" [")[0] for each in sorted(told)]

    return of


@pytest.mark.parametrize("runtime", [MICROPYTHON, PYSCRIPT])
def test_modules_that_run_are_let_pass(project, runtime):
    assert judge(project(TWO_VIEWS, WELL), runtime).findings == []


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
    no = "SyntaxError: invalid syntax (asked micropython). MicroPython has no"
    assert refused(MICROPYTHON, files) == [
        f'a.py, line 2: {no} match: write if and elif, or take runtime = "pyodide".',
        f'b.py, line 1: {no} / among parameters: leave it out, or take runtime = "pyodide".',
        f'c/d.py, line 3: {no} {{**a}}: copy the dictionary, and update() it, or take runtime = "pyodide".',
        "e.py, line 2: SyntaxError: 'await' outside function (asked micropython)",
        "f.py, line 2: SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='?",
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
        # CPython's parser knows better what is wrong, and where.
        ("x = await f()\nx = (\n", "line 2: SyntaxError: '(' was never closed"),
        ("x = [\n    1,\n\n", "line 1: SyntaxError: '[' was never closed"),
        ("def f():\n    x = 1\n      y = 2\n", "line 3: IndentationError: unexpected indent"),
        ("if True\n    x = 1\n", "line 1: SyntaxError: expected ':'"),
        # This parses; the runtime finds it when it compiles.
        ("x = 1\nreturn x\n", "line 2: SyntaxError: 'return' outside function (asked micropython)"),
    ],
)
def test_an_entry_is_refused_with_its_line_though_it_may_await(refused, source, sentence):
    assert refused(MICROPYTHON, source) == [f"main.py, {sentence}"]


def test_the_entry_is_not_run(project):
    assert judge(project("", {"main.py": "raise SystemExit('it was run')"}), MICROPYTHON).findings == []


def test_pyscript_is_asked_as_the_interpreter_that_the_extension_names(refused):
    [sentence] = refused(PYSCRIPT, "match 1:\n    case 1: pass\n", 'interpreter = "micropython"')
    assert "(asked micropython)" in sentence


# --- what is not there -----------------------------------------------------------------------------------------------


def test_a_module_that_micropython_lacks_is_refused_where_it_is_imported_first(refused):
    files = {
        "main.py": "import json\n\ndef f():\n    import numpy\n",
        "other.py": "from concurrent.futures import Future\nimport numpy\nfrom dataclasses import dataclass\n",
    }
    assert refused(MICROPYTHON, files) == [
        f"{place}: there is no module {name}, neither in the extension nor in micropython.{hint}"
        for place, name, hint in (
            ("main.py, line 4", "numpy", to_list("numpy", MICROPYTHON)),
            ("other.py, line 1", "concurrent.futures", ' With runtime = "pyodide" there is.'),
            ("other.py, line 3", "dataclasses", ' With runtime = "pyodide" there is.'),
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


def test_pyscripts_own_module_is_there_in_its_pages_only(refused):
    files, settings = {"main.py": "from pyscript.web import page"}, 'interpreter = "micropython"'
    assert refused(PYSCRIPT, files, settings) == []
    [sentence] = refused(MICROPYTHON, files, settings)
    assert "there is no module pyscript.web" in sentence


def test_a_node_that_fails_is_told_with_what_it_said(project, made_up_node, complaint):
    made_up_node("echo 'node: out of memory' >&2; exit 1")
    desk = project("", {"main.py": "# nobody was asked about this before"})
    sentence = complaint(judge, desk, MICROPYTHON)
    assert sentence == f"micropython could not parse {desk.folder}: node: out of memory"


def test_names_that_a_module_lacks_are_refused_where_they_are_imported_and_told_where_they_are_used(refused):
    files = {
        "main.py": "import time\nfrom collections import Counter, OrderedDict\n\ntime.time()\ntime.perf_counter()\n",
        "other.py": "from typing import Any, NamedTuple\n\ntry:\n    pass\nexcept TimeoutError:\n    pass\n",
    }
    assert refused(MICROPYTHON, files) == [
        "main.py, line 2: collections has no Counter on micropython.",
        "main.py, line 5: time has no perf_counter on micropython.",
        "other.py, line 1: typing has no NamedTuple on micropython, where it is for types only.",
        "other.py, line 5: micropython has no TimeoutError. "
        "Write asyncio.TimeoutError, or FetchTimeout of genesys.wwe.",
    ]


@pytest.mark.parametrize(
    "source",
    [
        'import time\nif hasattr(time, "perf_counter"):\n    time.perf_counter()\n',
        "try:\n    from collections import Counter\nexcept ImportError:\n    Counter = None\n",
        "def f(x: TimeoutError) -> TimeoutError:\n    return x\n",
        "class TimeoutError(Exception):\n    pass\nraise TimeoutError\n",
    ],
)
def test_names_that_are_only_tried_or_are_ones_own_are_let_pass(refused, source):
    assert refused(MICROPYTHON, source) == []


@pytest.fixture
def no_runtimes(tmp_path, monkeypatch):
    """A checkout that has not fetched them yet."""
    monkeypatch.setattr(runtimes, "node_modules", lambda: tmp_path / "node_modules")


def test_pyodide_need_not_be_asked_where_this_python_knows_it_all(project, no_runtimes):
    desk = project("", {"main.py": "import json, asyncio\nfrom dataclasses import dataclass\njson.dumps(1)\nawait f()"})
    assert judge(desk, PYODIDE).unasked == ""


def test_without_the_runtime_what_is_known_is_told_and_that_it_was_not_asked(project, no_runtimes):
    judged = judge(project("", {"main.py": "import dataclasses\nmatch 1:\n    case 1: pass\n"}), MICROPYTHON)
    assert [each.code for each in judged.findings] == ["WWE202"]
    assert judged.unasked == "micropython is not there yet: `wwe build` fetches it"


def test_what_was_asked_before_is_not_asked_again(project, made_up_node):
    desk = project("", {"main.py": "x = 'asked twice'"})
    assert judge(desk, MICROPYTHON).findings == []
    made_up_node("exit 1")
    assert judge(desk, MICROPYTHON).findings == []


def test_a_module_that_is_nested_too_deeply_is_told_alone(project):
    desk = project("", {"main.py": "x = " + "+".join(["1"] * 20_000)})
    [finding] = judge(desk, MICROPYTHON).findings
    assert (finding.code, finding.sentence.partition(".")[0]) == (
        "WWE204",
        "this module is nested too deeply to be read",
    )


@pytest.mark.parametrize("runtime", [MICROPYTHON, PYODIDE])
def test_what_only_a_page_has_of_javascript_is_let_pass(refused, runtime):
    source = "import js\nfrom js import document, window\n\njs.localStorage.clear()\ndocument.title, window.name\n"
    assert refused(runtime, source) == []
