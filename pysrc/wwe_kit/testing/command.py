"""`wwe test`: pytest in an extension's folder, with everything there that its tests need."""

import importlib.util
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from wwe_kit.errors import BadInput
from wwe_kit.resources import DISTRIBUTION
from wwe_kit.testing.chromium import ensure_chromium

Say = Callable[[str], object]


def run_tests(folder: Path, arguments: Sequence[str], say: Say) -> int:
    """Run pytest in a folder and return its exit code. Raises BadInput where the tests cannot run."""
    for module in ("pytest", "pytest_playwright"):
        if importlib.util.find_spec(module) is None:
            raise BadInput(f"The tests need pytest and Playwright: pip install '{DISTRIBUTION}[test]'.")
    ensure_chromium(say)
    sys.stdout.flush()
    return subprocess.run([sys.executable, "-m", "pytest", *arguments], cwd=folder, check=False).returncode
