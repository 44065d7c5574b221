"""What each frame of a browser tab has said and was told, counted from the journal: so much work for each entry."""

from collections import Counter
from dataclasses import dataclass, field

from wwe_host.journal.entry import Entry, Kind
from wwe_host.journal.journal import Journal
from wwe_host.model.tab import Tab

# A page may be sent from one address to the next for ever.
MOST_ORIGINS = 20

_ANSWERS = (Kind.SUCCESS, Kind.FAILURE, Kind.SILENCE)


@dataclass(slots=True)
class Counts:
    """One frame: its messages by kind, requests alone but for events, and the real origins of what came from it."""

    kinds: Counter[Kind] = field(default_factory=Counter)
    origins: dict[str, None] = field(default_factory=dict)

    @property
    def pending(self) -> int:
        """How many requests have neither got an answer nor been ignored."""
        return self.kinds[Kind.REQUEST] - sum(self.kinds[kind] for kind in _ANSWERS)


class FrameCounts:
    """Counts for the frames of one tab, from now on until `close`."""

    def __init__(self, journal: Journal, tab: Tab) -> None:
        self._journal = journal
        self._tab = tab
        self._counts: dict[str, Counts] = {}
        journal.listeners.append(self._written)

    def close(self) -> None:
        """Follow the journal no more."""
        self._journal.listeners.remove(self._written)

    def of(self, frame_id: str) -> Counts:
        """Return the counts of a frame."""
        return self._counts.get(frame_id, Counts())

    def forget_those_gone(self) -> None:
        """Keep the counts of frames that are still there."""
        self._counts = {name: counts for name, counts in self._counts.items() if name in self._tab.frames}

    def _written(self, entry: Entry) -> None:
        is_said_for_it = entry.replays is not None and not entry.is_event
        if entry.tab != self._tab.tab_id or not entry.frame or is_said_for_it:
            return
        counts = self._counts.setdefault(entry.frame, Counts())
        if entry.is_incoming and len(counts.origins) < MOST_ORIGINS:
            counts.origins[entry.origin] = None
        if not _is_about_subscription(entry):
            counts.kinds[entry.kind] += 1


def _is_about_subscription(entry: Entry) -> bool:
    """Return whether it is the refusal of a subscription, which is no answer to a request."""
    return entry.kind is Kind.FAILURE and isinstance(entry.message, dict) and "request" not in entry.message
