"""The one codec for values that cross between JavaScript and Python, on CPython, Pyodide and MicroPython.

Only text and opaque handles cross the border. The runtimes disagree about everything else: `null`, `undefined`, and
MicroPython silently cuts integers of 2**31 and more. The text is JSON; what JSON has no word for is an object with the
key `$js`. `web/shared/codec.js` is the other half, and one table of values is tested against both.

    JavaScript                    Python
    null, undefined               None, UNDEFINED
    number                        int or float; NaN and the infinities too; an int must be one that a double holds
                                  exactly, and is read as int again below 1e21, where JavaScript writes all digits
    bigint                        int (read only)
    Date                          datetime with a time zone, in milliseconds
    array, plain object           list (tuple is sent as one), dict with text keys
    anything else, or a cycle     Opaque (read only); a Date that is invalid, or of no year from 1 to 9999, as well;
                                  and what is nested deeper than 40, or larger than LARGEST_VALUE
"""

import json

from wwe_link.values import UNDEFINED, digits, is_exact

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any

    Place = tuple[Any, str | int] | None

TAG = "$js"
TOO_LARGE = "too large"  # the kind of the Opaque in the place of what was left out
_TAG_IN_TEXT = '"' + TAG + '"'
_SMALL = 1 << 29  # MicroPython makes an object of each larger number
_DEPTH = 40  # deeper than any payload; MicroPython has a stack of about 150 calls
_FIRST_DATE, _LAST_DATE = -62135596800000, 253402300799999  # of the years 1 to 9999: Python knows no others
_LONGEST_BIGINT = 400  # digits; Python refuses to read text of thousands
_NOT_FINITE = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}


class CodecError(ValueError):
    """A value that JavaScript has no equal for; the text names the place in the value."""


class Opaque:
    """Something of JavaScript's that is no data: a function's result, a buffer, a cycle. `kind` says what it was."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Opaque) and other.kind == self.kind

    def __repr__(self) -> str:
        return "<Opaque " + self.kind + ">"


def encode(value: "Any") -> str:
    """Return the text for a value. Raises CodecError for what JavaScript cannot hold."""
    return json.dumps(value if _is_json(value) else _tagged(value, None, _DEPTH))


def decode(text: str) -> "Any":
    """Return the value for a text."""
    value = json.loads(text)
    return _untagged(value) if _TAG_IN_TEXT in text else value


def _is_json(value: "Any") -> bool:
    """Return whether it is JSON as it is: an object of text, small numbers and lists of text, as most requests."""
    if type(value) is not dict or TAG in value:
        return False
    for key, item in value.items():
        kind = type(item)
        if type(key) is not str:
            return False
        if kind is list:
            for each in item:
                if type(each) is not str:
                    return False
        elif kind is not str and not (kind is int and -_SMALL < item < _SMALL):
            return False
    return True


# A place in the value is the place around it and a key or index; it becomes text only where it is told.


def _tagged(value: "Any", place: "Place", depth: int) -> "Any":
    # Plain loops and one call for each level: MicroPython has a stack of about 150 calls, comprehensions included.
    if value is None or isinstance(value, (str, bool)):
        return value
    if isinstance(value, int):
        return _checked_integer(value, place)
    if isinstance(value, float):
        return _tagged_float(value)
    if not isinstance(value, (dict, list, tuple)):
        return _tagged_special(value, place, depth)
    if depth == 0:
        raise CodecError(_place(place)[:60] + " ... is nested more than " + str(_DEPTH) + " deep")
    # Most of what is sent is text, and needs no call.
    if not isinstance(value, dict):
        items = []
        for index, item in enumerate(value):
            items.append(item if type(item) is str else _tagged(item, (place, index), depth - 1))
        return items
    tagged = {}
    for key, item in value.items():
        name = key if type(key) is str else _checked_key(key, place)
        tagged[name] = item if type(item) is str else _tagged(item, (place, name), depth - 1)
    return {TAG: "object", "value": tagged} if TAG in tagged else tagged


def _tagged_special(value: "Any", place: "Place", depth: int) -> "Any":
    if value is UNDEFINED:
        return {TAG: "undefined"}
    if type(value).__name__ == "datetime":
        return {TAG: "date", "value": _milliseconds(value, place)}
    if hasattr(value, "to_python"):
        return _tagged(value.to_python(), place, depth)
    raise CodecError(_place(place) + " is a " + type(value).__name__ + ", which JavaScript has no equal for")


def _checked_key(key: "Any", place: "Place") -> str:
    if isinstance(key, bool) or not isinstance(key, (str, int)):
        raise CodecError(_place(place) + " has the key " + repr(key) + "; keys must be text")
    return str(key)


def _checked_integer(value: int, place: "Place") -> int:
    if is_exact(value):
        return value
    raise CodecError(_place(place) + " is " + digits(value) + ", which no JavaScript number holds: give it as text")


def _tagged_float(value: float) -> "Any":
    if value != value:  # noqa: PLR0124 - the only test for NaN that needs no import
        return {TAG: "number", "value": "NaN"}
    if value in (_NOT_FINITE["Infinity"], _NOT_FINITE["-Infinity"]):
        return {TAG: "number", "value": "Infinity" if value > 0 else "-Infinity"}
    return value


def _place(place: "Place") -> str:
    text = ""
    while place is not None:
        place, key = place
        text = ("." + key if isinstance(key, str) else "[" + str(key) + "]") + text
    return "the value at " + text.lstrip(".") if text else "the value"


def _milliseconds(value: "datetime", place: "Place") -> int:
    from datetime import datetime, timedelta, timezone  # costs MicroPython milliseconds, and few values are dates

    if value.tzinfo is None:
        raise CodecError(_place(place) + " is a datetime without a time zone")
    return (value - datetime(1970, 1, 1, tzinfo=timezone.utc)) // timedelta(milliseconds=1)  # noqa: UP017


def _date(milliseconds: "int | None") -> "datetime | Opaque":
    from datetime import datetime, timedelta, timezone

    if milliseconds is None or not _FIRST_DATE <= milliseconds <= _LAST_DATE:
        return Opaque("Date")
    return datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(milliseconds=milliseconds)  # noqa: UP017


def _untagged(value: "Any") -> "Any":
    if isinstance(value, dict):
        if TAG in value:
            return _special(value[TAG], value.get("value"))
        return _untagged_fields(value)
    if isinstance(value, list):
        for index, item in enumerate(value):
            value[index] = _untagged(item)
    return value


def _untagged_fields(value: "dict[str, Any]") -> "dict[str, Any]":
    for key, item in value.items():
        value[key] = _untagged(item)  # an existing key: the dictionary keeps its size
    return value


def _special(kind: str, content: "Any") -> "Any":
    if kind == "undefined":
        return UNDEFINED
    if kind == "date":
        return _date(content)
    if kind == "number":
        return _NOT_FINITE[content] if content in _NOT_FINITE else int(content)
    if kind == "bigint":
        return int(content) if len(content) <= _LONGEST_BIGINT else Opaque(kind)
    if kind == "object":
        return _untagged_fields(content)
    return Opaque(str(content))
