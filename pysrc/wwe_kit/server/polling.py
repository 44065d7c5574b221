"""Waiting for what nobody tells, while a browser or a thread goes on."""

import time
from collections.abc import Callable

PAUSE: Callable[[float], object] = time.sleep
_PAUSE_S = 0.02


def poll(is_so: Callable[[], object], timeout: float, pause: Callable[[float], object] = PAUSE) -> bool:
    """Wait until `is_so()`, at most for `timeout` seconds. Return whether it is; it is asked at least once.

    `pause` waits for so many seconds, and lets go on what must go on.
    """
    deadline = time.monotonic() + timeout
    while not is_so():
        if time.monotonic() > deadline:
            return False
        pause(_PAUSE_S)
    return True
