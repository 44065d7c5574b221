"""A wasm without the code of functions that nobody can call, once it exports less."""

import tempfile
from pathlib import Path

from wwe_kit.resources import resource
from wwe_kit.runtimes.node_script import run_script

_TRIMMER = "web/node/trim-wasm.mjs"
_SCRIPTS = (_TRIMMER, "web/node/wasm-code.mjs")


def write_reachable(wasm: bytes, out: Path) -> None:
    """Write a wasm in which functions that neither an export nor the table leads to have no code.

    They keep their numbers, so everything else is as it was. Raises BadInput for code that cannot be read.
    """
    with tempfile.TemporaryDirectory() as place:
        whole = Path(place) / "whole.wasm"
        whole.write_bytes(wasm)
        run_script(_TRIMMER, "", str(whole), str(out))


def scripts() -> list[str]:
    """Return the texts of the scripts that decide about the result."""
    return [resource(script).read_text(encoding="utf-8") for script in _SCRIPTS]
