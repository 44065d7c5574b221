"""Places in an extension's files, as the terminal and the page of an extension that cannot be built show them."""

import os
import re
from pathlib import Path
from typing import NamedTuple

from wwe_kit.errors import BadInput
from wwe_kit.project.text_file import MODULE_LIMIT, read_text

_AROUND = 2  # lines before and after the one that is meant


class Excerpt(NamedTuple):
    """Lines of a file: its path below the extension's folder, the line that is meant, and number and text of each."""

    path: str
    line: int
    lines: list[tuple[int, str]]


def from_here(file: Path) -> str:
    """Return a file's path from the folder that the command was started in, for a terminal that makes links of paths.

    A file elsewhere has its whole path.
    """
    here = Path.cwd()
    return os.path.relpath(file, here) if file.is_relative_to(here) else str(file)


def with_paths_from_here(sentence: str, folder: Path) -> str:
    """Return a sentence with the paths of an extension's files as `from_here` has them."""
    return sentence.replace(f"{folder}{os.sep}", os.path.join(from_here(folder), "").removeprefix(f".{os.sep}"))


def excerpt_of(sentence: str, folder: Path) -> Excerpt | None:
    """Return the lines that a sentence about an extension is about; None where it names no line of a file there."""
    found = re.search(rf"{re.escape(str(folder))}{re.escape(os.sep)}(.+?), line (\d{{1,7}})\b", sentence)
    if found is None:
        return None
    path, line = found[1], int(found[2])
    try:
        lines = read_text(folder / path, MODULE_LIMIT).split("\n")
    except BadInput:
        return None
    first = max(1, line - _AROUND)
    shown = list(enumerate(lines[first - 1 : line + _AROUND], first))
    return Excerpt(Path(path).as_posix(), line, shown) if 1 <= line <= len(lines) else None
