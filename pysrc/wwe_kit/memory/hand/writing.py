"""Writing into fields: what is put at the cursor, and the events of it."""

from collections.abc import Callable
from typing import Any

from wwe_kit.memory.dom.event_types import Event, InputEvent
from wwe_kit.memory.dom.targets import dispatch
from wwe_kit.memory.words import words

FLOWING = {"bubbles": True, "cancelable": True, "composed": True, "isTrusted": True}
SET_AT_ONCE = words("date time datetime-local month week color range")
WITHOUT_TEXT = words("checkbox radio button submit reset image file hidden")
_DELETING = {"Backspace": "deleteContentBackward", "Delete": "deleteContentForward"}

_MOVING: dict[str, Callable[[int, int, int], int]] = {
    "Home": lambda _start, _end, _length: 0,
    "End": lambda _start, _end, length: length,
    "ArrowLeft": lambda start, end, _length: start if start != end else max(0, start - 1),
    "ArrowRight": lambda start, end, length: end if start != end else min(length, end + 1),
}


def takes_text(element: Any) -> bool:
    """Return whether keys write into an element."""
    if element.localName not in ("input", "textarea") or element.readOnly:
        return False
    return element.localName == "textarea" or element.type not in WITHOUT_TEXT | SET_AT_ONCE


def write_key(field: Any, name: str) -> None:
    """Do what a key does to the text of a field."""
    start, end = field._selected()
    text = field.value
    if name in _MOVING:
        place = _MOVING[name](start, end, len(text))
        field._selection = place, place
    elif name in _DELETING:
        if start == end and name == "Backspace":
            start = max(0, start - 1)
        elif start == end:
            end = min(len(text), end + 1)
        put(field, start, end, "", _DELETING[name], None)
    elif len(name) == 1:
        limit = field.maxLength
        if not 0 <= limit <= len(text) - (end - start):
            is_line = name == "\n"
            put(field, start, end, name, "insertLineBreak" if is_line else "insertText", None if is_line else name)


def put(field: Any, start: int, end: int, text: str, kind: str, data: str | None) -> None:
    """Put a text in the place of a part of a field's."""
    if not dispatch(field, InputEvent("beforeinput", **FLOWING, data=data, inputType=kind)):
        return
    before = field.__dict__.get("_typed") or field.value  # also what is no number yet, such as "-"
    after = before[:start] + text + before[end:]
    if start == end and not text:
        return
    field.value = after
    field._typed = after if field.value != after else None
    field._has_bad_input = bool(after) and not field.value
    field._selection = start + len(text), start + len(text)
    field._is_edited = field._has_change = True
    dispatch(field, InputEvent("input", bubbles=True, composed=True, isTrusted=True, data=data, inputType=kind))


def set_at_once(field: Any, value: str) -> None:
    """Set a field that is chosen rather than written, such as a date."""
    field.value = value
    field._is_edited = True
    dispatch(field, Event("input", bubbles=True, composed=True, isTrusted=True))
    dispatch(field, Event("change", bubbles=True, isTrusted=True))


def break_line(field: Any) -> bool:
    """Tell a field of one line that Enter is pressed. Return whether nobody prevented it."""
    return dispatch(field, InputEvent("beforeinput", **FLOWING, data=None, inputType="insertLineBreak"))
