"""Writes the files of a new extension: all of them or none, and never over what is there."""

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from wwe_kit.errors import BadInput

_BESIDE = ".wwe-new-"


def write_scaffold(folder: Path, files: Mapping[str, str]) -> None:
    """Write the files into a folder that is new or empty.

    They are written beside it and then moved, so that an interruption leaves nothing half done. Raises BadInput for a
    folder that holds something, and for one that cannot be written.
    """
    check_free(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=_BESIDE) as beside:
            new = Path(beside) / "new"
            for path, text in files.items():
                file = new / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8", newline="\n")
            if folder.is_dir():  # somebody may stand in it, so it stays
                _move_into(new, folder)
            else:
                os.rename(new, folder)
    except OSError as error:
        raise BadInput(f"{folder} cannot be written: {error.strerror}.") from None


def check_free(folder: Path) -> None:
    """Raise BadInput for a folder that holds something, and for a file."""
    try:
        if folder.is_dir() and any(folder.iterdir()):
            raise BadInput(f"{folder} is there already and is not empty. Give another name.")
    except OSError as error:
        raise BadInput(f"{folder} cannot be read: {error.strerror}.") from None
    if os.path.lexists(folder) and not folder.is_dir():
        raise BadInput(f"{folder} is there already and is a file. Give another name.")


def _move_into(new: Path, folder: Path) -> None:
    moved: list[tuple[Path, Path]] = []
    try:
        for entry in sorted(new.iterdir()):
            os.rename(entry, folder / entry.name)
            moved.append((folder / entry.name, entry))
    except BaseException:
        for place, origin in moved:
            with contextlib.suppress(OSError):
                os.rename(place, origin)
        raise
