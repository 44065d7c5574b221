"""What a task of asyncio's waits for: as a future is, but one that lets the task go on when it is told to.

A future of asyncio's own tells its loop, and the loop of a browser asks for a timer first. For CPython; MicroPython,
which has no contexts, has a turn of its loop made instead (see `signal`).
"""

import asyncio

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from contextvars import Context
    from typing import Any


class Waiter:
    """asyncio knows such an object by `_asyncio_future_blocking`, and asks it for a few of a future's methods."""

    _asyncio_future_blocking = False

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._callbacks: list[tuple[Callable[[Any], object], Context | None]] = []
        self._is_done = False
        self._cancelled: tuple[Any, ...] | None = None  # what CancelledError is raised with

    def __await__(self) -> "Generator[Any, None, None]":
        if not self._is_done:
            self._asyncio_future_blocking = True
            yield self
        self.result()

    __iter__ = __await__  # for `yield from`

    def done(self) -> bool:
        """Whether it was woken or cancelled."""
        return self._is_done

    def wake(self, is_turn: bool) -> None:
        """Be done. In a turn somebody will say `go_on`; outside of one the loop does."""
        self._is_done = True
        if not is_turn:
            self._loop.call_soon(self.go_on)

    def go_on(self) -> None:
        """Let the task go on, now; but where another one is running, when that one waits."""
        callbacks, self._callbacks = self._callbacks, []
        is_free = asyncio.current_task(self._loop) is None
        for callback, context in callbacks:
            if is_free and context is not None:
                context.run(callback, self)
            else:
                self._loop.call_soon(callback, self, context=context)

    # --- for asyncio -------------------------------------------------------------------------------------------------

    def get_loop(self) -> "asyncio.AbstractEventLoop":
        """Give the loop that the task must be of."""
        return self._loop

    def add_done_callback(self, callback: "Callable[[Any], object]", *, context: "Context | None" = None) -> None:
        """Note how the task goes on."""
        self._callbacks.append((callback, context))

    def cancel(self, msg: "Any" = None) -> bool:
        """Be cancelled with the task; gives whether that was still possible."""
        if self._is_done:
            return False
        self._is_done = True
        self._cancelled = () if msg is None else (msg,)
        self._loop.call_soon(self.go_on)
        return True

    def result(self) -> None:
        """Raise CancelledError where it was cancelled."""
        if self._cancelled is not None:
            raise asyncio.CancelledError(*self._cancelled)
