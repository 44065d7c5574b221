"""Messages of the journal as lines for a failed test: what the page shows of each, and what it says."""

from collections.abc import Iterable
from typing import Any

from wwe_host.journal.entry import Entry
from wwe_host.page.drawer.message_text import json_text
from wwe_kit.testing.evidence.page_fetches import PageFetch

_LONGEST = 400  # characters of what a message says
# In the order in which they matter; a message says what the first of them holds.
_SAID = ("parameters", "errorMessage", "data")


def transcript(entries: Iterable[Entry], fetches: Iterable[PageFetch] = (), *, since: int = 0) -> str:
    """Return a line for each entry, and for what pages have fetched meanwhile; "nothing at all" for none.

    `since` is how many messages had been said before the first entry.
    """
    lines: list[str] = []
    left = [each for each in fetches if each.after >= since]
    for count, entry in enumerate(entries, since):
        while left and left[0].after <= count:
            lines.append(_fetched(left.pop(0)))
        lines.append(_line(entry))
    return "\n".join([*lines, *map(_fetched, left)]) or "nothing at all"


def cut(text: str, longest: int = _LONGEST) -> str:
    """Return a text, or its beginning and its length if it is longer."""
    if len(text) <= longest:
        return text
    return f"{text[:longest]} ... ({len(text):,} characters)"


def _fetched(fetch: PageFetch) -> str:
    return "  ".join(["→", "fetch", fetch.what, *map(cut, fetch.bodies)])


def _line(entry: Entry) -> str:
    said = _said(entry.message)
    return f"{entry}  {said}" if said else str(entry)


def _said(message: Any) -> str:
    """Return what a message says beside its name: parameters, the answer or the error, data of an event."""
    if message is None:
        return ""
    if isinstance(message, dict):
        key = next((key for key in _SAID if key in message), None)
        return cut(json_text(message[key] if key else message))
    return cut(json_text(message))
