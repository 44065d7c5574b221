"""Writes an extension's lock, and says when it no longer fits."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from wwe_kit.errors import BadInput, did_you_mean
from wwe_kit.packages.lock import FILE, Lock, Locked, normal_form, read_lock, write_lock
from wwe_kit.packages.page_python import page_python
from wwe_kit.packages.refusal import no_network, refusal
from wwe_kit.packages.resolve import NotResolved, resolve
from wwe_kit.progress import step
from wwe_kit.project.project import Project


@dataclass(frozen=True, slots=True)
class Change:
    """A lock, and what was locked before: name -> version."""

    file: Path
    lock: Lock
    before: dict[str, str]
    is_written: bool

    @property
    def lines(self) -> list[str]:
        """What has changed, one line for each package: `+ six 1.17`, `- six 1.16`, `six 1.16 -> 1.17`."""
        now = _versions(self.lock)
        gone = [f"- {name} {version}" for name, version in self.before.items() if name not in now]
        return gone + [line for name, version in now.items() if (line := self._line(name, version))]

    def _line(self, name: str, version: str) -> str:
        if name not in self.before:
            return f"+ {name} {version}"
        return "" if self.before[name] == version else f"{name} {self.before[name]} -> {version}"


def why_stale(project: Project, lock: Lock) -> str:
    """Return why a lock does not fit an extension any more, without a full stop; "" where it does."""
    wanted = normal_form(project.dependencies)
    if new := [requirement for requirement in wanted if requirement not in lock.requirements]:
        return f"it was made without {', '.join(new)}"
    if gone := [requirement for requirement in lock.requirements if requirement not in wanted]:
        return f"it was made for {', '.join(gone)}"
    now = page_python().version
    return "" if lock.python == now else f"it was made for Python {lock.python}, and the page has {now}"


def why_not_fitting(project: Project) -> str:
    """Return why an extension has no lock that fits it, without a full stop; "" where it has, or needs none."""
    lock = read_lock(project.folder)
    if lock is None:
        return "it is not there" if project.dependencies else ""
    return why_stale(project, lock)


def fitting_lock(project: Project) -> Lock:
    """Return the lock of an extension; write it where there is none. Raises BadInput where it does not fit any more."""
    lock = read_lock(project.folder)
    if lock is None:
        return lock_packages(project).lock
    if why := why_stale(project, lock):
        raise BadInput(
            f"{project.folder / FILE} does not fit the dependencies in pyproject.toml: {why}. Run `wwe lock`."
        )
    return lock


def lock_packages(project: Project, *, upgrade: bool = False, packages: Collection[str] = ()) -> Change:
    """Write the lock of an extension where it does not fit; what is locked stays where it still fits.

    With `upgrade` everything gets its newest version, else the `packages` named. Where nothing is depended on, a lock
    is removed. Raises BadInput for what cannot be had.
    """
    before = read_lock(project.folder)
    file = project.folder / FILE
    if not project.dependencies:
        file.unlink(missing_ok=True)
        return Change(file, Lock(page_python().version, (), ()), _versions(before), before is not None)
    names = {canonicalize_name(name) for name in packages}
    _check_names(names, {*_versions(before), *_asked(project)}, file)
    if before is not None and not upgrade and not names and not why_stale(project, before):
        return Change(file, before, _versions(before), is_written=False)
    with step("Resolving the packages for pylock.toml"):
        kept = [] if upgrade or before is None else [locked for locked in before.wheels if locked.name not in names]
        lock = _resolved(project, kept)
    return Change(file, lock, _versions(before), write_lock(project.folder, lock))


def _versions(lock: Lock | None) -> dict[str, str]:
    """Return the version of each package of a lock."""
    return {locked.name: locked.version for locked in lock.wheels} if lock else {}


def _check_names(names: Collection[str], known: Collection[str], file: Path) -> None:
    for name in sorted(names):
        if name not in known:
            raise BadInput(f'{file} has no package "{name}". {did_you_mean(name, known)}'.rstrip())


def _asked(project: Project) -> dict[str, Requirement]:
    """Return what an extension itself asks for, by name."""
    return {canonicalize_name(read.name): read for read in map(Requirement, project.dependencies)}


def _resolved(project: Project, kept: list[Locked]) -> Lock:
    """Return the new lock. Versions that do not fit any more are let go, those of the extension's own needs last."""
    asked = _asked(project)
    fitting = [
        each for each in kept if each.name not in asked or asked[each.name].specifier.contains(each.version, True)
    ]
    direct = [each for each in fitting if each.name in asked]
    for pinned in (fitting, direct) if fitting else ():
        try:
            return resolve(project.dependencies, [f"{each.name}=={each.version}" for each in pinned])
        except NotResolved as error:
            if unreachable := no_network(error.said):
                raise unreachable from None
    try:
        return resolve(project.dependencies)
    except NotResolved as error:
        raise refusal(project, error.said) from None
