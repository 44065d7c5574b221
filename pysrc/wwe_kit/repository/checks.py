"""What this repository checks of itself beside its tests."""

import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from wwe_kit.repository.javascript import check_javascript
from wwe_kit.repository.outcome import Outcome
from wwe_kit.repository.tools import run_python, run_tool
from wwe_kit.runtimes.runtimes import ensure_runtimes

Say = Callable[[str], object]

_LONGEST = "architecture and documentation"
_OF_LONGEST = ("tests/architecture", "tests/wwe_kit/docs")  # run beside the other checks, which take as long together
_OF_TYPES = "tests/type_checkers"
CHECKED_TESTS = (*_OF_LONGEST, _OF_TYPES)
# In the order in which they are quick to fail. Each takes the repository and `say`, and returns an exit code.
_CHECKS: dict[str, Callable[[Path, Say], int]] = {
    "lint": lambda root, _say: run_tool(root, "ruff", "check", "."),
    "format": lambda root, _say: run_tool(root, "ruff", "format", "--check", "--quiet", "."),
    "types": lambda root, _say: run_tool(root, "mypy"),
    "JavaScript": check_javascript,
    "types of an extension": lambda root, _say: run_tool(root, "pytest", "--quiet", _OF_TYPES),
}


def run_checks(root: Path, say: Say) -> list[Outcome]:
    """Run every check, also after one has failed, and return how each ended."""
    ensure_runtimes(say)  # the architecture is held against MicroPython itself
    with ThreadPoolExecutor(1) as beside:
        longest = beside.submit(_longest, root)
        outcomes = list(_quick(root, say))
        outcome, printed = longest.result()
    say("\n".join(filter(None, [printed, outcome.line()])))
    return [*outcomes, outcome]


def _longest(root: Path) -> tuple[Outcome, str]:
    """Run the longest check; return its outcome, and what it has printed, which would stand among the others' lines."""
    start = time.monotonic()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        code = run_python(root, "-m", "pytest", "--quiet", *_OF_LONGEST, output=output)
        output.seek(0)
        return Outcome(_LONGEST, is_ok=not code, seconds=time.monotonic() - start), output.read().rstrip()


def _quick(root: Path, say: Say) -> Iterator[Outcome]:
    for name, check in _CHECKS.items():
        start = time.monotonic()
        code = check(root, say)
        outcome = Outcome(name, is_ok=not code, seconds=time.monotonic() - start)
        say(outcome.line())
        yield outcome
