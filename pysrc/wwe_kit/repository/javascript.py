"""The checks of the JavaScript in web/: types with TypeScript, the rest with eslint. npm brings both into web/tools."""

import hashlib
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

from wwe_kit.errors import CannotFetch
from wwe_kit.runtimes.runtimes import node_command, npm_command

Say = Callable[[str], object]

CHECKED = ("frame", "host", "node", "playground", "pyscript", "shared")
_STAMP = ".wwe-stamp"


def check_javascript(root: Path, say: Say) -> int:
    """Run TypeScript and eslint over web/; return 1 where either has found something.

    Raises CannotFetch where npm cannot bring them.
    """
    tools = ensure_tools(root / "web/tools", say)
    commands = (
        (tools / "typescript/bin/tsc", "--project", "tools"),
        (tools / "typescript/bin/tsc", "--project", "tools/tsconfig.frame.json"),
        (tools / "eslint/bin/eslint.js", "--config", "tools/eslint.config.js", "--max-warnings", "0", *CHECKED),
    )
    codes = [_run(root / "web", command) for command in commands]
    return 1 if any(codes) else 0


def ensure_tools(folder: Path, say: Say) -> Path:
    """Fetch the tools if they are missing or of another lock file. Return their `node_modules`.

    Raises CannotFetch if npm fails.
    """
    modules = folder / "node_modules"
    stamp, lock = modules / _STAMP, hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != lock:
        say("Fetching TypeScript and eslint with npm")
        command = [*npm_command(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        answer = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, encoding="utf-8")
        if answer.returncode:
            raise CannotFetch(f"TypeScript and eslint could not be fetched: npm says: {answer.stderr.strip()[-400:]}")
        stamp.write_text(lock, encoding="utf-8")
    return modules


def _run(folder: Path, command: tuple[Path | str, ...]) -> int:
    return subprocess.run([node_command(), *(os.fspath(part) for part in command)], cwd=folder, check=False).returncode
