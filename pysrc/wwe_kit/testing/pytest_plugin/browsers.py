"""pytest-playwright's browsers, on this machine: the part of the plugin that has to be registered after it."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import pytest

from wwe_kit.errors import BadInput
from wwe_kit.testing import chromium, firefox
from wwe_kit.testing.pytest_plugin.marks import STATIC, opens_pages
from wwe_kit.testing.pytest_plugin.stages import Stage, Stages

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

# What pytest-playwright keeps of a test, option by option, is of the context that was made for it.
_KEPT_OF_A_TEST = ("--tracing", "--video", "--screenshot")
_NO_INSPECTOR = ("", "0", "false", "console")  # values of PWDEBUG
_NO_DISPLAY = (
    "A browser with a window needs a display, and there is none: DISPLAY is not set. Leave --headed and PWDEBUG "
    "out, or write `xvfb-run` before the command."
)
_WITH_A_PAGE = {"page", "extension"}  # fixtures; the latter asks for the former when it is made
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
    """Return how pytest-playwright starts the browser of this machine, which talks to nobody else.

    After Ctrl-C pytest closes it. If Playwright's driver did so, it would end itself, and pytest wait for it for ever.
    """
    arguments = {"handle_sigint": False} | browser_type_launch_args
    if browser_name == "chromium":
        ours = chromium.launch_options(optimizes_wasm=False)
        if "channel" in arguments:  # --browser-channel names another
            ours.pop("executable_path", None)
        return arguments | ours
    if browser_name == "firefox":
        return arguments | firefox.launch_options(optimizes_wasm=False)
    return arguments


@pytest.fixture(scope="session")
def launch_browser(
    launch_browser: "Callable[..., Browser]",
    browser_type_launch_args: dict[str, Any],
    browser_name: str,
    connect_options: dict[str, Any] | None,
) -> "Callable[..., Browser]":
    """Return pytest-playwright's function. A Chromium of the system that shows no window is its headless shell.

    Playwright does the same where it has fetched the browser itself. What an author sets in `browser_type_launch_args`
    holds: the shell takes only the place of the Chromium that this plugin has found.
    """
    shell = chromium.headless_shell()

    def launch(**named: Any) -> "Browser":
        options = browser_type_launch_args | named
        if not connect_options and not _is_headless(options) and _has_no_display(options.get("env") or os.environ):
            pytest.fail(_NO_DISPLAY, pytrace=False)
        if shell and not connect_options and _is_ours(options) and _is_headless(options):
            named["executable_path"] = str(shell)
        try:
            return launch_browser(**named)
        except Exception as error:  # Playwright's: it is not imported where no browser is started
            if browser_name == "chromium" and "Executable doesn't exist" in str(error):
                pytest.fail(chromium.NOT_FOUND, pytrace=False)
            raise

    return launch


@pytest.fixture(scope="session")
def wwe_stages(browser: "Browser") -> Iterator[Stages]:  # noqa: ARG001 - it ends before the browser does
    """Return what keeps a context of the browser from test to test."""
    stages = Stages()
    yield stages
    stages.drop()


@pytest.fixture
def wwe_stage(
    request: pytest.FixtureRequest, wwe_stages: Stages, browser: "Browser", browser_context_args: dict[str, Any]
) -> Iterator[Stage]:
    """Return the context and the ports of a test with a workspace. They go on where it has passed and left no trace."""
    mark = request.node.get_closest_marker("browser_context_args")
    stage = wwe_stages.take(browser, browser_context_args | (mark.kwargs if mark else {}))
    failed = request.session.testsfailed
    yield stage
    if not stage.as_new or request.session.testsfailed > failed:
        wwe_stages.drop()


@pytest.fixture
def context(
    request: pytest.FixtureRequest, browser: "Browser", new_context: "Callable[[], BrowserContext]"
) -> "Iterator[BrowserContext]":
    """Return a context that is as new: with a workspace maybe that of the test before, else pytest-playwright's."""
    is_an_authors = not new_context.__module__.startswith("pytest_playwright")
    if is_an_authors or not keeps_its_stage(request):
        yield new_context()
        return
    stage: Stage = request.getfixturevalue("wwe_stage")
    if not _WITH_A_PAGE.intersection(request.fixturenames):
        stage.without_pages()
    yield stage.context
    stage.clear(browser)


@pytest.fixture
def page(request: pytest.FixtureRequest, context: "BrowserContext", browser_name: str) -> "Page":
    """Return a new page, as pytest-playwright does."""
    if keeps_its_stage(request) and (stage := request.getfixturevalue("wwe_stage")).context is context:
        page: Page = stage.page()
        return page
    return firefox.new_page(context) if browser_name == "firefox" else context.new_page()


def keeps_its_stage(request: pytest.FixtureRequest) -> bool:
    """Return whether a test may leave its context and its ports to the next."""
    return (
        "workspace" in request.fixturenames
        and opens_pages(request)
        and request.getfixturevalue("browser_name") in _CHECKS
        and request.getfixturevalue("wwe_host") != STATIC
        and all(request.config.getoption(each) == "off" for each in _KEPT_OF_A_TEST)
    )


def _is_ours(options: Mapping[str, Any]) -> bool:
    return options.get("executable_path") == str(chromium.system_chromium())


def _is_headless(options: Mapping[str, Any]) -> bool:
    """Return whether Playwright shows no window: its inspector, which PWDEBUG asks for, needs one."""
    return bool(options.get("headless", os.environ.get("PWDEBUG", "") in _NO_INSPECTOR))


def _has_no_display(environment: Mapping[str, Any]) -> bool:
    """Return whether a window would have no place: on Linux alone it can lack one."""
    return sys.platform == "linux" and not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
