"""What stops a command: one sentence that says what is wrong, where, and what would be right."""

import difflib
from collections.abc import Iterable
from typing import ClassVar

import click


class BadInput(click.ClickException):
    """Something that was asked for or set up cannot work. The command ends with exit code 2."""

    exit_code: ClassVar[int] = 2


class CannotFetch(BadInput):
    """Something that comes from the network could not be had."""


def nearest(name: str, valid: Iterable[str]) -> str:
    """Give the sentence that points to the valid name nearest to a wrong one, else to all of them."""
    names = list(valid)
    return did_you_mean(name, names) or (f"It may be {one_of(names)}." if names else "")


def did_you_mean(name: str, valid: Iterable[str]) -> str:
    """Give the sentence that points to the valid name nearest to a wrong one; "" where none is near."""
    close = difflib.get_close_matches(name, list(valid), n=1)
    return f'Did you mean "{close[0]}"?' if close else ""


def one_of(names: Iterable[str]) -> str:
    """Give the names as a choice: `"a", "b" or "c"`."""
    quoted = [f'"{name}"' for name in names]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + " or " + quoted[-1]
