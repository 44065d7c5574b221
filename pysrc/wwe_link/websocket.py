"""A link over a WebSocket: the same values as text. The socket itself belongs to whoever made it."""

from wwe_link.codec import decode, encode
from wwe_link.link import Link

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from wwe_link.link import Answered, Happened, Receive


class WebSocketLink(Link):
    """One end. The owner of the socket hands incoming text to `arrived`; outgoing text goes to `send_text`."""

    def __init__(self, send_text: "Callable[[str], object]") -> None:
        self._send_text = send_text
        self._receive: Receive | None = None
        self._waiting: list[str] = []
        self._is_open = True

    def open(
        self, receive: "Receive", _happened: "Happened | None" = None, _answered: "Answered | None" = None
    ) -> None:
        """Hand what arrives to `receive`, unread. What came before has waited until now."""
        self._receive = receive
        self._deliver()

    def send(self, value: "Any") -> None:
        """Send a value to the other end. Raises CodecError for what cannot cross."""
        if self._is_open:
            self._send_text(encode(value))

    def close(self) -> None:
        """Send and receive nothing any more."""
        self._is_open = False

    def arrived(self, text: str) -> None:
        """Take a text that has come over the socket. What the receiver raises is raised here, and nothing is lost."""
        if self._is_open:
            self._waiting.append(text)
            self._deliver()

    def _deliver(self) -> None:
        while self._waiting and self._is_open and self._receive is not None:
            self._receive(decode(self._waiting.pop(0)))
