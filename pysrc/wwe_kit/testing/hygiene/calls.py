"""Calls that nobody gets an answer to any more, because the page that made them has gone."""

from collections.abc import Sequence

from wwe_host.journal.entry import Entry, GonePage, Kind
from wwe_kit.testing.hygiene.timeouts import USUAL, Timeouts
from wwe_kit.testing.wire.near_misses import said

_CURE = "Wait for its answer before the page goes, or make it in a function under @page.on_leave."
_FIRST = "0"  # the reference id of the first message of each page


def unanswered(entries: Sequence[Entry], gone: Sequence[GonePage], timeouts: Timeouts = USUAL) -> list[str]:
    """Return the calls that had no answer when their page went, a sentence each.

    `gone` are the pages that have gone, as far as the workspace knows. A page that has loaded itself again is known by
    the numbers of its messages, which begin anew. A page gives a call up after a time of its own, of which the
    workspace hears nothing: a call that was older than its timeout when its page went is not counted.
    """
    frames = dict.fromkeys(each.frame for each in entries)
    left = [each for frame in frames for each in _left_by(frame, entries, gone, timeouts)]
    return [sentence(each) for each in left]


def sentence(request: Entry, place: str = "") -> str:
    """Return what to say of a call; `place` is the author's line that has made it, if it is known."""
    made = f", made at {place}," if place else ""
    return f"{said(request)} of {request.frame}{made} had no answer when its page went. {_CURE}"


class _Frame:
    """What the pages of a frame have asked for: those of now, and those that have gone."""

    def __init__(self, timeouts: Timeouts) -> None:
        self._timeouts = timeouts
        self._waiting: dict[tuple[str, str], Entry] = {}
        self.left: dict[tuple[str, str], list[Entry]] = {}
        self._numbers: set[str] = set()  # of the messages of the page that is there

    def hear(self, entry: Entry) -> None:
        """Note a message."""
        call = (entry.reference_id, entry.name)
        if entry.kind in (Kind.SUCCESS, Kind.FAILURE) and self._waiting.pop(call, None) is None:
            self.left.pop(call, None)  # a page may have gone by what it has asked for
        if not entry.is_incoming or entry.replays is not None:
            return
        if entry.reference_id == _FIRST and self._numbers - {_FIRST}:
            self.end(entry.monotonic_ms)
        self._numbers.add(entry.reference_id)
        if entry.kind is Kind.REQUEST:
            self._waiting[call] = entry

    def end(self, when_ms: float) -> None:
        """Note that the page has gone."""
        for call, entry in self._waiting.items():
            if entry.monotonic_ms > when_ms - self._timeouts.of(entry.name) * 1000:
                self.left.setdefault(call, []).append(entry)
        self._waiting.clear()
        self._numbers.clear()


def _left_by(frame_id: str, entries: Sequence[Entry], gone: Sequence[GonePage], timeouts: Timeouts) -> list[Entry]:
    frame = _Frame(timeouts)
    ends = [each for each in gone if each.frame == frame_id]
    for entry in (each for each in entries if each.frame == frame_id):
        while ends and ends[0].said <= entry.number:
            frame.end(ends.pop(0).monotonic_ms)
        frame.hear(entry)
    for end in ends:
        frame.end(end.monotonic_ms)
    return [entry for each in frame.left.values() for entry in each]
