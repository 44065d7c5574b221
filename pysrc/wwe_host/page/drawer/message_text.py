"""Messages as JSON text: to be searched, measured, shown and saved."""

import json
from datetime import datetime
from math import isfinite
from typing import Any


def _other(value: Any) -> str | None:
    """Return what JSON has no word for, as JavaScript writes it: a date as its text, undefined as it is in an array."""
    return value.isoformat() if isinstance(value, datetime) else None


_LINE = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_other)
_PRETTY = json.JSONEncoder(ensure_ascii=False, allow_nan=False, indent=2, default=_other)


def json_text(value: Any, *, is_pretty: bool = False) -> str:
    """Return a value that the journal has kept as JSON, in a line or for people."""
    encoder = _PRETTY if is_pretty else _LINE
    try:
        return encoder.encode(value)
    except ValueError:  # infinity, or what is no number
        return encoder.encode(_finite(value))


def size_bytes(value: Any) -> int:
    """Return how many bytes a value is as JSON."""
    return len(json_text(value).encode("utf-8", "surrogatepass"))  # half a pair is a text in JavaScript


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_finite(item) for item in value]
    return None if isinstance(value, float) and not isfinite(value) else value
