"""Pyodide's memory with our client and an extension's modules imported, from which a page's Python goes on."""

import hashlib
import io
import json
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from wwe_kit.build.bundle import imported_leniently, is_library
from wwe_kit.build.standard_library import pyodide_lock, run_node, standard_library
from wwe_kit.check.imports import import_places, name_places
from wwe_kit.progress import step
from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes
from wwe_kit.runtimes.cache import cached

_MAKER = "web/node/make-image.mjs"
_FILLER = "web/node/wwe_image.py"
_STAND_IN = "web/node/package_loader.py"
_STOOD_FOR = "pyodide/_package_loader"
_MAKERS = (_MAKER, _STAND_IN, "web/frame/image.js")
# No page has use for TLS of its own, and asyncio does without it. An extension that imports it finds it here.
_LATER = {"ssl.pyc": "later/ssl.pyc"}
# They are there in a page only, or give objects of JavaScript's.
_JAVASCRIPT = ("js", "pyodide_js", "pyscript")


@dataclass(frozen=True, slots=True)
class Image:
    """An image: `made` names what it was made of.

    `skipped` are modules that could not be imported without a page, and why: each page imports them itself.
    """

    content: bytes
    made: str
    skipped: dict[str, str] = field(default_factory=dict)


def make_image(library: Mapping[str, str], app: Mapping[str, str], entries: Sequence[str]) -> Image:
    """Take an image with the library imported, and of the extension's modules all that its entries import.

    The same extension gives the same image, byte for byte.
    """
    files = {f"/wwe/{path}": text for path, text in library.items()}
    files |= {f"/app/{path}": text for path, text in app.items()}
    content: dict[str, Any] = {
        "lock": pyodide_lock(),
        "filler": _text(_FILLER),
        "files": files,
        "needed": [_module(path) for path in library],
        "wished": _wished(app, entries),
    }
    makers = [_text(script) for script in _MAKERS]
    made = hashlib.sha256(json.dumps([content, makers, standard_library().name]).encode()).hexdigest()[:16]
    file = cached(f"{made}.image", lambda file: _take(content | {"made": made}, file))
    answer, _end, image = file.read_bytes().partition(b"\n")
    return Image(image, made=made, **json.loads(answer))


def _take(question: Mapping[str, Any], file: Path) -> None:
    """Write an image, and before it a line with what was said of it."""
    with tempfile.TemporaryDirectory() as folder, step("Making the image of Python's memory"):
        out, library_zip = Path(folder) / "image", Path(folder) / "library.zip"
        library_zip.write_bytes(_trimmed(standard_library()))
        pyodide = str(runtimes.runtime_folder(runtimes.PYODIDE))
        places = {"folder": pyodide, "library": str(library_zip), "out": str(out)}
        answer = run_node(_MAKER, question=json.dumps({**question, **places}))
        file.write_bytes(answer.encode() + b"\n" + out.read_bytes())


def _trimmed(library_zip: Path) -> bytes:
    """Return the standard library without what Pyodide imports at its start and a page has no use for; of no date."""
    trimmed = io.BytesIO()
    with zipfile.ZipFile(library_zip) as library, zipfile.ZipFile(trimmed, "w") as archive:
        for info in library.infolist():
            if info.filename != f"{_STOOD_FOR}.pyc":
                archive.writestr(zipfile.ZipInfo(_LATER.get(info.filename, info.filename)), library.read(info))
        archive.writestr(zipfile.ZipInfo(f"{_STOOD_FOR}.py"), _text(_STAND_IN))
    return trimmed.getvalue()


def _wished(app: Mapping[str, str], entries: Sequence[str]) -> list[str]:
    """Return what is imported of elsewhere and of the extension; `module:name` where a name is imported from a module.

    A package may have the name as a module that it does not import by itself, as `xml.etree` has `ElementTree`.
    """
    modules = [*_foreign(app), *_own_modules(app, entries)]
    return modules + [f"{module}:{name}" for module, name in sorted(name_places(app)) if module in modules]


def _own_modules(app: Mapping[str, str], entries: Sequence[str]) -> list[str]:
    """Return the extension's modules that another of its modules imports; an entry runs in its page."""
    imported = {name for source in app.values() for name in imported_leniently(source)}
    return [name for path in app if path not in entries and (name := _module(path)) in imported]


def _foreign(app: Mapping[str, str]) -> list[str]:
    """Return what is imported from elsewhere, which is the standard library."""
    tops = {PurePosixPath(path).parts[0].removesuffix(".py") for path in app} | set(_JAVASCRIPT)
    names = import_places(app)
    return sorted(name for name in names if name.partition(".")[0] not in tops and not is_library(name))


def _module(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _text(script: str) -> str:
    return resource(script).read_text(encoding="utf-8")
