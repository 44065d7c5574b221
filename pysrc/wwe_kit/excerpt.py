"""The line of a source that is meant, with a mark under it, as a terminal shows it."""

from collections.abc import Iterator

import click

_WIDEST = 160  # characters; of a longer line nobody sees the place


def marked_line(source: str, line: int, column: int = 0, end: int = 0, colour: str = "red") -> Iterator[str]:
    """Yield the line of a source and the mark under it; nothing where there is no such line, or a very long one.

    `column` and `end` count characters from 1, `end` is the first one behind what is meant; 0 is the whole line.
    """
    written = source.split("\n")
    if not 0 < line <= len(written) or len(written[line - 1]) > _WIDEST:
        return
    text = written[line - 1].rstrip("\r")
    number = str(line)
    yield f"  {number} | {text.replace(chr(9), ' ').rstrip()}"
    first = column or len(text) - len(text.lstrip()) + 1
    last = end or len(text.rstrip()) + 1
    yield f"  {' ' * len(number)} | {' ' * (first - 1)}{click.style('^' * max(last - first, 1), fg=colour)}"
