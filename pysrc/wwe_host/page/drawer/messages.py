"""Messages: everything said between the frames and the workspace, as it happens."""

from collections.abc import Iterator, Sequence
from typing import Any

from wwe_host.actions.fields import BadField, Fields
from wwe_host.journal.entry import Entry, Kind
from wwe_host.page.drawer.message_detail import MessageDetail
from wwe_host.page.drawer.message_export import pieces
from wwe_host.page.drawer.message_log import MessageLog
from wwe_host.page.drawer.message_rows import message_row
from wwe_host.page.drawer.regions import panel_region
from wwe_host.page.parts import File, Handlers, Log, Row, Rows, Shown
from wwe_host.workspace import Workspace

MOST_PINNED = 50


class MessagesPanel:
    """The messages in one tab's page."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._labels = workspace.session.frame_labels
        self._log = MessageLog(workspace.journal)
        self._detail = MessageDetail(workspace.journal)
        self._pinned: dict[int, tuple[Entry, dict[str, Any]]] = {}
        self._pieces: Iterator[File] = iter(())
        self._wants_piece = False
        self.handlers: Handlers = {
            "filter-messages": self._log.change_filter,
            "reset-filter": lambda _fields: self._log.reset_filter(),
            "clear-messages": lambda _fields: self._log.clear(),
            "pause-messages": self._pause,
            "show-message": lambda fields: self._detail.look_at(self._entry("show-message", fields)),
            "hide-message": lambda _fields: self._detail.look_at(None),
            "pin-message": self._pin,
            "replay-message": lambda fields: workspace.replay.again(self._entry("replay-message", fields)),
            "export-messages": self._export,
            "export-more": self._export_more,
        }

    def close(self) -> None:
        """Follow the journal no more."""
        self._log.close()
        self._detail.close()

    def content(self) -> Sequence[Shown]:
        """Return the messages that have come since it was asked last, and what stands around them."""
        new = self._log.take()
        pinned = [Row(str(number), self._marked(row)) for number, (_, row) in self._pinned.items()]
        shown: list[Shown] = [
            panel_region("message-filter", self._filter()),
            panel_region(
                "message-count",
                {"matching": self._log.matching, "count": self._log.count, "waiting": self._log.waiting},
            ),
            Rows("pinned", pinned, "drawer/journal-row"),
            Log("journal", [self._row(entry) for entry in new.entries], "drawer/journal-row", new.restarts),
            panel_region("message-detail", self._looked_at()),
        ]
        if self._wants_piece:
            self._wants_piece = False
            shown.extend(piece for piece in [next(self._pieces, None)] if piece is not None)
        return shown

    # --- what is shown -----------------------------------------------------------------------------------------------

    def _filter(self) -> dict[str, Any]:
        chosen = self._log.filter
        frames = [(frame, f"{self._labels.get(frame, '?')} ({frame})") for frame in self._log.frames if frame]
        return {
            "direction": chosen.direction,
            "kind": chosen.kind,
            "frame": chosen.frame,
            "refused": chosen.refused,
            "kinds": [str(kind) for kind in Kind],
            "frames": frames,
            "is_paused": self._log.is_paused,
        }

    def _row(self, entry: Entry) -> dict[str, Any]:
        return self._marked(message_row(entry, self._labels))

    def _marked(self, row: dict[str, Any]) -> dict[str, Any]:
        entry = self._detail.entry
        return row | {"is_selected": entry is not None and row["number"] == entry.number}

    def _looked_at(self) -> dict[str, Any]:
        entry = self._detail.entry
        if entry is None:
            return self._detail.values("", "", is_pinned=False)
        label, refusal = self._labels.get(entry.frame, entry.frame), self._workspace.replay.refusal(entry)
        return self._detail.values(label, refusal, is_pinned=entry.number in self._pinned)

    # --- what its controls do ----------------------------------------------------------------------------------------

    def _pause(self, _fields: Fields) -> None:
        self._log.is_paused = not self._log.is_paused

    def _pin(self, fields: Fields) -> None:
        """Pin a message, or let it go again."""
        entry = self._entry("pin-message", fields)
        if self._pinned.pop(entry.number, None):
            return
        if len(self._pinned) >= MOST_PINNED:
            raise BadField(f"pin-message: at most {MOST_PINNED} messages can be pinned. Unpin one first.")
        self._pinned[entry.number] = (entry, message_row(entry, self._labels))

    def _export(self, _fields: Fields) -> None:
        started = self._workspace.session.world.time().replace(":", "-")
        self._pieces = pieces(f"messages-{started}.jsonl", self._log.all_matching(), self._labels)
        self._wants_piece = True

    def _export_more(self, _fields: Fields) -> None:
        self._wants_piece = True

    def _entry(self, action: str, fields: Fields) -> Entry:
        """Return the entry that a control is about: it may be pinned or looked at, and gone from the journal."""
        given = str(fields.get("number", ""))
        number = int(given) if given.isdecimal() else -1
        if number in self._pinned:
            return self._pinned[number][0]
        looked_at = self._detail.entry
        if looked_at is not None and looked_at.number == number:
            return looked_at
        entry = self._workspace.journal.entry(number)
        if entry is None:
            raise BadField(f"{action}: number must be the number of a message in the journal, not {given!r}.")
        return entry
