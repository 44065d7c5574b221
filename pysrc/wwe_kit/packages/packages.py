"""The packages of an extension, as its lock has them."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from wwe_kit.errors import BadInput
from wwe_kit.packages.copied import copied_packages
from wwe_kit.packages.lock import FILE, Lock, read_lock
from wwe_kit.packages.locking import fitting_lock, why_stale
from wwe_kit.packages.package import Package
from wwe_kit.packages.together import check_together
from wwe_kit.packages.wheel import page_files
from wwe_kit.packages.wheels import kept_as, unpacked
from wwe_kit.project.patterns import matches
from wwe_kit.project.project import Project
from wwe_kit.runtimes.cache import is_cached
from wwe_kit.runtimes.runtimes import MICROPYTHON, PYSCRIPT


def packages_of(project: Project, runtime: str) -> tuple[Package, ...]:
    """Return what an extension's pages get from PyPI, sorted by name, and then its large packages that were set apart.

    MicroPython, which cannot load them, gets no compiled modules.
    Fetches the wheels of the lock that are not there yet. Raises BadInput where there is no lock, or it no longer fits
    `[project].dependencies` or two packages cannot be in one page, and CannotFetch where a wheel cannot be had.
    """
    packages = (*_locked_packages(project), *copied_packages(project))
    check_together(packages)
    interpreter = project.interpreter if runtime == PYSCRIPT else runtime
    return tuple(_without_compiled(each) for each in packages) if interpreter == MICROPYTHON else packages


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


def unmatched_patterns(project: Project) -> list[str]:
    """Return the patterns of `exclude` that name no file of a package; none where the packages are not known."""
    packages = known_packages(project)
    if packages is None:
        return []
    paths = [path for each in packages for path in _page_files(each.folder)]
    return [pattern for pattern in project.exclude if not any(matches(path, pattern) for path in paths)]


def _without_compiled(package: Package) -> Package:
    return replace(package, files=tuple(path for path in package.files if path not in package.compiled))


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
