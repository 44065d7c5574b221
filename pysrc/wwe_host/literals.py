"""Values as Python source, with double quotes."""

import json
from collections.abc import Mapping
from datetime import datetime
from math import isfinite
from typing import Any

from wwe_link.values import UNDEFINED

WIDTH = 88
_STEP = 4


def literal(value: Any) -> str:
    """Return the source of a value of a message or of a field, in one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{literal(key)}: {literal(item)}" for key, item in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(literal, value)) + "]"
    if isinstance(value, str):
        # JSON's words for what can be printed are Python's as well, in the quotes that are usual.
        return json.dumps(value, ensure_ascii=False) if value.isprintable() else repr(str(value))
    if isinstance(value, float) and not isfinite(value):
        return f'float("{value}")'
    if isinstance(value, datetime):
        return f"datetime.fromisoformat({literal(value.isoformat())})"
    return "None" if value is UNDEFINED else repr(value)


def in_lines(value: Any, indent: int = 0, taken: int = 0) -> str:
    """Return the source of a value; what is too long for a line is broken as a formatter does.

    `indent` is how far its lines are in, `taken` how much else is on its first line.
    """
    line = literal(value)
    if indent + taken + len(line) <= WIDTH or not isinstance(value, (dict, list)) or not value:
        return line
    inner = indent + _STEP
    if isinstance(value, list):
        return broken("[", [in_lines(item, inner, 1) for item in value], "]", indent)
    keys = [(f"{literal(key)}: ", item) for key, item in value.items()]
    return broken("{", [key + in_lines(item, inner, len(key) + 1) for key, item in keys], "}", indent)


def broken(opening: str, parts: list[str], closing: str, indent: int = 0) -> str:
    """Return parts one a line between brackets."""
    margin = " " * (indent + _STEP)
    return opening + "\n" + "".join(f"{margin}{part},\n" for part in parts) + " " * indent + closing
