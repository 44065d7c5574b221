"""The files of packages in pieces, fetched when a page opens one: web/frame/files/packages.js puts them together."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from wwe_kit.build.packages.bytecode import pyodide_bytecode
from wwe_kit.build.packages.for_pages import for_page
from wwe_kit.packages.package import Package
from wwe_kit.runtimes import runtimes

PIECE = 1 << 18  # bytes
# What was packed last, so that an edit of the extension reads nothing of its packages again.
_KEPT = 64


@dataclass(frozen=True, slots=True)
class Packed:
    """The files of a package, one after the other (`files`: path, bytes), cut after each PIECE bytes.

    `compiled` are its modules that are WebAssembly: path -> content. `tops` are the names at the top that it brings.
    """

    name: str
    tops: tuple[str, ...]
    files: tuple[tuple[str, int], ...]
    pieces: tuple[bytes, ...]
    compiled: dict[str, bytes]


def packed(packages: Sequence[Package], runtime: str) -> list[Packed]:
    """Return the files of packages in pieces; on Pyodide with bytecode. Sources, which few ask for, come last."""
    if runtime != runtimes.PYODIDE:
        return [_packed(each, None) for each in packages]
    packages = list(map(for_page, packages))
    return list(map(_packed, packages, pyodide_bytecode(packages)))


@lru_cache(_KEPT)
def _packed(package: Package, bytecode: Path | None) -> Packed:
    sources = {path: package.folder / path for path in package.sources}
    compiled = {path: (package.folder / path).read_bytes() for path in package.compiled}
    others = {path: package.folder / path for path in package.files if path not in {*sources, *compiled}}
    if bytecode:
        others |= {file.relative_to(bytecode).as_posix(): file for file in bytecode.rglob("*") if file.is_file()}
    contents = {path: file.read_bytes() for path, file in [*sorted(others.items()), *sorted(sources.items())]}
    whole = b"".join(contents.values())
    pieces = tuple(whole[place : place + PIECE] for place in range(0, len(whole), PIECE))
    sizes = tuple((path, len(content)) for path, content in contents.items())
    return Packed(package.name, package.tops, sizes, pieces, compiled)


def modules(package: Packed) -> dict[str, bytes]:
    """Return the modules of a package that are Python: path -> source."""
    whole, place, found = b"".join(package.pieces), 0, {}
    for path, size in package.files:
        if path.endswith(".py"):
            found[path] = whole[place : place + size]
        place += size
    return found


def listed(packages: Sequence[Packed], add: Callable[[str, bytes], str]) -> list[dict[str, Any]]:
    """Return what a page is told of its packages. `add(path, content)` takes a file, and returns its address."""
    return [_listed(each, add) for each in packages]


def _listed(package: Packed, add: Callable[[str, bytes], str]) -> dict[str, Any]:
    pieces = [add(f"packages/{package.name}.piece", piece) for piece in package.pieces]
    compiled = [
        [path, len(content), add(f"packages/{PurePosixPath(path).name.partition('.')[0]}.wasm", content)]
        for path, content in package.compiled.items()
    ]
    return {"pieces": pieces, "files": package.files, **({"compiled": compiled} if compiled else {})}


def contents(told: Sequence[Mapping[str, Any]], packages: Sequence[Packed]) -> dict[str, bytes]:
    """Return the content of each address that `listed` has told, of the same packages."""
    found: dict[str, bytes] = {}
    for each, package in zip(told, packages, strict=True):
        found |= zip(each["pieces"], package.pieces, strict=True)
        found |= {address: package.compiled[path] for path, _size, address in each.get("compiled", ())}
    return found
