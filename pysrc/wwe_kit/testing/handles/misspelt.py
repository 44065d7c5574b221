"""A misspelt name of what a test holds in its hand is told with the nearest one that is there."""

import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar

from wwe_kit.errors import did_you_mean


class Hinting:
    """Tells of a name that it lacks: `Call has no "anser". Did you mean "answer"?`, as an AttributeError."""

    __slots__ = ()
    _called: ClassVar[str] = ""  # what the sentence calls it; "" is the name of its class

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
    """Let an AttributeError that says nothing of it tell the nearest name, as Python does by itself since 3.12."""
    if sys.version_info >= (3, 12) or not isinstance(error, AttributeError) or not error.name or error.obj is None:
        return
    with suppress(Exception):  # the error itself is told in any case
        hint = did_you_mean(error.name, [name for name in dir(error.obj) if not name.startswith("_")])
        if hint and "did you mean" not in str(error).lower():
            error.add_note(hint)


def _names_of(it: object) -> set[str]:
    """Return the public names of an object, without those of a text, if it is one as well."""
    own = {name for kind in type(it).__mro__ if kind.__module__ != "builtins" for name in vars(kind)}
    return {name for name in own | set(getattr(it, "__dict__", ())) if not name.startswith("_")}
