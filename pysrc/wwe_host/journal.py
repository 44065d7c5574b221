"""Everything that is said between the frames and the host, as it happens: shown in the page, asked by tests.

An entry is one message. It keeps the message itself; whoever shows a journal to others decides what to leave out.
"""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

KEPT = 10_000


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


INCOMING = frozenset({Kind.REQUEST, Kind.SUBSCRIBE, Kind.UNSUBSCRIBE, Kind.FOREIGN})


@dataclass(slots=True)
class Entry:
    """One message, or the silence in the place of one. `rule` names why something was refused or ignored."""

    number: int
    at_ms: float
    kind: Kind
    name: str
    tab: str
    frame: str
    origin: str
    message: Any = field(repr=False)
    reference_id: str = ""
    rule: str = ""
    note: str = ""

    @property
    def is_incoming(self) -> bool:
        """Whether the frame sent it."""
        return self.kind in INCOMING


class Journal:
    """The newest entries, and how many there were in all. `written` is called with each."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._entries: deque[Entry] = deque(maxlen=KEPT)
        self.count = 0
        self.listeners: list[Callable[[Entry], object]] = []

    def write(self, kind: Kind, name: str, place: tuple[str, str, str], message: Any, **facts: str) -> Entry:
        """Write an entry. `place` is tab, frame and origin."""
        tab, frame, origin = place
        entry = Entry(self.count, self._now(), kind, name, tab, frame, origin, message, **facts)
        self.count += 1
        self._entries.append(entry)
        for listener in self.listeners:
            listener(entry)
        return entry

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def find(self, kind: Kind | None = None, name: str = "", frame: str = "", rule: str = "") -> list[Entry]:
        """Give the entries that match everything given, the oldest first."""
        return [
            entry for entry in self._entries
            if (kind is None or entry.kind == kind) and name in ("", entry.name)
            and frame in ("", entry.frame) and rule in ("", entry.rule)
        ]

    def newest(self, count: int) -> list[Entry]:
        """Give the newest entries, the oldest of them first."""
        return list(self._entries)[-count:] if count else []
