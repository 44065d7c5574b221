"""What every link can be asked beside `open`, `send` and `close`; a link between windows has more to say to it."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    # `receive(message)` gets everything that arrives, and `happened(name, data, whole)` the events of a link that has
    # read so much of them already; `whole()` gives the message, as long as it is being handed over.
    # `answered(reference_id, message)` gets the answers of such a link. A message is text, or anything with `get(key)`.
    Receive = Callable[[Any], object]
    Happened = Callable[[str, Any, Callable[[], Any]], object]
    Answered = Callable[[str, Any], object]


class Link:
    """The answers of a link whose two ends were joined by somebody who knew both."""

    def unreachable(self) -> str:
        """Return the reason why nobody can ever answer; "" where somebody may."""
        return ""

    def hint(self) -> str:
        """Return what to look at when nobody answers."""
        return "Nobody answers at the other end of this link."

    def pin(self) -> None:
        """Talk to nobody any more but the sender of the message that is being received."""

    def target(self, _window: "Any") -> bool:
        """Talk to a window; return whether it is another one.

        Raises TypeError for a link that is not between windows.
        """
        raise TypeError("a " + type(self).__name__ + " is not between windows, so it cannot be given another one")
