"""One message, whole: what it says, what it comes of and what came of it, which rule refused it, and it as Python."""

from collections.abc import Iterable
from typing import Any

from wwe_host.journal.entry import Entry
from wwe_host.journal.journal import Journal
from wwe_host.page.drawer.as_python import as_python
from wwe_host.page.drawer.message_rows import direction, milliseconds, size
from wwe_host.page.drawer.message_text import json_text, size_bytes
from wwe_host.rules import RULES

# What a page shows of a message without taking long; files have all of it.
LONGEST = 50_000


class MessageDetail:
    """The message that is looked at in one tab's page. Its texts are made once; what comes of it later is noticed."""

    def __init__(self, journal: Journal) -> None:
        self.entry: Entry | None = None
        self._journal = journal
        self._texts: dict[str, Any] = {}
        self._effects: list[Entry] = []
        journal.listeners.append(self._heard)

    def close(self) -> None:
        """Follow the journal no more."""
        self._journal.listeners.remove(self._heard)

    def look_at(self, entry: Entry | None) -> None:
        """Look at another message, or at none."""
        self.entry = entry
        self._texts = {} if entry is None else _texts(entry)
        self._effects = [] if entry is None else [each for each in self._journal if _comes_of(each, entry)]

    def values(self, label: str, refusal: str, is_pinned: bool) -> dict[str, Any]:
        """Return what is shown: with the frame's label, why it cannot be replayed, and whether it is pinned."""
        entry = self.entry
        if entry is None:
            return {"number": None}
        facts = [("Frame", f"{label} ({entry.frame})" if entry.frame else ""), *self._texts["facts"]]
        return self._texts | {
            "facts": [fact for fact in facts if fact[1]],
            "links": list(self._links(entry)),
            "refusal": refusal,
            "is_pinned": is_pinned,
        }

    def _links(self, entry: Entry) -> Iterable[dict[str, Any]]:
        """Return the messages that this one has to do with, as far as the journal still has them."""
        causes = (("It replays", entry.replays), (_of(entry), entry.cause))
        for words, number in causes:
            cause = None if number is None else self._journal.entry(number)
            if cause is not None:
                yield _link(words, cause)
        for effect in self._effects:
            yield _link("Replayed as" if effect.replays == entry.number else _to(effect), effect)

    def _heard(self, entry: Entry) -> None:
        if self.entry is not None and _comes_of(entry, self.entry):
            self._effects = [*self._effects, entry]


def _comes_of(entry: Entry, other: Entry) -> bool:
    return entry.cause == other.number or (entry.replays == other.number and (entry.is_incoming or entry.is_event))


def _of(entry: Entry) -> str:
    return "First message after" if entry.is_incoming else "It answers"


def _to(effect: Entry) -> str:
    return "Then the page said" if effect.is_incoming else "Answer"


def _link(words: str, entry: Entry) -> dict[str, Any]:
    return {"words": words, "number": entry.number, "name": entry.full_name or str(entry.kind), "kind": str(entry.kind)}


def _texts(entry: Entry) -> dict[str, Any]:
    text = "" if entry.message is None else json_text(entry.message, is_pretty=True)
    is_large = len(text) > LONGEST
    return {
        "number": entry.number,
        "kind": str(entry.kind),
        "direction": direction(entry),
        "arrow": entry.arrow,
        "name": entry.full_name or str(entry.kind),
        "is_bad": entry.is_refused,
        "is_event": entry.is_event,
        "rule": _rule(entry.rule),
        "note": entry.note,
        "json": text[:LONGEST],
        "left_out": max(0, len(text) - LONGEST),
        "python": "" if is_large or (entry.message is None and not entry.rule) else as_python(entry),
        "facts": _facts(entry),
    }


def _facts(entry: Entry) -> list[tuple[str, str]]:
    took = "" if entry.took_ms is None else f"{milliseconds(entry.took_ms)} ms"
    return [
        ("After the event" if entry.is_incoming else "Took", took),
        ("Origin", entry.origin),
        ("Browser tab", entry.tab),
        ("Time", f"{entry.time} s"),
        ("Reference id", entry.reference_id),
        ("Size", "" if entry.message is None else size(size_bytes(entry.message))),
    ]


def _rule(name: str) -> dict[str, str] | None:
    rule = RULES.get(name)
    return (
        None if rule is None else {"name": rule.name, "says": rule.says, "source": rule.source, "setting": rule.setting}
    )
