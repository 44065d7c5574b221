"""Functions of the author's that are called later, and again and again, for as long as the page lives."""

from genesys.wwe.client.timeouts import LONGEST_TIMEOUT_S
from wwe_protocol.errors import LocalMisuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from wwe_link.clock import Timer

    Later = Callable[[float, Callable[[], Any]], Timer]


class Repetition:
    """A function that is called again and again until `cancel()`, or until the page closes."""

    def __init__(self, later: "Later", seconds: float, function: "Callable[[], Any]") -> None:
        self._later = later
        self._seconds = seconds
        self._function = function
        self._timer = later(seconds, self._turn)
        self._is_cancelled = False

    def cancel(self) -> None:
        """Stop calling it. A call that is running is not stopped."""
        self._is_cancelled = True
        self._timer.cancel()

    async def _turn(self) -> None:
        try:
            result = self._function()
            if hasattr(result, "send"):
                await result
        finally:
            if not self._is_cancelled:
                self._timer = self._later(self._seconds, self._turn)


def checked_delay(name: str, seconds: "Any") -> float:
    """Return how long to wait, in milliseconds. Raises LocalMisuse for what is no time to wait."""
    if isinstance(seconds, (int, float)) and not isinstance(seconds, bool) and 0 <= seconds <= LONGEST_TIMEOUT_S:
        return seconds * 1000
    raise LocalMisuse(name + ": seconds are a number from 0 to " + str(LONGEST_TIMEOUT_S) + ", not " + repr(seconds))


def checked_function(name: str, function: "Any") -> None:
    """Raise LocalMisuse for what cannot be called: `page.after(5, refresh())` has called it already."""
    if not callable(function):
        raise LocalMisuse(name + " takes a function, without (), and not " + type(function).__name__)
