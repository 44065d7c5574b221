"""A cache on disk for expensive, deterministic build artefacts, beside the runtimes or where WWE_CACHE says."""

import atexit
import contextlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from wwe_kit.errors import BadInput
from wwe_kit.runtimes import cache_bounds, runtimes

OVERRIDE = "WWE_CACHE"
PACKAGES = "packages"  # the folder in it of unpacked wheels, and what is made of them


def cached(name: str, make: Callable[[Path], object]) -> Path:
    """Return the file of this name; `make(path)` writes it where it is not there. What it is made of is in the name.

    Where the cache cannot be written (read-only, full), it is made for this process only. Raises BadInput where that
    cannot be either.
    """
    cache_bounds.check_is_ours(name)
    file = _place(name)
    if file.is_file():
        with contextlib.suppress(OSError):  # a read-only cache is as good
            os.utime(file)
        return file
    try:
        return _made(file, make)
    except OSError:
        return _made_for_this_process(file, make)


def cached_folder(name: str, make: Callable[[Path], object]) -> Path:
    """Return the folder of this name; `make(path)` fills it where it is not there, and nothing writes there again.

    One that lacks a file by now is filled anew.
    Where the cache cannot be written (read-only, full), it is made for this process only. Raises BadInput where that
    cannot be either, and what `make` raises.
    """
    place = _place(name)
    if place.is_dir() and _is_whole(place):
        with contextlib.suppress(OSError):
            os.utime(place)
        return place
    shutil.rmtree(place, ignore_errors=True)
    if place.exists():  # it is read-only, and lacks a file
        return _filled_for_this_process(place, name, make)
    try:
        return _filled(place, make)
    except OSError:
        return _filled_for_this_process(place, name, make)


def folder() -> Path:
    """Return the folder that the files are in, or will be."""
    own = os.environ.get(OVERRIDE)
    return Path(own) if own else runtimes.artefacts()


def clear() -> int:
    """Remove all that is kept; return how many bytes. In a folder that WWE_CACHE names, files of others stay.

    Raises BadInput where it cannot be removed.
    """
    try:
        return cache_bounds.clear(folder(), is_own=not os.environ.get(OVERRIDE))
    except OSError as error:
        raise BadInput(f"The cache {folder()} cannot be removed: {error.strerror or error}.") from None


def is_cached(name: str) -> bool:
    """Return whether it is there already, a folder with all of its files."""
    place = _place(name)
    return _is_whole(place) if place.is_dir() else place.exists()


def _made(file: Path, make: Callable[[Path], object]) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(
        dir=file.parent, prefix=cache_bounds.MAKING
    ) as place:  # two builds may make it at the same time
        made = Path(place) / file.name
        make(made)
        os.replace(made, file)
    with contextlib.suppress(OSError):  # another build may forget the same ones
        cache_bounds.forget_files(file.parent)
        cache_bounds.forget_versions(file.parent)
    return file


def _filled(place: Path, make: Callable[[Path], object]) -> Path:
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place.parent, prefix=cache_bounds.MAKING) as temporary:
        made = Path(temporary) / "made"
        made.mkdir()
        make(made)
        listed = Path(temporary) / "files"
        listed.write_text(json.dumps(_sizes(made)), encoding="utf-8")
        os.replace(listed, cache_bounds.list_of(place))  # at once: half of it tells of a broken folder
        try:
            os.replace(made, place)
        except OSError:
            if not place.is_dir():  # else another build has made the same one meanwhile
                raise
    with contextlib.suppress(OSError):
        cache_bounds.forget_folders(place.parent)
    return place


def _sizes(folder: Path) -> dict[str, int]:
    return {file.relative_to(folder).as_posix(): file.stat().st_size for file in folder.rglob("*") if file.is_file()}


def _is_whole(place: Path) -> bool:
    """Return whether a folder has all that was written into it. Of one without a list nobody knows."""
    try:
        sizes: dict[str, int] = json.loads(cache_bounds.list_of(place).read_text(encoding="utf-8"))
        return all((place / path).stat().st_size == size for path, size in sizes.items())
    except FileNotFoundError as error:
        return bool(error.filename == str(cache_bounds.list_of(place)))
    except (OSError, ValueError):
        return False


def _made_for_this_process(file: Path, make: Callable[[Path], object]) -> Path:
    try:
        own = _own_folder() / file.name
        return own if own.is_file() else _made(own, make)
    except OSError as error:
        raise _no_place(file, error) from None


def _filled_for_this_process(place: Path, name: str, make: Callable[[Path], object]) -> Path:
    try:
        own = _own_folder() / name
        return own if own.is_dir() else _filled(own, make)
    except OSError as error:
        raise _no_place(place, error) from None


def _no_place(place: Path, error: OSError) -> BadInput:
    return BadInput(
        f"The cache {place.parent} cannot be written, nor can the temporary folder {tempfile.gettempdir()}: "
        f"{error.strerror or error}."
    )


@cache
def _own_folder() -> Path:
    folder = tempfile.TemporaryDirectory(prefix="wwe-")
    atexit.register(folder.cleanup)
    return Path(folder.name)


def _place(name: str) -> Path:
    return folder() / name
