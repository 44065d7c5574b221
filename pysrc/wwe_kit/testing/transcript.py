"""Messages of the journal as lines for a failed test: what the page shows of each, and what it says."""

from collections.abc import Iterable
from typing import Any

from wwe_host.journal.entry import Entry
from wwe_host.page.drawer.message_text import json_text

_LONGEST = 400  # characters of what a message says
# In the order in which they matter; a message says what the first of them holds.
_SAID = ("parameters", "errorMessage", "data")


def transcript(entries: Iterable[Entry]) -> str:
    """Return a line for each entry; "nothing at all" for none."""
    return "\n".join(map(_line, entries)) or "nothing at all"


def _line(entry: Entry) -> str:
    said = _said(entry.message)
    return f"{entry}  {said}" if said else str(entry)


def _said(message: Any) -> str:
    """Return what a message says beside its name: parameters, the answer or the error, data of an event."""
    if message is None:
        return ""
    if isinstance(message, dict):
        key = next((key for key in _SAID if key in message), None)
        return _cut(json_text(message[key] if key else message))
    return _cut(json_text(message))


def _cut(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return f"{text[:_LONGEST]} ... ({len(text):,} characters)"
