"""What an author's code may not do in memory, since it leaves the test's time or this process; and the time it reads.

What is said here holds for that code alone. Tests, the kit, libraries and debuggers find everything as it was.
"""

import ast
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, tzinfo
from functools import partial
from typing import Any, NoReturn

from wwe_kit.check.syntax import parse
from wwe_kit.memory.author import AUTHORS, author_is_calling, is_authors
from wwe_kit.memory.errors import NotHere, NotInMemory
from wwe_kit.memory.packages.library import package_calling

_SLEEP = "time.sleep({}) would hold the whole page, in a browser too. Write `await asyncio.sleep({})`."
_THREAD = "Python in a page has no threads. Write an `async def`, which page.run or a handler starts."
_SOCKET = "Python in a page cannot open connections: ask a server with `await page.fetch(...)`."
_INPUT = "input(): a page has no terminal. Put an <input> into the page, and read it in a handler."


def own_builtins(say: Callable[[str, str], object]) -> dict[str, Any]:
    """Return what an author's modules find instead of Python's built-in functions.

    `say` gets what they print: "error" for the standard error output, else "log", and the text.
    """

    def print_to_page(
        *values: object, sep: str | None = " ", end: str | None = "\n", file: Any = None, **rest: Any
    ) -> None:
        print(*values, sep=sep, end=end, file=file, **rest)
        if file is None or file is sys.stdout or file is sys.stderr:
            text = (" " if sep is None else sep).join(map(str, values)) + ("\n" if end is None else end)
            say("error" if file is sys.stderr else "log", text.removesuffix("\n"))

    return {AUTHORS: True, "input": _input, "print": print_to_page, _OF_TEST: _following}


def _input(_prompt: object = "") -> NoReturn:
    raise NotHere(_INPUT)


@contextmanager
def guarded(seconds: Callable[[], float]) -> Iterator[None]:
    """Refuse what an author's code cannot do, while the block runs; `seconds` is the time that it reads."""
    begun = {name: getattr(time, name)() for name in _CLOCKS}
    replaced: list[tuple[Any, str, Any]] = []
    _moments.append(lambda: begun["time"] + seconds())

    def replace(holder: Any, name: str, made: Callable[[Any], Any]) -> None:
        before = vars(holder).get(name, _ABSENT)
        replaced.append((holder, name, before))
        setattr(holder, name, made(getattr(holder, name)))

    for name, units in _CLOCKS.items():
        replace(time, name, partial(_moved, begun=begun[name], units=units, seconds=seconds))
    for name, (given, moment) in _OF_NOW.items():
        replace(time, name, partial(_of_now, given=given, moment=moment))
    replace(time, "sleep", _without_sleep)
    replace(threading.Thread, "start", lambda real: _refusing(real, _THREAD))
    replace(socket.socket, "connect", _without_connections)
    replace(socket, "getaddrinfo", _without_connections)
    try:
        yield
    finally:
        _moments.pop()
        for holder, name, before in reversed(replaced):
            if before is _ABSENT:
                delattr(holder, name)
            else:
                setattr(holder, name, before)


_ABSENT = object()
# How many of its units a clock has in a second.
_CLOCKS: dict[str, int] = {
    "time": 1,
    "monotonic": 1,
    "perf_counter": 1,
    "time_ns": 10**9,
    "monotonic_ns": 10**9,
    "perf_counter_ns": 10**9,
}


def _moved(real: Callable[[], Any], *, begun: Any, units: int, seconds: Callable[[], float]) -> Callable[[], Any]:
    """Return a clock that is the test's for an author's line, and the machine's for everybody else."""

    def read() -> Any:
        if not is_authors(sys._getframe(1)):
            return real()
        passed = seconds() * units
        return begun + (passed if units == 1 else int(passed))

    return read


_moments: list[Callable[[], float]] = []  # what gives the seconds of the epoch to an author's code, the newest last
_localtime = time.localtime


