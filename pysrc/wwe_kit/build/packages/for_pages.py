"""What the kit adds to packages so that they work in a page: behind the text of a module, which stays as it is."""

import hashlib
import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path

from wwe_kit.packages.package import Package
from wwe_kit.resources import resource
from wwe_kit.runtimes.cache import cached_folder

_PLACE = "web/packages"


def for_page(package: Package) -> Package:
    """Return the package as pages on Pyodide get it; most are as they are."""
    added = {path: text for path, text in _additions(package.name).items() if path in package.sources}
    if not added:
        return package
    made = hashlib.sha256(repr([package.sha256, sorted(added.items())]).encode()).hexdigest()

    def fill(place: Path) -> None:
        shutil.copytree(package.folder, place, dirs_exist_ok=True)
        for path, text in added.items():
            with (place / path).open("a", encoding="utf-8") as file:
                file.write(f"\n\n{text}")

    folder = cached_folder(f"packages/{package.name}-{package.version}-for-pages-{made[:16]}", fill)
    return replace(package, folder=folder, sha256=made)


@cache
def _additions(name: str) -> dict[str, str]:
    """Return what is added to a package, whose modules are in a folder of its name: path of the module -> text."""
    folder = resource(f"{_PLACE}/{name}")
    files = sorted(folder.rglob("*.py")) if folder.is_dir() else []
    return {file.relative_to(resource(_PLACE)).as_posix(): file.read_text(encoding="utf-8") for file in files}
