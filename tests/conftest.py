"""The order of the tests, what needs a browser, and which tests run in which.

Those that need a browser come last: once Playwright has started it keeps an event loop running in the main thread, and
`asyncio.run` refuses to work there.
"""

import os

import pytest

from tests.browser.matrix import runs_in
from wwe_kit.repository.full_run import OUTSIDE, WITH_BROWSERS


def pytest_configure(config):
    config.addinivalue_line("markers", "browser: it needs a browser; every test with a fixture of Playwright's has it")
    for name in ("NO_PROXY", "no_proxy"):  # what a test itself serves is no matter of the machine's proxy
        others = os.environ.get(name, "")
        if others != "*":
            os.environ[name] = f"{others},localhost,127.0.0.1".removeprefix(",")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    items.sort(key=needs_a_browser)
    others = [item for item in items if not runs_in(browser_of(item), item.nodeid)]
    if others:
        config.hook.pytest_deselected(items=others)
        items[:] = [item for item in items if item not in set(others)]


def pytest_itemcollected(item):
    if needs_a_browser(item):
        refuse_elsewhere(item)
        item.add_marker("browser")


def refuse_elsewhere(item):
    """A whole run looks for tests that need a browser in some folders alone: it would leave out one elsewhere."""
    if not item.nodeid.startswith(tuple(f"{folder}/" for folder in (*WITH_BROWSERS, OUTSIDE))):
        raise pytest.UsageError(
            f"{item.nodeid} needs a browser, and a whole run looks for none there: add its folder to WITH_BROWSERS in "
            "wwe_kit/repository/full_run.py."
        )


def needs_a_browser(item):
    has_one = "playwright" in getattr(item, "fixturenames", ()) or tier_of(item) == "browser"
    return has_one or item.get_closest_marker("browser") is not None


def tier_of(item):
    """The tier that a test with the page of an extension is for; None where no mark and no run says it."""
    callspec = getattr(item, "callspec", None)
    mark = item.get_closest_marker("wwe_tier")
    return (callspec and callspec.params.get("wwe_tier")) or (mark.args[0] if mark and mark.args else None)


def browser_of(item):
    """The browser that a test runs in; None for a test without one."""
    callspec = getattr(item, "callspec", None)
    if tier_of(item) == "memory":
        return None
    named = callspec.params.get("browser_name") if callspec else None
    if named or not needs_a_browser(item):
        return named
    return next(iter(item.config.getoption("browser")), "chromium")
