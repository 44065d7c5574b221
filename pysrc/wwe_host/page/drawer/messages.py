"""Messages: everything said between the frames and the workspace, as it happens."""

from collections import deque
from collections.abc import Sequence
from typing import Any

from wwe_host.journal import Entry, Kind
from wwe_host.page.parts import NO_ACTIONS, Log
from wwe_host.workspace import Workspace

# How much of the journal a page gets at a time; it keeps about as much.
SHOWN_ENTRIES = 300


class MessagesPanel:
    """The messages in one tab's page."""

    def __init__(self, workspace: Workspace) -> None:
        self._journal = workspace.journal
        self._unwritten: deque[Entry] = deque(self._journal.newest(SHOWN_ENTRIES), maxlen=SHOWN_ENTRIES)
        self._journal.listeners.append(self._unwritten.append)
        self.actions = NO_ACTIONS

    def close(self) -> None:
        """Follow the journal no more."""
        self._journal.listeners.remove(self._unwritten.append)

    def content(self) -> Sequence[Log]:
        """Give the messages that have come since it was asked last."""
        rows = [_row(entry) for entry in self._unwritten]
        self._unwritten.clear()
        return [Log("journal", rows, "message")]


def _row(entry: Entry) -> dict[str, Any]:
    return {
        "number": entry.number,
        "time": entry.time,
        "arrow": entry.arrow,
        "kind": str(entry.kind),
        "is_bad": bool(entry.rule) or entry.kind is Kind.FAILURE,
        "name": entry.full_name,
        "frame": entry.frame,
        "origin": entry.origin,
        "rule": entry.rule,
        "note": entry.note,
    }
