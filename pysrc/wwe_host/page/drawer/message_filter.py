"""Which messages the panel shows: by direction, kind, frame and name, only what is refused, and by any text in them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from wwe_host.actions.fields import BadField, Fields
from wwe_host.journal.entry import Entry, Kind
from wwe_host.page.drawer.message_text import json_text

IN, OUT = "in", "out"
_CHOICES = {"direction": ("", IN, OUT), "kind": ("", *map(str, Kind))}
_TEXTS = ("frame", "name", "text")
_SWITCH = "refused"


@dataclass(frozen=True, slots=True)
class MessageFilter:
    """What is asked of a message; "" asks nothing. Names and texts are found in any spelling, and anywhere."""

    direction: str = ""
    kind: str = ""
    frame: str = ""
    name: str = ""
    text: str = ""
    refused: bool = False

    def changed(self, fields: Fields) -> "MessageFilter":
        """Return the filter with other values for some of its fields. Raises BadField for what is none of them."""
        return replace(self, **{name: _read(name, value) for name, value in fields.items()})

    def test(self) -> Callable[[Entry], bool]:
        """Return the question itself. What is quick to ask comes first, for there may be 10,000 to be asked."""
        asked = [question for is_asked, question in self._questions() if is_asked]
        return lambda entry: all(question(entry) for question in asked)

    def _questions(self) -> list[tuple[object, Callable[[Entry], bool]]]:
        name, text = self.name.casefold(), self.text.casefold()
        return [
            (self.direction, lambda entry: entry.is_incoming is (self.direction == IN)),
            (self.kind, lambda entry: entry.kind == self.kind),
            (self.frame, lambda entry: entry.frame == self.frame),
            (self.refused, lambda entry: entry.is_refused),
            (name, lambda entry: name in entry.full_name.casefold()),
            (text, lambda entry: text in _all_of(entry)),
        ]


def _all_of(entry: Entry) -> str:
    parts = (entry.full_name, entry.rule, entry.note, json_text(entry.message))
    return "\n".join(parts).casefold()


def _read(name: str, value: Any) -> Any:
    if name == _SWITCH and value in (True, False, "on"):  # "on" is a form's word
        return value is not False
    if name in _TEXTS and isinstance(value, str):
        return value.strip()
    if name in _CHOICES and value in _CHOICES[name]:
        return value
    if name in _CHOICES:
        choices = ", ".join(filter(None, _CHOICES[name]))
        raise BadField(f"filter-messages: {name} must be one of {choices} or empty, not {value!r}.")
    if name == _SWITCH or name in _TEXTS:
        raise BadField(f"filter-messages: {name} must be {'true or false' if name == _SWITCH else 'a text'}.")
    known = ", ".join([*_CHOICES, *_TEXTS, _SWITCH])
    raise BadField(f'filter-messages has no field "{name}". Valid names: {known}.')
