"""Where the workspace of a test runs: in memory, beside the development server, or in the browser itself."""

import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from wwe_kit.garbage import import_to_stay
from wwe_kit.project.project import Project, load_project
from wwe_kit.runtimes.runtimes import ensure_runtimes
from wwe_kit.server.workspace_options import read_file
from wwe_kit.testing.backend.routes import Routes, WaitUntil
from wwe_kit.testing.handles.host import Driven, OpensTabs
from wwe_kit.testing.pytest_plugin.mark_checks import place_of
from wwe_kit.testing.pytest_plugin.marks import (
    OPTIONS,
    STATIC,
    allowed_by,
    marked_options,
    merged,
    opens_pages,
    read_scenario,
)
from wwe_kit.testing.pytest_plugin.stages import BROWSERS
from wwe_kit.testing.tiers import MEMORY, check_memory

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

    from wwe_kit.check.rule import Finding
    from wwe_kit.memory.workspace import MemoryWorkspace
    from wwe_kit.playground.serving import PlaygroundServers
    from wwe_kit.server.kept.ports import KeptPorts
    from wwe_kit.server.threaded import ThreadedDevServer

_TOLD = pytest.StashKey[set[str]]()
_OPTIONS = "the fixture wwe_options"


@dataclass(frozen=True, slots=True)
class Options:
    """The workspace's options, and what error messages call them."""

    content: dict[str, Any]
    where: str

    @staticmethod
    def of(given: Mapping[str, Any] | str | Path) -> "Options":
        """Return the options that a test gives: themselves, or their file. Raises BadInput for a file that is none."""
        if isinstance(given, Mapping):
            return Options(dict(given), _OPTIONS)
        return Options(read_file(Path(given), _OPTIONS), str(given))

    def marked(self, node: pytest.Item, scenario: str | None) -> "Options":
        """Return them with what a test's marks say over them, and below them what its scenario wants.

        Raises BadInput for a mark or a scenario that cannot be.
        """
        wanted = read_scenario(scenario)
        content = merged(wanted.options, self.content) if wanted else self.content
        marked = marked_options(node, content)
        if marked == content:
            return Options(marked, self.where)
        place = f"{place_of(node, OPTIONS)}: @pytest.mark.{OPTIONS}"
        return Options(marked, f"{place}, over {self.where}" if self.content else place)


@dataclass(frozen=True, slots=True)
class Served:
    """What the workspace is to show, and where goes what is printed."""

    folders: tuple[Path, ...]
    runtime: str | None
    printed: list[str]

    @property
    def projects(self) -> tuple[Project, ...]:
        """The extensions. Raises BadInput for a folder that is none."""
        return tuple(map(load_project, self.folders))

    @property
    def keepers(self) -> list[tuple[Project, str]]:
        """The extensions whose pages share an interpreter, each with the view that owns it."""
        from wwe_kit.build.page_start import kept_by  # noqa: PLC0415 - few tests need it

        views = ((project, kept_by(project, self.runtime or project.runtime)) for project in self.projects)
        return [(project, view) for project, view in views if view]


@dataclass(frozen=True, slots=True)
class Running:
    """A workspace that runs, what it shows, and what its pages have printed."""

    driven: Driven
    served: Served

    @property
    def printed(self) -> list[str]:
        """What pages have printed."""
        return self.served.printed

    @property
    def keepers(self) -> list[str]:
        """The addresses of the pages that own an interpreter which others share."""
        origins = self.driven.extension_origins
        return [f"{origins[project.name]}/{view}.html" for project, view in self.served.keepers]


@contextmanager
def driven(request: pytest.FixtureRequest, tier: str, host: str, served: Served, options: Options) -> Iterator[Driven]:
    """Run a workspace. Raises BadInput for options or extensions that cannot be served."""
    if tier == MEMORY:
        with _in_memory(request.node, served, options) as workspace:
            for content in workspace.pages.contents.values():
                _warn(request, [each.text(content.project.folder) for each in content.warnings])
                _let_python_not_say_it_again(content.warnings)
            _warn(request, workspace.warnings)
            yield workspace
        return
    ensure_runtimes(print)
    if host == STATIC:
        yield _static(request, served, options)
        return
    with _served(request, served, options) as background:
        yield background


def _served(request: pytest.FixtureRequest, served: Served, options: Options) -> "ThreadedDevServer":
    import_to_stay("wwe_kit.server.threaded")
    from wwe_kit.server.dev_server import ServerSettings  # noqa: PLC0415 - every pytest starts sooner without
    from wwe_kit.server.threaded import ThreadedDevServer  # noqa: PLC0415 - as above

    kept = _kept_ports(request)
    settings = ServerSettings(served.projects, options.content, options.where, runtime=served.runtime, kept=kept)
    return ThreadedDevServer(settings, served.printed.append)


