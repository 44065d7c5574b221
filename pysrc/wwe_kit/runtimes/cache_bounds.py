"""What leaves the cache: what nobody has used for months, the oldest of what is too much, and on demand all of it.

A folder that WWE_CACHE names may have files of others in it. So only what the kit has written is ever removed there.
"""

import errno
import json
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

# An image and its precompressed files are ten MB.
MOST_BYTES = 300_000_000
# Folders of packages: the largest ones have 30 MB.
MOST_BYTES_OF_FOLDERS = 1_000_000_000
MOST_DAYS = 90  # without use
MAKING = ".making-"  # what is not complete yet
_DAY_S = 24 * 3600
_IN_USE_S = 3600  # so long a build may go on that has just asked for it
_LIST = ".files"
_OURS = re.compile(
    r"(?:[a-z-]+-(?:[\d.]+-)?)?[0-9a-f]{10,64}(?:-\d+)?(?:\.check|\.compiled)?\.(?:br|gz|image|js|json|mjs|wasm|zip)"
)
_VERSION = re.compile(r"[0-9a-f]{16}")


class _Kept(NamedTuple):
    path: Path
    size: int
    used: float  # when, in seconds of the machine's clock


def list_of(folder: Path) -> Path:
    """Return the file that says what was written into a folder of the cache."""
    return folder.with_name(folder.name + _LIST)


def check_is_ours(name: str) -> None:
    """Raise ValueError for the name of a file that would be taken for one of others, and stay for ever."""
    if not _OURS.fullmatch(name):
        raise ValueError(f"{name!r} is no name of a file in the cache: they have a hash, and an ending that is known.")


def forget_files(root: Path) -> None:
    """Remove the files beside each other that the bounds exclude, and what builds have left that were ended.

    Two processes may do it at once. Raises OSError where the folder cannot be read.
    """
    _forget(_files(root), MOST_BYTES, lambda path: path.unlink(missing_ok=True))
    for path in root.glob(f"{MAKING}*"):
        if _age_of(path.stat().st_mtime) > _DAY_S:
            shutil.rmtree(path, ignore_errors=True)


def forget_folders(root: Path) -> None:
    """Remove the folders beside each other that the bounds exclude. Raises OSError as `forget_files`."""
    _forget(_folders(root), MOST_BYTES_OF_FOLDERS, _remove_folder)


@cache
def forget_versions(own: Path) -> None:
    """Remove what other versions of the kit have kept beside `own`, if nobody has used it for MOST_DAYS.

    Once of a process is enough: what is young does not become old meanwhile.
    """
    for other in _versions_beside(own):
        entries = [*other.iterdir(), *other.glob("*/*")]
        if _is_old(max((entry.lstat().st_mtime for entry in entries), default=0)):
            _remove_folder(other)


def clear(root: Path, *, is_own: bool) -> int:
    """Remove all that is kept in a folder; return how many bytes. If it is not the kit's own, only what is the kit's.

    The kit's own has other versions of the kit beside it; what they keep is removed as well. Raises PermissionError
    for what cannot be removed.
    """
    removed = 0
    if is_own:
        for folder in (root, *_versions_beside(root)):
            size = sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file())
            _remove_folder(folder)
            if folder.exists():
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
            removed += size
        return removed
    for place in (root, root / "packages"):
        for kept in [*_files(place), *_folders(place)]:
            removed += kept.size
            _remove_folder(kept.path) if kept.path.is_dir() else kept.path.unlink(missing_ok=True)
    return removed


def _forget(kept: Iterator[_Kept], most: int, remove: Callable[[Path], object]) -> None:
    size = 0
    for each in sorted(kept, key=lambda one: -one.used):
        size += each.size
        if _is_old(each.used) or (size > most and _age_of(each.used) > _IN_USE_S):
            remove(each.path)


def _is_old(used: float) -> bool:
    return _age_of(used) > MOST_DAYS * _DAY_S


def _age_of(used: float) -> float:
    return time.time() - used  # noqa: TID251 - file systems have the world's clock


def _files(root: Path) -> Iterator[_Kept]:
    for entry in os.scandir(root) if root.is_dir() else ():
        if _OURS.fullmatch(entry.name) and not entry.is_dir():
            with suppress(FileNotFoundError):  # another process has removed it
                status = entry.stat(follow_symlinks=False)
                yield _Kept(Path(entry.path), status.st_size, status.st_mtime)


def _folders(root: Path) -> Iterator[_Kept]:
    """Yield the folders whose list is there."""
    for listed in root.glob(f"*{_LIST}"):
        folder = listed.with_name(listed.name.removesuffix(_LIST))
        with suppress(OSError, ValueError):
            sizes: dict[str, int] = json.loads(listed.read_text(encoding="utf-8"))
            yield _Kept(folder, sum(sizes.values()), folder.stat().st_mtime)


def _versions_beside(own: Path) -> list[Path]:
    """Return the folders of other versions: each is named by the hash of what belongs to it."""
    if not _VERSION.fullmatch(own.name) or not own.parent.is_dir():
        return []
    return [each for each in own.parent.iterdir() if each != own and each.is_dir() and _VERSION.fullmatch(each.name)]


def _remove_folder(folder: Path) -> None:
    """Remove a folder at once, so that nobody takes it for complete meanwhile."""
    going = folder.with_name(f"{MAKING}{folder.name}-{os.getpid()}")
    with suppress(OSError):  # another process has done it
        folder.rename(going)
    shutil.rmtree(going, ignore_errors=True)
    list_of(folder).unlink(missing_ok=True)
