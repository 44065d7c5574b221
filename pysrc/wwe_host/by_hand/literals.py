"""Values as Python writes them, with double quotes."""

import json
from collections.abc import Mapping
from typing import Any


def literal(value: Any) -> str:
    """Give a plain value as Python source: texts, numbers, truth values, None, lists and tables of them."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)  # what JSON escapes, Python reads the same
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{literal(key)}: {literal(each)}" for key, each in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(literal, value)) + "]"
    return repr(value)
