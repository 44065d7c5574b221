"""Fixtures for tests of extensions; pytest finds them by itself where the kit is installed.

A test takes `workspace` (a workspace that is being served, driven from Python), `workspace_page` (its page in a real
browser) and `extension_frame` (an extension's frame in that page, once its Python is ready). What is served is set by
overriding `wwe_extensions` and `wwe_options`, in a module or a conftest.
"""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from wwe_kit.errors import BadInput
from wwe_kit.project.around import extension_around
from wwe_kit.project.project import Project, load_project
from wwe_kit.runtimes.runtimes import RUNTIMES, ensure_runtimes
from wwe_kit.server.dev_server import ServerSettings
from wwe_kit.server.thread_answer import NoAnswer
from wwe_kit.server.threaded import ThreadedDevServer
from wwe_kit.server.workspace_options import read_file
from wwe_kit.testing import pytest_browsers
from wwe_kit.testing.driver import Driven, WorkspaceDriver
from wwe_kit.testing.extension_pages import ExtensionPages
from wwe_kit.testing.transcript import transcript

if TYPE_CHECKING:
    # Only tests that use a browser need Playwright; pytest loads this plugin for all the others as well.
    from playwright.sync_api import FrameLocator, Page

    from wwe_kit.playground.serving import PlaygroundServers

SERVE, STATIC = HOSTS = ("serve", "static")
_SHOWN_MESSAGES = 40
_OPTIONS = "the fixture wwe_options"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what can be said on the command line."""
    group = parser.getgroup("wwe", "web extensions for Agent Workspace")
    group.addoption(
        "--wwe-runtime", choices=RUNTIMES, help="Run extensions on this runtime instead of the one they name."
    )
    group.addoption(
        "--wwe-host",
        choices=HOSTS,
        default=SERVE,
        help="Where the workspace runs: beside the development server, or as a static site in the browser itself.",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register our browsers after pytest-playwright's, because the fixtures of the later plugin win.

    Raises UsageError if `--wwe-host static` is given without pytest-playwright.
    """
    config.addinivalue_line("markers", "served: needs the development server; skipped with --wwe-host static")
    # It is about a fixture of pytest-base-url, which pytest-playwright brings: nothing that an author could mend.
    config.addinivalue_line("filterwarnings", "ignore:Session-scoped fixtures defined as instance methods")
    if config.pluginmanager.has_plugin("playwright"):
        config.pluginmanager.register(pytest_browsers, "wwe-browsers")
    elif config.getoption("--wwe-host") == STATIC:
        raise pytest.UsageError("--wwe-host static runs the workspace in a browser: it needs pytest-playwright.")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs the development server where there is none."""
    if item.get_closest_marker("served") and item.config.getoption("--wwe-host") == STATIC:
        pytest.skip("needs the server, and --wwe-host is static")


@pytest.fixture
def wwe_extensions(request: pytest.FixtureRequest) -> Sequence[Path]:
    """Return the folders of the extensions to serve: the one that the test lies in, unless it is overridden."""
    with _sentences():
        return [extension_around(request.path, request.config.invocation_params.dir)]


@pytest.fixture
def wwe_options() -> Mapping[str, Any] | str | Path:
    """Return the workspace's options: a file, or what one has: `{"interaction-workspace": {name: value}}`."""
    return {}


@pytest.fixture
def wwe_runtime(request: pytest.FixtureRequest) -> str | None:
    """Return the runtime to run extensions on; None for the one that each names."""
    runtime: str | None = request.config.getoption("--wwe-runtime")
    return runtime


@pytest.fixture
def wwe_host(request: pytest.FixtureRequest) -> str:
    """Return where the workspace runs: "serve", beside the development server, or "static", in the browser itself."""
    host: str = request.config.getoption("--wwe-host")
    return host


@pytest.fixture(scope="session")
def wwe_playground_servers() -> "Iterator[PlaygroundServers]":
    """Return the web servers for workspaces that are static sites."""
    from wwe_kit.playground.serving import PlaygroundServers  # noqa: PLC0415 - few tests need them

    with PlaygroundServers() as servers:
        yield servers


