"""Wheels of a lock, fetched once and unpacked beside the runtimes. What is there needs no network again."""

import hashlib
import re
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from wwe_kit.errors import CannotFetch
from wwe_kit.packages.lock import Locked
from wwe_kit.packages.own_wheels import PURE, own_wheels
from wwe_kit.packages.pip_run import Said, run_pip
from wwe_kit.packages.refusal import last_word, no_network
from wwe_kit.packages.wheel import unpack
from wwe_kit.progress import step
from wwe_kit.runtimes.cache import PACKAGES, cached_folder, is_cached

_OTHER_HASH = re.compile(r"^ +(?P<name>[^\s=]+)==\S+.*\n +Expected sha256 (\w+)\n +Got +(?P<got>\w+)", re.MULTILINE)
_NOT_FOUND = re.compile(r"satisfies the requirement (?P<name>[^\s=]+)==")


def unpacked(wheels: Sequence[Locked], lock: Path) -> list[Path]:
    """Return the folder of each wheel, as it is installed. `lock` is the file that names them.

    Raises CannotFetch for a wheel that cannot be had, or has another hash.
    """
    with tempfile.TemporaryDirectory() as temporary:
        downloads = _Downloads(wheels, lock, Path(temporary))
        return [cached_folder(kept_as(locked), partial(downloads.unpack, locked)) for locked in wheels]


def kept_as(locked: Locked) -> str:
    """Return the name that a wheel has in the cache."""
    return f"{PACKAGES}/{locked.name}-{locked.version}-{locked.sha256[:16]}"


class _Downloads:
    """Wheels that are not there, fetched in one go when the first of them is asked for."""

    def __init__(self, wheels: Sequence[Locked], lock: Path, folder: Path) -> None:
        self._missing = {locked.name: locked for locked in wheels if not is_cached(kept_as(locked))}
        self._lock = lock
        self._folder = folder
        self._files: dict[str, Path] = {}

    def unpack(self, locked: Locked, place: Path) -> None:
        """Unpack a wheel there. Raises CannotFetch."""
        if not self._files:
            count = len(self._missing)
            with step(f"Fetching {count} packages" if count > 1 else f"Fetching the package {locked.name}"):
                self._files = self._fetched()
        unpack(self._files[locked.sha256], place)

    def _fetched(self) -> dict[str, Path]:
        """Fetch what is missing; return the wheels by their hashes."""
        wanted = self._folder / "wanted.txt"
        lines = [f"{each.name}=={each.version} --hash=sha256:{each.sha256}\n" for each in self._missing.values()]
        wanted.write_text("".join(lines), encoding="utf-8")
        options = ("--no-deps", "--require-hashes", "--dest", str(self._folder), "--requirement", str(wanted))
        said = run_pip("download", *options, find_links=[own_wheels()])
        if not said.succeeded:
            raise self._refusal(said)
        return {hashlib.sha256(file.read_bytes()).hexdigest(): file for file in self._folder.glob("*.whl")}

    def _refusal(self, said: Said) -> CannotFetch:
        """Return why a wheel of the lock cannot be had."""
        if unreachable := no_network(said):
            return unreachable
        if other := _OTHER_HASH.search(said.complaints):
            return self._of(other["name"], f"has another hash than in the lock: {other['got']}. {_cure(other['name'])}")
        if gone := _NOT_FOUND.search(said.complaints):
            return self._of(gone["name"], f"is in no index that pip asks. {_cure(gone['name'])}")
        return CannotFetch(f"{self._lock}: pip cannot fetch the packages: {last_word(said)}")

    def _of(self, name: str, sentence: str) -> CannotFetch:
        locked = self._missing.get(name)
        return CannotFetch(f"{self._lock}: {name}{f' {locked.version}' if locked else ''} {sentence}")


def _cure(name: str) -> str:
    again = f"`wwe lock --upgrade-package {name}` locks what is there"
    if name in PURE:
        return f"The kit makes this wheel of what is installed beside it: {again}."
    return f"If you know why, {again}; else somebody may have changed it."
