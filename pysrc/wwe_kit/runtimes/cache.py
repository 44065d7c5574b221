"""What is dear to make and the same for the same input: made once, and kept beside the runtimes."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from wwe_kit.runtimes import runtimes

# An image and its precompressed file are ten MB; those that were wanted last stay.
_FILES = 24


def cached(name: str, make: Callable[[Path], object]) -> Path:
    """Give the file of this name; `make(path)` writes it where it is not there. What it is made of is in the name."""
    file = _place(name)
    if file.is_file():
        os.utime(file)
        return file
    file.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=file.parent) as place:  # two builds may make it at the same time
        made = Path(place) / name
        make(made)
        os.replace(made, file)
    _forget_the_oldest(file.parent)
    return file


def is_cached(name: str) -> bool:
    """Whether it is there already."""
    return _place(name).is_file()


def _place(name: str) -> Path:
    return runtimes.node_modules() / ".wwe" / name


def _forget_the_oldest(folder: Path) -> None:
    files = [(entry.stat().st_mtime_ns, entry.path) for entry in os.scandir(folder) if entry.is_file()]
    for _time, path in sorted(files)[:-_FILES]:
        Path(path).unlink(missing_ok=True)
