"""Pyodide's glue without what its wasm does not ask for: WebGL, SDL, sound, and much of Emscripten's own."""

import json
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes
from wwe_kit.runtimes.node_script import run_script

_TRIMMER = "web/node/trim-glue.mjs"
_TERSER = "terser"
_LIBRARY, _PYODIDES_OWN = "python_stdlib.zip", ("pyodide/", "_pyodide/")


def write_needed(glue: str, wasm: Path, scripts: Iterable[str], out: Path) -> None:
    """Write the glue with what this wasm imports, and what is asked for by name.

    `scripts` are the texts of those that use Emscripten's module; Pyodide's own Python does, too. Raises BadInput for
    a glue that is built otherwise than that of the Pyodide that this was written for.
    """
    terser = runtimes.package_folder(_TERSER) / "dist/bundle.min.js"
    with tempfile.TemporaryDirectory() as place:
        whole = Path(place) / "whole.mjs"
        whole.write_text(glue, encoding="utf-8")
        question = json.dumps([*scripts, *_pyodides_python()])
        run_script(_TRIMMER, question, *map(str, (terser, wasm, whole, out)))


def decides() -> list[str]:
    """Return texts that decide about the result, beside the files of Pyodide's version."""
    return [resource(_TRIMMER).read_text(encoding="utf-8"), runtimes.package_version(_TERSER)]


def _pyodides_python() -> list[str]:
    with zipfile.ZipFile(runtimes.runtime_files(runtimes.PYODIDE)[_LIBRARY]) as library:
        names = [name for name in library.namelist() if name.startswith(_PYODIDES_OWN) and name.endswith(".py")]
        return [library.read(name).decode() for name in names]
