"""Messages as a file of JSON Lines, piece by piece, so that no piece keeps a page busy."""

from collections.abc import Iterable, Iterator, Mapping

from wwe_host.journal.entry import Entry
from wwe_host.page.drawer.message_text import json_text
from wwe_host.page.parts import File

PIECE = 400_000  # characters


def line(entry: Entry, labels: Mapping[str, str]) -> str:
    """Return an entry in a line. The tokens that the journal has not kept are not in it either."""
    return (
        json_text(
            {
                "number": entry.number,
                "seconds": entry.simulated_ms / 1000,
                "direction": "in" if entry.is_incoming else "out",
                "kind": entry.kind,
                "name": entry.full_name,
                "tab": entry.tab,
                "frame": entry.frame,
                "label": labels.get(entry.frame, ""),
                "origin": entry.origin,
                "referenceId": entry.reference_id,
                "rule": entry.rule,
                "note": entry.note,
                "cause": entry.cause,
                "tookMs": entry.took_ms,
                "replays": entry.replays,
                "message": entry.message,
            }
        )
        + "\n"
    )


def pieces(name: str, entries: Iterable[Entry], labels: Mapping[str, str]) -> Iterator[File]:
    """Return the pieces of a file; the last one says so, and may be empty."""
    lines: list[str] = []
    length = 0
    for entry in entries:
        lines.append(line(entry, labels))
        length += len(lines[-1])
        if length >= PIECE:
            yield File(name, "".join(lines), is_last=False)
            lines, length = [], 0
    yield File(name, "".join(lines), is_last=True)
