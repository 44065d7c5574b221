"""The packages of an extension in one folder, as a page has them: what lies in several of them fills one package."""

import hashlib
import json
import os
import shutil
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from wwe_kit.errors import BadInput
from wwe_kit.packages.package import Package
from wwe_kit.runtimes.cache import PACKAGES, cached_folder

_FEW = 16  # extensions whose packages were looked at last


@lru_cache(_FEW)
def check_together(packages: tuple[Package, ...]) -> None:
    """Raise BadInput for two packages of which one has a file where the other has a folder."""
    files: dict[str, Package] = {}
    folders: dict[str, Package] = {}
    for package in packages:
        for path in package.files:
            files[path] = package
            while path := path.rpartition("/")[0]:
                folders.setdefault(path, package)
    for path in sorted(files.keys() & folders.keys()):
        one, other = files[path], folders[path]
        raise BadInput(
            f"{one.name} {one.version} and {other.name} {other.version} cannot be in one page: {path} is a file in "
            f"the first, and a folder in the second. Take another version of one of them."
        )


def together(packages: Sequence[Package]) -> Path:
    """Return the folder with what goes to the page of all packages. Of files with one name, it has the last one's."""
    places = {path: each.folder / path for each in packages for path in each.files}
    content = [[each.sha256, *each.files] for each in packages]
    made = hashlib.sha256(json.dumps(content).encode()).hexdigest()

    def fill(folder: Path) -> None:
        for path, file in places.items():
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            _put(file, place)

    return cached_folder(f"{PACKAGES}/together-{made[:16]}", fill)


def _put(file: Path, place: Path) -> None:
    try:
        os.link(file, place)  # nothing writes there, so it need not be there twice
    except OSError:
        shutil.copyfile(file, place)
