"""Waiting for something to happen: the one place, beside the session, where asyncio is touched."""

import asyncio

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any


# MicroPython's event loop, of which one turn can be made.
_loop = getattr(asyncio, "core", None)


def turn() -> None:
    """Let tasks that can go on do so at once, where the loop allows it and none of them is running.

    MicroPython's loop would wait for a timer of the browser's first, which takes as long as the rest of a call.
    """
    if _loop is not None and _loop.cur_task is _loop._top_level_task:
        _loop._run_iter()


class Signal:
    """`await signal` returns at the next `send()`; any number of tasks may wait."""

    def __init__(self) -> None:
        self._waiting: list[asyncio.Future[None]] = []

    def __await__(self) -> "Generator[Any, None, None]":
        future: asyncio.Future[None] = asyncio.Future()
        self._waiting.append(future)
        try:
            yield from future
        finally:
            if future in self._waiting:  # cancelled: MicroPython leaves the future as it is
                self._waiting.remove(future)

    __iter__ = __await__  # how MicroPython awaits

    @property
    def is_awaited(self) -> bool:
        """Return whether somebody waits."""
        return bool(self._waiting)

    def send(self) -> None:
        """Wake everybody who waits now."""
        waiting, self._waiting = self._waiting, []
        for future in waiting:
            if not future.done():
                future.set_result(None)
