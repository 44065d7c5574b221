"""Large packages in an extension's folder: too much code to be its author's, so pages get them as those from PyPI."""

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from wwe_kit.errors import BadInput
from wwe_kit.packages.package import Package
from wwe_kit.project.project import Project
from wwe_kit.runtimes.cache import cached_folder
from wwe_kit.runtimes.runtimes import PYODIDE, PYSCRIPT

# The modules of a package at the top of the folder, in bytes together: some 25,000 lines. What is smaller is its
# author's, who wants to see each of its mistakes, and it takes a second to read.
LARGE = 1_000_000
_VERSION = "copied"
_FEW = 8  # packages whose contents are known for as long as no file changes
_States = tuple[tuple[str, int, int], ...]


def with_large_apart(project: Project, runtime: str) -> Project:
    """Return the extension without the large packages in its folder, which `copied_packages` has.

    On MicroPython, which has no way to bring them, they stay modules of the extension.
    """
    interpreter = project.interpreter if runtime == PYSCRIPT else runtime
    if interpreter != PYODIDE:
        return replace(project, apart=())
    if project.apart:  # a build asks once
        return project
    modules = project.author_modules()
    sizes: Counter[str] = Counter()
    for path, file in modules.items():
        sizes[path.partition("/")[0]] += _state(file)[0]
    entries = {view.entry.partition("/")[0] for view in project.views}
    large = {top for top, size in sizes.items() if size >= LARGE and f"{top}/__init__.py" in modules}
    return replace(project, apart=tuple(sorted(large - entries)))


def copied_packages(project: Project) -> tuple[Package, ...]:
    """Return the packages that were set apart. Raises BadInput for a file that cannot be read."""
    if not project.apart:
        return ()
    whole = replace(project, apart=())
    files = {**whole.author_modules(), **whole.data_files()}
    states = [(path, *_state(file)) for path, file in sorted(files.items())]
    return tuple(
        _kept(top, project.folder, tuple(state for state in states if state[0].startswith(f"{top}/")))
        for top in project.apart
    )


def _state(file: Path) -> tuple[int, int]:
    try:
        status = file.stat()
    except OSError as error:
        raise BadInput(f"{file} cannot be read: {error.strerror}.") from None
    return status.st_size, status.st_mtime_ns


@lru_cache(_FEW)
def _kept(top: str, folder: Path, states: _States) -> Package:
    """Return a package with its files where nothing writes again, as those of a wheel are."""
    contents = {path: _content(folder / path) for path, *_ in states}
    digest = hashlib.sha256()
    for path, content in contents.items():
        digest.update(f"{path}\0{len(content)}\0".encode() + content)
    place = cached_folder(f"packages/{top}-{_VERSION}-{digest.hexdigest()[:16]}", lambda made: _write(made, contents))
    return Package(top, _VERSION, digest.hexdigest(), place, tuple(contents))


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise BadInput(f"{file} cannot be read: {error.strerror}.") from None


def _write(folder: Path, contents: Mapping[str, bytes]) -> None:
    for path, content in contents.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
