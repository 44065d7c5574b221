"""A message in a line of the panel."""

from collections.abc import Mapping
from typing import Any

from wwe_host.journal.entry import Entry
from wwe_host.page.drawer.message_text import size_bytes
from wwe_host.rules import RULES

_KB = 1000


def message_row(entry: Entry, labels: Mapping[str, str]) -> dict[str, Any]:
    """Return the values of a row. `labels` has the frames' names by their ids."""
    return {
        "number": entry.number,
        "time": entry.time,
        "arrow": entry.arrow,
        "direction": direction(entry),
        "kind": str(entry.kind),
        "is_bad": entry.is_refused,
        "is_replayed": entry.replays is not None,
        "name": entry.full_name or str(entry.kind),
        "frame": entry.frame,
        "origin": entry.origin,
        "label": labels.get(entry.frame, entry.frame),
        "took": milliseconds(entry.took_ms),
        "is_reaction": entry.is_incoming and entry.cause is not None,
        "size": "" if entry.message is None else size(size_bytes(entry.message)),
        "rule": entry.rule,
        "says": RULES[entry.rule].says if entry.rule in RULES else "",
        "note": entry.note,
    }


def direction(entry: Entry) -> str:
    """Return which way a message went, in words."""
    return "from the page" if entry.is_incoming else "to the page"


def milliseconds(passed: float | None) -> str:
    """Return a time that something took as precisely as anybody reads it."""
    if passed is None:
        return ""
    return f"{passed:.2f}" if passed < 10 else f"{passed:.1f}" if passed < 100 else f"{passed:,.0f}"


def size(count: int) -> str:
    """Return a number of bytes in words."""
    return f"{count} B" if count < _KB else f"{count / _KB:,.1f} kB"
