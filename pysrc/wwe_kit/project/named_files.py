"""Files of an extension that its settings name: one by its path, or several by a pattern."""

import os
from pathlib import Path, PurePosixPath

from wwe_kit.errors import nearest
from wwe_kit.project.folder_walk import walk
from wwe_kit.project.shipped import is_left_out
from wwe_kit.project.table import Table


def read_files(table: Table, folder: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what `files` names: files one by one, and patterns. Raises BadInput for a file that is not there."""
    named, patterns = [], []
    for text in table.texts("files"):
        if _is_pattern(folder, text):
            patterns.append(str(PurePosixPath(text)))
        else:
            named.append(named_file(table, "files", text, folder))
    return tuple(named), tuple(patterns)


def named_file(table: Table, key: str, name: str, folder: Path) -> str:
    """Return a path below the extension's folder, as it was written; the file must be there, and really in the folder.

    Raises BadInput.
    """
    path = PurePosixPath(name)
    if is_elsewhere(name):
        raise table.wrong(key, name, "it must be a path below the extension's folder, with slashes")
    if not os.path.isfile(folder / path):  # what pathlib asks raises an error for a name that is too long
        names = [found.path for found in walk(folder, is_left_out) if found.path.endswith(path.suffix)]
        raise table.wrong(key, name, f"{folder} has no such file", nearest(name, names))
    if not os.path.realpath(folder / path).startswith(os.path.realpath(folder) + os.sep):
        raise table.wrong(key, name, "it is a link that leads out of the extension's folder. Replace it by a copy")
    return str(path)


def is_elsewhere(name: str) -> bool:
    """Return whether a path leads out of the folder that it should be in."""
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or "\\" in name


def _is_pattern(folder: Path, text: str) -> bool:
    """Return whether a text may name several files: it has a sign for that, or is a folder."""
    if not text.strip() or is_elsewhere(text) or os.path.isfile(folder / text):
        return False
    return any(sign in text for sign in "*?[") or os.path.isdir(folder / text)
