"""How an action is declared: a method whose parameters are the fields that may be said about it."""

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from wwe_host.model.tab import Tab

M = TypeVar("M", bound=Callable[..., Any])
_MARK = "wwe_action"
MISSING = object()


def action(name: str) -> Callable[[M], M]:
    """Mark a method as an action. Its parameters, by their annotations, are the fields.

    Users read the first paragraph of its docstring; the rest, such as what it raises, is for programmers.
    """

    def mark(method: M) -> M:
        setattr(method, _MARK, name)
        return method

    return mark


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an action. `default` is what it is when left out; a field without one must be there."""

    name: str
    type: Any
    default: Any = MISSING

    @property
    def is_required(self) -> bool:
        """Return whether it must be there."""
        return self.default is MISSING


@dataclass(frozen=True, slots=True)
class Action:
    """One action: `fields` are what may be said about it, `takes_tab` whether it is the matter of one tab."""

    name: str
    tells: str
    fields: tuple[Field, ...]
    takes_tab: bool
    method: Callable[..., Any]

    def of(self, method: Callable[..., Any]) -> "Action":
        """Return the same action, done by the method of one object."""
        return Action(self.name, self.tells, self.fields, self.takes_tab, method)


def actions_of(holders: Iterable[object]) -> dict[str, Action]:
    """Return the actions of these objects by name. Raises ValueError where two have the same."""
    found: dict[str, Action] = {}
    for holder in holders:
        kind: Any = type(holder)
        for attribute, described in _described_in(kind).items():
            if described.name in found:
                raise ValueError(f"there are two actions named {described.name}")
            found[described.name] = described.of(getattr(holder, attribute))
    return found


@cache
def _described_in(holder: type) -> dict[str, Action]:
    """Return the actions of a class by attribute. To read its signatures takes longer than to make a workspace."""
    marked = {name: method for name, method in vars(holder).items() if getattr(method, _MARK, "")}
    return {attribute: _described(getattr(method, _MARK), method) for attribute, method in marked.items()}


def _described(name: str, method: Callable[..., Any]) -> Action:
    types = {key: _without_none(kind) for key, kind in get_type_hints(method).items()}
    _self, *parameters = inspect.signature(method).parameters.values()
    fields = tuple(_field(each, types[each.name]) for each in parameters if types[each.name] is not Tab)
    tells = (inspect.getdoc(method) or "").partition("\n\n")[0]
    return Action(name, tells, fields, Tab in types.values(), method)


def _field(parameter: inspect.Parameter, kind: Any) -> Field:
    return Field(parameter.name, kind, MISSING if parameter.default is parameter.empty else parameter.default)


def _without_none(kind: Any) -> Any:
    """A field that may be left out is `X | None`; what is given for it is an X."""
    choices = [choice for choice in get_args(kind) if choice is not NoneType]
    return choices[0] if get_origin(kind) is UnionType and len(choices) == 1 else kind
