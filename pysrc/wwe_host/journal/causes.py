"""What an entry of the journal comes of, and how long that took.

An answer comes of its request. The first thing that a page says after it was told an event is taken to come of that
event: how long it took is what a developer wants to know of a page.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wwe_host.journal.journal import Entry

# Number of an entry, and when it was written.
Mark = tuple[int, float]


class Causes:
    """Knows what a page has said last, and the newest event that it has not reacted to yet."""

    def __init__(self) -> None:
        self._asked: Entry | None = None
        self._told: dict[tuple[str, str], Mark] = {}

    def note(self, entry: "Entry") -> None:
        """Write into an entry what it comes of, as far as that is known."""
        place = (entry.tab, entry.frame)
        if entry.is_incoming:
            # What is sent again says nothing of how long the page takes.
            cause = None if entry.replays is not None else self._told.pop(place, None)
            self._asked = entry
        elif entry.is_event:
            cause = None
            self._told[place] = (entry.number, entry.real_ms)
        else:
            cause = self._request(entry)
        if cause is not None:
            entry.cause, entry.took_ms = cause[0], entry.real_ms - cause[1]

    def _request(self, answer: "Entry") -> Mark | None:
        # The host answers at once, so the request is what came in last.
        asked = self._asked
        if asked is None or (asked.tab, asked.frame) != (answer.tab, answer.frame):
            return None
        is_its_own = answer.reference_id == asked.reference_id
        return (asked.number, asked.real_ms) if is_its_own else None
