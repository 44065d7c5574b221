"""`pylock.toml`, the standard lock file, beside an extension's `pyproject.toml`: which wheels its pages get."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli_w
from packaging.markers import Marker
from packaging.pylock import Package as PylockPackage
from packaging.pylock import PackageWheel, Pylock, PylockValidationError
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

from wwe_kit.errors import BadFile
from wwe_kit.project.text_file import SETTINGS_LIMIT, read_text
from wwe_kit.project.toml_file import parse_toml
from wwe_kit.resources import DISTRIBUTION

FILE = "pylock.toml"
_TOOL = "wwe"
_ANEW = "Remove it, and run `wwe lock` to write another."
_SHA256 = re.compile(r"[0-9a-f]{64}")
_PAGE = Marker('sys_platform == "emscripten"')


@dataclass(frozen=True, slots=True)
class Locked:
    """One wheel of a lock: its normalized name, its version, its file's name, and the SHA-256 of its content.

    `source` is its address, or where it lies on this machine. `requires` are the names of other wheels of the lock.
    """

    name: str
    version: str
    wheel: str
    sha256: str
    source: str
    requires: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lock:
    """What an extension's pages get: `requirements` are those it was made for, in their normal form and sorted."""

    python: str
    requirements: tuple[str, ...]
    wheels: tuple[Locked, ...]


def normal_form(requirements: tuple[str, ...]) -> tuple[str, ...]:
    """Return requirements as a lock has them: `Humanize >= 4` is `humanize>=4`."""
    read = [Requirement(requirement) for requirement in requirements]
    for requirement in read:
        requirement.name = canonicalize_name(requirement.name)
    return tuple(sorted({str(requirement) for requirement in read}))


def read_lock(folder: Path) -> Lock | None:
    """Return the lock of an extension's folder; None where there is none. Raises BadFile for one that is not ours."""
    file = folder / FILE
    if not file.exists():
        return None
    content = parse_toml(read_text(file, SETTINGS_LIMIT), str(file))
    try:
        lock = Pylock.from_dict(content)
        if lock.created_by != DISTRIBUTION:
            raise BadFile(str(file), 0, f"{lock.created_by} has written this lock. {_ANEW}")
        tool = (lock.tool or {})[_TOOL]
        python = str(lock.requires_python).removeprefix("==").removesuffix(".*")
        wheels = tuple(_locked(package, folder) for package in lock.packages)
        return Lock(python, _texts(tool["requirements"]), wheels)
    except (PylockValidationError, KeyError, TypeError, IndexError) as error:
        why = str(error) if isinstance(error, PylockValidationError) else "something of it is missing"
        raise BadFile(str(file), 0, f"this is no lock: {why}. {_ANEW}") from None


def write_lock(folder: Path, lock: Lock) -> bool:
    """Write the lock of an extension's folder; return whether its file has changed."""
    file = folder / FILE
    text = lock_text(lock, folder)
    if file.is_file() and file.read_text(encoding="utf-8") == text:
        return False
    file.write_text(text, encoding="utf-8", newline="\n")
    return True


def lock_text(lock: Lock, folder: Path) -> str:
    """Return the text of a lock. Wheels of a folder are named as they lie from the extension's folder."""
    pylock = Pylock(
        lock_version=Version("1.0"),
        environments=[_PAGE],
        requires_python=SpecifierSet(f"=={lock.python}.*"),
        created_by=DISTRIBUTION,
        packages=[_package(locked, folder) for locked in lock.wheels],
        tool={_TOOL: {"requirements": list(lock.requirements)}},
    )
    pylock.validate()
    return f"# `wwe lock` writes this file. Keep it in git, and do not edit it.\n{tomli_w.dumps(pylock.to_dict())}"


def _package(locked: Locked, folder: Path) -> PylockPackage:
    is_address = "://" in locked.source
    return PylockPackage(
        name=canonicalize_name(locked.name),
        version=Version(locked.version),
        dependencies=[{"name": name} for name in locked.requires] or None,
        wheels=[
            PackageWheel(
                name=locked.wheel,
                url=locked.source if is_address else None,
                path=None if is_address else _path(Path(locked.source), folder),
                hashes={"sha256": locked.sha256},
            )
        ],
    )


def _path(file: Path, folder: Path) -> str:
    """Return where a wheel lies from a folder; as it is where nothing leads there, as from one drive to another."""
    if not file.is_absolute():
        return file.as_posix()
    try:
        return Path(os.path.relpath(file, folder)).as_posix()
    except ValueError:
        return file.as_posix()


def _locked(package: PylockPackage, folder: Path) -> Locked:
    """Return a package as we have it. Raises KeyError and the like for one that we have not written."""
    wheel = (package.wheels or [])[0]
    if not _SHA256.fullmatch(wheel.hashes["sha256"]):  # it becomes a part of paths
        raise PylockValidationError(f"the hash of {package.name} is no SHA-256")
    requires: list[Mapping[str, Any]] = list(package.dependencies or ())
    return Locked(
        package.name,
        str(package.version),
        wheel.name or "",
        wheel.hashes["sha256"],
        wheel.url or os.path.normpath(folder / (wheel.path or "")),
        tuple(other["name"] for other in requires),
    )


def _texts(value: object) -> tuple[str, ...]:
    """Return a list of texts. Raises TypeError for anything else."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise TypeError
    return tuple(value)
