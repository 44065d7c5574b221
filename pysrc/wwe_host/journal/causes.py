"""What an entry of the journal comes of, and how long that took.

An answer comes of its request. The first thing that a page says after it was told an event is taken to come of that
event: how long it took is what a developer wants to know of a page.
"""

from wwe_host.journal.entry import Entry

# Number of an entry, and when it was written.
Mark = tuple[int, float]

_MOST_ASKED = 1000


class Causes:
    """Knows what a page has said last, and the newest event that it has not reacted to yet."""

    def __init__(self) -> None:
        self._asked: dict[tuple[str, str, str], Mark] = {}  # what awaits an answer, by frame and reference id
        self._told: dict[tuple[str, str], Mark] = {}

    def note(self, entry: Entry) -> None:
        """Write into an entry what it comes of, as far as that is known."""
        place = (entry.tab, entry.frame)
        if entry.is_incoming:
            # What is sent again says nothing of how long the page takes.
            cause = None if entry.replays is not None else self._told.pop(place, None)
            self._await_answer(entry)
        elif entry.is_event:
            cause = None
            self._told[place] = (entry.number, entry.monotonic_ms)
        else:
            cause = self._asked.pop(_key(entry), None)
        if cause is not None:
            entry.cause, entry.took_ms = cause[0], entry.monotonic_ms - cause[1]

    def _await_answer(self, request: Entry) -> None:
        # An answer may come much later (mark done), or never: whatever ends a subscription gets none.
        self._asked[_key(request)] = (request.number, request.monotonic_ms)
        if len(self._asked) > _MOST_ASKED:
            del self._asked[next(iter(self._asked))]


def _key(entry: Entry) -> tuple[str, str, str]:
    return entry.tab, entry.frame, entry.reference_id
