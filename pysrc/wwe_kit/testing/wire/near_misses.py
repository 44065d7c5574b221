"""What was said instead of what a test expects, in lines: the nearest first, and where it differs."""

import difflib
from collections.abc import Iterable, Iterator
from typing import Any

from wwe_host.journal.entry import Entry, Kind
from wwe_host.page.drawer.message_text import json_text
from wwe_kit.testing.wire.journal import Wanted, WireJournal, data_of, parameters_of, type_of

_MOST_LINES = 8
_MOST_DIFFERENCES = 3
_LONGEST = 160  # characters of what was said
_NOTHING = object()


def lines(wanted: Wanted, journal: WireJournal) -> str:
    """Return the lines about what was said instead, or why nothing was."""
    others = journal.others(wanted)
    unheard = journal.unheard(wanted)
    if not others:
        return journal.without_frames() or unheard or f"No {wanted.kind} came at all."
    ranked = sorted(others, key=lambda entry: _distance(wanted, entry))[:_MOST_LINES]
    left = len(others) - len(ranked)
    more = [f"  ... and {left} more"] if left else []
    head = f"{unheard} What came, the nearest first:".lstrip()
    return "\n".join([head, *(line(wanted, entry, journal) for entry in ranked), *more])


def line(wanted: Wanted, entry: Entry, journal: WireJournal) -> str:
    """Return a line about one message: what it says, whose it is, and where it differs."""
    differing = "; ".join(_differing(wanted, entry))
    where = f"{journal.extension_of(entry)} {entry.frame}, {entry.time} s"
    return f"  {said(entry)}  ({where})" + (f": {differing}" if differing else "")


def said(entry: Entry) -> str:
    """Return what a request or an event says, in a line."""
    if entry.kind is Kind.REQUEST:
        return _cut(f"{entry.name}({json_text(parameters_of(entry))[1:-1]})")
    return _cut(f"{entry.full_name}  {json_text(data_of(entry))}")


def differences(expected: Any, found: Any, path: str) -> Iterator[str]:
    """Return what differs between two values, each with its path."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in dict.fromkeys([*expected, *found]):
            yield from differences(expected.get(key, _NOTHING), found.get(key, _NOTHING), f"{path}.{key}")
    elif isinstance(expected, list) and isinstance(found, list):
        for place in range(max(len(expected), len(found))):
            yield from differences(_at(expected, place), _at(found, place), f"{path}[{place}]")
    elif found is _NOTHING:
        yield f"{path} is missing, not {_text(expected)}"
    elif expected is _NOTHING:
        yield f"{path} is {_text(found)}, which is not expected"
    elif expected != found:
        yield f"{path} is {_text(found)}, not {_text(expected)}"


def _differing(wanted: Wanted, entry: Entry) -> Iterable[str]:
    if wanted.name in ("", entry.name) and wanted.type and wanted.type != type_of(entry):
        return [f"the type is {type_of(entry)}, not {wanted.type}"]
    if wanted.parameters is None or wanted.name not in ("", entry.name):
        return []
    found = list(differences(wanted.parameters, parameters_of(entry), "parameters"))
    left = len(found) - _MOST_DIFFERENCES
    return [*found[:_MOST_DIFFERENCES], *([f"{left} more"] if left > 0 else [])]


def _distance(wanted: Wanted, entry: Entry) -> tuple[float, int, int]:
    """How far a message is from the one that is wanted: by its name, by what it says, and the newest first."""
    name = f"{entry.name} {type_of(entry)}" if wanted.type else entry.name
    wanted_name = f"{wanted.name} {wanted.type}" if wanted.type else wanted.name
    likeness = difflib.SequenceMatcher(None, wanted_name, name).ratio()
    return 1 - likeness, len(list(_differing(wanted, entry))), -entry.number


def _at(values: list[Any], place: int) -> Any:
    return values[place] if place < len(values) else _NOTHING


def _text(value: Any) -> str:
    return _cut(json_text(value))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} ..."