def _now() -> float:
    return _moments[-1]() if _moments else datetime.now(UTC).timestamp()


# What tells of now where it is given no time: how many arguments come before that, and what it would be.
_OF_NOW: dict[str, tuple[int, Callable[[], Any]]] = {
    "localtime": (0, _now),
    "gmtime": (0, _now),
    "ctime": (0, _now),
    "asctime": (0, lambda: _localtime(_now())),
    "strftime": (1, lambda: _localtime(_now())),
}


def _of_now(real: Callable[..., Any], *, given: int, moment: Callable[[], Any]) -> Callable[..., Any]:
    """Return such a function, for which now is the test's where an author's line calls it."""

    def read(*arguments: Any) -> Any:
        if arguments[given:] in ((), (None,)) and len(arguments) >= given and is_authors(sys._getframe(1)):
            return real(*arguments[:given], moment())
        return real(*arguments)

    return read


# `datetime.now` is nothing that can be replaced. So an author's `x.now` is read as `<this>(x).now`, in the same place.
_OF_TEST = "__wwe_of_the_test__"
_TELL_NOW = {"now", "today", "utcnow"}


def with_tests_time(source: str, path: str) -> str | ast.Module:
    """Return an author's source, in which `datetime.now()` and its neighbours tell the time of the test.

    Lines and columns are as they were, for debuggers and tracebacks. Raises SyntaxError.
    """
    if not any(f".{each}" in source for each in _TELL_NOW):
        return source
    return ast.fix_missing_locations(_TellsOfNow().visit(parse(source, path)))  # type: ignore[no-any-return]


class _TellsOfNow(ast.NodeTransformer):
    def visit_Attribute(self, node: ast.Attribute) -> ast.Attribute:
        self.generic_visit(node)
        if node.attr in _TELL_NOW and isinstance(node.ctx, ast.Load):
            name = ast.copy_location(ast.Name(_OF_TEST, ast.Load()), node.value)
            node.value = ast.copy_location(ast.Call(name, [node.value], []), node.value)
        return node


def _following(holder: Any) -> Any:
    """Return a class of dates with the time of the test, and anything else as it is."""
    return _Dates(holder) if isinstance(holder, type) and issubclass(holder, date) else holder


class _Dates:
    """What `now`, `today` and `utcnow` of a class of dates are taken from."""

    def __init__(self, dates: Any) -> None:
        self._dates = dates
        if issubclass(dates, datetime):
            self.now, self.utcnow = self._now, self._utcnow

    def __getattr__(self, name: str) -> Any:
        return getattr(self._dates, name)

    def today(self) -> Any:
        return self._dates.fromtimestamp(_now())

    def _now(self, tz: tzinfo | None = None) -> Any:
        return self._dates.fromtimestamp(_now(), tz)

    def _utcnow(self) -> Any:
        return self._dates.fromtimestamp(_now(), UTC).replace(tzinfo=None)


def _without_sleep(real: Callable[[float], None]) -> Callable[[float], None]:
    def sleep(seconds: float, /) -> None:
        if is_authors(sys._getframe(1)):
            raise NotHere(_SLEEP.format(f"{seconds:g}", f"{seconds:g}"))
        real(seconds)

    return sleep


def _without_connections(real: Callable[..., Any]) -> Callable[..., Any]:
    refuse = _refusing(real, _SOCKET)

    def call(*arguments: Any, **named: Any) -> Any:
        package = package_calling(sys._getframe(1))
        if package and author_is_calling():  # in a browser it may reach one, through the browser
            raise NotInMemory(f"a server that {package} connects to", "only page.fetch is answered there")
        return refuse(*arguments, **named)

    return call


def _refusing(real: Callable[..., Any], sentence: str) -> Callable[..., Any]:
    def call(*arguments: Any, **named: Any) -> Any:
        if author_is_calling():
            raise NotHere(sentence)
        return real(*arguments, **named)

    return call
