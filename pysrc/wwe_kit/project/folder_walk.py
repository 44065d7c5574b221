"""What is in an extension's folder, whatever somebody has put there: links, pipes, folders that cannot be read."""

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

MOST = 50_000  # entries; more are a mistake, such as a whole disk


@dataclass(frozen=True, slots=True)
class Found:
    """A file or a folder; with `problem` it cannot be taken, and the sentence stands behind its name.

    `path` is below the folder, with slashes. `state` changes whenever the file does.
    """

    path: str
    file: Path
    state: tuple[int, ...] = ()
    problem: str = ""
    is_folder: bool = False


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder on the way. `above` are the real paths of it and of the folders that it is in, of which `top` is one."""

    prefix: str
    place: Path
    top: str
    above: frozenset[str]


def walk(folder: Path, is_left_out: Callable[[str], bool]) -> Iterator[Found]:
    """Yield the folders and the regular files of a folder in the order of their names. What is no file is passed over.

    A link is followed inside the folder only. Nothing is raised: what cannot be read is yielded with its `problem`.
    """
    top = os.path.realpath(folder)
    ways = [_entries(_Folder("", folder, top, frozenset((top,))))]
    count = 0
    while ways:
        entry = next(ways[-1], None)
        if entry is None:
            ways.pop()
            continue
        inner, found = entry
        if is_left_out(found.path):
            continue
        count += 1
        if count > MOST:
            yield Found("", folder, problem=f"holds more than {MOST:,} files.", is_folder=True)
            return
        if inner and os.path.exists(inner.place / "pyvenv.cfg"):  # pathlib's raises an error in a folder that is locked
            continue
        yield found
        if inner:
            ways.append(_entries(inner))


def _entries(folder: _Folder) -> Iterator[tuple[_Folder | None, Found]]:
    """Return what is in one folder, and of a folder in it how to go on."""
    try:
        names = sorted(os.listdir(folder.place))
    except OSError as error:
        problem = f"cannot be read: {error.strerror}."
        yield None, Found(folder.prefix.rstrip("/"), folder.place, problem=problem, is_folder=True)
        return
    for name in names:
        found = _looked_at(folder, name)
        if found is not None:
            yield _inner(folder, found), found


def _looked_at(folder: _Folder, name: str) -> Found | None:
    path, file = folder.prefix + name, folder.place / name
    try:
        status = os.stat(file)
        problem = _problem_of_link(folder, file) if os.path.islink(file) else ""
    except OSError as error:
        return Found(path, file, problem=_unreadable(file, error))
    if stat.S_ISDIR(status.st_mode):
        return Found(path, file, (status.st_dev, status.st_ino), problem, is_folder=True)
    if stat.S_ISREG(status.st_mode):
        return Found(path, file, (status.st_ino, status.st_size, status.st_mtime_ns), problem)
    return None


def _problem_of_link(folder: _Folder, file: Path) -> str:
    real = os.path.realpath(file)
    if real != folder.top and not real.startswith(folder.top.rstrip(os.sep) + os.sep):
        return f"is a link that leads out of the extension's folder, to {real}. Replace it by a copy."
    if real in folder.above:
        return "is a link to a folder that contains it. Remove it."
    return ""


def _unreadable(file: Path, error: OSError) -> str:
    if os.path.islink(file):
        return f"is a link to {os.readlink(file)[:200]}, which does not exist. Replace the link by the file itself."
    return f"cannot be read: {error.strerror}."


def _inner(folder: _Folder, found: Found) -> _Folder | None:
    if not found.is_folder or found.problem:
        return None
    return _Folder(f"{found.path}/", found.file, folder.top, folder.above | {os.path.realpath(found.file)})
