"""The modules of packages as the bytecode of the page's Python: compiled once for each wheel, and kept."""

import hashlib
import json
from pathlib import Path

from wwe_kit.build.images.importing import run_importing
from wwe_kit.build.standard_library import pyodide_lock
from wwe_kit.packages.package import Package
from wwe_kit.progress import step
from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes
from wwe_kit.runtimes.cache import cached_folder

_COMPILER = "web/node/compile-package.mjs"


def pyodide_bytecode(package: Package) -> Path:
    """Return the folder with the bytecode of a package's modules, each where Python looks for it: in `__pycache__`.

    It is Pyodide's own compiler that makes it, without docstrings and `assert`. Raises BadInput where Node.js fails.
    """
    key = hashlib.sha256(json.dumps([package.sha256, pyodide_lock(), _text(), package.sources]).encode()).hexdigest()
    name = f"packages/{package.name}-{package.version}-bytecode-{key[:16]}"
    return cached_folder(name, lambda place: _compile(package, place))


def _compile(package: Package, place: Path) -> None:
    question = {
        "folder": str(runtimes.runtime_folder(runtimes.PYODIDE)),
        "lock": pyodide_lock(),
        "from": str(package.folder),
        "out": str(place),
        "paths": package.sources,
    }
    with step(f"Compiling {package.name}, once on this machine"):
        run_importing(_COMPILER, json.dumps(question))


def _text() -> str:
    return resource(_COMPILER).read_text(encoding="utf-8")
