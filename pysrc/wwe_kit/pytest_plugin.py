"""Fixtures for tests of extensions; pytest finds them by itself where the kit is installed.

A test takes `workspace` (a workspace that is being served, driven from Python), `workspace_page` (its page in a real
browser) and `extension_frame` (an extension's frame in that page, once its Python is ready). What is served is set by
overriding `wwe_extensions` and `wwe_options`, in a module or a conftest.
"""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from wwe_kit import pytest_chromium
from wwe_kit.driver import WorkspaceDriver
from wwe_kit.project import load_project
from wwe_kit.runtimes import RUNTIMES, ensure_runtimes
from wwe_kit.server.background import BackgroundStage
from wwe_kit.server.stage import Setting

if TYPE_CHECKING:
    # Only tests that use a browser need Playwright; pytest loads this plugin for all the others as well.
    from playwright.sync_api import FrameLocator, Page

# A cold start of the slowest runtime on a slow machine.
READY_MS = 60_000
_SHOWN_MESSAGES = 40


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what can be said on the command line."""
    parser.getgroup("wwe", "web extensions for Agent Workspace").addoption(
        "--wwe-runtime", choices=RUNTIMES, help="Run extensions on this runtime instead of the one they name."
    )


def pytest_configure(config: pytest.Config) -> None:
    """Let our Chromium win over pytest-playwright's: of two plugins' fixtures the later registered one does."""
    if config.pluginmanager.has_plugin("playwright"):
        config.pluginmanager.register(pytest_chromium, "wwe-chromium")


@pytest.fixture
def wwe_extensions(request: pytest.FixtureRequest) -> Sequence[Path]:
    """Give the folders of the extensions to serve: the project that is being tested, unless it is overridden."""
    return [request.config.rootpath]


@pytest.fixture
def wwe_options() -> Mapping[str, Any]:
    """Give the workspace's options, as an options file has them: `{"interaction-workspace": {name: value}}`."""
    return {}


@pytest.fixture
def wwe_runtime(request: pytest.FixtureRequest) -> str | None:
    """Give the runtime to run extensions on; None for the one that each names."""
    runtime: str | None = request.config.getoption("--wwe-runtime")
    return runtime


@pytest.fixture
def workspace(
    wwe_extensions: Sequence[Path], wwe_options: Mapping[str, Any], wwe_runtime: str | None
) -> Iterator[WorkspaceDriver]:
    """Serve a workspace with the extensions, on two origins; give what drives it.

    A test that plays a scenario fails at its end if a step of it could not be.
    """
    ensure_runtimes(print)
    projects = tuple(load_project(Path(folder)) for folder in wwe_extensions)
    printed: list[str] = []
    setting = Setting(projects, dict(wwe_options), "the fixture wwe_options", runtime=wwe_runtime)
    with BackgroundStage(setting, printed.append) as background:
        driver = WorkspaceDriver(background, printed)
        yield driver
        if troubles := driver.troubles:
            pytest.fail("the scenario did not go as it is written:\n" + "\n".join(troubles), pytrace=False)


@pytest.fixture
def workspace_page(workspace: WorkspaceDriver, page: "Page") -> "Page":
    """Open the workspace's page in the browser."""
    from playwright.sync_api import expect  # noqa: PLC0415 - see above

    page.goto(workspace.host_url)
    expect(page.get_by_role("combobox", name="State")).to_be_visible()  # it is drawn when the host has answered
    return page


@pytest.fixture
def extension_frame(workspace_page: "Page", workspace: WorkspaceDriver) -> "Callable[[str], FrameLocator]":
    """Give the frame of an extension by its label, once its Python is ready: `extension_frame("Customer")`."""

    def frame(label: str) -> "FrameLocator":
        locator = workspace_page.frame_locator(f'iframe[title="{label}"]:not([hidden])')
        _wait_for_start(locator, label, workspace)
        return locator

    return frame


def _wait_for_start(frame: "FrameLocator", label: str, workspace: WorkspaceDriver) -> None:
    from playwright.sync_api import TimeoutError as TimeIsOver  # noqa: PLC0415 - see above

    ended = frame.locator("html[data-wwe=ready], html[data-wwe=failed]")
    try:
        ended.wait_for(state="attached", timeout=READY_MS)
        state = ended.get_attribute("data-wwe")
    except TimeIsOver:
        state = None
    if state == "ready":
        return
    reason = "it could not start" if state else (
        f"there is no such frame, or its entry has not come to its end in {READY_MS / 1000:.0f} s. "
        "A loop that never ends belongs into a function under @page.on_ready"
    )
    pytest.fail(f"The extension {label!r}: {reason}. Printed was:\n" + "\n".join(workspace.printed), pytrace=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Show with a failed test what was said on the wire, and what pages have printed."""
    driver = getattr(item, "funcargs", {}).get("workspace")
    if call.excinfo is not None and call.when == "call" and isinstance(driver, WorkspaceDriver):
        said = driver.messages()[-_SHOWN_MESSAGES:]
        item.add_report_section("call", "messages of the workspace", "\n".join(map(str, said)))
        item.add_report_section("call", "printed by pages", "\n".join(driver.printed))
    return (yield)
