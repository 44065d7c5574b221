"""Pyodide's standard library as bytecode: compiled once for a version of Pyodide, and kept beside the runtimes."""

import hashlib
import json
import re
import subprocess
from pathlib import Path

from wwe_kit.errors import BadInput
from wwe_kit.progress import step
from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes
from wwe_kit.runtimes.cache import cached

_COMPILER = "web/node/compile-library.mjs"
# "    at name (file:1:2)", and after the stack what was thrown and who has written it.
_STACK = re.compile(r"\s+at |\s*$|Node\.js v|\s+pyodide_fatal_error: true")


def standard_library() -> Path:
    """Return the zip. Pyodide compiles it itself, in Node.js, which takes some ten seconds the first time.

    Raises BadInput where that fails.
    """
    return cached(_name(), _compile)


def _compile(file: Path) -> None:
    with step("Compiling Pyodide's standard library, once on this machine"):
        run_node(_COMPILER, str(runtimes.runtime_folder(runtimes.PYODIDE)), pyodide_lock(), str(file))


def _name() -> str:
    key = hashlib.sha256(resource(_COMPILER).read_bytes() + pyodide_lock().encode()).hexdigest()[:16]
    return f"standard-library-{runtimes.package_version('pyodide')}-{key}.zip"


def pyodide_lock() -> str:
    """Return what Pyodide wants to know of its packages, of which there are none: its whole list is 119 kB."""
    file = runtimes.runtime_folder(runtimes.PYODIDE) / "pyodide-lock.json"
    info = json.loads(file.read_text(encoding="utf-8"))["info"]
    return json.dumps({"info": info, "packages": {}})


def run_node(script: str, *arguments: str) -> str:
    """Run one of the kit's scripts in Node.js; return what it has printed. Raises BadInput where it fails."""
    command = [runtimes.node_command(), str(resource(script)), *arguments]
    answer = subprocess.run(command, input="", capture_output=True, text=True, check=False, encoding="utf-8")
    if answer.returncode:
        raise BadInput(f"{script} failed in Node.js: {without_stack(answer.stderr)[-400:]}")
    return answer.stdout


def without_stack(stderr: str) -> str:
    """Return what Node.js has written of an error, without the lines of its stack, of which there may be hundreds."""
    lines = stderr.strip().splitlines()
    return "\n".join(line for line in lines if not _STACK.match(line)).strip()
