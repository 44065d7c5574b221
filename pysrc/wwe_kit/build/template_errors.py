"""What went wrong in a template, in one sentence, and the author's file and line where it did."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import jinja2

from wwe_kit.errors import did_you_mean, nearest, one_of
from wwe_kit.time_limit import LIMIT_S, TookTooLong

_NO_KEYWORD = re.compile(r"macro '(\w+)' takes no keyword argument '(\w+)'")
_TOO_MANY = re.compile(r"macro '(\w+)' takes not more than \d+ argument")
_NO_EXPORT = re.compile(r"the template '([^']+)' \(imported on line \d+ in '[^']+'\) does not export .* '(\w+)'")
_NO_ATTRIBUTE = re.compile(r"'[\w.]+\.View object' has no attribute '(\w+)'")
_NOT_GIVEN = re.compile(r"parameter '(\w+)' was not provided")


_OF_A_VIEW = ("name", "title", "level", "kind")  # as docs/python.md has them


class Known(NamedTuple):
    """What a template may name: the templates there are, and the arguments of our own macros by their names."""

    templates: Sequence[str]
    macros: Mapping[str, Sequence[str]]


def place_of(error: BaseException, files: Mapping[str, str]) -> tuple[str, int]:
    """Return the template of the author's that was being rendered, and its line; "" and 0 where none was.

    `files` are their names by the files' paths. Jinja2 puts the lines of templates into the traceback.
    """
    trace, found = error.__traceback__, ("", 0)
    while trace is not None:
        name = files.get(trace.tb_frame.f_code.co_filename)
        if name:
            found = (name, trace.tb_lineno)
        trace = trace.tb_next
    return found


def reason_of(error: Exception, known: Known) -> str:
    """Return what went wrong, and what would be right where that is known."""
    if isinstance(error, jinja2.TemplateNotFound):
        return f'there is no template "{error.name}". {did_you_mean(str(error.name), known.templates)}'.rstrip()
    if isinstance(error, UnicodeEncodeError):
        return f"it makes {error.object[error.start]!a}, half a character, which no page can hold."
    if isinstance(error, TookTooLong):
        return f"the page was not finished after {LIMIT_S:g} s. Does the template have a loop without an end?"
    if isinstance(error, RecursionError):
        return "its expressions are nested too deeply, or it includes itself."
    if isinstance(error, UnicodeDecodeError):
        return "this is not UTF-8; save the file in that encoding."
    if isinstance(error, jinja2.TemplateError):
        return _of_jinja(error.message or str(error), known)
    return _of_a_call(str(error), known) or f"{type(error).__name__}: {error}"


def _of_jinja(message: str, known: Known) -> str:
    if found := _NO_EXPORT.match(message):
        return f'{found[1]} has no macro "{found[2]}". {did_you_mean(found[2], known.macros)}'.rstrip()
    if found := _NO_ATTRIBUTE.match(message):
        return f'view has no "{found[1]}". {nearest(found[1], _OF_A_VIEW)}'
    if found := _NOT_GIVEN.match(message):
        return f'the macro that is called here needs the argument "{found[1]}".'
    return message


def _of_a_call(message: str, known: Known) -> str:
    """Return what is wrong with a call of a macro; "" where it was not that."""
    if found := _NO_KEYWORD.match(message):
        macro, argument = found[1], found[2]
        names = known.macros.get(macro, ())
        hint = did_you_mean(argument, names) or (f"It takes {one_of(names)}." if names else "")
        return f'the macro {macro} has no argument "{argument}". {hint}'.rstrip()
    if found := _TOO_MANY.match(message):
        names = ", ".join(known.macros.get(found[1], ()))
        return f"the macro {found[1]} is given too many arguments.{names and f' It takes {names}.'}"
    return ""
