"""Two ends in one interpreter, joined by two queues. Values are copied through the codec, as a real border would."""

from wwe_link.codec import decode, encode
from wwe_link.link import Link

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from wwe_link.link import Answered, Happened, Receive


class MemoryLink(Link):
    """One end. What is sent arrives at the other end when the pair is flushed, never during `send`."""

    def __init__(self, pair: "MemoryPair") -> None:
        self._pair = pair
        self._receive: Receive | None = None
        self._waiting: list[str] = []
        self._is_open = True
        self.other: MemoryLink = self

    def open(
        self, receive: "Receive", _happened: "Happened | None" = None, _answered: "Answered | None" = None
    ) -> None:
        """Hand what arrives to `receive`, unread. What came before has waited until now."""
        self._receive = receive
        self._pair.schedule()

    def send(self, value: "Any") -> None:
        """Send a value to the other end. Raises CodecError for what cannot cross."""
        if self._is_open:
            self.other._waiting.append(encode(value))
            self._pair.schedule()

    def close(self) -> None:
        """Send and receive nothing any more. What was sent before still arrives at the other end."""
        self._is_open = False
        self._waiting = []

    def deliver(self) -> bool:
        """Hand over what waits. Return whether there was anything."""
        if self._receive is None or not self._waiting:
            return False
        while self._waiting:
            text = self._waiting.pop(0)  # one by one, so that the others still wait if the receiver raises
            if self._is_open:
                self._receive(decode(text))
        return True


class MemoryPair:
    """Two linked ends. With `later` (an event loop's `call_soon`) it flushes itself, without it a test does."""

    def __init__(self, later: "Callable[[Callable[[], object]], object] | None" = None) -> None:
        self._later = later
        self._is_scheduled = False
        self.left = MemoryLink(self)
        self.right = MemoryLink(self)
        self.left.other, self.right.other = self.right, self.left

    def schedule(self) -> None:
        """Ask for a flush soon."""
        if self._later is not None and not self._is_scheduled:
            self._is_scheduled = True
            self._later(self.flush)

    def flush(self) -> None:
        """Deliver until nothing is under way. What a receiver raises is raised here; the rest comes the next time."""
        self._is_scheduled = False
        try:
            while self.left.deliver() or self.right.deliver():
                pass
        except Exception:
            self.schedule()
            raise
