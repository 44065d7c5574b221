"""Packages while an extension is being written: a dependency that is new is locked and fetched with the next build."""

from collections.abc import Callable

from wwe_kit.packages.locking import lock_packages, why_not_fitting
from wwe_kit.packages.wheels import unpacked
from wwe_kit.project.project import Project


def follow_dependencies(project: Project, say: Callable[[str], object]) -> None:
    """Lock anew where the lock does not fit, and fetch what is missing; say so. Raises BadInput where it cannot be."""
    if not why_not_fitting(project):
        return
    change = lock_packages(project)
    for line in change.lines:
        say(line)
    unpacked(change.lock.wheels, change.file)
