"""What ends an author's code that does not return: everything stands still meanwhile, the test as well."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from wwe_kit.memory.author import is_in_debugger, place_in
from wwe_kit.memory.clock import MemoryLoop
from wwe_kit.memory.errors import PageHeld, Stopped

PATIENCE_S = 60.0
_LOOKS = 4  # so often in that time; a machine that has slept meanwhile counts as one look
_SENTENCE = (
    "{} has held the page for {:g} s: a loop there never ends, or takes too long. "
    "Write `await asyncio.sleep(0)` into it, or do the work in pieces."
)


@contextmanager
def watched(loop: MemoryLoop, tell: Callable[[PageHeld], object]) -> Iterator[None]:
    """End an author's code that holds a loop of this thread for PATIENCE_S of real time, while the block runs.

    Nothing is ended while a debugger is there, or anything else that traces Python's lines.
    """
    over = threading.Event()
    watch = (loop, tell, over, threading.get_ident(), PATIENCE_S)
    thread = threading.Thread(target=_watch, args=watch, name="wwe-watchdog", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _watch(
    loop: MemoryLoop, tell: Callable[[PageHeld], object], over: threading.Event, thread: int, patience: float
) -> None:
    seen, looks = -1, 0
    while not over.wait(patience / _LOOKS):
        turn, frame = loop.turns, sys._current_frames().get(thread)
        if not loop.is_inside or turn != seen or loop.is_traced or is_in_debugger(frame):
            seen, looks = turn, 0
            continue
        looks += 1
        place = place_in(frame)
        if looks >= _LOOKS and place and loop.turns == turn:
            tell(PageHeld(_SENTENCE.format(place, patience)))
            _stop(thread)
            looks = 0


def _stop(thread: int) -> None:
    import ctypes  # noqa: PLC0415 - hardly any test needs it

    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(Stopped))
