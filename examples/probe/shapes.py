"""What a value looks like, without what it says: names of keys and types, so that a report holds no customer data."""

from __future__ import annotations

from typing import Any, cast

from wwe_link.values import UNDEFINED

# What is behind these names is the customer's, its keys too.
PRIVATE = ("userData", "options", "extensions")
MOST_KEYS = 40
DEEPEST = 4


def shape(value: Any, depth: int = 0) -> str:
    """Describe a value: `{name: text, state: {type: text}}`. Truth values and null are told as they are."""
    if value is None:
        return "null"
    if value is UNDEFINED:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return "text"
    if isinstance(value, (int, float)):
        return "number"
    if isinstance(value, dict):
        return _object(cast("dict[str, Any]", value), depth)
    if isinstance(value, (list, tuple)):
        return _list(cast("list[Any]", value), depth)
    return type(value).__name__


def _object(value: dict[str, Any], depth: int) -> str:
    if not value:
        return "empty object"
    if depth == DEEPEST:
        return "object"
    parts: list[str] = []
    for key in sorted(value)[:MOST_KEYS]:
        parts.append(key + ": " + ("private" if key in PRIVATE else shape(value[key], depth + 1)))
    if len(value) > MOST_KEYS:
        parts.append("and " + str(len(value) - MOST_KEYS) + " more")
    return "{" + ", ".join(parts) + "}"


def _list(items: list[Any], depth: int) -> str:
    if not items:
        return "empty list"
    if all(isinstance(item, dict) for item in items):
        together: dict[str, Any] = {}
        for item in items:
            together.update(item)
        return "list of " + _object(together, depth)
    shapes: list[str] = []
    for item in items:
        if shape(item, depth) not in shapes:
            shapes.append(shape(item, depth))
    return "list of " + " or ".join(shapes)
