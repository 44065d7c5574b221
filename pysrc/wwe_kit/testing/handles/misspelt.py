"""A misspelt name of what a test holds in its hand is told with the nearest one that is there."""

import inspect
import linecache
import re
import sys
import traceback
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar

from wwe_kit.errors import did_you_mean

_ARGUMENT = re.compile(r"(?P<owner>\w+)\.(?P<method>\w+)\(\) got an unexpected keyword argument '(?P<argument>\w+)'")


class Hinting:
    """Tells of a name that it lacks: `Call has no "anser". Did you mean "answer"?`, as an AttributeError."""

    __slots__ = ()
    _called: ClassVar[str] = ""  # what an error calls it; "" is the name of its class

    def __init_subclass__(cls) -> None:
        """Let errors of Python, as over an argument, call a method by the name that a test's author knows."""
        for name, member in vars(cls).items():
            if inspect.isfunction(member) and "_called" in vars(cls):
                member.__qualname__ = f"{cls._called}.{name}"

    if not TYPE_CHECKING:  # a type checker would let every name pass

        def __getattr__(self, name: str) -> Any:
            if name.startswith("_") or hasattr(type(self), name):
                return object.__getattribute__(self, name)  # raises it again: a property has raised AttributeError
            raise no_member(self._called or type(self).__name__, name, _names_of(self))


def no_member(what: str, name: str, known: Iterable[str]) -> AttributeError:
    """Return the error for a name that something lacks: the nearest that it has, or else all of them."""
    names = sorted(known)
    hint = did_you_mean(name, names) or f"It has {', '.join(names)}."
    # Without the object Python adds no guess of its own.
    return AttributeError(f'{what} has no "{name}". {hint}', name=name, obj=None)


def add_hint(error: BaseException) -> None:
    """Let an error over a misspelt name tell the nearest, where Python does not do so by itself: newer ones do."""
    with suppress(Exception):  # the error itself is told in any case
        hint = ""
        if isinstance(error, AttributeError) and error.name and error.obj is not None and sys.version_info < (3, 12):
            hint = did_you_mean(error.name, [name for name in dir(error.obj) if not name.startswith("_")])
        elif isinstance(error, TypeError) and (called := _ARGUMENT.match(str(error))) and sys.version_info < (3, 13):
            hint = did_you_mean(called["argument"], _arguments_of(called["owner"], called["method"]))
        elif isinstance(error, AttributeError) and str(error).endswith("has no setter"):
            hint = "What is read is a property: a method changes it."
        elif isinstance(error, TypeError) and str(error).endswith("object is not callable"):
            hint = _read_without_brackets(error)
        if hint and "did you mean" not in str(error).lower():
            error.add_note(hint)


def _arguments_of(owner: str, method: str) -> list[str]:
    """Return the arguments of a method of what a test holds, by the name of the class that has it."""
    kinds = {each for kind in _kinds(Hinting) for each in kind.__mro__}
    called = [getattr(each, method, None) for each in kinds if owner in (vars(each).get("_called"), each.__name__)]
    return list(inspect.signature(next(filter(None, called))).parameters)


def _read_without_brackets(error: BaseException) -> str:
    """Return the sentence for a property that was called; "" where the line that has failed calls none."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    names = re.findall(r"\.(\w+)\(\)", linecache.getline(place.filename, place.lineno or 0))
    read = {name for kind in _kinds(Hinting) for name, member in vars(kind).items() if isinstance(member, property)}
    return next((f"`{name}` is a property: write it without ()." for name in names if name in read), "")


def _kinds(kind: type) -> Iterator[type]:
    """Return a class and all that build on it."""
    yield kind
    below: list[type] = kind.__subclasses__()
    for each in below:
        yield from _kinds(each)


def _names_of(it: object) -> set[str]:
    """Return the public names of an object, without those of a text, if it is one as well."""
    own = {name for kind in type(it).__mro__ if kind.__module__ != "builtins" for name in vars(kind)}
    return {name for name in own | set(getattr(it, "__dict__", ())) if not name.startswith("_")}
