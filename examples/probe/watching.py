"""What comes with events while somebody works: which, in what order and how soon after each other, with which keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from shapes import shape

if TYPE_CHECKING:
    from genesys.wwe.types import EventName

NAMES: list[EventName] = ["agent", "interaction", "media", "outbound", "system"]
MOST = 300
# Words of the workspace's own, told as they are; everything else is told by its type.
TOLD = ("state", "previousState", "callType", "direction", "media", "ronaCallState", "recordingState")


class Watch:
    """The notes. `now()` gives milliseconds."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._last = now()
        self.order: list[str] = []
        self.shapes: dict[str, list[str]] = {}

    def take(self, message: dict[str, Any]) -> None:
        """Note an event."""
        data = message.get("data")
        name = message["event"] + " " + str(_fields(data).get("eventType", ""))
        passed, self._last = self._now() - self._last, self._now()
        if len(self.order) < MOST:
            self.order.append("+" + str(int(passed)) + " ms " + name + _told(data))
        known = self.shapes.setdefault(name, [])
        if shape(data) not in known and len(known) < 5:
            known.append(shape(data))


def _told(data: Any) -> str:
    interaction = _fields(_fields(data).get("interaction"))
    told = [key + "=" + str(interaction[key]) for key in TOLD if interaction.get(key) is not None]
    offered = _items(interaction.get("capabilities"))
    if offered:
        told.append("capabilities=" + ",".join(offered))
    return " " + " ".join(told) if told else ""


def _items(value: Any) -> list[str]:
    """Return a list's items as text; none of anything else."""
    return [str(item) for item in cast("list[Any]", value)] if isinstance(value, (list, tuple)) else []


def _fields(value: Any) -> dict[str, Any]:
    """Return an object's fields; none of anything else."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}
