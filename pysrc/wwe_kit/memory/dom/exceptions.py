"""What the DOM raises, and what is raised for a member that it lacks in memory."""

import difflib
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any, NoReturn

from wwe_kit.memory.errors import NotInMemory, SilentMistake

_CLASS = re.compile(r"^class (\w+)(?:\((.*)\))?:", re.MULTILINE)
_MEMBER = re.compile(r"^    (?:def )?(\w+)[(:]", re.MULTILINE)
_LAYOUT = re.compile(
    r"getBoundingClientRect|getClientRects|checkVisibility|current\w*Zoom|(offset|client|scroll)[A-Z]\w*|scroll\w*|"
    r"elements?FromPoint|caret\w+FromPoint|getBoxQuads|innerWidth|innerHeight|outerWidth|outerHeight|getComputedStyle"
)


class DOMException(Exception):
    """What a browser raises for a selector that is none, a node in a wrong place, and the like."""

    def __init__(self, message: str = "", name: str = "Error") -> None:
        super().__init__(f"{name}: {message}")
        self.message = message
        self.name = name


class NoSuchMember(AttributeError):
    """A member that no browser has. The nearest one is looked for when it is read: `hasattr` asks all the time."""

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        super().__init__(what)
        self._what, self._asked, self._known = what, name, known

    def __str__(self) -> str:
        return f"no browser has {self._what}{_near(self._asked, self._known)}"


def refuse(interface: str, tag: str, name: str, known: Iterable[str]) -> NoReturn:
    """Raise what fits for reading a member that the DOM in memory lacks.

    Raises NotInMemory for one that browsers have, and NoSuchMember for one that nobody has: an AttributeError, as in
    Pyodide.
    """
    what = f"{name} of {tag}"
    if name in members(interface):
        raise in_browsers_only(what, name)
    raise NoSuchMember(what, name, known)


def refuse_to_set(interface: str, tag: str, name: str, known: Iterable[str]) -> NoReturn:
    """Raise what fits for setting such a member: NotInMemory or SilentMistake."""
    what = f"{name} of {tag}"
    if name in members(interface):
        raise in_browsers_only(what, name)
    raise SilentMistake(
        f"{what} was set, which no browser knows: it would keep it and show nothing{_near(name, known)}"
    )


def in_browsers_only(what: str, name: str) -> NotInMemory:
    """Make a NotInMemory for what only browsers have."""
    reason = (
        "where things are on the screen only a browser knows" if _LAYOUT.fullmatch(name) else "only a browser has it"
    )
    return NotInMemory(what, reason)


def _near(name: str, known: Iterable[str]) -> str:
    names = sorted(known)
    folded = {each.lower(): each for each in names}
    found = folded.get(name.lower().replace("_", ""))
    close = [found] if found else difflib.get_close_matches(name, names, 1)
    return f"; did you mean {close[0]}?" if close else ""


@cache
def members(interface: str) -> frozenset[str]:
    """Return what a browser's interface, such as "HTMLInputElement", has; it is read only where something is wrong."""
    own = _interfaces()
    bases, names = own.get(interface, ((), frozenset()))
    return names.union(*[members(base) for base in bases])


@cache
def all_members() -> frozenset[str]:
    """Return the names of everything that a browser's objects have."""
    return frozenset().union(*map(members, _interfaces()))


@cache
def _interfaces() -> dict[str, tuple[tuple[str, ...], frozenset[str]]]:
    text = (files("genesys.wwe") / "dom.pyi").read_text(encoding="utf-8")
    found: dict[str, tuple[tuple[str, ...], frozenset[str]]] = {}
    starts = [*_CLASS.finditer(text)]
    for start, end in zip(starts, [*starts[1:], None], strict=True):
        body = text[start.end() : end.start() if end else len(text)]
        bases = tuple(base.strip() for base in (start[2] or "").split(","))
        found[start[1]] = bases, frozenset(_MEMBER.findall(body))
    return found


def is_private(name: str) -> bool:
    """Return whether Python itself asks for a name, or one of ours."""
    return name.startswith("_")


def text_of(value: Any, what: str) -> str:
    """Return the text that JavaScript makes of a value. Raises SilentMistake for None, which would show "undefined"."""
    if isinstance(value, str):
        return value
    if value is None:
        raise SilentMistake(f'{what} got None, and a browser shows "undefined" or "null" for it: give a text')
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
