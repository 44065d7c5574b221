"""Waits for what another thread does, and says where that thread is when it takes too long."""

import sys
import threading
import traceback
from concurrent.futures import Future
from typing import TypeVar

T = TypeVar("T")

_SHOWN_CALLS = 3


class NoAnswer(Exception):
    """A server's thread has not done in time what it was asked for; the text says what, and where the thread is."""


def answer_of(future: "Future[T]", seconds: float, thread: threading.Thread, what: str) -> T:
    """Return the future's result, or raise its error. `what` stands behind "has not" in the message.

    Raises NoAnswer where there is neither after these seconds.
    """
    try:
        return future.result(seconds)
    except TimeoutError:
        if future.done():  # the error is the other thread's own
            raise
        raise NoAnswer(f"The server has not {what} in {seconds:.0f} s. It is busy here:\n{_place(thread)}") from None


def _place(thread: threading.Thread) -> str:
    """Return the innermost calls of a thread."""
    frame = sys._current_frames().get(thread.ident or 0)
    if frame is None:
        return f"nowhere, because the thread {thread.name} has ended"
    return "".join(traceback.format_stack(frame)[-_SHOWN_CALLS:]).rstrip()
