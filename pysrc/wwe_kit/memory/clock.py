"""One time for workspace, client and extension: an event loop whose time stands still until a test lets it pass.

It builds on what asyncio documents: `time()`, and the selector that every SelectorEventLoop takes. What is not
documented is in `_stepped_out`: how one leaves a loop that runs in this thread, Playwright's or an async test's.
"""

import asyncio
import math
import selectors
import socket
import sys
from asyncio import events, tasks
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, NoReturn

from wwe_kit.memory.author import is_authors
from wwe_kit.memory.errors import NotHere, Restless

_MOST_TURNS = 20_000  # without time passing; the busiest test of ours needs some hundreds
_MOST_NAMED = 5
# Time is a multiple of this, so that as milliseconds it is exact as well, and is never a little before what was due.
_TICK_S = 2**-24
_STUCK = 64  # turns after which a tick passes, whatever rounding has led to that
_SAME_S = 1e-3  # what is due so soon after the end of what was to pass is due at its end


class MemoryLoop(asyncio.SelectorEventLoop):
    """An event loop that runs only inside its own methods, and whose time nothing else moves."""

    def __init__(self) -> None:
        self._now_s = self._limit_s = 0.0
        self._still = 0
        self._is_restless = False
        self.turns = 0  # that it has made, and how often it was entered and left
        self.is_inside = False  # while it runs, or what was entered
        self.is_traced = False  # what was entered last, by a debugger or by coverage
        self._next_due: float | None = None
        super().__init__(_Selector(self._asked_to_wait))

    def time(self) -> float:
        """Return the seconds that have passed."""
        return self._now_s

    def milliseconds(self) -> float:
        """Return the same as milliseconds."""
        return self._now_s * 1000

    async def getaddrinfo(self, *where: Any, **options: Any) -> Any:
        """Ask in this thread, where it is known who asks. Raises NotHere or NotInMemory for an author's code."""
        return socket.getaddrinfo(*where, **options)

    def settle(self) -> None:
        """Run until nothing can go on without time passing. Raises Restless where that never is."""
        self._run_until(self._now_s)

    def advance(self, seconds: float) -> None:
        """Let time pass; each timer on the way runs at its own moment. Raises Restless as `settle` does."""
        until = self._now_s + seconds
        self._run_until(until)
        self._now_s = max(until, self._now_s)

    def eventually(self, is_so: Callable[[], object], patience: float) -> bool:
        """Let time pass from timer to timer until `is_so()`, at most for `patience` seconds. Return whether it is."""
        end = self._now_s + patience
        while True:
            self.settle()
            if is_so():
                return True
            if self._next_due is None or self._next_due > end:
                return False
            self.advance(self._next_due - self._now_s)

    @contextmanager
    def entered(self) -> Iterator[None]:
        """Let what the block calls start tasks and timers here, as if this loop had called it."""
        if events._get_running_loop() is self:
            yield
            return
        with _stepped_out():
            events._set_running_loop(self)
            try:
                with self._inside():
                    yield
            finally:
                events._set_running_loop(None)

    def end(self) -> None:
        """Cancel what still waits, and close. What a task does when it is cancelled is done."""
        for task in asyncio.all_tasks(self):
            task.cancel()
        self.settle()
        self.close()

    def run_in_executor(self, *_arguments: Any) -> NoReturn:  # type: ignore[override]
        """Raise NotHere: a thread has a time of its own."""
        raise NotHere("Python in a page has no threads, so asyncio.to_thread and run_in_executor are not here either.")

    def _run_until(self, limit_s: float) -> None:
        self._limit_s, self._still, self._is_restless = limit_s, 0, False
        with _stepped_out(), self._inside():
            self.run_forever()
        if self._is_restless:
            raise Restless(
                f"The extension does not come to rest: {_MOST_TURNS} turns, and no time has passed. It is at "
                f"{where_tasks_wait(self)}. Wait for something, as with `await asyncio.sleep(1)`."
            )

    @contextmanager
    def _inside(self) -> Iterator[None]:
        before, self.is_inside = self.is_inside, True
        self.is_traced = sys.gettrace() is not None
        self.turns += 1
        try:
            yield
        finally:
            self.is_inside = before
            self.turns += 1

    def _asked_to_wait(self, timeout: float | None) -> None:
        """Let time pass instead of waiting, or stop at the limit. The loop asks with 0 while something can go on."""
        self.turns += 1
        if timeout is not None and timeout <= 0:
            self._still += 1
            if self._still % _STUCK == 0:
                self._now_s += _TICK_S
            if self._still > _MOST_TURNS:
                self._is_restless = True
                self.stop()
            return
        self._next_due = None if timeout is None else self._now_s + timeout
        if self._next_due is None or self._next_due > self._limit_s + _SAME_S:
            self.stop()
            return
        self._now_s = math.ceil(self._next_due / _TICK_S) * _TICK_S
        self._still = 0


class _Selector(selectors.SelectSelector):
    """Waits for nothing: it tells for how long the loop would wait, and what it was woken by is there or is not."""

    def __init__(self, asked_to_wait: Callable[[float | None], object]) -> None:
        super().__init__()
        self._asked_to_wait = asked_to_wait

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if not ready:
            self._asked_to_wait(timeout)
        return ready


@contextmanager
def _stepped_out() -> Iterator[None]:
    """Leave the loop that runs in this thread, for the time of the block; nothing is left where none runs.

    Since 3.14 asyncio keeps the current task for each thread, and not for each loop, so that is put aside too.
    """
    outer = events._get_running_loop()
    swap = getattr(tasks, "_swap_current_task", None) if outer is not None else None
    task = swap(outer, None) if swap else None
    events._set_running_loop(None)
    try:
        yield
    finally:
        events._set_running_loop(outer)
        if swap:
            swap(outer, task)


def where_tasks_wait(loop: asyncio.AbstractEventLoop) -> str:
    """Return where the tasks of a loop are, in one line."""
    return ", ".join(ways_of_tasks(loop)[:_MOST_NAMED]) or "callbacks of the event loop"


def ways_of_tasks(loop: asyncio.AbstractEventLoop) -> list[str]:
    """Return where the tasks of a loop wait: the lines from the outside to the innermost, `main.py:6 > store.py:12`."""
    ways = [way for task in asyncio.all_tasks(loop) if (way := awaiting_way(task.get_coro()))]
    return sorted(set(ways))


def awaiting_way(coroutine: Any) -> str:
    """Return the lines at which a coroutine awaits another one, and that one the next; "" for one that has ended.

    Where lines of an author's are among them, only those.
    """
    frames = []
    while (frame := _frame_of(coroutine)) is not None:
        frames.append(frame)
        coroutine = getattr(coroutine, "cr_await", None) or getattr(coroutine, "gi_yieldfrom", None)
    shown = [frame for frame in frames if is_authors(frame)] or frames
    return " > ".join(f"{frame.f_code.co_filename.rpartition('/')[2]}:{frame.f_lineno}" for frame in shown)


def _frame_of(coroutine: Any) -> FrameType | None:
    frame = getattr(coroutine, "cr_frame", None) or getattr(coroutine, "gi_frame", None)
    return frame if isinstance(frame, FrameType) else None
