"""The page "Differences": what is not the same on the runtimes, from the list that the portable tests hold true."""

import runpy
from functools import cache
from typing import Any

from wwe_kit.docs.markdown import head, table
from wwe_kit.resources import require_checkout

PAGE = "docs/differences.md"
SOURCE = "tests/portable/language/differences.py"

_INTRODUCTION = head("What differs between the runtimes", SOURCE) + """
The same Python runs on MicroPython, on Pyodide, which is CPython in the browser, and on CPython itself, where the tests
of an extension run. `genesys.wwe` is the same on all of them. What is known not to be the same is in the tables below;
each row names the test of this project that holds it. `pyscript` runs one of the two interpreters, and has its
differences.
"""
_JAVASCRIPT = """\
## Values of JavaScript's own

`service` and `page` give ordinary Python values on every runtime. Whoever goes to `page.window` and `page.document`
gets them as the interpreter gives them: JavaScript's exceptions are Python's and `null` is None everywhere, and this is
what remains.
"""
_PYSCRIPT = """\
## PyScript
"""
_COLUMNS = ("What", "MicroPython", "Pyodide and CPython", "Held by")


@cache
def rows(name: str) -> list[tuple[str, ...]]:
    """Return the rows of a list: PYTHON, JAVASCRIPT or PYSCRIPT. Each ends with its test, `file::test`."""
    found: dict[str, Any] = runpy.run_path(str(require_checkout() / SOURCE))
    return [tuple(row) for row in found[name]]


def page() -> str:
    """Return the page. Raises BadInput outside a checkout."""
    return "\n".join([
        _INTRODUCTION, "## Python\n", _table(_COLUMNS, "PYTHON"), _JAVASCRIPT, _table(_COLUMNS, "JAVASCRIPT"),
        _PYSCRIPT, _table(("What", "`micropython`", "`pyodide`", "`pyscript`", "Held by"), "PYSCRIPT"),
    ])


def _table(columns: tuple[str, ...], name: str) -> str:
    return table(columns, ((*cells, f"`{test.rpartition('::')[2]}`") for *cells, test in rows(name)))
