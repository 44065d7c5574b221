"""Fills the memory that an image of MicroPython is taken of. It runs in Node.js only, and is not in the image.

No object of JavaScript's may be alive when the image is taken, and files are not in it.
"""

import gc
import json
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType
    from typing import Any

_FOLDERS = ["/app", "/wwe"]
_PACKAGES = "/packages"
_ANSWER = "/wwe_answer"
_SPARSE = 262144  # bytes that are asked for before the collector goes through all memory that is in use
_state = {"has_failed": False}


class LeftOut(BaseException):
    """A module imports one that is left out. No ImportError: a module that can do without would do so in the page."""


def tell(answer: "Any") -> None:
    """Write an answer where JavaScript reads it."""
    with open(_ANSWER, "w") as file:
        json.dump(answer, file)


def begin(needed: "list[str]") -> None:
    """Import what every page needs."""
    gc.threshold(_SPARSE)
    sys.path[0:0] = _FOLDERS
    os.chdir(_FOLDERS[0])
    sys.path.append(_PACKAGES)
    for name in needed:
        __import__(name)


def why_not(wish: str) -> str:
    """Import `module`, or `module:name` as `from module import name` does. Return why it could not be, or ""."""
    before = dict(sys.modules)
    try:
        _import(wish)
    except LeftOut as error:
        why = str(error)
    except BaseException as error:  # it is the author's code, which may do anything
        why = type(error).__name__ + ": " + str(error)
    else:
        return ""
    _state["has_failed"] = True
    _forget_modules_since(before)
    return why


def collect() -> None:
    """Let go of what is not needed."""
    gc.collect()


def end() -> "list[str]":
    """Leave Python as a page wants to find it. Return the extension's files that are not imported: their paths."""
    if _state["has_failed"]:
        _leave_handlers_to_the_page()
    del sys.path[: len(_FOLDERS)]
    sys.path.remove(_PACKAGES)
    held = {str(getattr(module, "__file__", "")) for module in sys.modules.values()}
    files = [path for path in _files("/app") if path not in held]
    del sys.modules["wwe_filling"]
    del __import__("__main__").wwe_filling
    return [path[len("/app/") :] for path in files]


def _import(wish: str) -> None:
    module, _, name = wish.partition(":")
    __import__(module)
    if name:
        getattr(
            __import__(module, None, None, (name,)), name, None
        )  # a package may import it when it is first asked for


def _forget_modules_since(before: "dict[str, ModuleType]") -> None:
    """Forget what came with an import that failed: it may be half made, and the page's own import would get it."""
    for name in [name for name in sys.modules if name not in before]:
        module = sys.modules.pop(name)
        package, _, child = name.rpartition(".")
        owner = before.get(package)
        if owner is not None and getattr(owner, child, None) is module:
            delattr(owner, child)
    sys.modules.update(before)


def _leave_handlers_to_the_page() -> None:
    """Where a module has failed half way, nobody knows whose handlers wait for a page: each page imports all anew."""
    current = sys.modules.get("genesys.wwe.frame.current")
    if current and current.forget_waiting():
        for name, module in list(sys.modules.items()):
            if str(getattr(module, "__file__", "")).startswith("/app/"):
                del sys.modules[name]


def _files(folder: str) -> "list[str]":
    found = []
    for name, kind, *_rest in os.ilistdir(folder):
        path = folder + "/" + name
        if kind == 0x4000:
            found.extend(_files(path))
        else:
            found.append(path)
    return sorted(found)
