"""The packages of an extension, as its lock has them."""

from functools import cache
from pathlib import Path

from wwe_kit.packages.lock import FILE
from wwe_kit.packages.locking import fitting_lock
from wwe_kit.packages.package import Package
from wwe_kit.packages.wheel import page_files
from wwe_kit.packages.wheels import unpacked
from wwe_kit.project.patterns import matches
from wwe_kit.project.project import Project


def packages_of(project: Project, runtime: str) -> tuple[Package, ...]:  # noqa: ARG001
    """Return what an extension's pages get from PyPI, sorted by name; () where it depends on nothing.

    Fetches the wheels of the lock that are not there yet. Raises BadInput where there is no lock, or it no longer fits
    `[project].dependencies`, and CannotFetch where a wheel cannot be had.
    """
    if not project.dependencies:
        return ()
    lock = fitting_lock(project)
    folders = unpacked(lock.wheels, project.folder / FILE)
    return tuple(
        Package(locked.name, locked.version, locked.sha256, folder, _files(folder, project.exclude))
        for locked, folder in zip(lock.wheels, folders, strict=True)
    )


def _files(folder: Path, exclude: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(path for path in _page_files(folder) if not any(matches(path, pattern) for pattern in exclude))


@cache
def _page_files(folder: Path) -> tuple[str, ...]:
    """Return what goes to the page of a wheel, which never changes."""
    return page_files(folder)
