"""Fills the memory that an image is taken of, and wakes it up in a page. Part of the image; it runs on Pyodide only.

No object of JavaScript's may be alive when the image is taken, and files are not in it.
"""

import contextlib
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
    from types import FrameType, ModuleType
    from typing import Any

_FOLDERS = ["/app", "/wwe"]
_PACKAGES = "/packages"
_LATER = "later"  # of the library: what only an extension may want
# What the zip holds beside the standard library.
_PYODIDES_OWN = frozenset({"pyodide", "_pyodide"})


class Filling:
    """Imports what every page needs, then what is wished for, one by one, until it is ended.

    `needed`, `left_out` and `compiled` are modules (JSON). One that is left out ends Python, or keeps an object of
    JavaScript's.
    """

    def __init__(self, needed: str, left_out: str, compiled: str) -> None:
        self._path = sys.path[:]
        self._has_failed = False
        self._gate = _Gate(json.loads(left_out), json.loads(compiled))
        [library] = [path for path in self._path if path.endswith(".zip")]
        sys.path = [*_FOLDERS, *self._path, f"{library}/{_LATER}", _PACKAGES]
        sys.meta_path.insert(0, self._gate)
        if os.path.isdir(_FOLDERS[0]):
            os.chdir(_FOLDERS[0])
        for name in json.loads(needed):
            importlib.import_module(name)

    def why_not(self, wish: str) -> str:
        """Import `module`, or `module:name` as `from module import name` does. Return why it could not be, or ""."""
        before = dict(sys.modules)
        try:
            _import(wish)
        except _LeftOut as error:
            why = str(error)
        except BaseException as error:  # it is the author's code, which may do anything
            why = f"{type(error).__name__}: {error}"
        else:
            return ""
        self._has_failed = True
        _forget_modules_since(before)
        return why

    def collect(self) -> None:
        """Let go of what is only held in a circle."""
        gc.collect()

    def end(self) -> None:
        """Leave Python as a page wants to find it."""
        sys.meta_path.remove(self._gate)
        if self._has_failed:
            _leave_handlers_to_the_page()
        sys.path = [path for path in self._path if path]  # Pyodide puts "" there again in the page
        _switch_no_stacks()
        _forget_files()
        gc.collect()
        gc.freeze()  # the collector leaves it alone: a layer above differs in less, and pages save the time


class _LeftOut(BaseException):
    """A module imports one that is left out. No ImportError: a module that can do without would do so in the page."""


class _Gate:
    """Finds no module; it refuses those that are left out, and with them whoever imports one."""

    def __init__(self, left_out: "list[str]", compiled: "list[str]") -> None:
        self._left_out = left_out
        self._compiled = compiled

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> None:
        """Raise _LeftOut for a module that is left out."""
        if name in self._left_out:
            raise _LeftOut(f"it imports {name}, which is not in the image")
        if name in self._compiled:
            raise _LeftOut(f"it imports {name}, which is compiled")


class _Watch:
    """Notes which modules ask for the time or for chance: in each page of the image, the answer would be the same."""

    _ASKING = frozenset(
        {
            *("time", "time_ns", "monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns", "localtime", "gmtime"),
            *("now", "utcnow", "today", "urandom", "getrandom", "random", "getrandbits"),
        }
    )

    def __init__(self) -> None:
        self.asked: dict[str, str] = {}

    def __call__(self, frame: "FrameType | None", event: str, function: "Any") -> None:
        """Look at a call that Python is about to make."""
        if event != "c_call" or getattr(function, "__name__", "") not in self._ASKING:
            return
        while frame:
            path = frame.f_code.co_filename
            if path.startswith("<frozen importlib"):
                return  # a module of the library's, whose import this is
            if path.startswith(("/app/", _PACKAGES)):
                self.asked.setdefault(frame.f_globals.get("__name__", path), function.__qualname__)
                return
            frame = frame.f_back


def tried(wishes: str) -> str:
    """Import what is wished for (JSON). Return which modules of the standard library this has brought (JSON)."""
    before = set(sys.modules)
    _import_all(json.loads(wishes))
    new = sys.modules.keys() - before
    return json.dumps(sorted(name for name in new if name.partition(".")[0] in sys.stdlib_module_names))


def moments(wishes: str) -> str:
    """Import anew what is wished for (JSON). Return which modules ask for the time or for chance by that, and by what.

    To be called after the image was taken: whoever watches leaves traces in the memory.
    """
    for name, module in list(sys.modules.items()):
        if str(getattr(module, "__file__", "")).startswith(("/app/", _PACKAGES)):
            del sys.modules[name]
    watch = _Watch()
    sys.setprofile(watch)
    try:
        _import_all(json.loads(wishes))
    finally:
        sys.setprofile(None)
    return json.dumps(watch.asked)


def _import_all(wishes: "list[str]") -> None:
    """Import what can be."""
    path = sys.path[:]
    sys.path = [*_FOLDERS, *path, _PACKAGES]
    for wish in wishes:
        with contextlib.suppress(BaseException):
            _import(wish)
    sys.path = path


def _import(wish: str) -> None:
    module, _, name = wish.partition(":")
    importlib.import_module(module)
    if name:
        getattr(__import__(module, fromlist=(name,)), name, None)  # a package may import it when it is first asked for


def _forget_modules_since(before: "dict[str, ModuleType]") -> None:
    """Forget what came with an import that failed: it may be half made, and the page's own import would get it."""
    for name in sys.modules.keys() - before.keys():
        module = sys.modules.pop(name)
        package, _, child = name.rpartition(".")
        attributes = getattr(before.get(package), "__dict__", {})
        if attributes.get(child) is module:
            del attributes[child]
    for name, module in before.items():
        if sys.modules.get(name) is not module:  # it has put another one in its place
            sys.modules[name] = module
            package, _, child = name.rpartition(".")
            if package in before:
                setattr(before[package], child, module)


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
    pyodide.webloop.create_once_callable = _once


def _never() -> bool:
    return False


def _once(function: "Callable[[], object]", _may_syncify: bool) -> "Any":
    """Make what the loop calls on a stack that is there, which is sooner than on one of its own."""
    return pyodide.ffi.create_once_callable(function)


def wake(fetch_library: "Callable[[], object]", language: str) -> None:
    """Begin to live in a page: with chance, time and language of its own, and with the rest of the library at hand."""
    random.seed()
    os.environ["LANG"] = language
    _take_time_zone()
    logging._startTime = time.time_ns()  # of what a log record calls relative
    # Before what looks along the path: a package in the page may have a module of the same name, and comes last there.
    sys.meta_path.insert(sys.meta_path.index(PathFinder), _Rest(fetch_library))


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
