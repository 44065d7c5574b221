"""Wheels of a lock, fetched once and unpacked beside the runtimes. What is there needs no network again."""

import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from wwe_kit.errors import CannotFetch
from wwe_kit.packages.lock import Locked
from wwe_kit.packages.pip_run import run_pip
from wwe_kit.packages.wheel import unpack
from wwe_kit.progress import step
from wwe_kit.runtimes.cache import cached_folder, is_cached


def unpacked(wheels: Sequence[Locked]) -> list[Path]:
    """Return the folder of each wheel, as it is installed. Raises CannotFetch for one that cannot be had."""
    with tempfile.TemporaryDirectory() as temporary:
        downloads = _Downloads(wheels, Path(temporary))
        return [cached_folder(kept_as(locked), partial(downloads.unpack, locked)) for locked in wheels]


def kept_as(locked: Locked) -> str:
    """Return the name that a wheel has in the cache."""
    return f"packages/{locked.name}-{locked.version}-{locked.sha256[:16]}"


class _Downloads:
    """Wheels that are not there, fetched in one go when the first of them is asked for."""

    def __init__(self, wheels: Sequence[Locked], folder: Path) -> None:
        self._missing = [locked for locked in wheels if not is_cached(kept_as(locked))]
        self._folder = folder
        self._fetched = False

    def unpack(self, locked: Locked, place: Path) -> None:
        if not self._fetched:
            count = len(self._missing)
            with step(f"Fetching {count} packages" if count > 1 else f"Fetching the package {locked.name}"):
                self._fetch()
            self._fetched = True
        unpack(self._folder / locked.wheel, place)

    def _fetch(self) -> None:
        wanted = self._folder / "wanted.txt"
        lines = [f"{locked.name}=={locked.version} --hash=sha256:{locked.sha256}\n" for locked in self._missing]
        wanted.write_text("".join(lines), encoding="utf-8")
        said = run_pip("download", "--no-deps", "--require-hashes", "--dest", str(self._folder), "-r", str(wanted))
        if not said.succeeded:
            raise CannotFetch(f"pip cannot fetch the packages of the lock: {said.complaints.strip().splitlines()[-1]}")
