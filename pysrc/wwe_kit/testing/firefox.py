"""A Firefox as users have it, which Playwright drives over WebDriver BiDi; installed where there is none."""

import re
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from wwe_kit.errors import BadInput, CannotFetch
from wwe_kit.testing.installing import (
    MayInstall,
    Say,
    first_that_runs,
    named,
    playwrights_own,
    run_ways,
    version_of,
    with_apt,
)

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

OVERRIDE = "WWE_FIREFOX"
OLDEST = 153  # what was never tried may fail in ways that say nothing of an extension
_NAMES = ("firefox-esr", "firefox")
_OPTIMIZES = "javascript.options.wasm_optimizingjit"
# What Firefox says where the window that it takes for the page belongs to a test that has just ended.
_WINDOW_IS_GONE = "getTabBrowser"
_NOT_FOUND = (
    "No Firefox was found for the tests. Install one (Debian: `apt install firefox-esr`), "
    f"or name one in the environment variable {OVERRIDE}."
)


class FailingPair(NamedTuple):
    """Versions that do not work together, as they were seen: Playwright's from one on, Firefox's up to one."""

    playwright_from: tuple[int, int]
    firefox_to: int
    take: str  # the Playwright to install


FAILING_PAIRS = (
    # It sends emulation.setMediaFeaturesOverride for every new context, and that Firefox has no such command.
    FailingPair(playwright_from=(1, 65), firefox_to=153, take="1.63.0"),
)


def ensure_firefox(say: Say, may_install: MayInstall) -> None:
    """See that there is a Firefox that works here, and install one where there is none.

    Raises CannotFetch where none could be installed, and BadInput for a Firefox that does not work with Playwright.
    """
    if not (system_firefox() or playwrights_own("firefox")):
        run_ways("Firefox", with_apt("firefox-esr"), _found_now, say, may_install)
    check_firefox()


def check_firefox() -> None:
    """Raise CannotFetch where there is no Firefox, and BadInput for one that is known not to work here."""
    firefox = system_firefox()
    if firefox is None:
        if playwrights_own("firefox") is None:
            raise CannotFetch(_NOT_FOUND)
        return
    found, playwright = version_of(firefox), version("playwright")
    if _major(found) < OLDEST:
        raise BadInput(
            f"Firefox {found} is too old: the tests need {OLDEST} or newer. Install a newer one, or name one in the "
            f"environment variable {OVERRIDE}."
        )
    for pair in FAILING_PAIRS:
        if _numbers(playwright) >= pair.playwright_from and _major(found) <= pair.firefox_to:
            raise BadInput(
                f"Playwright {playwright} does not work with Firefox {found}: pip install 'playwright=={pair.take}'."
            )


def launch_options(*, isolation: bool = False, optimizes_wasm: bool = True) -> dict[str, Any]:
    """Return what `firefox.launch` needs on this machine. Playwright knows by itself where its own Firefox is.

    With `isolation` each site has a process of its own, as agents have it; but then clicks and keys that Playwright
    makes do not reach a frame of another site. Without `optimizes_wasm` wasm is compiled once, quickly. Else Firefox
    compiles all of it anew beside the page, and the page of a test is gone before that is done.
    """
    found = system_firefox()
    if found is None:
        return {}
    preferences = {"fission.autostart": isolation, _OPTIMIZES: optimizes_wasm}
    return {"channel": "moz-firefox", "executable_path": str(found), "firefox_user_prefs": preferences}


@cache
def system_firefox() -> Path | None:
    """Return the Firefox named in WWE_FIREFOX, else the first of the usual names that runs."""
    return named(OVERRIDE, "Firefox") or first_that_runs(_NAMES)


def new_page(context: "BrowserContext") -> "Page":
    """Return a new page of a context. Raises what Playwright raises."""
    from playwright.sync_api import Error  # noqa: PLC0415 - the extra `test` brings it

    try:
        return context.new_page()
    except Error as error:
        if _WINDOW_IS_GONE not in error.message:
            raise
        return context.new_page()


def _found_now() -> Path | None:
    system_firefox.cache_clear()
    return system_firefox()


def _major(version: str) -> int:
    return _numbers(version)[0]


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version)[:2])
