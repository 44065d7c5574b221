"""Pyodide's memory with our client and an extension's modules imported, from which a page's Python goes on."""

import hashlib
import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from wwe_kit import runtimes
from wwe_kit.bundle import imported_leniently, is_library
from wwe_kit.parsing import import_places
from wwe_kit.resources import resource
from wwe_kit.standard_library import pyodide_lock, run_node, standard_library

_MAKER = "web/node/make-image.mjs"
_FILLER = "web/node/wwe_image.py"
# They are there in a page only, or give objects of JavaScript's.
_JAVASCRIPT = ("js", "pyodide_js", "pyscript")


@dataclass(frozen=True, slots=True)
class Image:
    """An image: `memory` is how many bytes it is of, `made` names what it was made of.

    `skipped` are modules that could not be imported without a page, and why: each page imports them itself.
    """

    content: bytes
    memory: int
    made: str
    skipped: dict[str, str] = field(default_factory=dict)


def make_image(library: Mapping[str, str], app: Mapping[str, str], entries: Sequence[str]) -> Image:
    """Take an image with the library imported, and of the extension's modules all that its entries import."""
    files = {f"/wwe/{path}": text for path, text in library.items()}
    files |= {f"/app/{path}": text for path, text in app.items()}
    content: dict[str, Any] = {
        "lock": pyodide_lock(), "filler": resource(_FILLER).read_text(encoding="utf-8"), "files": files,
        "needed": [_module(path) for path in library], "foreign": _foreign(app), "own": _own_modules(app, entries),
    }
    made = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:16]
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "image"
        pyodide = str(runtimes.runtime_folder(runtimes.PYODIDE))
        places = {"folder": pyodide, "library": str(standard_library()), "out": str(out)}
        answer = json.loads(run_node(_MAKER, question=json.dumps(content | places | {"made": made})))
        return Image(out.read_bytes(), answer["memory"], made, answer["skipped"])


def _own_modules(app: Mapping[str, str], entries: Sequence[str]) -> list[str]:
    """The extension's modules that another of its modules imports; an entry runs in its page."""
    imported = {name for source in app.values() for name in imported_leniently(source)}
    return [name for path in app if path not in entries and (name := _module(path)) in imported]


def _foreign(app: Mapping[str, str]) -> list[str]:
    """What is imported from elsewhere, which is the standard library."""
    tops = {PurePosixPath(path).parts[0].removesuffix(".py") for path in app} | set(_JAVASCRIPT)
    names = import_places(app)
    return sorted(name for name in names if name.partition(".")[0] not in tops and not is_library(name))


def _module(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
