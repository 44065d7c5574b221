"""Markdown as the pages need it."""

from collections.abc import Iterable

COMMAND = "python3 build.py docs"


def head(title: str, source: str) -> str:
    """Return the beginning of a page that is made from `source`."""
    return f"<!-- Made by `{COMMAND}` from {source}. Do not edit. -->\n\n# {title}\n"


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table."""
    columns = list(columns)
    lines = [_row(columns), _row("---" for _ in columns), *map(_row, rows)]
    return "\n".join(lines) + "\n"


def code(text: str) -> str:
    """Return a text as code; nothing for none."""
    return f"`{text}`" if text else ""


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(map(_cell, cells))} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ").strip()
