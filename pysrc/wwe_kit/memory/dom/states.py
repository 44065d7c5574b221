"""What is true of an element at a moment, by the names of CSS's pseudo-classes."""

from collections.abc import Callable
from typing import Any

# Nobody points at anything in memory, and a page's style is not computed.
NEVER = frozenset({"hover", "active", "visited", "target", "fullscreen", "autofill", "picture-in-picture", "seeking"})
ALWAYS = frozenset({"defined"})
_CAN_BE_DISABLED = frozenset({"button", "input", "select", "textarea", "optgroup", "option", "fieldset"})
_FIELDS = frozenset({"input", "select", "textarea"})
_WITHOUT_PLACEHOLDER = frozenset({"checkbox", "radio", "button", "submit", "reset", "image", "file", "hidden", "range"})


def is_disabled(element: Any) -> bool:
    """Return whether an element is disabled, by itself or by what is around it."""
    if element.localName not in _CAN_BE_DISABLED:
        return False
    if element.hasAttribute("disabled"):
        return True
    around = element.parentElement
    if element.localName == "option":
        return around is not None and around.localName == "optgroup" and around.hasAttribute("disabled")
    if element.localName == "optgroup":
        return False
    inner = element
    while around is not None:
        if around.localName == "fieldset" and around.hasAttribute("disabled"):
            legend = next((each for each in around.children if each.localName == "legend"), None)
            if inner is not legend:
                return True
        inner, around = around, around.parentElement
    return False


def is_checked(element: Any) -> bool:
    """Return whether a box is ticked, or an option chosen."""
    if element.localName == "option":
        return bool(element.selected)
    return element.localName == "input" and element.type in ("checkbox", "radio") and bool(element.checked)


def _is_placeholder_shown(element: Any) -> bool:
    if element.localName not in ("input", "textarea") or not element.hasAttribute("placeholder"):
        return False
    return element.type not in _WITHOUT_PLACEHOLDER and not element.value


def _is_required(element: Any) -> bool:
    can_be = element.localName in _FIELDS and element.type not in _NOT_REQUIRED
    return can_be and bool(element.hasAttribute("required"))


_NOT_REQUIRED = frozenset({"hidden", "range", "color", "button", "submit", "reset", "image"})


def _is_editable(element: Any) -> bool:
    if element.hasAttribute("contenteditable"):
        return str(element.getAttribute("contenteditable")) != "false"
    if element.localName not in ("input", "textarea") or is_disabled(element) or element.hasAttribute("readonly"):
        return False
    return element.localName == "textarea" or element.type not in (
        _WITHOUT_PLACEHOLDER - {"range"} | {"range", "color"}
    )


def _is_valid(element: Any) -> bool | None:
    """Return whether what an element holds is valid; None for one that is not asked."""
    if element.localName in ("form", "fieldset"):
        return all(each.validity.valid for each in element.elements if each.willValidate)
    if element.localName not in _FIELDS | {"button"} or not element.willValidate:
        return None
    return bool(element.validity.valid)


def _is_default(element: Any) -> bool:
    if element.localName == "option":
        return bool(element.hasAttribute("selected"))
    if element.localName == "input" and element.type in ("checkbox", "radio"):
        return bool(element.hasAttribute("checked"))
    form = getattr(element, "form", None) if element.localName in ("button", "input") else None
    return form is not None and form._default_button() is element


def _is_indeterminate(element: Any) -> bool:
    if element.localName == "progress":
        return not element.hasAttribute("value")
    if element.localName != "input":
        return False
    if element.type == "radio":
        return not any(each.checked for each in element._group())
    return element.type == "checkbox" and bool(element.indeterminate)


_WITH_LIMITS = frozenset({"date", "month", "week", "datetime-local", "range"})


def _in_range(element: Any) -> bool | None:
    has_limits = element.localName == "input" and (element.hasAttribute("min") or element.hasAttribute("max"))
    if element.localName != "input" or not (has_limits or element.type in _WITH_LIMITS):
        return None
    return not (element.validity.rangeUnderflow or element.validity.rangeOverflow)


def _is_focused(element: Any) -> bool:
    return bool(element._document.activeElement is element and element._document._focused is element)


TESTS: dict[str, Callable[[Any], bool]] = {
    "root": lambda element: element is element._document.documentElement,
    "checked": is_checked,
    "disabled": is_disabled,
    "enabled": lambda element: element.localName in _CAN_BE_DISABLED and not is_disabled(element),
    "focus": _is_focused,
    "focus-visible": _is_focused,
    "focus-within": lambda element: (
        element._document._focused is not None and element.contains(element._document._focused)
    ),
    "valid": lambda element: _is_valid(element) is True,
    "invalid": lambda element: _is_valid(element) is False,
    "user-invalid": lambda element: element.__dict__.get("_is_edited", False) and _is_valid(element) is False,
    "user-valid": lambda element: element.__dict__.get("_is_edited", False) and _is_valid(element) is True,
    "in-range": lambda element: _in_range(element) is True,
    "out-of-range": lambda element: _in_range(element) is False,
    "placeholder-shown": _is_placeholder_shown,
    "required": _is_required,
    "optional": lambda element: element.localName in _FIELDS and not _is_required(element),
    "read-write": _is_editable,
    "read-only": lambda element: element.namespaceURI.endswith("/xhtml") and not _is_editable(element),
    "default": _is_default,
    "indeterminate": _is_indeterminate,
    "open": lambda element: element.localName in ("details", "dialog") and element.hasAttribute("open"),
    "modal": lambda element: bool(element.__dict__.get("_is_modal")),
    "popover-open": lambda element: bool(element.__dict__.get("_is_shown")),
    "link": lambda element: element.localName in ("a", "area") and element.hasAttribute("href"),
    "any-link": lambda element: element.localName in ("a", "area") and element.hasAttribute("href"),
}
