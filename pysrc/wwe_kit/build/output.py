"""The folder that a build writes, and how: a build that fails leaves what was there whole."""

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol

from wwe_kit.errors import BadInput
from wwe_kit.project.project import Project

_BESIDE = ".wwe-build-"


class Writable(Protocol):
    """A site."""

    def write(self, folder: Path) -> None:
        """Write its files into a folder."""


def check_out(projects: Iterable[Project], out: Path, mark: str, command: str = "wwe build") -> None:
    """Raise BadInput for a folder that is not to be replaced. What `command` has written holds a file like `mark`."""
    try:
        place = out.resolve()
        is_in_use = out.is_dir() and any(not path.name.startswith(_BESIDE) for path in out.iterdir())
        is_foreign = is_in_use and not any(out.glob(mark))
        is_file = out.exists() and not out.is_dir()
    except (OSError, RuntimeError) as error:  # the second is a loop of links
        raise BadInput(f"--out {out} cannot be read: {_reason(error)}.") from None
    if is_file:
        raise BadInput(f"--out {out} is a file. It must be a folder.")
    for project in projects:
        if place in (project.folder, *project.folder.parents):
            raise BadInput(f"--out {out} contains the extension itself. Give another folder.")
        if project.would_ship(place):
            raise BadInput(f"--out {out} is inside the extension and would ship with it. Use build/ or dist/ there.")
    if is_foreign:
        raise BadInput(f"--out {out} is not empty and was not written by {command}. Empty it, or give another folder.")


def replace_folders(
    sites: Mapping[Path, Writable], out: Path, finish: Callable[[Path], object] = lambda _folder: None
) -> None:
    """Write sites into their folders, in the place of everything that `out` holds.

    They are written beside what is there, `finish(folder)` adds to them, and then they are moved: whatever goes wrong
    before, or while they are moved, leaves what was there. Raises BadInput for a folder that cannot be written.
    """
    try:
        place = out.resolve()
        with _made(place), tempfile.TemporaryDirectory(dir=place, prefix=_BESIDE) as beside:
            new, old = Path(beside) / "new", Path(beside) / "old"
            for folder in (new, old):
                folder.mkdir()
            for folder, site in sites.items():
                site.write(new / folder.resolve().relative_to(place))
            finish(new)
            _swap(place, new, old)
    except (OSError, RuntimeError) as error:
        raise BadInput(f"--out {out} cannot be written: {_reason(error)}.") from None


@contextlib.contextmanager
def _made(folder: Path) -> Iterator[None]:
    """Make a folder, which goes again where the block fails and it was not there before."""
    was_there = folder.is_dir()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        if not was_there:
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise


def _swap(place: Path, new: Path, old: Path) -> None:
    """Move what is in the folder to `old`, and what is in `new` to the folder; all of it, or nothing."""
    ways = [(entry, old / entry.name) for entry in place.iterdir() if entry != new.parent]
    ways += [(entry, place / entry.name) for entry in new.iterdir()]
    moved: list[tuple[Path, Path]] = []
    try:
        for source, target in ways:
            os.rename(source, target)
            moved.append((source, target))
    except OSError:
        for source, target in reversed(moved):
            os.rename(target, source)
        raise


def _reason(error: Exception) -> str:
    return (isinstance(error, OSError) and error.strerror) or str(error)
