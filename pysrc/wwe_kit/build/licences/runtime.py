"""What a site has beside the extension and its packages: the runtime, and the kit's own client."""

import base64
import json
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from typing import Any
from urllib.parse import quote

from wwe_kit.build.licences.part import Part, spdx, texts_in, texts_of
from wwe_kit.packages.page_python import page_python
from wwe_kit.resources import DISTRIBUTION, checkout, resource
from wwe_kit.runtimes import runtimes

# The npm packages that have no licence in their folder: it is in web/runtimes.
_MICROPYTHON_TEXT, _PYODIDE_TEXT, _CPYTHON_TEXT = "micropython-MIT.txt", "pyodide-MPL-2.0.txt", "cpython-PSF-2.0.txt"
_SOURCES = {
    "@micropython/micropython-webassembly-pyscript": "https://github.com/micropython/micropython",
    "pyodide": "https://github.com/pyodide/pyodide/releases/tag/{version}",
}
_TEXTS = {"@micropython/micropython-webassembly-pyscript": _MICROPYTHON_TEXT, "pyodide": _PYODIDE_TEXT}
_CPYTHON = "https://github.com/python/cpython/tree/v{version}"
# What the dependencies of PyScript name and a page never gets.
_NOT_IN_PAGES = ("@types/", "ws")


def runtime_parts(runtime: str, interpreter: str) -> list[Part]:
    """Return the client, the runtime, and what that is made of. `interpreter` is the one below PyScript."""
    parts = [_client()]
    packages = [runtimes.PACKAGES[interpreter]]
    if runtime == runtimes.PYSCRIPT:
        packages = [*_with_what_it_needs(runtimes.PACKAGES[runtimes.PYSCRIPT]), *packages]
    parts += {part.purl: part for part in map(_npm_part, packages)}.values()
    if interpreter == runtimes.PYODIDE:
        version = page_python().full_version
        texts = texts_of(_licence(_CPYTHON_TEXT))
        source, purl = _CPYTHON.format(version=version), f"pkg:generic/cpython@{version}"
        parts.append(Part("CPython", version, "Python-2.0.1", source, texts, purl))
    return parts


def _client() -> Part:
    found = distribution(DISTRIBUTION)
    root = checkout()
    files = [root / "LICENSE"] if root else [Path(str(path.locate())) for path in _own_licences(DISTRIBUTION)]
    name = f"pkg:pypi/{DISTRIBUTION}@{found.version}"
    return Part(DISTRIBUTION, found.version, found.metadata["License-Expression"], "", texts_of(files), name)


def _npm_part(path: str) -> Part:
    """Return a package by its path below `node_modules`, as npm's lock file describes it."""
    locked = _locked()[f"node_modules/{path}"]
    folder, name, version = runtimes.package_folder(path), path.rpartition("node_modules/")[2], str(locked["version"])
    texts = texts_of(_licence(_TEXTS[name])) if name in _TEXTS else texts_in(folder) or _stated(folder)
    algorithm, _, digest = str(locked["integrity"]).partition("-")
    return Part(
        name=name,
        version=version,
        licence=spdx(str(locked.get("license", ""))),
        source=_SOURCES.get(name, "").format(version=version) or _repository(folder),
        texts=texts,
        purl=f"pkg:npm/{quote(name)}@{version}",
        hashes=((algorithm, base64.b64decode(digest).hex()),),
    )


def _with_what_it_needs(package: str) -> list[str]:
    """Return an npm package and all that it depends on: paths below `node_modules`, sorted."""
    locked, found, waiting = _locked(), set[str](), [package]
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        found.add(path)
        for name in locked[f"node_modules/{path}"].get("dependencies", {}):
            if not name.startswith(_NOT_IN_PAGES):
                inner = f"{path}/node_modules/{name}"
                waiting.append(inner if f"node_modules/{inner}" in locked else name)
    return sorted(found)


def _locked() -> dict[str, Any]:
    packages: dict[str, Any] = json.loads(resource("web/package-lock.json").read_text(encoding="utf-8"))["packages"]
    return packages


def _stated(folder: Path) -> tuple[tuple[str, str], ...]:
    """Return what a package says that has no text of its licence: its name, and who holds the rights."""
    said = _described(folder)
    return (("package.json", f"license: {said.get('license', '')}\nauthor: {said.get('author', '')}"),)


def _described(folder: Path) -> dict[str, Any]:
    described: dict[str, Any] = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    return described


def _repository(folder: Path) -> str:
    stated = _described(folder).get("repository", "")
    url = str(stated.get("url", "") if isinstance(stated, dict) else stated)
    return url.removeprefix("git+").removesuffix(".git")


def _licence(name: str) -> list[Path]:
    """Return the text of a licence that comes with the runtimes: of a checkout, else of the metadata of their wheel."""
    if checkout() is not None:
        return [resource(f"web/runtimes/licenses/{name}")]
    listed = _own_licences(runtimes.RUNTIMES_DISTRIBUTION)
    return [Path(str(path.locate())) for path in listed if path.name == name]


def _own_licences(name: str) -> Iterator[Any]:
    for path in distribution(name).files or ():
        if ".dist-info/licenses/" in path.as_posix():
            yield path
