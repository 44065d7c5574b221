"""One entry of the journal: a message, which way it went, and what became of it."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple


class Kind(StrEnum):
    """What a message is."""

    REQUEST = "request"
    SUBSCRIBE = "subscribe"
    UNSUBSCRIBE = "unsubscribe"
    FOREIGN = "foreign"
    SUCCESS = "success"
    FAILURE = "failure"
    SUBSCRIBED = "subscribed"
    EVENT = "event"
    SILENCE = "silence"
    FRAME_ID = "frame id"


class FrameAddress(NamedTuple):
    """Where a message came from or went to: the ids of tab and frame, and the origin of the page in the frame."""

    tab: str
    frame: str
    origin: str


class GonePage(NamedTuple):
    """That the page of a frame has gone: when the journal had had `said` entries, and at which time."""

    frame: str
    said: int
    monotonic_ms: float


INCOMING = frozenset({Kind.REQUEST, Kind.SUBSCRIBE, Kind.UNSUBSCRIBE, Kind.FOREIGN})


@dataclass(slots=True)
class Entry:
    """One message, or the silence in the place of one. `rule` names why something was refused or ignored.

    `simulated_ms` is of the workspace's clock, which can stand still; `monotonic_ms` of one that cannot, for measuring.
    `cause` is the number of the entry that it comes of, `took_ms` how long after that it came (see `causes`). `replays`
    is the number of the entry that was sent again, for what comes of that.
    """

    number: int
    simulated_ms: float
    monotonic_ms: float
    kind: Kind
    name: str
    tab: str
    frame: str
    origin: str
    message: Any = field(repr=False)
    reference_id: str = ""
    rule: str = ""
    note: str = ""
    replays: int | None = None
    weight: int = 0
    cause: int | None = None
    took_ms: float | None = None

    @property
    def address(self) -> FrameAddress:
        """Return the frame that sent it or was sent it."""
        return FrameAddress(self.tab, self.frame, self.origin)

    @property
    def is_incoming(self) -> bool:
        """Return whether the frame sent it."""
        return self.kind in INCOMING

    @property
    def is_event(self) -> bool:
        """Return whether it is an event, delivered to one frame."""
        return self.kind is Kind.EVENT

    @property
    def is_refused(self) -> bool:
        """Return whether it refuses something, or is the silence that something was ignored with."""
        return bool(self.rule) or self.kind is Kind.FAILURE

    @property
    def arrow(self) -> str:
        """Which way it went, seen from the workspace."""
        return "→" if self.is_incoming else "←"

    @property
    def time(self) -> str:
        """When, in seconds of the workspace's clock."""
        return f"{self.simulated_ms / 1000:.3f}"

    @property
    def full_name(self) -> str:
        """The name, and for an event its type."""
        data = self.message.get("data") if isinstance(self.message, dict) else None
        event_type = data.get("eventType") if self.is_event and isinstance(data, dict) else None
        return f"{self.name} {event_type}" if event_type else self.name

    def __str__(self) -> str:
        """Return what the page shows of it, in a line."""
        columns = (self.time, self.arrow, self.kind, self.full_name, self.frame, self.rule, self.note)
        return "  ".join(column for column in columns if column)
