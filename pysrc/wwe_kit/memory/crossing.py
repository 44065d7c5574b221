"""How values are read one by one: the Python twin of `field` in `web/shared/codec.js`.

What JavaScript would hold are dictionaries and lists here; `wwe_link.browser` reads them as it reads JavaScript's.
"""

from typing import Any

from wwe_link.codec import encode
from wwe_link.values import UNDEFINED

_MARK = "\0"
_SMALLEST, _LARGEST = -(2**31), 2**31 - 1  # what every runtime takes for a number


def field(held: Any, key: str | int) -> Any:
    """Return one field of an object or an item of a list, as it crosses: as it is, or as text with a mark before it."""
    if isinstance(held, dict) and key not in held:
        return _MARK + "u"
    value = held[key]
    if value is UNDEFINED:
        return _MARK + "u"
    if value is None:
        return _MARK + "n"
    if isinstance(value, str):
        return _as_text(value) if value.startswith(_MARK) else value
    if isinstance(value, (bool, dict)):
        return value
    if isinstance(value, list):
        return _as_text(value) if any(isinstance(each, list) for each in value) else f"{_MARK}a{len(value)}"
    return value if isinstance(value, int) and _SMALLEST <= value <= _LARGEST else _as_text(value)


def _as_text(value: Any) -> str:
    return _MARK + "x" + encode(value)
