"""Filling a field as Playwright does it: what is there is replaced at once."""

from typing import Any

from wwe_kit.memory.dom.event_types import InputEvent
from wwe_kit.memory.dom.targets import dispatch
from wwe_kit.memory.hand.keyboard import press
from wwe_kit.memory.hand.writing import SET_AT_ONCE, put, set_at_once


def fill(element: Any, text: str) -> None:
    """Put the cursor into a field and write a text in the place of what was there."""
    element.focus()
    if element.isContentEditable:
        element.textContent = text
        dispatch(element, InputEvent("input", bubbles=True, composed=True, data=text, inputType="insertText"))
    elif element.localName == "input" and element.type in SET_AT_ONCE:
        set_at_once(element, text)
    else:
        element._selection = 0, len(element.value)
        if text:
            put(element, 0, len(element.value), text, "insertText", text)
        else:
            press(element, "Delete")
