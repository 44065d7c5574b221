"""What is used on this machine: ports, names, the cache."""

import os
import shutil
import socket
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from wwe_kit.doctor.finding import Finding, note, ok, problem
from wwe_kit.errors import BadInput
from wwe_kit.runtimes import cache, cache_bounds
from wwe_kit.server.listening import bound_socket

LEAST_FREE = 500_000_000  # bytes: a runtime, an image, a site and their precompressed files


def ports(numbers: dict[int, str]) -> Iterator[Finding]:
    """Return whether ports are free; `numbers` has the option of `wwe dev` that sets each."""
    for port, option in numbers.items():
        try:
            bound_socket(port, option).close()
        except BadInput as error:
            yield note(f"port {port}", error.message, f"`wwe dev {option} 0` takes a free one.")
        else:
            yield ok(f"port {port}", "Free.")


def local_name(look_up: Callable[[str, None], Sequence[tuple[Any, ...]]] = socket.getaddrinfo) -> Finding:
    """Return whether `localhost` is this machine, as the workspace's address has it."""
    try:
        addresses = {str(entry[4][0]) for entry in look_up("localhost", None)}
    except OSError as error:
        addresses, reason = set(), f" ({error.strerror or error})"
    else:
        reason = ""
    if "127.0.0.1" in addresses:
        return ok("localhost", f"It is {' and '.join(sorted(addresses))}.")
    return problem(
        "localhost",
        f"The name localhost does not lead to 127.0.0.1{reason}, so a browser does not find the workspace.",
        "Add the line `127.0.0.1 localhost` to the hosts file of the system.",
    )


def cache_folder() -> Iterator[Finding]:
    """Return where the cache is, how large it is, whether it can be written and whether it has room."""
    folder = cache.folder()
    files = [entry for entry in folder.rglob("*") if entry.is_file()] if folder.is_dir() else []
    of_packages = [file for file in files if file.is_relative_to(folder / cache.PACKAGES)]
    most, most_of_packages = cache_bounds.MOST_BYTES / 1e6, cache_bounds.MOST_BYTES_OF_FOLDERS / 1e6
    size = _megabytes(files) - _megabytes(of_packages)
    has = f"{len(files) - len(of_packages)} files, {size:.0f} of at most {most:.0f} MB"
    yield ok("cache", f"{folder} has {has}. `wwe cache clean` removes all of it.")
    if of_packages:
        kept = f"{_megabytes(of_packages):.0f} of at most {most_of_packages:.0f} MB of packages from PyPI"
        yield ok("packages", f"{folder / cache.PACKAGES} keeps {kept}; the lock of an extension takes them from there.")
    there = next(place for place in (folder, *folder.parents) if place.is_dir())
    yield from _writable(there)
    yield _room(there)


def _megabytes(files: Sequence[Path]) -> float:
    return sum(file.stat().st_size for file in files) / 1e6


def _writable(folder: Path) -> Iterator[Finding]:
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        yield note(
            "cache",
            f"{folder} cannot be written ({error.strerror}). Each command makes everything anew.",
            f"Make {folder} writable for you.",
        )


def _room(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    if free < LEAST_FREE:
        return problem(
            "disk", f"{free / 1e6:.0f} MB are free at {folder}.", f"Make room: {LEAST_FREE / 1e6:.0f} MB are enough."
        )
    return ok("disk", f"{free / 1e9:.0f} GB are free at {folder}.")


def working_folder() -> Finding:
    """Return whether the current folder can be written."""
    here = Path.cwd()
    if os.access(here, os.W_OK):
        return ok("folder", f"{here} can be written.")
    return note("folder", f"{here} cannot be written, so `wwe build` cannot write `dist` there.", "Use --out.")
