"""The fixtures.

A test takes `workspace` (a workspace that is being served, driven from Python), `workspace_page` (its page in a real
browser) and `extension_frame` (an extension's frame in that page, once its Python is ready). What is served is set by
overriding `wwe_extensions` and `wwe_options`, in a module or a conftest.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from wwe_kit.errors import BadInput
from wwe_kit.project.around import extension_around
from wwe_kit.server.scenario_file import scenario_text
from wwe_kit.server.thread_answer import NoAnswer
from wwe_kit.testing import Workspace
from wwe_kit.testing.backend.recording import BadRecording
from wwe_kit.testing.backend.routes import NoRoute
from wwe_kit.testing.evidence.locators_frame import why_in_vain
from wwe_kit.testing.evidence.watching import Watcher, watching
from wwe_kit.testing.extension_pages import ExtensionPages
from wwe_kit.testing.page_states import let_come
from wwe_kit.testing.pytest_plugin.accessibility import axe_at_end
from wwe_kit.testing.pytest_plugin.evidence import GIVEN
from wwe_kit.testing.pytest_plugin.given import check_given
from wwe_kit.testing.pytest_plugin.hosts import Options, Running, Served, driven, serve_routes, tabs_of, wait_of
from wwe_kit.testing.pytest_plugin.hygiene import check_at_end, settled_at_end
from wwe_kit.testing.pytest_plugin.marks import marked_extensions, marked_scenario, opens_pages
from wwe_kit.testing.tiers import BROWSER

if TYPE_CHECKING:
    # Only tests that use a browser need Playwright; pytest loads this plugin for all the others as well.
    from playwright.sync_api import FrameLocator, Page

    from wwe_kit.playground.serving import PlaygroundServers


@pytest.fixture
def wwe_extensions(request: pytest.FixtureRequest) -> Sequence[Path]:
    """Return the folders of the extensions to serve: the one that the test lies in, unless it is overridden."""
    with _sentences():
        return marked_extensions(request.node) or [extension_around(request.path, request.config.invocation_params.dir)]


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
def wwe_running(
    request: pytest.FixtureRequest,
    wwe_extensions: Sequence[Path],
    wwe_options: Mapping[str, Any] | str | Path,
    wwe_runtime: str | None,
    wwe_tier: str,
    wwe_host: str,
) -> Iterator[Running]:
    """Run a workspace with the extensions, each on an origin of its own; tests take `workspace`, which drives it."""
    printed: list[str] = []
    with ExitStack() as stack:
        with _sentences():
            check_given(wwe_extensions, wwe_options, wwe_runtime, wwe_tier, wwe_host)
            folders = marked_extensions(request.node) or wwe_extensions
            served = Served(tuple(map(Path, folders)), wwe_runtime, printed)
            scenario = marked_scenario(request.node)
            options = Options.of(wwe_options).marked(request.node, scenario)
            workspace = stack.enter_context(driven(request, wwe_tier, wwe_host, served, options))
            if scenario:
                workspace.ask("announce", {"toml": scenario_text(scenario)})
        running = Running(workspace, served)
        request.node.stash[GIVEN] = {"wwe_tier": wwe_tier, "wwe_running": running}
        yield running


@pytest.fixture
def workspace(request: pytest.FixtureRequest, wwe_running: Running) -> Iterator[Workspace]:
    """Run a workspace with the extensions, each on an origin of its own; return what drives it.

    A test fails at its end if a step of its scenario could not be, or if a page has fetched what no route answers.
    """
    with ExitStack() as stack:
        driver = Workspace(
            wwe_running.driven,
            wwe_running.printed,
            wait_until=wait_of(request, wwe_running.driven),
            serve_routes=lambda routes: serve_routes(request, wwe_running.driven, routes, stack),
            tabs=lambda: tabs_of(request, wwe_running.driven),
            folder=request.path.parent,
            records=request.config.getoption("--wwe-record"),
        )
        request.node.stash.setdefault(GIVEN, {})["workspace"] = driver
        if request.getfixturevalue("wwe_tier") == BROWSER:
            settled_at_end(request, driver)
            if opens_pages(request):
                watcher = Watcher(driver.diary.try_to_note, partial(why_in_vain, driver))
                stack.enter_context(watching(watcher))
        check_at_end(request.node, partial(_check_expectations, driver))
        yield driver
        if errors := driver.scenario_errors:
            pytest.fail("a step of the scenario could not happen:\n" + "\n".join(errors), pytrace=False)
        with _sentences():
            driver.back_end.close()


def _check_expectations(driver: Workspace) -> None:
    """Fail a test that expects something without a `with`, which would pass whatever comes."""
    if unused := driver.unused_expectations:
        pytest.fail("\n".join(unused), pytrace=False)


@contextmanager
def _sentences() -> Iterator[None]:
    """Fail the test with the sentence alone where something cannot be served: a traceback tells nobody anything."""
    try:
        yield
    except (BadInput, NoAnswer, NoRoute, BadRecording) as error:
        raise pytest.fail.Exception(str(error), pytrace=False) from None


@pytest.fixture
def workspace_page(request: pytest.FixtureRequest, workspace: Workspace, page: "Page") -> "Iterator[Page]":
    """Open the workspace's page in the browser."""
    from wwe_kit.testing.backend.in_browser import told_of_failures  # noqa: PLC0415 - few tests need it

    with _sentences():
        axe_at_end(request.node, page.context, workspace)
    own = [workspace.host_url.removesuffix("/"), *workspace.extension_origins.values()]
    with told_of_failures(page.context, workspace.back_end.routes, own):
        with workspace.diary.step("open the workspace in the browser"):
            page.goto(workspace.host_url)
        let_come(page.get_by_role("combobox", name="State"))  # it is drawn when the host has answered
        yield page


@pytest.fixture
def extension_frame(workspace_page: "Page", workspace: Workspace) -> "Callable[..., FrameLocator]":
    """Return what finds the frame of an extension by its label: `extension_frame("Customer")`.

    See `ExtensionPages.frame`.
    """
    return ExtensionPages(workspace_page, workspace).frame
