"""The states of an element that are read out with its role."""

from typing import Any

from wwe_kit.memory.aria.roles import role_of
from wwe_kit.memory.dom.states import is_disabled as is_natively_disabled
from wwe_kit.memory.words import words

_CHECKABLE = frozenset({"checkbox", "menuitemcheckbox", "menuitemradio", "option", "radio", "switch", "treeitem"})
_EXPANDABLE = words(
    "application button checkbox combobox gridcell link listbox menuitem row rowheader tab treeitem columnheader "
    "menuitemcheckbox menuitemradio switch"
)
_SELECTABLE = frozenset({"gridcell", "option", "row", "tab", "rowheader", "columnheader", "treeitem"})
_CAN_BE_DISABLED = words(
    "application button composite gridcell group input link menuitem scrollbar separator tab checkbox columnheader "
    "combobox grid listbox menu menubar menuitemcheckbox menuitemradio option radio radiogroup row rowheader "
    "searchbox select slider spinbutton switch tablist textbox toolbar tree treegrid treeitem"
)


_HEADINGS = words("h1 h2 h3 h4 h5 h6")


def checked_of(element: Any) -> bool | str:
    """Return whether an element is ticked: True, False or "mixed"."""
    if element.localName == "input" and element.type in ("checkbox", "radio"):
        return "mixed" if element.indeterminate else bool(element.checked)
    said = element.getAttribute("aria-checked") if role_of(element) in _CHECKABLE else None
    return "mixed" if said == "mixed" else said == "true"


def expanded_of(element: Any) -> bool | None:
    """Return whether an element is open; None for one that cannot be opened."""
    if element.localName == "details":
        return bool(element.open)
    said = element.getAttribute("aria-expanded") if role_of(element) in _EXPANDABLE else None
    return None if said is None else said == "true"


def level_of(element: Any) -> int:
    """Return the level of a heading; 0 for what has none."""
    role, tag = role_of(element), element.localName
    if role == "heading" and tag in _HEADINGS:
        return int(tag[1])
    said = element.getAttribute("aria-level") or ""
    return int(said) if role in ("heading", "listitem", "row", "treeitem") and said.isdecimal() else 0


def pressed_of(element: Any) -> bool | str:
    """Return whether a button is pressed: True, False or "mixed"."""
    said = element.getAttribute("aria-pressed") if role_of(element) == "button" else None
    return "mixed" if said == "mixed" else said == "true"


def selected_of(element: Any) -> bool:
    """Return whether an element is chosen."""
    if element.localName == "option":
        return bool(element.selected)
    return role_of(element) in _SELECTABLE and element.getAttribute("aria-selected") == "true"


def is_disabled(element: Any) -> bool:
    """Return whether an element is disabled, also if only an attribute for assistive technology says so."""
    if element.localName != "fieldset" and is_natively_disabled(element):
        return True
    if role_of(element) not in _CAN_BE_DISABLED:
        return False
    each = element
    while each is not None:
        said = each.getAttribute("aria-disabled")
        if said in ("true", "false"):
            return bool(said == "true")
        each = each.parentElement
    return False
