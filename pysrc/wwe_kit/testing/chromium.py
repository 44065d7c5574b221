"""A Chromium for Playwright: the one that is named, the system's, or Playwright's own; fetched where there is none."""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from wwe_kit.errors import BadInput, CannotFetch

Say = Callable[[str], object]

OVERRIDE = "WWE_CHROMIUM"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# No request to anywhere that the page did not ask for.
_QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
_NOT_FOUND = (
    "No Chromium could be had for the tests: install one (Debian: `apt install chromium`), "
    f"or name one in the environment variable {OVERRIDE}."
)


def ensure_chromium(say: Say) -> Path:
    """Give a Chromium that runs, fetching one where there is none."""
    found = system_chromium() or _playwrights_own()
    for what, command in _ways_to_fetch().items():
        if found:
            break
        say(f"Fetching Chromium with {what}")
        _run(command)
        system_chromium.cache_clear()
        found = system_chromium() or _playwrights_own()
    if found is None:
        raise CannotFetch(_NOT_FOUND)
    return found


def has_chromium() -> bool:
    """Whether there is one, so that none would have to be fetched."""
    return bool(system_chromium() or _playwrights_own())


def launch_options() -> dict[str, Any]:
    """Give what Playwright's `chromium.launch` needs on this machine. It knows by itself where its own Chromium is."""
    found = system_chromium()
    # Chromium's own sandbox does not start for root; containers and CI run as root.
    sandbox = ["--no-sandbox"] if _is_root() else []
    return ({"executable_path": str(found)} if found else {}) | {"args": [*sandbox, *_QUIET]}


@cache
def system_chromium() -> Path | None:
    """Give the Chromium named in WWE_CHROMIUM, else the first of the usual names that runs."""
    named = os.environ.get(OVERRIDE)
    if named:
        if not _runs(named):
            raise BadInput(f"The environment variable {OVERRIDE} names {named}, which is no Chromium that runs here.")
        return Path(named)
    candidates = [path for name in _NAMES if (path := shutil.which(name))]
    return next((Path(path) for path in candidates if _runs(path)), None)


def _runs(path: str) -> bool:
    """Whether it starts: on Ubuntu `chromium-browser` may be a script that only asks for a snap."""
    try:
        return subprocess.run([path, "--version"], capture_output=True, check=False, timeout=30).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


_ASK_PLAYWRIGHT = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""


def _playwrights_own() -> Path | None:
    # In another process, because Playwright refuses to be started twice in one.
    answer = subprocess.run([sys.executable, "-c", _ASK_PLAYWRIGHT], capture_output=True, text=True, check=False)
    path = Path(answer.stdout.strip())
    return path if path.is_file() else None


def _ways_to_fetch() -> dict[str, list[str]]:
    """The commands to try, the likeliest first. Ubuntu's package is a snap, which containers cannot run."""
    apt = ["sh", "-c", "apt-get update && apt-get install -y chromium"]
    install = [sys.executable, "-m", "playwright", "install"]
    if not _is_root():
        return {"Playwright": [*install, "chromium"]}
    playwright = {"Playwright": [*install, "--with-deps", "chromium"]}
    return {"apt-get": apt} | playwright if _is_debian() else playwright


def _is_debian() -> bool:
    try:
        release = Path("/etc/os-release").read_text(encoding="utf-8")
    except OSError:
        return False
    return "ID=debian" in release.splitlines()


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _run(command: list[str]) -> None:
    """Run it to its end; whether it helped is seen by looking for Chromium again."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    with contextlib.suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(command, capture_output=True, check=False, env=environment, timeout=900)
