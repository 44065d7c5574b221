"""How the data of an answer becomes a result: tolerantly, since the real workspace and the reference differ."""

from wwe_link.values import UNDEFINED
from wwe_protocol.payloads.view import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    V = TypeVar("V")


def nothing(_data: "Any") -> None:
    """For operations that give back nothing."""


def flag(data: "Any") -> bool:
    """Return a truth value."""
    return data is True


def text(data: "Any") -> str:
    """Text; "" where there is none."""
    return data if isinstance(data, str) else ""


def text_or_none(data: "Any") -> "str | None":
    """Text, or None for null."""
    return data if isinstance(data, str) else None


def number_or_none(data: "Any") -> "int | None":
    """Return a number, or None for null.

    Digits as text are read as well: the reference writes call results both ways.
    """
    if isinstance(data, str):
        return int(data) if data.isdigit() else None
    return data if isinstance(data, int) and not isinstance(data, bool) else None


def numbers(data: "Any") -> "dict[str, int]":
    """Return an object of numbers; what is no number in it is left out."""
    given_numbers = {}
    for name, value in record(data).items():
        number = number_or_none(value)
        if number is not None:
            given_numbers[name] = number
    return given_numbers


def texts(data: "Any") -> "list[str]":
    """Return a list of texts."""
    return [item for item in data if isinstance(item, str)] if isinstance(data, list) else []


def record(data: "Any") -> "dict[str, Any]":
    """Return an object as a dictionary."""
    return plain(data) if hasattr(data, "get") else {}


def records(data: "Any") -> "list[dict[str, Any]]":
    """Return a list of objects as dictionaries."""
    return [record(item) for item in data] if isinstance(data, list) else []


def one(view: "Callable[[Any], V]") -> "Callable[[Any], V]":
    """Return a view; of nothing at all where the workspace sent no object."""
    return lambda data: view(data if hasattr(data, "get") else {})


def one_or_none(view: "Callable[[Any], V]") -> "Callable[[Any], V | None]":
    """Return a view, or None for null."""
    return lambda data: view(data) if hasattr(data, "get") else None


def many(view: "Callable[[Any], V]") -> "Callable[[Any], list[V]]":
    """Return a list of views."""
    return lambda data: [view(item) for item in data if hasattr(item, "get")] if isinstance(data, list) else []


def given(value: "Any") -> "Any":
    """Return an argument that may be left out: its slot is sent all the same, as JavaScript's `undefined`."""
    return UNDEFINED if value is None else value
