"""Types are written as everywhere: what MicroPython lacks for them has a stand-in, which does nothing at run time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, Literal, Protocol, TypedDict, TypeVar, cast, overload

if TYPE_CHECKING:
    from wwe_protocol.errors import WorkspaceError

T = TypeVar("T")
Handler = Callable[[Mapping[str, Any]], str]
Side = Literal["caller", "agent"]


class Named(Protocol):
    name: str


class Row(TypedDict):
    label: str


class Box(Generic[T]):
    def __init__(self, value: T) -> None:
        self.value = value


@overload
def double(value: int) -> int: ...
@overload
def double(value: str) -> str: ...
def double(value: int | str) -> int | str:
    return value * 2


def told(error: WorkspaceError, named: Named) -> Handler:
    return lambda values: str(error) + named.name + str(values)


def test_what_is_written_with_types_runs():
    assert double("ab") == "abab"
    assert Box(5).value == 5
    assert Row(label="x")["label"] == "x"
    assert cast("Side", "caller") == "caller"
    assert told.__name__ == "told"
