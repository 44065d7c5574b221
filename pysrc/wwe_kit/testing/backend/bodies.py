"""What an answer may be made of: a value as JSON, a status, headers; anything else is told in a sentence."""

import json
import math
from collections.abc import Mapping
from typing import Any

_STATUSES = range(200, 600)
_PLAIN = str | int | None


def as_json(value: Any) -> str:
    """Return a value as JSON. Raises TypeError, with the place in it, for what JSON does not have."""
    if wrong := _wrong_in(value, "json", ()):
        raise TypeError(f"{wrong} JSON has texts, numbers, True, False, None, lists, and dicts with texts as keys.")
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def check_answer(status: Any, headers: Any, after: Any) -> None:
    """Raise ValueError, in a sentence, for a status, headers or a time that no answer has."""
    if not isinstance(status, int) or status not in _STATUSES:
        raise ValueError(f"An answer has a status from 200 to 599, not {status!r}.")
    if not isinstance(headers, Mapping) or not all(isinstance(each, str) for pair in headers.items() for each in pair):
        raise ValueError(f'The headers of an answer are texts, as in {{"retry-after": "5"}}, not {headers!r}.')
    if not is_number(after) or not 0 <= after < math.inf:
        raise ValueError(f"An answer comes after a number of seconds, 0 or more, not {after!r}.")


def is_number(value: Any) -> bool:
    """Return whether a value is a number; True and False are none here."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def _wrong_in(value: Any, place: str, around: tuple[int, ...]) -> str:
    """Return the sentence for the first part of a value that JSON does not have; "" if there is none."""
    if isinstance(value, _PLAIN):
        return ""
    if isinstance(value, float):
        return "" if math.isfinite(value) else f"{place} is {value}, which JSON does not have."
    if id(value) in around:
        return f"{place} contains itself."
    inside = (*around, id(value))
    if isinstance(value, list | tuple):
        parts = ((each, f"{place}[{number}]") for number, each in enumerate(value))
        return next(filter(None, (_wrong_in(each, where, inside) for each, where in parts)), "")
    if not isinstance(value, dict):
        return f"{place} is of type {type(value).__name__}, which JSON does not have."
    for key, each in value.items():
        if not isinstance(key, _PLAIN | float) or (isinstance(key, float) and not math.isfinite(key)):
            return f"{place} has the key {key!r}, which is no text."
        if wrong := _wrong_in(each, f"{place}[{key!r}]", inside):
            return wrong
    return ""
