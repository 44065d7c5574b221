"""Patterns for paths in `[tool.wwe]`: `*` and `?` stay within a name, `**` is any number of folders."""

from fnmatch import fnmatchcase


def matches(path: str, pattern: str) -> bool:
    """Return whether a pattern names a path with slashes, or a folder that it is in."""
    return _begins(path.split("/"), [part for part in pattern.split("/") if part])


def _begins(names: list[str], parts: list[str]) -> bool:
    if not parts:
        return True
    if parts[0] == "**":
        return any(_begins(names[count:], parts[1:]) for count in range(len(names) + (len(parts) == 1)))
    return bool(names) and fnmatchcase(names[0], parts[0]) and _begins(names[1:], parts[1:])
