"""What stands in memory for the modules that only Python in a browser has: `js`, `pyodide.ffi`, MicroPython's own."""

import asyncio
import sys
from collections.abc import Awaitable
from types import ModuleType
from typing import Any, NoReturn

from wwe_kit.memory.errors import NotHere, NotInMemory

STAND_INS = ("js", "jsffi", "pyodide")
MICROPYTHONS = ("asyncio", "micropython", "time")  # where MicroPython has names that CPython has not
_TICKS = 1 << 30  # as many there are before they begin anew


class Lent:
    """A function that JavaScript may keep. Here nobody has to be told when it is of no use any more."""

    def __init__(self, function: Any) -> None:
        self._function = function

    def __call__(self, *arguments: Any) -> Any:
        """Call the function."""
        return self._function(*arguments)

    def destroy(self) -> None:
        """Do nothing: Python's memory is counted by itself."""


class _StandIn(ModuleType):
    """A module of a browser's Python, of which some names are here."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise NotInMemory(f"{self.__name__}.{name}", "it works on objects of JavaScript's")


def stand_in(name: str, window: Any) -> Any:
    """Return what stands for a module; `js` is the page's window."""
    if name == "js":
        return window
    module = _StandIn(name)
    if name == "pyodide":
        vars(module)["ffi"] = stand_in("pyodide.ffi", window)
    if name in ("pyodide.ffi", "jsffi"):
        vars(module).update(create_proxy=Lent, create_once_callable=Lent, to_js=lambda value, **_options: value)
    return module


class _WithMore(ModuleType):
    """A module of CPython's, and what MicroPython has in it besides."""

    def __init__(self, name: str, more: dict[str, Any]) -> None:
        super().__init__(name)
        vars(self).update(more)

    def __getattr__(self, name: str) -> Any:
        return getattr(sys.modules[self.__name__], name)


def of_micropython(name: str, window: Any) -> ModuleType:
    """Return one of the `MICROPYTHONS`, for a page whose window is this one: its time is the test's."""
    if name == "micropython":
        module = ModuleType(name)
        vars(module)["const"] = lambda value: value
        return module
    if name == "asyncio":
        return _WithMore(name, {"sleep_ms": _sleep_ms, "wait_for_ms": _wait_for_ms})
    ticks = {"ticks_ms": 1, "ticks_us": 1000, "ticks_cpu": 1000}
    read = {each: lambda units=units: int(window.performance.now() * units) % _TICKS for each, units in ticks.items()}
    return _WithMore(name, read | {"ticks_add": _ticks_add, "ticks_diff": _ticks_diff, "sleep_ms": _held})


def _sleep_ms(milliseconds: float) -> Awaitable[None]:
    return asyncio.sleep(milliseconds / 1000)


def _wait_for_ms(awaitable: Awaitable[Any], milliseconds: float) -> Awaitable[Any]:
    return asyncio.wait_for(awaitable, milliseconds / 1000)


def _ticks_add(ticks: int, more: int) -> int:
    return (ticks + more) % _TICKS


def _ticks_diff(later: int, earlier: int) -> int:
    return (later - earlier + _TICKS // 2) % _TICKS - _TICKS // 2


def _held(milliseconds: int) -> NoReturn:
    raise NotHere(
        f"time.sleep_ms({milliseconds}) would hold the whole page, in a browser too. Write "
        f"`await asyncio.sleep_ms({milliseconds})`."
    )
