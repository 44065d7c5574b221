"""Whether the value of a field is valid, and the sentence that Chromium shows where it is not."""

import re
from collections.abc import Callable
from typing import Any

from wwe_kit.memory.dom.controls.values import number_of, shown_number

_EMAIL = re.compile(
    r"[\w.!#$%&'*+/=?^`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
    r"(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*",
    re.ASCII,
)
_NOT_IN_NAME = re.compile(r"[^\w.!#$%&'*+/=?^`{|}~-]", re.ASCII)
_NOT_IN_DOMAIN = re.compile(r"[^a-zA-Z0-9.-]")
_URL = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:(?!//$).+", re.DOTALL)
_WITH_TEXT = frozenset({"text", "search", "url", "tel", "email", "password"})
_WITH_NUMBER = {
    "number": 1.0,
    "range": 1.0,
    "date": 1.0,
    "month": 1.0,
    "week": 1.0,
    "time": 60.0,
    "datetime-local": 60.0,
}
_CLOCKS = frozenset({"time", "datetime-local"})


def _value_missing(field: Any) -> bool:
    if not field.matches(":required") or (field.localName != "select" and field.hasAttribute("readonly")):
        return False
    if field.localName == "input" and field.type == "checkbox":
        return not field.checked
    if field.localName == "input" and field.type == "radio":
        return not any(each.checked for each in field._group())
    return not field.value


def _required_radio(field: Any) -> bool:
    return field.localName == "input" and field.type == "radio" and any(each.required for each in field._group())


def _type_mismatch(field: Any) -> bool:
    if field.localName != "input" or not field.value:
        return False
    if field.type == "email":
        parts = field.value.split(",") if field.hasAttribute("multiple") else [field.value]
        return not all(_EMAIL.fullmatch(part.strip()) for part in parts)
    return field.type == "url" and not _URL.fullmatch(field.value)


def _pattern_mismatch(field: Any) -> bool:
    pattern = field.getAttribute("pattern") if field.localName == "input" and field.type in _WITH_TEXT else None
    if not pattern or not field.value:
        return False
    try:
        return not re.fullmatch(pattern, field.value)
    except re.error:
        return False  # a browser says so on its console, and lets everything pass


def _length(field: Any, attribute: str) -> int:
    limit = (field.getAttribute(attribute) or "").strip()
    is_text = field.localName == "textarea" or (field.localName == "input" and field.type in _WITH_TEXT)
    return int(limit) if limit.isdecimal() and is_text and field.__dict__.get("_is_edited") else -1


def _too_long(field: Any) -> bool:
    return 0 <= _length(field, "maxlength") < len(field.value)


def _too_short(field: Any) -> bool:
    return 0 < len(field.value) < _length(field, "minlength")


def _bound(field: Any, attribute: str) -> float | None:
    if field.localName != "input" or field.type not in _WITH_NUMBER or not field.value:
        return None
    return number_of(field.type, field.getAttribute(attribute) or "")


def _underflow(field: Any) -> bool:
    bound = _bound(field, "min")
    return bound is not None and (number_of(field.type, field.value) or 0) < bound


def _overflow(field: Any) -> bool:
    bound = _bound(field, "max")
    return bound is not None and (number_of(field.type, field.value) or 0) > bound


def _step_mismatch(field: Any) -> bool:
    if field.localName != "input" or field.type not in _WITH_NUMBER or not field.value:
        return False
    step, base = step_of(field)
    if step is None:
        return False
    steps = ((number_of(field.type, field.value) or 0) - base) / step
    return abs(steps - round(steps)) > 1e-9


def step_of(field: Any) -> tuple[float | None, float]:
    """Return the step of a field with numbers, None for any, and what it is counted from."""
    text = field.getAttribute("step") or ""
    if text.lower() == "any":
        return None, 0.0
    given = number_of("number", text)
    step = given if given and given > 0 else _WITH_NUMBER[field.type]
    base = number_of(field.type, field.getAttribute("min") or "")
    if base is None:
        base = number_of(field.type, field.getAttribute("value") or "") or 0.0
    return step, base


def _bad_input(field: Any) -> bool:
    return bool(field.__dict__.get("_has_bad_input"))


def _custom_error(field: Any) -> bool:
    return bool(field.__dict__.get("_custom_error"))


_CHECKS: dict[str, Callable[[Any], bool]] = {
    "valueMissing": lambda field: (
        _value_missing(field) or (_required_radio(field) and not any(each.checked for each in field._group()))
    ),
    "typeMismatch": _type_mismatch,
    "patternMismatch": _pattern_mismatch,
    "tooLong": _too_long,
    "tooShort": _too_short,
    "rangeUnderflow": _underflow,
    "rangeOverflow": _overflow,
    "stepMismatch": _step_mismatch,
    "badInput": _bad_input,
    "customError": _custom_error,
}


class ValidityState:
    """What is wrong with the value of a field."""

    def __init__(self, field: Any) -> None:
        self._field = field

    def __getattr__(self, name: str) -> bool:
        if name not in _CHECKS:
            raise AttributeError(f"validity has {', '.join(_CHECKS)} and valid, and no {name}")
        return _CHECKS[name](self._field)

    @property
    def valid(self) -> bool:
        return not any(check(self._field) for check in _CHECKS.values())


def message_of(field: Any) -> str:
    """Return what Chromium says about the value of a field; "" if it is valid."""
    validity = field.validity
    if validity.customError:
        return str(field._custom_error)
    wrong = next((name for name in _CHECKS if getattr(validity, name)), "")
    return _MESSAGES[wrong](field) if wrong else ""


def _missing(field: Any) -> str:
    if field.localName == "select":
        return "Please select an item in the list."
    special = {
        "checkbox": "Please check this box if you want to proceed.",
        "radio": "Please select one of these options.",
        "file": "Please select a file.",
    }
    return special.get(field.type, "Please fill out this field.")


def _mismatch(field: Any) -> str:
    if field.type == "url":
        return "Please enter a URL."
    value = next((part.strip() for part in field.value.split(",") if not _EMAIL.fullmatch(part.strip())), field.value)
    name, at, domain = value.partition("@")
    if not at:
        return f"Please include an '@' in the email address. '{value}' is missing an '@'."
    if not name:
        return f"Please enter a part followed by '@'. '{value}' is incomplete."
    if not domain:
        return f"Please enter a part following '@'. '{value}' is incomplete."
    for part, where in ((name, "followed by"), (domain, "following")):
        if wrong := (_NOT_IN_NAME if part is name else _NOT_IN_DOMAIN).search(part):
            return f"A part {where} '@' should not contain the symbol '{wrong[0]}'."
    if ".." in domain or domain.startswith(".") or domain.endswith("."):
        return f"'.' is used at a wrong position in '{domain}'."
    return "Please enter an email address."


def _range(field: Any, word: str, attribute: str) -> str:
    shown = shown_number(field.type, field.getAttribute(attribute) or "")
    if field.type in ("date", "datetime-local", "month", "week", "time"):
        word = {"less": "earlier", "greater": "later"}[_WORDS[attribute]]
        return f"Value must be {shown} or {word}."
    return f"Value must be {word} than or equal to {shown}."


_WORDS = {"min": "greater", "max": "less"}


def _step(field: Any) -> str:
    step, base = step_of(field)
    if step is None or field.type not in ("number", "range"):
        return "Please enter a valid value."
    below = base + ((number_of(field.type, field.value) or 0) - base) // step * step
    texts = [f"{value:.10g}" for value in (below, below + step)]
    return f"Please enter a valid value. The two nearest valid values are {texts[0]} and {texts[1]}."


def _characters(field: Any, attribute: str, verb: str) -> str:
    limit, length = int(field.getAttribute(attribute)), len(field.value)
    more = "or less " if attribute == "maxlength" else "or more "
    return (
        f"Please {verb} this text to {limit} characters {more}"
        f"(you are currently using {length} character{'' if length == 1 else 's'})."
    )


_MESSAGES: dict[str, Callable[[Any], str]] = {
    "valueMissing": _missing,
    "typeMismatch": _mismatch,
    "patternMismatch": lambda _field: "Please match the requested format.",
    "tooLong": lambda field: _characters(field, "maxlength", "shorten"),
    "tooShort": lambda field: _characters(field, "minlength", "lengthen"),
    "rangeUnderflow": lambda field: _range(field, "greater", "min"),
    "rangeOverflow": lambda field: _range(field, "less", "max"),
    "stepMismatch": _step,
    "badInput": lambda field: "Please enter a number." if field.type == "number" else "Please enter a valid value.",
}
