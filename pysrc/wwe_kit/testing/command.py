"""`wwe test`: pytest in an extension's folder, with everything there that its tests need."""

import importlib.util
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from wwe_kit.errors import BadInput, CannotFetch
from wwe_kit.resources import DISTRIBUTION
from wwe_kit.testing.chromium import ensure_chromium
from wwe_kit.testing.firefox import ensure_firefox
from wwe_kit.testing.installing import MayInstall, Say
from wwe_kit.testing.tiers import MEMORY

_BROWSER, _TIER = "--browser", "--wwe-tier"
BROWSERS = {"chromium": ensure_chromium, "firefox": ensure_firefox}


def run_tests(folder: Path, arguments: Sequence[str], say: Say, may_install: MayInstall) -> int:
    """Run pytest in a folder and return its exit code. Raises BadInput where the tests cannot run."""
    for module in ("pytest", "pytest_playwright"):
        if importlib.util.find_spec(module) is None:
            raise BadInput(f"The tests need pytest and Playwright: pip install '{DISTRIBUTION}[test]'.")
    if set(_values(arguments, _TIER)) != {MEMORY}:
        try:
            ensure_browsers(arguments, say, may_install)
        except CannotFetch:  # they may all run in memory; one that does not is told by the plugin
            if any(name in (_BROWSER, _TIER) for name in (argument.partition("=")[0] for argument in arguments)):
                raise
    sys.stdout.flush()
    return _run_to_its_end([sys.executable, "-m", "pytest", *arguments], folder)


def _run_to_its_end(command: list[str], folder: Path) -> int:
    """Run pytest and return its exit code. Raises KeyboardInterrupt, after Ctrl-C, when it has ended.

    It has got Ctrl-C as well: it closes its browsers then, and says how far it is.
    """
    is_interrupted = False
    with subprocess.Popen(command, cwd=folder) as running:
        while running.poll() is None:
            try:
                running.wait()
            except KeyboardInterrupt:
                is_interrupted = True
    if is_interrupted:
        raise KeyboardInterrupt
    return running.returncode


def ensure_browsers(arguments: Sequence[str], say: Say, may_install: MayInstall) -> None:
    """See that the browsers are there that pytest's arguments name. Raises BadInput for one that is not."""
    for browser in set(_values(arguments, _BROWSER)) or {"chromium"}:
        if browser in BROWSERS:  # pytest-playwright says what it thinks of others
            BROWSERS[browser](say, may_install)


def _values(arguments: Sequence[str], name: str) -> Iterator[str]:
    """Return what pytest's arguments say for an option, as `--browser firefox` or `--browser=firefox`."""
    for index, argument in enumerate(arguments):
        option, _, value = argument.partition("=")
        if option == name:
            yield value or "".join(arguments[index + 1 : index + 2])
