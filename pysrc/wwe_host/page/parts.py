"""What a part of the page gives to be shown: plain values for a template, so that two of them can be compared."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from wwe_host.actions.fields import Fields

Values = Mapping[str, Any]
# What a control of the page does that is no action: by the name in its `data-do`.
Handlers = Mapping[str, Callable[[Fields], object]]
NO_HANDLERS: Handlers = {}


@dataclass(frozen=True, slots=True)
class Region:
    """A region of the page, whole. Its name is that of its element and, without another, of its template."""

    name: str
    values: Values
    template: str = ""


class Row(NamedTuple):
    """A row of a list: a key that no other row has, and the values of the template."""

    key: str
    values: Values


@dataclass(frozen=True, slots=True)
class Rows:
    """A list of the page, row by row, all of one template."""

    name: str
    rows: Sequence[Row]
    template: str


@dataclass(frozen=True, slots=True)
class Log:
    """What has come at the end of a list that only grows; with `restarts`, all that is in it from now on."""

    name: str
    rows: Sequence[Values]
    template: str
    restarts: bool = False


@dataclass(frozen=True, slots=True)
class File:
    """A piece of a file that the user is given. The page asks for the next one when it has it, unless it `is_last`."""

    name: str
    text: str
    is_last: bool


Shown = Region | Rows | Log | File


class Part(Protocol):
    """A part of the page. What it shows must be plain values: texts, numbers, lists and tables of them."""

    @property
    def handlers(self) -> Handlers:
        """What its own controls do."""
        ...

    def content(self) -> Sequence[Shown]:
        """Return what it shows now."""
        ...
