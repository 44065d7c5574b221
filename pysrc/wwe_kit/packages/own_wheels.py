"""Wheels that the kit makes itself, of what is installed beside it: packages whose compiled part is optional to them.

The index has wheels of them for every system but the page. And the kit itself, which a package may ask for: a page has
it anyway, so what stands for it is empty.
"""

import hashlib
import io
import zipfile
from collections.abc import Iterator
from functools import cache
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.utils import canonicalize_name

from wwe_kit.resources import DISTRIBUTION
from wwe_kit.runtimes.cache import PACKAGES, cached_folder

# Each falls back to Python where its module in C is not there.
PURE = ("markupsafe",)
_TEXTS = (".py", "METADATA")
_TAG = "py3-none-any"


@cache
def own_wheels() -> Path:
    """Return the folder that they are in. The same versions give the same bytes on every machine."""
    found = [distribution(name) for name in PURE]
    wheels = {_file_name(each): _wheel(each, dict(_pure_files(each))) for each in found}
    wheels[_file_name(distribution(DISTRIBUTION))] = _wheel(distribution(DISTRIBUTION), {})

    def write(folder: Path) -> None:
        for name, content in wheels.items():
            (folder / name).write_bytes(content)

    made = hashlib.sha256(b"".join(wheels.values())).hexdigest()[:16]
    return cached_folder(f"{PACKAGES}/own-{made}", write)


def constraints() -> list[str]:
    """Return the lines with which pip takes the kit's stand-in, whatever an index has."""
    return [f"{DISTRIBUTION} @ {(own_wheels() / _file_name(distribution(DISTRIBUTION))).as_uri()}"]


def _pure_files(found: Distribution) -> Iterator[tuple[str, str]]:
    """Yield the Python of an installed package, its metadata and its licences, the same on all systems."""
    for path in found.files or ():
        name = path.as_posix()
        is_licence = ".dist-info/" in name and "licen" in path.name.lower()
        if name.endswith(_TEXTS) or is_licence:
            yield name, path.read_text(encoding="utf-8").replace("\r\n", "\n")


def _wheel(found: Distribution, files: dict[str, str]) -> bytes:
    info = f"{_stem(found)}.dist-info"
    about = f"Metadata-Version: 2.1\nName: {found.name}\nVersion: {found.version}\n"
    content = {
        f"{info}/METADATA": about,
        **files,
        f"{info}/WHEEL": f"Wheel-Version: 1.0\nGenerator: {DISTRIBUTION}\nRoot-Is-Purelib: true\nTag: {_TAG}\n",
        f"{info}/RECORD": "",
    }
    wheel = io.BytesIO()
    with zipfile.ZipFile(wheel, "w") as archive:
        for path in sorted(content):  # of no date, and not compressed, which differs from machine to machine
            archive.writestr(zipfile.ZipInfo(path), content[path])
    return wheel.getvalue()


def _stem(found: Distribution) -> str:
    return f"{canonicalize_name(found.name).replace('-', '_')}-{found.version}"


def _file_name(found: Distribution) -> str:
    return f"{_stem(found)}-{_TAG}.whl"
