"""The packages of an extension, as its lock has them."""

from functools import cache
from pathlib import Path

from wwe_kit.errors import BadInput
from wwe_kit.packages.copied import copied_packages
from wwe_kit.packages.lock import FILE, Lock, read_lock
from wwe_kit.packages.locking import fitting_lock, why_stale
from wwe_kit.packages.package import Package
from wwe_kit.packages.wheel import page_files
from wwe_kit.packages.wheels import kept_as, unpacked
from wwe_kit.project.patterns import matches
from wwe_kit.project.project import Project
from wwe_kit.runtimes.cache import is_cached


def packages_of(project: Project, runtime: str) -> tuple[Package, ...]:  # noqa: ARG001
    """Return what an extension's pages get from PyPI, sorted by name, and then its large packages that were set apart.

    Fetches the wheels of the lock that are not there yet. Raises BadInput where there is no lock, or it no longer fits
    `[project].dependencies`, and CannotFetch where a wheel cannot be had.
    """
    return (*_locked_packages(project), *copied_packages(project))


def _locked_packages(project: Project) -> tuple[Package, ...]:
    if not project.dependencies:
        return ()
    lock = fitting_lock(project)
    folders = unpacked(lock.wheels, project.folder / FILE)
    return _packages(project, lock, folders)


def known_packages(project: Project) -> tuple[Package, ...] | None:
    """Return the same without asking anybody; None where no lock fits, or a wheel of it was never fetched."""
    copied = copied_packages(project)
    if not project.dependencies:
        return copied
    try:
        lock = read_lock(project.folder)
    except BadInput:
        return None
    if lock is None or why_stale(project, lock) or not all(is_cached(kept_as(locked)) for locked in lock.wheels):
        return None
    return (*_packages(project, lock, unpacked(lock.wheels, project.folder / FILE)), *copied)


def _packages(project: Project, lock: Lock, folders: list[Path]) -> tuple[Package, ...]:
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
