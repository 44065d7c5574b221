"""Browsers of the system: whether one runs, and how one is installed where the user allows it."""

import contextlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from wwe_kit.errors import BadInput

Say = Callable[[str], object]
# Asked before anything is installed, with what it is: "Chromium with apt-get, for the whole system".
MayInstall = Callable[[str], bool]

ANSWER_S = 30
_PLAYWRIGHTS_ANSWER_S = 120  # it starts Node.js
_ASK_PLAYWRIGHT = """
import sys
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(getattr(playwright, sys.argv[1]).executable_path)
"""


class Way(NamedTuple):
    """A way to get a browser."""

    tool: str
    command: list[str]
    is_for_all: bool  # it changes the system, and not only the user's own folders


def run_ways(
    browser: str, ways: Iterable[Way], find: Callable[[], Path | None], say: Say, may: MayInstall
) -> Path | None:
    """Try one way after the other until `find` finds the browser, and return what it found."""
    for way in ways:
        what = f"{browser} with {way.tool}{', for the whole system' if way.is_for_all else ''}"
        if not may(what):
            continue
        say(f"Installing {browser} with {way.tool}")
        _run(way.command)
        if found := find():
            return found
    return None


def with_apt(package: str, *, also: str = "") -> list[Way]:
    """Return the way that Debian has for root, with a package more where there is one.

    Ubuntu's packages of browsers are snaps, which containers cannot run.
    """
    if not (is_root() and _is_debian()):
        return []
    install = f"apt-get install -y {package}"
    if also:
        install = f"{{ {install} {also} || {install}; }}"
    return [Way("apt-get", ["sh", "-c", f"apt-get update && {install}"], is_for_all=True)]


def with_playwright(browser: str) -> list[Way]:
    """Return Playwright's ways: with the libraries that a browser needs where one may install them, and without."""
    install = [sys.executable, "-m", "playwright", "install"]
    alone = Way("Playwright", [*install, browser], is_for_all=False)
    if not is_root():
        return [alone]
    return [Way("Playwright and the libraries it needs", [*install, "--with-deps", browser], is_for_all=True), alone]


def named(variable: str, browser: str) -> Path | None:
    """Return the browser that an environment variable names. Raises BadInput for one that does not run."""
    path = os.environ.get(variable)
    if path and not runs(path):
        raise BadInput(f"The environment variable {variable} names {path}, which is not a {browser} that runs here.")
    return Path(path) if path else None


def first_that_runs(names: Iterable[str]) -> Path | None:
    """Return the first program of these names on PATH that runs."""
    candidates = [path for name in names if (path := shutil.which(name))]
    return next((Path(path) for path in candidates if runs(path)), None)


def runs(path: str | Path) -> bool:
    """Return whether it starts: on Ubuntu `chromium-browser` may be a script that only asks for a snap."""
    answer = _said([path, "--version"], ANSWER_S)
    return answer is not None and answer.returncode == 0


@cache
def version_of(browser: Path) -> str:
    """Return the version of a browser as it says it ("153.8.0esr"); "0" where it says none."""
    answer = _said([browser, "--version"], ANSWER_S)
    match = re.search(r"\d+(\.\w+)*", answer.stdout) if answer else None
    return match[0] if match else "0"


def playwrights_own(browser: str) -> Path | None:
    """Return the browser that Playwright has fetched; None where it has not."""
    # In another process, because Playwright refuses to be started twice in one.
    answer = _said([sys.executable, "-c", _ASK_PLAYWRIGHT, browser], _PLAYWRIGHTS_ANSWER_S)
    path = Path(answer.stdout.strip() if answer else "")
    return path if path.is_file() else None


def _said(command: list[str | Path], limit_s: float) -> subprocess.CompletedProcess[str] | None:
    """Return what a program says; None where it cannot be started, or says nothing for long."""
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=limit_s, errors="replace")
    except (OSError, subprocess.TimeoutExpired):
        return None


def is_root() -> bool:
    """Return whether this is root, who installs for everybody."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _is_debian() -> bool:
    try:
        release = Path("/etc/os-release").read_text(encoding="utf-8")
    except OSError:
        return False
    return "ID=debian" in release.splitlines()


def _run(command: list[str]) -> None:
    """Run it to its end; whether it helped is seen by looking for the browser again."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    with contextlib.suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(command, capture_output=True, check=False, env=environment, timeout=900)
