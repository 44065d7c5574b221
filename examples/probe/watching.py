"""What comes with events while somebody works: which, in what order and how soon after each other, with which keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from shapes import shape

NAMES = ["agent", "interaction", "media", "outbound", "system"]
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
        name = message["event"] + " " + str(data.get("eventType", "") if isinstance(data, dict) else "")
        passed, self._last = self._now() - self._last, self._now()
        if len(self.order) < MOST:
            self.order.append("+" + str(int(passed)) + " ms " + name + _told(data))
        known = self.shapes.setdefault(name, [])
        if shape(data) not in known and len(known) < 5:
            known.append(shape(data))


def _told(data: Any) -> str:
    interaction = data.get("interaction") if isinstance(data, dict) else None
    if not isinstance(interaction, dict):
        return ""
    told = [key + "=" + str(interaction[key]) for key in TOLD if interaction.get(key) is not None]
    offered = interaction.get("capabilities")
    if isinstance(offered, list):
        told.append("capabilities=" + ",".join([str(item) for item in offered]))
    return " " + " ".join(told)
