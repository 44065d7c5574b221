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
        self._request: Entry | None = None
        self._told: dict[tuple[str, str], Mark] = {}

    def note(self, entry: "Entry") -> None:
        """Write into an entry what it comes of, as far as that is known."""
        place = (entry.tab, entry.frame)
        if entry.is_incoming:
            # What is sent again says nothing of how long the page takes.
            cause = None if entry.replays is not None else self._told.pop(place, None)
            self._request = entry
        elif entry.is_event:
            cause = None
            self._told[place] = (entry.number, entry.monotonic_ms)
        else:
            cause = self._cause_of_answer(entry)
        if cause is not None:
            entry.cause, entry.took_ms = cause[0], entry.monotonic_ms - cause[1]

    def _cause_of_answer(self, answer: "Entry") -> Mark | None:
        # The host answers at once, so the request is what came in last.
        request = self._request
        if request is None or (request.tab, request.frame) != (answer.tab, answer.frame):
            return None
        is_its_own = answer.reference_id == request.reference_id
        return (request.number, request.monotonic_ms) if is_its_own else None