def _in_memory(node: pytest.Item, served: Served, options: Options) -> "MemoryWorkspace":
    check_memory()
    import_to_stay("wwe_kit.memory.workspace")
    from wwe_kit.memory.texts.agent import MARK, agent_of  # noqa: PLC0415 - as below
    from wwe_kit.memory.workspace import MemorySettings, MemoryWorkspace  # noqa: PLC0415 - tests in a browser need none

    told = node.get_closest_marker(MARK)
    agent = agent_of(told.kwargs if told else {})
    settings = MemorySettings(
        served.folders, options.content, options.where, served.runtime, agent=agent, allowed=allowed_by(node)
    )
    return MemoryWorkspace(settings, served.printed.append)


def _warn(request: pytest.FixtureRequest, sentences: Sequence[str]) -> None:
    """Tell once of a run what options and `wwe check` warn of: what has no effect, and what only CPython has."""
    told = request.config.stash.setdefault(_TOLD, set())
    for sentence in sentences:
        if sentence not in told:
            told.add(sentence)
            request.node.warn(pytest.PytestWarning(sentence))


def _let_python_not_say_it_again(findings: Iterable["Finding"]) -> None:
    """Let Python warn of no coroutine that `wwe check` has told of, with its cure. It holds until the test's end."""
    from wwe_kit.check.python.unused import NEVER_RUNS  # noqa: PLC0415 - tests in a browser need none of it

    for finding in findings:
        if finding.code == NEVER_RUNS.code:
            name = finding.sentence.partition("()")[0].rpartition(".")[2]
            said = rf"coroutine '(.*\.)?{name}' was never awaited"
            warnings.filterwarnings("ignore", said, RuntimeWarning, lineno=finding.line)


def _kept_ports(request: pytest.FixtureRequest) -> "KeptPorts | None":
    """Return the ports that the browser of a test knows, where it keeps its context."""
    browsers = request.config.pluginmanager.get_plugin(BROWSERS)
    if browsers and browsers.keeps_its_stage(request):
        ports: KeptPorts = request.getfixturevalue("wwe_stage").ports
        return ports
    return None


def _static(request: pytest.FixtureRequest, served: Served, options: Options) -> Driven:
    from wwe_kit.playground.driving import RemoteWorkspace  # noqa: PLC0415 - few tests need it
    from wwe_kit.playground.folders import PlaygroundSettings, build_playground  # noqa: PLC0415
    from wwe_kit.testing.hygiene.keepers import let_tests_in  # noqa: PLC0415

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
    context = request.getfixturevalue("context")
    if served.keepers:
        let_tests_in(context)
    return RemoteWorkspace(context, settings.workspace_origin, playground.origins, served.printed)


def tabs_of(request: pytest.FixtureRequest, driven: Driven) -> OpensTabs | None:
    """Return what opens browser tabs for a test that has a browser's page; None for any other."""
    if request.getfixturevalue("wwe_tier") == MEMORY or not opens_pages(request):
        return None
    from wwe_kit.testing.handles.browser_tabs import BrowserTabs  # noqa: PLC0415 - few tests need it

    return BrowserTabs(request.getfixturevalue("context"), driven)


def wait_of(request: pytest.FixtureRequest, driven: Driven) -> WaitUntil:
    """Return how a test waits. Of what a browser has done meanwhile Playwright tells only while it is waited in it."""
    if request.getfixturevalue("wwe_tier") == MEMORY or not opens_pages(request):
        return driven.wait_until

    @cache
    def context() -> "BrowserContext":  # known also while the test's fixtures end
        return cast("BrowserContext", request.getfixturevalue("context"))

    def wait(is_so: Callable[[], object], timeout: float) -> bool:
        from wwe_kit.testing.backend.in_browser import wait_until  # noqa: PLC0415 - few tests need it

        return wait_until(context(), is_so, timeout)

    return wait


def serve_routes(request: pytest.FixtureRequest, driven: Driven, routes: Routes, stack: ExitStack) -> WaitUntil | None:
    """Let what pages fetch come to the routes of the test, until `stack` is left.

    Return how the test waits from then on; None for as before.
    """
    if request.getfixturevalue("wwe_tier") == MEMORY:
        cast("MemoryWorkspace", driven).backend = routes.answer
    elif opens_pages(request):
        return _serve_in_browser(request.getfixturevalue("context"), driven, routes, stack)
    return None


def _serve_in_browser(context: "BrowserContext", driven: Driven, routes: Routes, stack: ExitStack) -> WaitUntil:
    from wwe_kit.testing.backend.in_browser import BrowserRoutes  # noqa: PLC0415 - few tests need it

    served = BrowserRoutes(context, routes, [driven.host_origin, *driven.extension_origins.values()])
    stack.callback(served.close)
    return served.wait_until
