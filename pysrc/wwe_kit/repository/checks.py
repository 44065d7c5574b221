"""What this project runs over itself: tests, measurements and checks, each as the tool's own process."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from wwe_kit.errors import BadInput, nearest
from wwe_kit.runtimes.runtimes import ensure_runtimes
from wwe_kit.testing.chromium import ensure_chromium

Say = Callable[[str], object]

# In the order in which they are quick to fail.
_CHECKS = {
    "lint": ("ruff", "check", "."),
    "types": ("mypy",),
    "architecture and documentation": ("pytest", "--quiet", "tests/architecture", "tests/wwe_kit/docs"),
}


def run_tests(root: Path, arguments: Sequence[str], say: Say) -> int:
    """Run pytest with everything there that the tests need. Gives pytest's own exit code."""
    ensure_runtimes(say)
    ensure_chromium(say)
    return _run(root, "pytest", *arguments)


def run_checks(root: Path, say: Say) -> int:
    """Run every check, also after one has failed. Gives 1 where any has."""
    failed = []
    for name, command in _CHECKS.items():
        start = time.monotonic()
        if _run(root, *command):
            failed.append(name)
        say(f"{name}: {'FAILED' if name in failed else 'well'}, {time.monotonic() - start:.1f} s")
    return 1 if failed else 0


def run_benchmarks(root: Path, names: Sequence[str], say: Say) -> int:
    """Run the measurements named, or all. Gives 1 where any has failed."""
    files = {file.stem: file for file in sorted((root / "benchmarks").glob("[!_]*.py"))}
    if not files:
        raise BadInput(f"{root / 'benchmarks'} holds no measurement yet.")
    for name in names:
        if name not in files:
            raise BadInput(f'There is no measurement "{name}". {nearest(name, files)}')
    ensure_runtimes(say)
    ensure_chromium(say)
    failed = [name for name in names or files if _run_python(root, str(files[name]))]
    return 1 if failed else 0


def _run(root: Path, tool: str, *arguments: str) -> int:
    return _run_python(root, "-m", tool, *arguments)


def _run_python(root: Path, *arguments: str) -> int:
    sys.stdout.flush()
    # The tools find this project's packages also where it is not installed.
    path = os.pathsep.join(filter(None, [str(root / "pysrc"), os.environ.get("PYTHONPATH")]))
    return subprocess.run(
        [sys.executable, *arguments], cwd=root, env=os.environ | {"PYTHONPATH": path}, check=False
    ).returncode
