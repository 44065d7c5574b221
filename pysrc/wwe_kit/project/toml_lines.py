"""On which line of a TOML file a key stands."""

import tomllib
from typing import Any


def line_of(text: str, key: str) -> int:
    """Return the line of a dotted key, counted from 1; where it is not written, of the table around it, or 0."""
    wanted = key.split(".")
    table: list[str] = []
    best, line = 0, 0
    for number, written in enumerate(text.split("\n"), 1):
        plain = written.strip()
        if plain.startswith("["):
            table = _path(plain) or table
            path = table
        else:
            path = [*table, *_path(f"{plain.partition('=')[0]} = 0")] if "=" in plain else []
        if len(path) > best and path == wanted[: len(path)]:
            best, line = len(path), number
    return line


def _path(text: str) -> list[str]:
    """Return the keys that a line has one in the other; none where it is not read."""
    try:
        content: Any = tomllib.loads(text)
    except (ValueError, RecursionError):
        return []
    path = []
    while isinstance(content, (dict, list)) and content:
        if isinstance(content, list):
            content = content[-1]
        else:
            name, content = next(iter(content.items()))
            path.append(name)
    return path
