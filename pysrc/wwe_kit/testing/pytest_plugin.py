"""Fixtures for tests of extensions; pytest finds them by itself where the kit is installed.

A test takes `workspace` (a workspace that is being served, driven from Python), `workspace_page` (its page in a real
browser) and `extension_frame` (an extension's frame in that page, once its Python is ready). What is served is set by
overriding `wwe_extensions` and `wwe_options`, in a module or a conftest.
"""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from wwe_kit.project.project import Project, load_project
from wwe_kit.runtimes.runtimes import RUNTIMES, ensure_runtimes
from wwe_kit.server.dev_server import ServerSettings
from wwe_kit.server.threaded import ThreadedDevServer
from wwe_kit.testing import pytest_chromium
from wwe_kit.testing.driver import Driven, WorkspaceDriver

if TYPE_CHECKING:
    # Only tests that use a browser need Playwright; pytest loads this plugin for all the others as well.
    from playwright.sync_api import FrameLocator, Page

    from wwe_kit.playground.serving import PlaygroundServers

SERVE, STATIC = HOSTS = ("serve", "static")
# A cold start of the slowest runtime on a slow machine.
READY_MS = 60_000
_SHOWN_MESSAGES = 40
_OPTIONS = "the fixture wwe_options"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what can be said on the command line."""
    group = parser.getgroup("wwe", "web extensions for Agent Workspace")
    group.addoption(
        "--wwe-runtime", choices=RUNTIMES, help="Run extensions on this runtime instead of the one they name."
    )
    group.addoption(
        "--wwe-host", choices=HOSTS, default=SERVE,
        help="Where the workspace runs: beside the development server, or as a static site in the browser itself.",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Let our Chromium win over pytest-playwright's: of two plugins' fixtures the later registered one does."""
    config.addinivalue_line("markers", "served: it needs the development server, and is skipped with --wwe-host static")
    if config.pluginmanager.has_plugin("playwright"):
        config.pluginmanager.register(pytest_chromium, "wwe-chromium")
    elif config.getoption("--wwe-host") == STATIC:
        raise pytest.UsageError("--wwe-host static runs the workspace in a browser: it needs pytest-playwright.")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs the development server where there is none."""
    if item.get_closest_marker("served") and item.config.getoption("--wwe-host") == STATIC:
        pytest.skip("needs the server, and --wwe-host is static")


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
def wwe_host(request: pytest.FixtureRequest) -> str:
    """Give where the workspace runs: "serve", beside the development server, or "static", in the browser itself."""
    host: str = request.config.getoption("--wwe-host")
    return host


@pytest.fixture(scope="session")
def wwe_playground_servers() -> "Iterator[PlaygroundServers]":
    """Give the web servers for workspaces that are static sites."""
    from wwe_kit.playground.serving import PlaygroundServers  # noqa: PLC0415 - few tests need them

    with PlaygroundServers() as servers:
        yield servers


@pytest.fixture
def workspace(
    request: pytest.FixtureRequest, wwe_extensions: Sequence[Path], wwe_options: Mapping[str, Any],
    wwe_runtime: str | None, wwe_host: str,
) -> Iterator[WorkspaceDriver]:
    """Serve a workspace with the extensions, on two origins; give what drives it.

    A test that plays a scenario fails at its end if a step of it could not be.
    """
    ensure_runtimes(print)
    projects = tuple(load_project(Path(folder)) for folder in wwe_extensions)
    printed: list[str] = []
    with _driven(request, wwe_host, projects, dict(wwe_options), wwe_runtime, printed) as driven:
        driver = WorkspaceDriver(driven, printed)
        yield driver
        if troubles := driver.troubles:
            pytest.fail("the scenario did not go as it is written:\n" + "\n".join(troubles), pytrace=False)


@contextmanager
def _driven(
    request: pytest.FixtureRequest, host: str, projects: tuple[Project, ...], options: dict[str, Any],
    runtime: str | None, printed: list[str],
) -> Iterator[Driven]:
    if host == STATIC:
        yield _static(request, projects, options, runtime, printed)
        return
    with ThreadedDevServer(ServerSettings(projects, options, _OPTIONS, runtime=runtime), printed.append) as background:
        yield background


def _static(
    request: pytest.FixtureRequest, projects: tuple[Project, ...], options: dict[str, Any], runtime: str | None,
    printed: list[str],
) -> Driven:
    from wwe_kit.playground.driving import RemoteWorkspace  # noqa: PLC0415 - few tests need it
    from wwe_kit.playground.folders import PlaygroundSettings, build_playground  # noqa: PLC0415

    servers: PlaygroundServers = request.getfixturevalue("wwe_playground_servers")
    origins = (servers.host_origin, servers.extension_origin)
    playground = build_playground(PlaygroundSettings(projects, options, *origins, _OPTIONS, runtime))
    printed += playground.warnings
    servers.show(playground)
    return RemoteWorkspace(request.getfixturevalue("context"), origins, printed)


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
        item.add_report_section("call", "messages of the workspace", _said(driver))
        item.add_report_section("call", "printed by pages", "\n".join(driver.printed))
    return (yield)


def _said(driver: WorkspaceDriver) -> str:
    try:
        return "\n".join(map(str, driver.messages()[-_SHOWN_MESSAGES:]))
    except Exception as error:  # a workspace in the browser may be gone with it, and the test's own failure matters
        return f"They cannot be had any more: {error}"
