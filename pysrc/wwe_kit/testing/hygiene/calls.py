"""Calls that nobody gets an answer to any more, because the page that made them has gone."""

from collections.abc import Collection, Sequence

from genesys.wwe.client.timeouts import DEFAULT_TIMEOUT_S
from wwe_host.journal.entry import Entry, Kind
from wwe_kit.testing.wire.near_misses import said

_CURE = "Wait for its answer before the page goes, or make it in a function under @page.on_leave."


def unanswered(entries: Sequence[Entry], frames: Collection[str]) -> list[str]:
    """Return the calls of frames that are not among `frames` any more, and have no answer; a sentence each.

    A page gives a call up after a time of its own, of which the workspace hears nothing: one that is older than the
    usual time is not counted.
    """
    if not entries:
        return []
    since = entries[-1].monotonic_ms - DEFAULT_TIMEOUT_S * 1000
    answered = {(e.frame, e.reference_id, e.name) for e in entries if e.kind in (Kind.SUCCESS, Kind.FAILURE)}
    return [
        sentence(entry)
        for entry in entries
        if entry.kind is Kind.REQUEST
        and entry.replays is None
        and entry.frame not in frames
        and entry.monotonic_ms > since
        and (entry.frame, entry.reference_id, entry.name) not in answered
    ]


def sentence(request: Entry, place: str = "") -> str:
    """Return what to say of a call; `place` is the author's line that has made it, if it is known."""
    made = f", made at {place}," if place else ""
    return f"{said(request)} of {request.frame}{made} had no answer when its page went. {_CURE}"
