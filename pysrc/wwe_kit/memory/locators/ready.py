"""Whether an element can be acted on, and the sentence for why it cannot."""

import re
from typing import Any

from wwe_kit.memory.aria.states import is_disabled
from wwe_kit.memory.dom.html.inner_text import is_visible

_NUMBER = re.compile(r"-?\d*\.?\d*(?:e-?\d+)?", re.IGNORECASE)
_NOT_FILLED = frozenset({"checkbox", "radio", "button", "submit", "reset", "image", "file", "hidden"})


def why_not_clicked(element: Any) -> str | None:
    """Return why an agent cannot click an element; None if nothing is in the way."""
    if not is_visible(element):
        return "it is not visible"
    if is_disabled(_button_around(element)):
        return "it is disabled"
    dialogs = [each for each in element._document._all_elements() if each.__dict__.get("_is_modal")]
    if dialogs and not dialogs[-1].contains(element):
        return f"the dialog {shown(dialogs[-1])} is open over it"
    if element.closest("[inert]") is not None:
        return "it is inert"
    return None


def _button_around(element: Any) -> Any:
    return element.closest("button, select, input, textarea, [role=button]") or element


def why_not_filled(element: Any) -> str | None:
    """Return why an agent cannot write into a field; None if nothing is in the way."""
    if not is_visible(element):
        return "it is not visible"
    if is_disabled(element):
        return "it is disabled"
    if element.hasAttribute("readonly") or element.getAttribute("aria-readonly") == "true":
        return "it can only be read"
    return None


def check_fill(element: Any, text: str) -> None:
    """Raise ValueError if no agent could write this here."""
    if element.isContentEditable:
        return
    if element.localName not in ("input", "textarea"):
        raise ValueError(
            f"{shown(element)} is no field to write into: it is no input, no textarea, and not contenteditable"
        )
    kind = element.type
    if element.localName == "input" and kind in _NOT_FILLED:
        cure = "use check() or uncheck()" if kind in ("checkbox", "radio") else "use click()"
        raise ValueError(f"an input of type {kind} takes no text: {cure}")
    if kind == "number" and not _NUMBER.fullmatch(text.strip()):
        raise ValueError(f"an input of type number takes no {text!r}")
    if kind in ("date", "time", "datetime-local", "month", "week", "color", "range") and text:
        copy = element.cloneNode()
        copy.value = text
        if copy.value.lower() != text.lower() and not copy.value.startswith(text[:10]):
            raise ValueError(f"an input of type {kind} takes no {text!r}: write it as in {_EXAMPLES[kind]}")


_EXAMPLES = {
    "date": "2026-11-28",
    "time": "14:30",
    "datetime-local": "2026-11-28T14:30",
    "month": "2026-11",
    "week": "2026-W48",
    "color": "#336699",
    "range": "50",
}


def field_of(element: Any) -> Any:
    """Return the field that a label names, else the element itself."""
    label = element if element.localName == "label" else None
    control = label.control if label is not None else None
    return element if control is None else control


def shown(element: Any) -> str:
    """Return an element as a line of a sentence: its tag, and the beginning of what is in it."""
    html = " ".join(element.outerHTML.split())
    return html if len(html) <= 100 else html[:97] + "..."
