"""What stands in memory for the modules that only Python in a browser has: `js`, and `pyodide.ffi`."""

from types import ModuleType
from typing import Any

from wwe_kit.memory.errors import NotInMemory

STAND_INS = ("js", "jsffi", "pyodide")


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
