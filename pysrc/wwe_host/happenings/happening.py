"""How a happening is declared, and how its fields are read: from a page's form, a scenario file or a test."""

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from wwe_host.call import Call
from wwe_host.calls import call_of
from wwe_host.interactions import Interaction
from wwe_host.session import Session
from wwe_host.tab import Tab

M = TypeVar("M", bound=Callable[..., Any])
Fields = Mapping[str, Any]

_MARK = "wwe_happening"
_MISSING = object()


class BadField(ValueError):
    """A happening or one of its fields makes no sense; the text says which one, and what would be right."""


def happening(name: str) -> Callable[[M], M]:
    """Mark a method as a happening. Its parameters, by their annotations, are the fields; its docstring tells users."""

    def mark(method: M) -> M:
        setattr(method, _MARK, name)
        return method

    return mark


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a happening. `default` is what it is when left out; a field without one must be there."""

    name: str
    type: Any
    default: Any = _MISSING

    @property
    def is_required(self) -> bool:
        """Whether it must be there."""
        return self.default is _MISSING


@dataclass(frozen=True, slots=True)
class Happening:
    """One happening: `fields` are what may be said about it, `takes_tab` whether it is the matter of one tab."""

    name: str
    tells: str
    fields: tuple[Field, ...]
    takes_tab: bool
    method: Callable[..., Any]


def happenings_of(holders: Iterable[object]) -> dict[str, Happening]:
    """Give the happenings of these objects by name. Raises ValueError where two have the same."""
    found: dict[str, Happening] = {}
    for holder in holders:
        for attribute in vars(type(holder)):
            method = getattr(holder, attribute)
            name = getattr(method, _MARK, "")
            if name in found:
                raise ValueError(f"there are two happenings named {name}")
            if name:
                found[name] = _described(name, method)
    return found


def _described(name: str, method: Callable[..., Any]) -> Happening:
    types = {key: _without_none(kind) for key, kind in get_type_hints(method).items()}
    parameters = inspect.signature(method).parameters.values()
    fields = tuple(_field(each, types[each.name]) for each in parameters if types[each.name] is not Tab)
    return Happening(name, inspect.getdoc(method) or "", fields, Tab in types.values(), method)


def _field(parameter: inspect.Parameter, kind: Any) -> Field:
    return Field(parameter.name, kind, _MISSING if parameter.default is parameter.empty else parameter.default)


def _without_none(kind: Any) -> Any:
    """A field that may be left out is `X | None`; what is given for it is an X."""
    choices = [choice for choice in get_args(kind) if choice is not NoneType]
    return choices[0] if get_origin(kind) is UnionType and len(choices) == 1 else kind


class FieldReader:
    """Reads the fields of a happening. Text is enough for every type, for that is all a form has."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._readers: dict[Any, Callable[[str, Any], Any]] = {
            str: _text,
            int: _whole_number,
            float: _number,
            bool: _flag,
            dict[str, Any]: _table,
            list[str]: _texts,
            Interaction: self._interaction,
            Call: lambda name, value: call_of(self._interaction(name, value)),
        }

    def read(self, happening: Happening, fields: Fields) -> dict[str, Any]:
        """Give the arguments of the happening's method. Raises BadField."""
        known = [field.name for field in happening.fields]
        for name in fields:
            if name not in known:
                raise BadField(f'{happening.name} has no field "{name}". {_hint(name, known)}'.rstrip())
        return {field.name: self._value(happening, field, fields) for field in happening.fields}

    def _value(self, happening: Happening, field: Field, fields: Fields) -> Any:
        value = fields.get(field.name, _MISSING)
        if value is _MISSING or value is None:
            if field.is_required:
                raise BadField(f'{happening.name} needs the field "{field.name}".')
            return field.default
        return self._readers[field.type](f"{happening.name}: {field.name}", value)

    def _interaction(self, name: str, value: Any) -> Interaction:
        found = self._session.interactions.get(value) if isinstance(value, str) else None
        if found is None:
            raise BadField(f"{name}: that interaction is not there any more.")
        return found


def unknown_happening(name: str, known: Iterable[str]) -> BadField:
    """Give the error for a happening that does not exist."""
    return BadField(f'There is no happening "{name}". {_hint(name, list(known))}'.rstrip())


def _hint(name: str, known: list[str]) -> str:
    close = get_close_matches(name, known, n=1)
    return f'Did you mean "{close[0]}"?' if close else f"There is {', '.join(known)}." if known else ""


def _text(name: str, value: Any) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    raise BadField(f"{name} must be a text that is not empty.")


def _whole_number(name: str, value: Any) -> int:
    number = _number(name, value)
    if number != int(number):
        raise BadField(f"{name} must be a whole number, and {value} is not.")
    return int(number)


def _number(name: str, value: Any) -> float:
    try:
        if not isinstance(value, bool):
            return float(value)
    except (TypeError, ValueError):
        pass
    raise BadField(f"{name} must be a number, and {value!r} is not.")


def _flag(name: str, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if value in ("true", "on", "false", ""):
        return value in ("true", "on")
    raise BadField(f"{name} must be true or false, and {value!r} is not.")


def _texts(name: str, value: Any) -> list[str]:
    if isinstance(value, str):
        return [part.strip() for part in value.split(",") if part.strip()]
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return value
    raise BadField(f"{name} must be a list of texts.")


def _table(name: str, value: Any) -> dict[str, Any]:
    """A table, or as a person types it: one `Key=Value` a line."""
    if isinstance(value, Mapping):
        return dict(value)
    if not isinstance(value, str):
        raise BadField(f'{name} must be a table, or one "Key=Value" a line.')
    data: dict[str, Any] = {}
    for line in filter(None, map(str.strip, value.splitlines())):
        key, sign, rest = line.partition("=")
        if not sign or not key.strip():
            raise BadField(f'{name}: one "Key=Value" a line is needed, and "{line}" is not.')
        data[key.strip()] = rest.strip()
    return data
