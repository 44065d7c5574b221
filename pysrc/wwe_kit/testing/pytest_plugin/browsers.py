"""pytest-playwright's browsers, on this machine: the part of the plugin that has to be registered after it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from wwe_kit.errors import BadInput
from wwe_kit.testing import chromium, firefox

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

_CHECKS: dict[str, Callable[[], object]] = {"chromium": chromium.system_chromium, "firefox": firefox.check_firefox}


def pytest_configure(config: pytest.Config) -> None:
    """Raise UsageError, before any test is run, if a browser cannot work."""
    for browser in config.getoption("browser") or ():
        try:
            if browser in _CHECKS:
                _CHECKS[browser]()
        except BadInput as problem:
            raise pytest.UsageError(problem.message) from None


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any], browser_name: str) -> dict[str, Any]:
    """Return how pytest-playwright starts the browser of this machine, which talks to nobody else."""
    if browser_name == "chromium":
        return browser_type_launch_args | chromium.launch_options()
    if browser_name == "firefox":
        return browser_type_launch_args | firefox.launch_options()
    return browser_type_launch_args


@pytest.fixture
def page(context: "BrowserContext", browser_name: str) -> "Page":
    """Return a new page, as pytest-playwright does."""
    return firefox.new_page(context) if browser_name == "firefox" else context.new_page()
