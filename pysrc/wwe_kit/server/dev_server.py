"""Everything that is served, together: the workspace's origin, the extensions' origin, the workspace behind them."""

import asyncio
import traceback
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from wwe_host.journal.entry import Entry, Kind
from wwe_host.scenarios.scenario import Scenario
from wwe_host.workspace import Workspace
from wwe_kit.build.site import DEVELOPMENT, Site, build_site
from wwe_kit.errors import BadInput
from wwe_kit.project.project import Project
from wwe_kit.runtimes.runtimes import PYSCRIPT
from wwe_kit.server import extension_app, host_app
from wwe_kit.server.host_app import HostApp
from wwe_kit.server.listening import bound_socket, listening
from wwe_kit.server.sites import ServedExtension, Sites, accepted_origins
from wwe_kit.server.workspace_options import Content, section_of, workspace_options
from wwe_playground.loop_clock import LoopClock

Say = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """What to serve, and how. Port 0 takes a free one; `where` is what error messages call the options."""

    projects: tuple[Project, ...]
    options: Content
    where: str = "the options"
    host_port: int = 0
    extension_port: int = 0
    runtime: str | None = None
    scenario: Scenario | None = None


class DevServer:
    """What is being served."""

    def __init__(self, workspace: Workspace, sites: Sites, host: HostApp, origins: tuple[str, str]) -> None:
        self.workspace = workspace
        self.sites = sites
        self.host = host
        self.host_origin, self.extension_origin = origins

    def changed(self, extension: ServedExtension) -> int:
        """Build an extension anew and load its frames again; the workspace stays as it is. Gives how many frames."""
        extension.rebuild()
        return self.show_again(extension)

    def show_again(self, extension: ServedExtension) -> int:
        """Load the frames of an extension again. Return how many there are."""
        address = f"{self.extension_origin}/{extension.project.name}/"
        frames = [frame for frame in self.workspace.frames() if frame.url.startswith(address)]
        for frame in frames:
            frame.reload()
        self.host.pages.touch()
        return len(frames)


@asynccontextmanager
async def serving(setting: ServerSettings, say: Say) -> AsyncIterator[DevServer]:
    """Serve while the block runs. Raises BadInput for a port in use, and for options or extensions that cannot be."""
    if setting.host_port == setting.extension_port != 0:
        raise BadInput(f"--host-port and --extension-port are both {setting.host_port}: each origin needs its own.")
    async with AsyncExitStack() as stack:
        host_socket = bound_socket(setting.host_port, "--host-port")
        stack.callback(host_socket.close)
        extension_socket = bound_socket(setting.extension_port, "--extension-port")
        stack.callback(extension_socket.close)
        origins = (_origin(host_app.HOST, host_socket), _origin(extension_app.HOST, extension_socket))
        server = _make(setting, origins, say)
        extensions = extension_app.extension_app(server.sites, lambda: origins[1], say, server.host.pages.notice)
        await stack.enter_async_context(listening(extensions, extension_socket))
        await stack.enter_async_context(listening(server.host.application(), host_socket))
        yield server


def _make(setting: ServerSettings, origins: tuple[str, str], say: Say) -> DevServer:
    host_origin, extension_origin = origins

    runtimes: dict[str, str] = {}
    warned: dict[str, list[str]] = {}

    def build(project: Project) -> Site:
        runtimes.update(_runtimes_of(project, setting.runtime))  # an edit may choose another one
        accepted = accepted_origins(project, host_origin)
        site = build_site(project, mode=DEVELOPMENT, workspace_origins=accepted, runtime=setting.runtime)
        for warning in site.warnings:
            if warning not in warned.get(project.name, []):  # every edit builds anew, and need not say the same again
                say(f"Warning: {warning}")
        warned[project.name] = site.warnings
        return site

    def touch() -> None:
        host.pages.touch()

    def report(error: BaseException) -> None:
        say("".join(traceback.format_exception(error)).rstrip())

    sites = Sites(setting.projects, build)
    options = workspace_options(
        setting.options, setting.where, sites.by_name.values(), extension_origin, _wanted_by(setting.scenario)
    )
    for warning in options.warnings:
        say(f"Warning: {setting.where}: {warning}")
    loop = asyncio.get_running_loop()
    clock = LoopClock(loop, touch)
    workspace = Workspace(
        options, clock, started=datetime.now(UTC), report=report, monotonic_ms=lambda: loop.time() * 1000
    )
    workspace.playlist.listeners.append(lambda sentence: say(f"Warning: {sentence}"))
    workspace.journal.listeners.append(lambda entry: _say_of(entry, say))
    if setting.scenario:
        workspace.playlist.announce(setting.scenario)
    host = HostApp(workspace, lambda: host_origin, runtimes, say)
    return DevServer(workspace, sites, host, origins)


def _say_of(entry: Entry, say: Say) -> None:
    """Tell the terminal what is strange about a request that was taken all the same."""
    if entry.kind is Kind.REQUEST and entry.note:
        say(f"Warning: {entry.name} of {entry.frame}: {entry.note}")


def _runtimes_of(project: Project, instead: str | None) -> dict[str, str]:
    """What the views of a project run on, by their sections; `instead` is the runtime that was asked for, if any."""
    name = instead or project.runtime
    words = f"{name} with {project.interpreter}" if name == PYSCRIPT else name
    return {section_of(project.name, view.name): words for view in project.views}


def _wanted_by(scenario: Scenario | None) -> Content:
    return dict(scenario.options) if scenario else {}


def _origin(name: str, listener: Any) -> str:
    return f"http://{name}:{listener.getsockname()[1]}"


def served(server: DevServer) -> Iterable[tuple[str, str]]:
    """Give what is served: label, and address."""
    yield "Agent Workspace", f"{server.host_origin}/"
    for extension in server.sites.by_name.values():
        for view, page in extension.pages.items():
            label = extension.project.view(view).title
            yield label, f"{server.extension_origin}/{extension.project.name}/{page}"
