"""Waiting for something to happen: the one place, beside the session, where asyncio is touched."""

import asyncio

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any


# MicroPython's event loop, of which one turn can be made.
_loop: "Any" = getattr(asyncio, "core", None)
_held: "list[bool]" = []  # not empty while a turn is about to be made


def _schedule(delay: float) -> None:
    if not _held:
        _loop._schedule_run_iter(delay)


def _take_over_timers() -> None:
    """Let MicroPython's loop ask `_schedule`, in milliseconds, whenever another task is the next that can go on."""
    tasks = _loop.TaskQueue(_schedule)
    while _loop._task_queue.peek():
        task = _loop._task_queue.pop()
        tasks.push(task, task.ph_key)
    _loop._task_queue = tasks


if _loop is not None:
    _take_over_timers()


def hold() -> None:
    """Ask the browser for no timer until `turn()`, which has to follow."""
    if _loop is not None and not _held:
        _held.append(True)


def turn() -> None:
    """Let tasks that can go on do so at once, where the loop allows it and none of them is running.

    MicroPython's loop would wait for a timer of the browser's first, which takes as long as the rest of a call.
    """
    if _loop is None:
        return
    _held.clear()
    is_over = False
    try:
        if _loop.cur_task is _loop._top_level_task:
            _loop._run_iter()
            is_over = True
    finally:
        if not is_over:  # a task has ended the loop with SystemExit, now or before
            _schedule(0)


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
