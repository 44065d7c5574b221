"""Fills the memory that an image is taken of, and wakes it up in a page. Part of the image; it runs on Pyodide only.

No object of JavaScript's may be alive when the image is taken, and files are not in it.
"""

import gc
import importlib
import json
import logging
import os
import random
import sys
import time
import zipimport
from importlib.machinery import ModuleSpec, PathFinder

import pyodide.ffi
import pyodide.webloop

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import ModuleType

_FOLDERS = ["/app", "/wwe"]
_LATER = "later"  # of the library: what only an extension may want
# What the zip holds beside the standard library.
_PYODIDES_OWN = frozenset({"pyodide", "_pyodide"})


def fill(needed: str, wished: str) -> str:
    """Import what every page needs, and of the rest what can be; gives what could not be: module -> why (JSON)."""
    before = sys.path[:]
    [library] = [path for path in before if path.endswith(".zip")]
    sys.path = [*_FOLDERS, *before, f"{library}/{_LATER}"]
    for name in json.loads(needed):
        importlib.import_module(name)
    skipped = {name: why for name in json.loads(wished) if (why := _why_not(name))}
    if skipped:
        _leave_handlers_to_the_page()
    sys.path = [path for path in before if path]  # Pyodide puts "" there again in the page
    _switch_no_stacks()
    _forget_files()
    gc.collect()
    return json.dumps(skipped)


def _why_not(name: str) -> str:
    """Import a module; gives why it could not be."""
    try:
        importlib.import_module(name)
    except BaseException as error:  # it is the author's code, which may do anything
        return f"{type(error).__name__}: {error}"
    return ""


def _leave_handlers_to_the_page() -> None:
    """Where a module has failed half way, nobody knows whose handlers wait for a page: each page imports all anew."""
    current = sys.modules.get("genesys.wwe.frame.current")
    if current and current.forget_waiting():
        for name, module in list(sys.modules.items()):
            if str(getattr(module, "__file__", "")).startswith("/app/"):
                del sys.modules[name]


def _switch_no_stacks() -> None:
    """Let Python say that it cannot wait for JavaScript without `await`, so that libraries look for another way.

    Pyodide finds out once, where it starts, which was here; and it hangs in a page where it was told otherwise.
    """
    for module in (pyodide.ffi, pyodide.webloop):
        module.can_run_sync = _never


def _never() -> bool:
    return False


def wake(fetch_library: "Callable[[], object]", language: str) -> None:
    """Begin to live in a page: with chance, time and language of its own, and with the rest of the library at hand."""
    random.seed()
    os.environ["LANG"] = language
    _take_time_zone()
    logging._startTime = time.time_ns()  # of what a log record calls relative
    sys.meta_path.append(_Rest(fetch_library))


def _take_time_zone() -> None:
    """Set what `time` says of the time zone; Pyodide has no `time.tzset`."""
    year = time.localtime().tm_year
    january, july = (time.localtime(time.mktime((year, month, 1, 0, 0, 0, 0, 0, -1))) for month in (1, 7))
    standard, summer = sorted((january, july), key=lambda local: local.tm_gmtoff)
    time.timezone, time.altzone = -standard.tm_gmtoff, -summer.tm_gmtoff
    time.daylight = int(standard.tm_gmtoff != summer.tm_gmtoff)
    time.tzname = (standard.tm_zone, summer.tm_zone)


class _Rest:
    """Fetches the standard library when a module of it is imported that the image does not hold."""

    def __init__(self, fetch: "Callable[[], object]") -> None:
        self._fetch = fetch
        self._is_there = False

    def find_spec(
        self, name: str, path: "Sequence[str] | None" = None, target: "ModuleType | None" = None
    ) -> ModuleSpec | None:
        """Find it in the library that is now there."""
        top = name.partition(".")[0]
        if self._is_there or not (top in sys.stdlib_module_names or top in _PYODIDES_OWN):
            return None
        self._is_there = True
        self._fetch()
        _forget_files()
        return PathFinder.find_spec(name, path, target)


def _forget_files() -> None:
    """Forget what was known of the library's zip, and of folders."""
    sys.path_importer_cache.clear()
    zipimport._zip_directory_cache.clear()
