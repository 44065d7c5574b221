"""An async test, or fixture, that waits for what does not come is ended, and fails with the line that waits."""

import asyncio
import sysconfig
import threading
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Iterator
from functools import wraps
from inspect import isasyncgenfunction
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

PATIENCE_S = 60
LOOK_S = 1.0  # between two looks
_SURE = 2  # looks at which nothing was left that could wake the test
_LIBRARIES = tuple(sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib"))
_KIT = str(Path(__file__).parents[2])
_NEVER = "{} waits here for what cannot come: no task, timer or connection is left that could wake it."
_LONG = "{} has waited here for {} s."
_TIME = "The workspace's time and its pages' passes in `workspace.advance()`, and while `wait_until` or `expect` waits."

Test = Callable[..., Coroutine[Any, Any, object]]
Fixture = Callable[..., Any]  # of a coroutine, or of an async generator


def bounded(test: Test, root: Path, who: str = "the test") -> Test:
    """Return an async test that fails if it waits at one line for what cannot come, or for PATIENCE_S.

    `root` is the folder that the line's file is named from, and `who` waits there. What stops the event loop, as a
    debugger does, does not count.
    """

    @wraps(test)
    async def run(*arguments: Any, **named: Any) -> object:
        running = test(*arguments, **named)
        return await _watched(running, running, root, who)

    return run


def bounded_fixture(fixture: Fixture, root: Path, name: str) -> Fixture:
    """Return an async fixture that fails as a test of `bounded` does, also after its `yield`."""
    own = getattr(fixture, "__self__", None)
    if own is not None:  # a method, which its plugin binds to the instance of the test
        method: Fixture = bounded_fixture(fixture.__func__, root, name).__get__(own)  # type: ignore[attr-defined]
        return method
    who = f"the fixture {name}"
    if not isasyncgenfunction(fixture):
        return bounded(fixture, root, who)

    @wraps(fixture)
    async def run(*arguments: Any, **named: Any) -> AsyncGenerator[object, None]:
        generator = fixture(*arguments, **named)
        try:
            while True:
                try:
                    value = await _watched(anext(generator), generator, root, who)
                except StopAsyncIteration:
                    return
                yield value
        finally:
            await generator.aclose()

    return run


async def _watched(awaited: Awaitable[object], running: object, root: Path, who: str) -> object:
    """Await; `running` is the coroutine or generator whose lines are looked at meanwhile."""
    task = _current_task()
    if task is None:  # another library's loop
        return await awaited
    watch = _Watch(running, task, root, who)
    try:
        result = await awaited
    except (Exception, asyncio.CancelledError):  # whatever it made of its end
        watch.fail()
        raise
    finally:
        watch.end()
    watch.fail()
    return result


class _Watch:
    """Looks every second where a test is, in the event loop of the test."""

    def __init__(self, running: Any, task: "asyncio.Task[Any]", root: Path, who: str) -> None:
        self._who = who
        self._running = running
        self._task = task
        self._root = root
        self._loop = task.get_loop()
        self._place = ""
        self._waited = self._hopeless = self._cancelled = 0
        self._sentence = ""
        self._next = self._loop.call_later(LOOK_S, self._look)

    def end(self) -> None:
        """Look no more."""
        self._next.cancel()

    def fail(self) -> None:
        """Fail the test if it was ended."""
        if self._sentence:
            for _ in range(self._cancelled):
                self._task.uncancel()
            raise pytest.fail.Exception(self._sentence, pytrace=False) from None

    def _look(self) -> None:
        place = _place(self._running, self._root)
        self._waited = self._waited + 1 if place == self._place else 0
        self._hopeless = self._hopeless + 1 if place == self._place and _nothing_is_left(self._loop) else 0
        self._place = place
        if self._hopeless >= _SURE or self._waited * LOOK_S >= PATIENCE_S:
            reason = (_NEVER if self._hopeless >= _SURE else _LONG).format(self._who, PATIENCE_S)
            self._sentence = f"{place}: {reason} {_TIME}"
            self._waited = self._hopeless = 0
            self._task.cancel()
            self._cancelled += 1
        self._next = self._loop.call_later(LOOK_S, self._look)


def _current_task() -> "asyncio.Task[Any] | None":
    try:
        return asyncio.current_task()
    except RuntimeError:
        return None


def _place(running: Any, root: Path) -> str:
    """Return the line of the test's own files at which it waits."""
    frames = list(_awaiting(running))
    own = [frame for frame in frames if not frame.f_code.co_filename.startswith((*_LIBRARIES, _KIT))]
    frame = (own or frames)[-1]
    file = Path(frame.f_code.co_filename)
    return f"{file.relative_to(root) if file.is_relative_to(root) else file}:{frame.f_lineno}"


def _awaiting(running: Any) -> Iterator[FrameType]:
    """Return the frames of a coroutine, or an async generator, and of those that it awaits."""
    while (frame := _first_of(running, "cr_frame", "gi_frame", "ag_frame")) is not None:
        yield frame
        running = _first_of(running, "cr_await", "gi_yieldfrom", "ag_await")


def _first_of(running: Any, *names: str) -> Any:
    return next((found for name in names if (found := getattr(running, name, None)) is not None), None)


def _nothing_is_left(loop: Any) -> bool:
    """Return whether nothing can wake a loop of asyncio's any more; False where that is not known."""
    ready, timers, selector = (getattr(loop, name, None) for name in ("_ready", "_scheduled", "_selector"))
    if ready is None or timers is None or selector is None:
        return False
    others = [each for each in threading.enumerate() if not each.daemon and each is not threading.current_thread()]
    has_timer = any(not each.cancelled() for each in timers)
    return not (ready or has_timer or others or len(selector.get_map()) > 1)  # one is the loop's own
