"""Waiting for something to happen: the one place, beside the session, where asyncio is touched.

Who is woken while a message is taken goes on in the same turn, when it has been taken. The event loop of a browser
would wait for a timer first, which takes as long as the rest of a call.
"""

import asyncio

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any

# MicroPython's event loop, of which one turn can be made.
_loop: "Any" = getattr(asyncio, "core", None)

if _loop is None:
    from genesys.wwe.client.waiter import Waiter
else:

    class Waiter(asyncio.Future):  # type: ignore[no-redef, type-arg]
        """A future of MicroPython's, which tells its loop in any case."""

        def wake(self, _is_turn: bool) -> None:
            """Be done."""
            self.set_result(None)

        def go_on(self) -> None:
            """Let the tasks that can go on do so at once, unless one of them is running."""
            if _loop.cur_task is _loop._top_level_task:
                _loop._run_iter()


class _Turn:
    """A message that is being taken, and who was woken by it."""

    def __init__(self) -> None:
        self._depth = 0
        self._woken: list[Waiter] = []

    def begin(self) -> None:
        """Let those who are woken from now on wait for its end."""
        self._depth += 1

    def end(self) -> None:
        """Let them go on."""
        self._depth -= 1
        if self._woken and not self._depth:
            woken, self._woken = self._woken, []
            for waiter in woken:
                waiter.go_on()

    def wake(self, waiter: "Waiter") -> None:
        """Wake who waits."""
        waiter.wake(self._depth > 0)
        if self._depth:
            self._woken.append(waiter)


turn = _Turn()


class Signal:
    """`await signal` returns at the next `send()`; any number of tasks may wait."""

    def __init__(self) -> None:
        self._waiting: list[Waiter] = []

    def __await__(self) -> "Generator[Any, None, None]":
        waiter = Waiter()
        self._waiting.append(waiter)
        try:
            yield from waiter
        finally:
            if waiter in self._waiting:  # cancelled
                self._waiting.remove(waiter)

    __iter__ = __await__  # how MicroPython awaits

    @property
    def is_awaited(self) -> bool:
        """Whether somebody waits."""
        return bool(self._waiting)

    def send(self) -> None:
        """Wake everybody who waits now."""
        waiting, self._waiting = self._waiting, []
        for waiter in waiting:
            if not waiter.done():
                turn.wake(waiter)
