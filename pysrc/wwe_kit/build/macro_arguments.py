"""What our own macros ask of their arguments. A wrong one is refused in a sentence that says what would be right."""

from collections.abc import Iterable, Mapping
from typing import Any, NoReturn

from jinja2.exceptions import TemplateRuntimeError
from jinja2.runtime import Undefined

from wwe_kit.errors import nearest, quoted

# The types of <input> that a field may have, beside "textarea". The buttons among HTML's types are no fields.
INPUT_TYPES = (
    "text", "email", "tel", "url", "search", "password", "number", "range", "date", "time", "datetime-local", "month",
    "week", "color", "file", "hidden",
)  # fmt: skip
_FIELD_TYPES = (*INPUT_TYPES, "checkbox", "textarea")


class WrongArgument(TemplateRuntimeError):
    """A macro of ours was called with what it does not take."""


def refuse(sentence: str) -> NoReturn:
    """Stop with a sentence. Raises WrongArgument."""
    raise WrongArgument(sentence)


def input_type(name: Any) -> str:
    """Return the type of an <input>. Raises WrongArgument for one that is none."""
    if name not in INPUT_TYPES:
        refuse(f"field: type cannot be {quoted(name)}. {nearest(str(name), _FIELD_TYPES)}")
    return str(name)


def texts(macro: str, argument: str, value: Any) -> list[str]:
    """Return a list of texts. Raises WrongArgument for anything else."""
    if not _is_list(value) or not all(isinstance(each, str) for each in value):
        refuse(f'{macro}: {argument} must be a list of texts, as in ["Name", "City"], not {_kind(value)}.')
    return list(value)


def rows_of_facts(value: Any) -> list[tuple[Any, ...]]:
    """Return the rows of a list of labels and values. Raises WrongArgument for what is none."""
    if not _is_list(value) or not all(isinstance(row, (list, tuple)) and len(row) in (2, 3) for row in value):
        refuse('facts: rows must be pairs of id and label, as in [("name", "Name"), ("city", "City")].')
    return [tuple(row) for row in value]


def options(macro: str, value: Any) -> list[tuple[str, str]]:
    """Return value and text of each option: of a list of texts or of pairs, or of a dictionary.

    Raises WrongArgument for anything else.
    """
    given = list(value.items()) if isinstance(value, Mapping) else value
    if not _is_list(given):
        refuse(f'{macro}: options must be a list, as in ["Fibre", "Mobile"], not {_kind(value)}.')
    pairs = [each if isinstance(each, (list, tuple)) else (each, each) for each in given]
    if any(len(pair) != 2 for pair in pairs):
        refuse(f'{macro}: an option is a text, or a pair of value and text, as in ("1", "Fibre").')
    return [(str(one), str(text)) for one, text in pairs]


def chosen(value: Any) -> list[str]:
    """Return the values that are chosen: of none, of one, or of several."""
    if value is None:
        return []
    return [str(each) for each in value] if _is_list(value) else [str(value)]


def cells(row: Any, columns: list[str]) -> list[Any]:
    """Return the cells of a row of a table. Raises WrongArgument where they are not as many as the columns."""
    if not _is_list(row) or len(list(row)) != len(columns):
        refuse(f"table: each of rows must be a list with {len(columns)} cells, one for each of columns.")
    return list(row)


def check_kind(template: str, kind: str, view: Any) -> None:
    """Raise WrongArgument where a page of ours is extended by a view of another kind."""
    if view.kind != kind:
        refuse(
            f'{template} is for views of kind "{kind}", and the view "{view.name}" is of kind "{view.kind}". '
            f'Extend "wwe/{view.kind}.html", or set kind = "{kind}" in [tool.wwe.views.{view.name}].'
        )


FUNCTIONS = {
    "refuse": refuse,
    "input_type": input_type,
    "texts": texts,
    "rows_of_facts": rows_of_facts,
    "options_of": options,
    "chosen": chosen,
    "cells": cells,
    "check_kind": check_kind,
}


def _is_list(value: Any) -> bool:
    if isinstance(value, Undefined):
        str(value)  # raises, and says what is not defined
    return isinstance(value, Iterable) and not isinstance(value, (str, Mapping))


def _kind(value: Any) -> str:
    return "nothing" if value is None else f"a {type(value).__name__}"
