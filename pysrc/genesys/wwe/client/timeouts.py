"""How long to wait, in seconds: what may be asked for, and what holds where nobody asks."""

from wwe_protocol.errors import LocalMisuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

DEFAULT_TIMEOUT_S = 10.0  # as in the published client
LONGEST_TIMEOUT_S = 2_000_000  # a browser's timer cannot hold 2**31 ms, and fires at once instead


def checked_seconds(operation: str, value: "Any") -> float:
    """Return a timeout. Raises LocalMisuse for what is no time to wait."""
    if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 < value <= LONGEST_TIMEOUT_S:
        return value
    longest = str(LONGEST_TIMEOUT_S)
    raise LocalMisuse(operation + ": a timeout is a number of seconds, at most " + longest + ", not " + repr(value))
