"""Python sources as trees."""

import ast
import gc
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from wwe_kit.errors import BadInput


class NestedTooDeeply(BadInput):
    """A source that is no mistake in itself, and too deep for Python to read."""


def parse(source: str, name: str = "A module") -> ast.Module:
    """Return the tree of a source. Raises SyntaxError, and NestedTooDeeply that begins with the name.

    All of the kit takes its trees from here.
    """
    try:
        with _nothing_collected():
            return ast.parse(source)
    except (RecursionError, MemoryError):  # the second is what Python's parser says of its own stack
        raise NestedTooDeeply(
            f"{name} is nested too deeply to be read. Split what is deep in it, such as a sum of thousands of terms."
        ) from None
    except ValueError as error:  # of a character that no source may have
        raise SyntaxError(str(error)) from None


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Collect no garbage meanwhile.

    Where a greenlet of Playwright's is collected while a tree is made, CPython 3.11 counts its recursion wrongly, and
    gives up with a SystemError.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class Misspelling(NamedTuple):
    """Where a source stops being Python, and what is wrong there, in the words of CPython's parser."""

    line: int
    message: str


def misspelling_of(source: str) -> Misspelling | None:
    """Return what is wrong with a source; None where this Python can read it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            parse(source)
    except SyntaxError as error:
        return Misspelling(error.lineno or 1, f"{type(error).__name__}: {error.msg}")
    except NestedTooDeeply:
        return None
    return None
