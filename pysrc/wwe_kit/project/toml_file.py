"""Reads TOML, and says how to write what is none: most of it is an INI file, or quotes that are missing."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from wwe_kit.errors import BadInput

_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)| \(at end of document\)")
# What the reader says, by its beginning -> the same for somebody who has never read TOML's grammar.
_PLAIN = {
    "Invalid value": "the value is missing, or is a text without quotes",
    "Expected '=' after a key": "there is no = between a name and a value",
    "Invalid statement": "this is neither a [table] nor a name with a value",
    "Expected newline or end of document": "something stands behind the value",
    "Cannot overwrite a value": "this name is there already",
    "Cannot mutate immutable": "this table is there already, in braces",
    "Cannot declare": "this table is there already",
    "Unclosed array": "the list has no ] at its end",
    "Unclosed inline table": "the table has no } at its end",
    "Unterminated string": "the text has no quote at its end",
    'Expected "\'"': "the text has no quote at its end",
    "Unescaped '\\' in a string": "a backslash has a meaning in double quotes, and none in single ones",
    "Illegal character": "a text in single or double quotes ends on its line",
}
_LONGEST_LINE = 200
_NAME_AND_VALUE = re.compile(r"\s*(?P<name>[^=:]+?)\s*[=:]\s*(?P<value>.*?)\s*")
_OPENING = ("[", "{", '"', "'")


class NotToml(BadInput):
    """A file that cannot be read as TOML, from its `line` on; `sentence` says why and how to write it."""

    def __init__(self, file: str, line: int, sentence: str) -> None:
        self.file = file
        self.line = line
        self.sentence = f"this is not TOML: {sentence}"
        super().__init__(f"{file} is not TOML: line {line}: {sentence}")


def parse_toml(text: str, where: str) -> dict[str, Any]:
    """Return the content of a TOML file. Raises BadInput that begins with `where`, and shows how to write the line."""
    try:
        content = tomllib.loads(text)
    except RecursionError:
        raise BadInput(f"{where} cannot be read: its lists or tables are nested too deeply.") from None
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(where, text, str(error)) from None
    except ValueError:  # of Python's own limit for the digits of a number
        raise BadInput(f"{where} cannot be read: it holds a number of thousands of digits.") from None
    if key := _too_large(content):
        raise BadInput(f"{where}: {key} is a whole number of more than 64 bits, which TOML does not have.")
    return content


def _too_large(content: dict[str, Any]) -> str:
    """Return the key of a whole number that TOML does not have; Python reads it, and cannot even print every one."""
    pending: list[tuple[str, Any]] = list(content.items())
    while pending:
        key, value = pending.pop()
        if isinstance(value, int) and not -(2**63) <= value < 2**63:
            return key
        if isinstance(value, dict):
            pending.extend((f"{key}.{name}", item) for name, item in value.items())
        elif isinstance(value, list):
            pending.extend((key, item) for item in value)
    return ""


def _not_toml(where: str, text: str, error: str) -> NotToml:
    place = _AT_LINE.search(error)
    lines = text.split("\n")
    is_at_end = place is None or not place[1]
    number = len(text.rstrip().split("\n")) if place is None or is_at_end else int(place[1])
    said = _AT_LINE.sub("", error)
    plain = next((plain for beginning, plain in _PLAIN.items() if said.startswith(beginning)), said)
    if is_at_end and said == "Invalid value":
        plain = "the file ends where a value should be"
    return NotToml(where, number, f"{plain}. {_cure(lines, number)}".rstrip())


def _cure(lines: list[str], number: int) -> str:
    """Return the sentence with the line as it would be right; "" where no small change makes it so."""
    line = lines[number - 1]
    for written in _rewritten(line) if len(line) <= _LONGEST_LINE else ():
        if _is_toml("\n".join([*lines[: number - 1], written])):
            return f"Write line {number} as: {written}"
    return ""


def _rewritten(line: str) -> Iterator[str]:
    """Return the line as it may have been meant, the smallest change first."""
    plain = line.strip()
    if plain.startswith((";", "//", "!", "--")):
        yield f"# {plain.lstrip(';/!-').strip()}"
        return
    match = _NAME_AND_VALUE.fullmatch(line)
    if match is None:
        return
    for name in dict.fromkeys((match["name"], _quoted(match["name"]))):
        for value in dict.fromkeys(_values(match["value"])):
            yield f"{name} = {value}"


def _values(value: str) -> Iterator[str]:
    yield value
    if value.startswith(("=", ":")):  # it was typed twice
        yield from _values(value.lstrip("=: "))
    if value.lower() in ("true", "false"):
        yield value.lower()
    if value[:1] not in _OPENING or (len(value) > 1 and value[0] == value[-1]):
        yield _quoted(value)


def _quoted(text: str) -> str:
    """Return the text in quotes: in single ones where it holds what double ones give a meaning to."""
    plain = text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" else text
    return f"'{plain}'" if "\\" in plain or '"' in plain else f'"{plain}"'


def _is_toml(text: str) -> bool:
    try:
        tomllib.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
