"""The fields of a parameter that is an object: what was given of each, once it is what it must be."""

from collections.abc import Callable
from math import isfinite
from typing import Any, TypeVar

from wwe_host.rules import Refused, guess, rule
from wwe_link.values import LARGEST_SAFE_INTEGER, UNDEFINED, is_exact
from wwe_protocol import refusals

FIELD = rule(
    "parameters.field",
    guess("the real text is not known, nor how strict a real workspace is"),
    "A field of an object parameter with a wrong type is refused. An unknown field is ignored. null counts as left "
    "out.",
)

_EXPONENT_FROM = 1e21  # JavaScript writes all digits of a smaller number

T = TypeVar("T")
D = TypeVar("D")


class ObjectParameter:
    """An object that an operation was given. Every question raises Refused for a field of a wrong type."""

    def __init__(self, values: dict[str, Any]) -> None:
        self._values = values

    def has(self, name: str) -> bool:
        """Return whether a field was given."""
        return self._values.get(name) not in (None, UNDEFINED)

    def text(self, name: str, default: D) -> str | D:
        """Return a text."""
        return self._read(name, "string", _text, default)

    def flag(self, name: str, default: D) -> bool | D:
        """Return a truth value."""
        return self._read(name, "boolean", _flag, default)

    def number(self, name: str, default: D) -> float | D:
        """Return a number."""
        return self._read(name, "number", _number, default)

    def texts(self, name: str, default: D) -> list[str] | D:
        """Return a list of texts."""
        return self._read(name, "array of strings", _texts, default)

    def key_values(self, name: str, default: D) -> dict[str, str] | D:
        """Return texts by key; numbers and truth values become what JavaScript writes for them."""
        return self._read(name, "object of strings", _key_values, default)

    def _read(self, name: str, expected: str, read: Callable[[Any], T], default: D) -> T | D:
        if not self.has(name):
            return default
        try:
            return read(self._values[name])
        except TypeError:
            raise Refused(FIELD, refusals.bad_parameter(name, expected)) from None


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise TypeError


def _flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise TypeError


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError
    if abs(value) <= LARGEST_SAFE_INTEGER:  # what is beyond, or is no number, cannot be meant
        return value
    raise TypeError


def _texts(value: Any) -> list[str]:
    if isinstance(value, list):
        return [_text(item) for item in value]
    raise TypeError


def _key_values(value: Any) -> dict[str, str]:
    if isinstance(value, dict):
        return {key: _shown(item) for key, item in value.items()}
    raise TypeError


def _shown(value: Any) -> str:
    if value in (None, UNDEFINED):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) and is_exact(value):
        return str(value)
    if isinstance(value, float) and isfinite(value):
        return str(int(value)) if value.is_integer() and abs(value) < _EXPONENT_FROM else repr(value)
    return _text(value)
