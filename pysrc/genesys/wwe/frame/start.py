"""How a page's start script calls Python: `prepare` the entry, then `run` it."""

import builtins
import sys

from genesys.wwe.client.runner import report_lost
from genesys.wwe.client.signal import turn
from genesys.wwe.frame import current, entry
from genesys.wwe.frame.traces import trace_of
from genesys.wwe.page import Page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType
    from typing import Any, NoReturn

if sys.implementation.name == "micropython":
    __import__("wwe_local_time")  # of web/micropython, which only a page on MicroPython has

_prepared: "dict[str, CodeType]" = {}


def prepare(path: str) -> None:
    """Compile an entry, a file. Raises SyntaxError.

    The script calls it with `runPythonAsync`, under which MicroPython compiles `await` at the top level. In an image of
    MicroPython's memory the entries are compiled already.
    """
    stand_in()
    with open(path, "rb") as file:
        source = file.read().decode()
    _prepared[path] = entry.compiled(source, path, _namespace())


def refuse_input() -> None:
    """Let `input()` raise RuntimeError: a page has no terminal, and MicroPython would wait for one for ever."""
    builtins.input = _input


def _input(_prompt: object = "") -> "NoReturn":
    raise RuntimeError("input(): a page has no terminal. Put an <input> into the page, and read it in a handler.")


def stand_in() -> None:
    """Let MicroPython find `collections.abc`, where the build has sent what stands in for `typing`."""
    if sys.implementation.name == "micropython":
        try:
            __import__("typing")
        except ImportError:
            pass


def run(bridge: "Any", path: str, runs_main: bool, ended: "Callable[[str], object]") -> None:
    """Make the page, and run the entry in a task; `prepare` has compiled it.

    `ended` gets the error's traceback; "" if it went well.

    What arrived before Python was there is handed over one turn later.
    """
    refuse_input()
    page = Page(bridge)
    current.add(page)
    report_lost(page.report)
    page.run(_run(page, _prepared.pop(path), runs_main, ended))
    turn()  # MicroPython would wait for a timer of the browser's


async def _run(page: "Page", code: "CodeType", runs_main: bool, ended: "Callable[[str], object]") -> None:
    try:
        await entry.run(code, _namespace(), runs_main)
    except BaseException as error:  # a page that cannot go on says so, whatever it was
        ended(trace_of(error))
    else:
        page.started()
        ended("")


def _namespace() -> "dict[str, Any]":
    return __import__("__main__").__dict__
