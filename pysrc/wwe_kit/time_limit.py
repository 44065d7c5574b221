"""Ends what an author's template computes, if it goes on for too long."""

import contextlib
import ctypes
import threading
from collections.abc import Iterator

LIMIT_S = 30.0  # as long as an import may take


class TookTooLong(Exception):
    """What was computed had not ended; raised in it, so that its traceback names the line."""


@contextlib.contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise TookTooLong in the block when it has run for so long: between two steps of Python, not within one."""
    thread = threading.get_ident()
    lock = threading.Lock()
    is_over = is_raised = False

    def end() -> None:
        nonlocal is_raised
        with lock:
            if not is_over:
                is_raised = True
                _raise_in(thread, TookTooLong)

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        with lock:
            is_over = True
            if is_raised:
                _raise_in(thread, None)  # what has not reached the block must not reach anything behind it


def _raise_in(thread: int, error: type[Exception] | None) -> None:
    ctypes.pythonapi.PyThreadState_SetAsyncExc(
        ctypes.c_ulong(thread), ctypes.py_object(error) if error else ctypes.c_void_p(None)
    )
