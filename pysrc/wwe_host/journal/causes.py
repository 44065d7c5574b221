"""What an entry of the journal comes of, and how long that took.

An answer comes of its request. The first thing that a page says after it was told an event is taken to come of that
event: how long it took is what a developer wants to know of a page.
"""

from typing import NamedTuple

from wwe_host.journal.entry import Entry


class _Mark(NamedTuple):
    """The number of an entry, and when it was written."""

    number: int
    monotonic_ms: float


class _Question(NamedTuple):
    """What an answer is for."""

    tab: str
    frame: str
    reference_id: str


_MOST_ASKED = 1000


class Causes:
    """Knows what a page has said last, and the newest event that it has not reacted to yet."""

    def __init__(self) -> None:
        self._asked: dict[_Question, _Mark] = {}  # what awaits an answer
        self._newest_event: dict[tuple[str, str], _Mark] = {}  # by tab and frame

    def note(self, entry: Entry) -> None:
        """Write into an entry what it comes of, as far as that is known."""
        tab_and_frame = (entry.tab, entry.frame)
        if entry.is_incoming:
            # What is sent again says nothing of how long the page takes.
            cause = None if entry.replays is not None else self._newest_event.pop(tab_and_frame, None)
            self._await_answer(entry)
        elif entry.is_event:
            cause = None
            self._newest_event[tab_and_frame] = _Mark(entry.number, entry.monotonic_ms)
        else:
            cause = self._asked.pop(_question(entry), None)
        if cause is not None:
            entry.cause, entry.took_ms = cause.number, entry.monotonic_ms - cause.monotonic_ms

    def _await_answer(self, request: Entry) -> None:
        # An answer may come much later (mark done), or never: whatever ends a subscription gets none.
        self._asked[_question(request)] = _Mark(request.number, request.monotonic_ms)
        if len(self._asked) > _MOST_ASKED:
            del self._asked[next(iter(self._asked))]


def _question(entry: Entry) -> _Question:
    return _Question(entry.tab, entry.frame, entry.reference_id)
