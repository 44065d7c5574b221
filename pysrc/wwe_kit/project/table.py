"""Reads one table of settings: every value is taken by its key and checked, and what nobody took is unknown."""

import math
from collections.abc import Iterable
from typing import Any

from wwe_kit.errors import BadSetting, nearest, quoted

_MISSING = object()


def finite(value: object) -> float | None:
    """Return a value of a TOML file as a number; None for what is none, for nan and inf, and for what is too large."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


class Table:
    """A table of a TOML file; `path` is its dotted name there: `tool.wwe`."""

    def __init__(self, values: Any, file: str, path: str) -> None:
        if not isinstance(values, dict):
            raise BadSetting(file, path, f"{path} is {quoted(values)}, but it must be a table.")
        self._values: dict[str, Any] = values
        self._file = file
        self._path = path
        self._taken: list[str] = []

    def text(self, key: str, default: str) -> str:
        """Take a text that is not empty. Raises BadSetting for anything else."""
        value = self._take(key)
        if value is _MISSING:
            return default
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(key, value, "it must be a text that is not empty")
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        """Take a truth value. Raises BadSetting for anything else."""
        value = self._take(key)
        if value is _MISSING:
            return default
        if not isinstance(value, bool):
            raise self.wrong(key, value, "it must be true or false")
        return value

    def number(self, key: str) -> float | None:
        """Take a number greater than zero, or None if it is absent. Raises BadSetting for anything else."""
        value = self._take(key)
        if value is _MISSING:
            return None
        number = finite(value)
        if number is None or number <= 0:
            raise self.wrong(key, value, "it must be a number greater than zero")
        return number

    def choice(self, key: str, choices: Iterable[str], default: str) -> str:
        """Take one of a few texts. Raises BadSetting that names the nearest valid one."""
        value = self.text(key, default)
        names = list(choices)
        if value not in names:
            path = f"{self._path}.{key}"
            raise BadSetting(self._file, path, f"{path} cannot be {quoted(value)}. {nearest(value, names)}")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Take a list of texts, empty if it is absent. Raises BadSetting for anything else."""
        value = self._take(key)
        if value is _MISSING:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.wrong(key, value, f'it must be a list of texts, as in {key} = ["..."]')
        return tuple(value)

    def tables(self, key: str) -> "dict[str, Table]":
        """Take the tables below a key; empty where it is absent."""
        value = self._take(key)
        if value is _MISSING:
            return {}
        path = f"{self._path}.{key}"
        tables = Table(value, self._file, path)._values
        return {name: Table(item, self._file, f"{path}.{name}") for name, item in tables.items()}

    def table(self, key: str) -> "Table":
        """Take a table; an empty one where it is absent."""
        value = self._take(key)
        return Table({} if value is _MISSING else value, self._file, f"{self._path}.{key}")

    def finish(self) -> None:
        """Raise BadSetting for a key that nobody took."""
        for key in self._values:
            if key not in self._taken:
                hint = nearest(key, self._taken)
                path = f"{self._path}.{key}"
                raise BadSetting(self._file, path, f"{self._path} has no key {quoted(key)}. {hint}")

    def wrong(self, key: str, value: object, why: str, hint: str = "") -> BadSetting:
        """Return the error for a value that is not as it must be."""
        path = f"{self._path}.{key}"
        return BadSetting(self._file, path, f"{path} is {quoted(value)}, but {why}. {hint}".rstrip())

    def refused(self, key: str, sentences: str) -> BadSetting:
        """Return the error for a key that does not go with the rest, with what is to be done."""
        path = f"{self._path}.{key}"
        return BadSetting(self._file, path, f"{path}: {sentences}")

    def _take(self, key: str) -> Any:
        self._taken.append(key)
        return self._values.get(key, _MISSING)
