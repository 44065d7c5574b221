"""What an author's code may not do in memory, since it leaves the test's time or this process; and the time it reads.

What is said here holds for that code alone. Tests, the kit, libraries and debuggers find everything as it was.
"""

import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, NoReturn

from wwe_kit.memory.author import AUTHORS, author_is_calling, is_authors
from wwe_kit.memory.errors import NotHere, NotInMemory
from wwe_kit.memory.packages.library import package_calling

_SLEEP = "time.sleep({}) would hold the whole page, in a browser too. Write `await asyncio.sleep({})`."
_THREAD = "Python in a page has no threads. Write an `async def`, which page.run or a handler starts."
_SOCKET = "Python in a page cannot open connections: ask a server with `await page.fetch(...)`."
_INPUT = "input(): a page has no terminal. Put an <input> into the page, and read it in a handler."


def own_builtins(say: Callable[[str], object]) -> dict[str, Any]:
    """Return what an author's modules find instead of Python's built-in functions; `say` gets what they print."""

    def print_to_page(
        *values: object, sep: str | None = " ", end: str | None = "\n", file: Any = None, **rest: Any
    ) -> None:
        print(*values, sep=sep, end=end, file=file, **rest)
        if file is None or file is sys.stdout or file is sys.stderr:
            say(
                ((" " if sep is None else sep).join(map(str, values)) + ("\n" if end is None else end)).removesuffix(
                    "\n"
                )
            )

    return {AUTHORS: True, "input": _input, "print": print_to_page}


def _input(_prompt: object = "") -> NoReturn:
    raise NotHere(_INPUT)


@contextmanager
def guarded(seconds: Callable[[], float]) -> Iterator[None]:
    """Refuse what an author's code cannot do, while the block runs; `seconds` is the time that it reads."""
    begun = {name: getattr(time, name)() for name in _CLOCKS}
    replaced: list[tuple[Any, str, Any]] = []

    def replace(holder: Any, name: str, made: Callable[[Any], Any]) -> None:
        before = vars(holder).get(name, _ABSENT)
        replaced.append((holder, name, before))
        setattr(holder, name, made(getattr(holder, name)))

    for name, units in _CLOCKS.items():
        replace(time, name, partial(_moved, begun=begun[name], units=units, seconds=seconds))
    replace(time, "sleep", _without_sleep)
    replace(threading.Thread, "start", lambda real: _refusing(real, _THREAD))
    replace(socket.socket, "connect", _without_connections)
    replace(socket, "getaddrinfo", _without_connections)
    try:
        yield
    finally:
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
