"""What this repository checks of itself beside its tests."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from wwe_kit.repository.javascript import check_javascript
from wwe_kit.repository.outcome import Outcome
from wwe_kit.repository.tools import run_tool
from wwe_kit.runtimes.runtimes import ensure_runtimes

Say = Callable[[str], object]

# Their tests are run by the last of the checks.
CHECKED_TESTS = ("tests/architecture", "tests/type_checkers", "tests/wwe_kit/docs")
# In the order in which they are quick to fail. Each takes the repository and `say`, and returns an exit code.
_CHECKS: dict[str, Callable[[Path, Say], int]] = {
    "lint": lambda root, _say: run_tool(root, "ruff", "check", "."),
    "format": lambda root, _say: run_tool(root, "ruff", "format", "--check", "--quiet", "."),
    "types": lambda root, _say: run_tool(root, "mypy"),
    "JavaScript": check_javascript,
    "architecture and documentation": lambda root, _say: run_tool(root, "pytest", "--quiet", *CHECKED_TESTS),
}


def run_checks(root: Path, say: Say) -> list[Outcome]:
    """Run every check, also after one has failed, and return how each ended."""
    ensure_runtimes(say)  # the architecture is held against MicroPython itself
    return list(_checked(root, say))


def _checked(root: Path, say: Say) -> Iterator[Outcome]:
    for name, check in _CHECKS.items():
        start = time.monotonic()
        code = check(root, say)
        outcome = Outcome(name, is_ok=not code, seconds=time.monotonic() - start)
        say(outcome.line())
        yield outcome
