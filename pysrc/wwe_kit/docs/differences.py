"""The page "Differences": what is not the same on the runtimes, from the list that the portable tests hold true."""

import runpy
from functools import cache
from typing import Any

from wwe_kit.docs.markdown import head, table
from wwe_kit.resources import require_checkout

PAGE = "docs/differences.md"
SOURCE = "tests/portable/language/differences.py"

_INTRODUCTION = (
    head("What differs between the runtimes", SOURCE)
    + """
The same Python runs on MicroPython, on Pyodide (CPython in the browser), and on CPython itself, where the tests of an
extension run. `genesys.wwe` is the same on all of them. The tables below list the known differences. Each row names the
test of this project that checks it. `pyscript` runs MicroPython or Pyodide, and differs as they do.
"""
)
_JAVASCRIPT = """\
## Values of JavaScript's own

`service` and `page` return ordinary Python values on every runtime. What you read from `page.window` and
`page.document` comes as the interpreter converts it. On every runtime, JavaScript's exceptions are Python exceptions
and `null` is None. These differences remain.
"""
_PYSCRIPT = """\
## PyScript
"""
_COLUMNS = ("What", "MicroPython", "Pyodide and CPython", "Test")


@cache
def rows(name: str) -> list[tuple[str, ...]]:
    """Return the rows of a list: PYTHON, JAVASCRIPT or PYSCRIPT. Each ends with its test, `file::test`."""
    found: dict[str, Any] = runpy.run_path(str(require_checkout() / SOURCE))
    return [tuple(row) for row in found[name]]


def page() -> str:
    """Return the page. Raises BadInput outside a checkout."""
    return "\n".join(
        [
            _INTRODUCTION,
            "## Python\n",
            _table(_COLUMNS, "PYTHON"),
            _JAVASCRIPT,
            _table(_COLUMNS, "JAVASCRIPT"),
            _PYSCRIPT,
            _table(("What", "`micropython`", "`pyodide`", "`pyscript`", "Test"), "PYSCRIPT"),
        ]
    )


def _table(columns: tuple[str, ...], name: str) -> str:
    return table(columns, ((*cells, f"`{test.rpartition('::')[2]}`") for *cells, test in rows(name)))
