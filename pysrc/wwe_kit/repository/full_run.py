"""`build.py test`: the checks, and then every test, in parts that are counted and timed."""

import os
import shutil
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from wwe_kit.errors import BadInput
from wwe_kit.repository.checks import CHECKED_TESTS, run_checks
from wwe_kit.repository.nginx import ensure_nginx
from wwe_kit.repository.outcome import Outcome, read_counts, read_steps
from wwe_kit.repository.record import CHROMIUM, FIREFOX, write_record
from wwe_kit.repository.tools import run_python, run_tool
from wwe_kit.runtimes.runtimes import ensure_runtimes
from wwe_kit.testing.chromium import ensure_chromium, ensure_headless_shell
from wwe_kit.testing.command import ensure_browsers
from wwe_kit.testing.firefox import ensure_firefox

Say = Callable[[str], object]

FOLDER = Path(".wwe/test-run")  # what each part has printed, and the record of the run
EVIDENCE = Path("test-results")  # of tests that failed: each part empties a folder of its own
OUTSIDE = "tests/outside"  # what an author does with the wheel, step by step
_VERSIONS = f"{OUTSIDE}/versions"  # other Pythons, and the oldest packages that the plugin takes


class Part(NamedTuple):
    """A part of the tests: its name, and what pytest is told."""

    name: str
    arguments: tuple[str, ...]


class _Pytest(NamedTuple):
    """How the parts are run: where, with Firefox or without, and what is told of them."""

    root: Path
    firefox: str  # why there is none; "" where there is one
    say: Say

    def run(self, part: Part) -> Outcome:
        """Run a part to its end. What it prints is shown where it failed, and kept in any case."""
        if self.firefox and part is IN_FIREFOX:
            return Outcome(part.name, is_ok=True, note=f"not run: {self.firefox}")
        name = part.name.replace(" ", "-")
        report, printed = (self.root / FOLDER / f"{name}{suffix}" for suffix in (".xml", ".txt"))
        arguments = [
            f"--junitxml={report}",
            f"--output={self.root / EVIDENCE / name}",
            *ENDING,
            *part.arguments,
            *([] if self.firefox else _FIREFOX_TOO.get(part, ())),
        ]
        start = time.monotonic()
        with printed.open("w", encoding="utf-8") as output:
            code = run_python(self.root, "-m", "pytest", "-p", "no:cacheprovider", *arguments, output=output)
        seconds = time.monotonic() - start
        outcome = Outcome(part.name, not code, seconds, read_counts(report), steps=read_steps(report))
        self.say(outcome.line() if outcome.is_ok else printed.read_text(encoding="utf-8") + outcome.line())
        return outcome


# A test that hangs ends its part, with the line of each thread. The longest builds a site on a busy machine.
ENDING = ("-o", "faulthandler_timeout=300", "-o", "faulthandler_exit_on_timeout=true")
_IGNORED = tuple(f"--ignore={path}" for path in (*CHECKED_TESTS, OUTSIDE))
# Half of what needs no browser, by its time.
_COMMANDS = ("tests/wwe_kit/cli", "tests/wwe_kit/server", "tests/wwe_kit/testing")
_WITHOUT = ("-m", "not browser", *_IGNORED)
# Where tests that need a browser are: the parts with one read no others. tests/conftest.py refuses one elsewhere.
WITH_BROWSERS = (
    "examples",
    "tests/browser",
    "tests/wwe_kit/doctor",
    "tests/wwe_kit/playground",
    "tests/wwe_kit/testing",
    "tests/wwe_link",
)
_OF_COMMANDS = Part("without a browser, commands and plugin", (*_WITHOUT, *_COMMANDS))
_ELSEWHERE = Part("without a browser", (*_WITHOUT, *(f"--ignore={path}" for path in _COMMANDS)))
_IN_CHROMIUM = Part(CHROMIUM, ("-m", "browser", "--browser", "chromium", *WITH_BROWSERS))
IN_FIREFOX = Part(FIREFOX, ("-m", "browser", "--browser", "firefox", *WITH_BROWSERS))
_FROM_OUTSIDE = Part("from outside the checkout", (OUTSIDE, f"--ignore={_VERSIONS}", "--browser", "chromium"))
_WITH_OTHERS = Part("with other versions", (_VERSIONS,))
_FIREFOX_TOO = {_FROM_OUTSIDE: ("--browser", "firefox")}
# The longest is first and the shortest last, so that they end together; the next begins when one of three has ended. A
# test in a browser waits for a third of its time: with three at once two processors are busy.
PARTS = (IN_FIREFOX, _IN_CHROMIUM, _OF_COMMANDS, _ELSEWHERE, _FROM_OUTSIDE, _WITH_OTHERS)
_AT_ONCE = 3


def run_some(root: Path, arguments: Sequence[str], say: Say) -> int:
    """Run pytest with arguments of its own, and with the browsers that they name. Return pytest's exit code."""
    ensure_runtimes(say)
    ensure_browsers(arguments, say, _agree)
    return run_tool(root, "pytest", *arguments)


def run_all(root: Path, say: Say) -> int:
    """Run the checks and then all tests, print a summary, and keep a record of it. Return 1 where anything failed.

    Raises BadInput in CI where the tests cannot run in Firefox; elsewhere the summary says so.
    """
    start = time.monotonic()
    outcomes = run_checks(root, say)
    if all(outcome.is_ok for outcome in outcomes):
        outcomes += _run_tests(root, say)
        write_record(root / FOLDER, outcomes)
    else:
        say("The tests were not run, because a check has failed.")
    total = Outcome("all", all(outcome.is_ok for outcome in outcomes), time.monotonic() - start)
    say("\n" + "\n".join(outcome.line() for outcome in [*outcomes, total]))
    return 0 if total.is_ok else 1


def _run_tests(root: Path, say: Say) -> list[Outcome]:
    ensure_runtimes(say)
    ensure_chromium(say, _agree)
    ensure_headless_shell(say, _agree)
    ensure_nginx(say, _agree)
    pytest = _Pytest(root, _why_no_firefox(say), say)
    shutil.rmtree(root / FOLDER, ignore_errors=True)
    (root / FOLDER).mkdir(parents=True)
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        try:
            return list(threads.map(pytest.run, PARTS))
        except BaseException:  # Ctrl-C ends what runs, and nothing else begins
            threads.shutdown(wait=False, cancel_futures=True)
            raise


def _why_no_firefox(say: Say) -> str:
    try:
        ensure_firefox(say, _agree)
    except BadInput as problem:
        if os.environ.get("CI"):
            raise
        return problem.message
    return ""


def _agree(_what: str) -> bool:
    """Let everything be installed: that is what build.py promises on a machine that has nothing."""
    return True