@pytest.fixture
def workspace(
    request: pytest.FixtureRequest,
    wwe_extensions: Sequence[Path],
    wwe_options: Mapping[str, Any] | str | Path,
    wwe_runtime: str | None,
    wwe_host: str,
) -> Iterator[WorkspaceDriver]:
    """Serve a workspace with the extensions, each on an origin of its own; return what drives it.

    A test that plays a scenario fails at its end if a step of it could not be.
    """
    printed: list[str] = []
    with ExitStack() as stack:
        with _sentences():
            ensure_runtimes(print)
            served = _Served(tuple(load_project(Path(folder)) for folder in wwe_extensions), wwe_runtime, printed)
            driven = stack.enter_context(_driven(request, wwe_host, served, _Options.of(wwe_options)))
        driver = WorkspaceDriver(driven, printed)
        yield driver
        if errors := driver.scenario_errors:
            pytest.fail("a step of the scenario could not happen:\n" + "\n".join(errors), pytrace=False)


@contextmanager
def _sentences() -> Iterator[None]:
    """Fail the test with the sentence alone where something cannot be served: a traceback tells nobody anything."""
    try:
        yield
    except (BadInput, NoAnswer) as error:
        pytest.fail(str(error), pytrace=False)


@dataclass(frozen=True, slots=True)
class _Options:
    """The workspace's options, and what error messages call them."""

    content: dict[str, Any]
    where: str

    @staticmethod
    def of(given: Mapping[str, Any] | str | Path) -> "_Options":
        if isinstance(given, Mapping):
            return _Options(dict(given), _OPTIONS)
        return _Options(read_file(Path(given), _OPTIONS), str(given))


@dataclass(frozen=True, slots=True)
class _Served:
    """What the workspace is to show, and where goes what is printed."""

    projects: tuple[Project, ...]
    runtime: str | None
    printed: list[str]


@contextmanager
def _driven(request: pytest.FixtureRequest, host: str, served: _Served, options: _Options) -> Iterator[Driven]:
    if host == STATIC:
        yield _static(request, served, options)
        return
    settings = ServerSettings(served.projects, options.content, options.where, runtime=served.runtime)
    with ThreadedDevServer(settings, served.printed.append) as background:
        yield background


def _static(request: pytest.FixtureRequest, served: _Served, options: _Options) -> Driven:
    from wwe_kit.playground.driving import RemoteWorkspace  # noqa: PLC0415 - few tests need it
    from wwe_kit.playground.folders import PlaygroundSettings, build_playground  # noqa: PLC0415

    servers: PlaygroundServers = request.getfixturevalue("wwe_playground_servers")
    settings = PlaygroundSettings(
        served.projects,
        options.content,
        servers.host_origin,
        servers.extension_origins(len(served.projects)),
        options.where,
        served.runtime,
    )
    playground = build_playground(settings)
    served.printed.extend(playground.warnings)
    servers.show(playground)
    return RemoteWorkspace(
        request.getfixturevalue("context"), settings.workspace_origin, playground.origins, served.printed
    )


@pytest.fixture
def workspace_page(workspace: WorkspaceDriver, page: "Page") -> "Page":
    """Open the workspace's page in the browser."""
    from playwright.sync_api import expect  # noqa: PLC0415 - see above

    page.goto(workspace.host_url)
    expect(page.get_by_role("combobox", name="State")).to_be_visible()  # it is drawn when the host has answered
    return page


@pytest.fixture
def extension_frame(workspace_page: "Page", workspace: WorkspaceDriver) -> "Callable[..., FrameLocator]":
    """Return what finds the frame of an extension by its label: `extension_frame("Customer")`.

    See `ExtensionPages.frame`.
    """
    return ExtensionPages(workspace_page, workspace).frame


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
        return transcript(driver.messages()[-_SHOWN_MESSAGES:])
    except Exception as error:  # a workspace in the browser may be gone with it, and the test's own failure matters
        return f"They are not available any more: {error}"
