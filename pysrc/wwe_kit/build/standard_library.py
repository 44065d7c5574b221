"""Pyodide's standard library as bytecode: compiled once for a version of Pyodide, and kept beside the runtimes."""

import hashlib
import json
from pathlib import Path

from wwe_kit.progress import step
from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes
from wwe_kit.runtimes.cache import cached
from wwe_kit.runtimes.node_script import run_script

_COMPILER = "web/node/compile-library.mjs"


def standard_library() -> Path:
    """Return the zip. Pyodide compiles it itself, in Node.js, which takes some ten seconds the first time.

    Raises BadInput where that fails.
    """
    return cached(_name(), _compile)


def _compile(file: Path) -> None:
    with step("Compiling Pyodide's standard library, once on this machine"):
        run_script(_COMPILER, "", str(runtimes.runtime_folder(runtimes.PYODIDE)), pyodide_lock(), str(file))


def _name() -> str:
    key = hashlib.sha256(resource(_COMPILER).read_bytes() + pyodide_lock().encode()).hexdigest()[:16]
    return f"standard-library-{runtimes.package_version('pyodide')}-{key}.zip"


def pyodide_lock() -> str:
    """Return what Pyodide wants to know of its packages, of which there are none: its whole list is 119 kB."""
    file = runtimes.runtime_folder(runtimes.PYODIDE) / "pyodide-lock.json"
    info = json.loads(file.read_text(encoding="utf-8"))["info"]
    return json.dumps({"info": info, "packages": {}})
