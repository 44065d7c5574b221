"""Everything that is served, together: the workspace's origin, one for each extension, the workspace behind them."""

import asyncio
import traceback
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from socket import socket
from typing import Any

from wwe_host.journal.entry import Entry, Kind
from wwe_host.scenarios.scenario import Scenario
from wwe_host.settings.options import Options
from wwe_host.workspace import Workspace
from wwe_kit.build.site import DEVELOPMENT, Site, build_site
from wwe_kit.errors import BadInput
from wwe_kit.packages.following import follow_dependencies
from wwe_kit.progress import shown_as_lines
from wwe_kit.project.project import Project
from wwe_kit.runtimes.runtimes import PYSCRIPT
from wwe_kit.server import extension_app, host_app
from wwe_kit.server.heard.silent_pages import SilentPages
from wwe_kit.server.host_app import HostApp
from wwe_kit.server.kept.forgetting import Forgetting
from wwe_kit.server.kept.ports import KeptPorts
from wwe_kit.server.listening import Served, bound_socket, listening
from wwe_kit.server.ready_made.built_site import read_built_site
from wwe_kit.server.real_workspace.certificate import Certificate
from wwe_kit.server.sites import ServedExtension, Sites, accepted_origins
from wwe_kit.server.source.places import with_paths_from_here
from wwe_kit.server.workspace_options import Content, ShownView, section_of, workspace_options
from wwe_playground.loop_clock import LoopClock

Say = Callable[[str], object]

_LARGEST_PORT = 65535


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """What to serve, and how. Port 0 takes free ones; `where` is what error messages call the options.

    The extensions have the ports from `extension_port` upwards, in their order: the same at the next start. `pages` are
    shown as well, and others serve them. `built` are the folders of sites that were built, by the extension's name:
    those are served as they are. `workspace_origins` are other workspaces that may embed the extensions; with a
    `certificate` these come over HTTPS, as such a workspace may want it. With `follows_dependencies` packages are
    locked anew whenever the lock does not fit; else that is refused. With `kept` the ports are those of the
    server before, and browsers forget what they have stored of its pages.
    """

    projects: tuple[Project, ...]
    options: Content
    where: str = "the options"
    host_port: int = 0
    extension_port: int = 0
    runtime: str | None = None
    scenario: Scenario | None = None
    pages: tuple[ShownView, ...] = ()
    built: Mapping[str, Path] = field(default_factory=dict)
    workspace_origins: tuple[str, ...] = ()
    certificate: Certificate | None = None
    follows_dependencies: bool = False
    kept: KeptPorts | None = None


class DevServer:
    """What is being served.

    `options` makes the workspace's options of the content of an options file, and of the extensions' settings as they
    are now.
    """

    def __init__(
        self,
        workspace: Workspace,
        sites: Sites,
        host: HostApp,
        host_origin: str,
        options: Callable[[Content], Options],
        setting: ServerSettings,
    ) -> None:
        self.workspace = workspace
        self.sites = sites
        self.host = host
        self.host_origin = host_origin
        self.pages = setting.pages
        self._options = options
        self._content = setting.options

    def changed(self, extension: ServedExtension) -> int:
        """Build an extension anew and load its frames again. Return how many frames.

        The workspace follows the extension's settings; everything else in it stays as it is.
        """
        extension.rebuild()
        return self.show_again(extension)

    def show_again(self, extension: ServedExtension) -> int:
        """Load the frames of an extension again, as its settings want them now. Return how many there are."""
        if not extension.trouble:
            self._follow_settings(extension)
        frames = [frame for frame in self.workspace.frames if frame.url.startswith(f"{extension.origin}/")]
        for frame in frames:
            frame.reload()
        self.host.pages.touch()
        return len(frames)

    def _follow_settings(self, extension: ServedExtension) -> None:
        """Let the workspace show the views of an extension as its settings say, at once and for calls that go on."""
        try:
            options = self._options(self._content)
        except BadInput as error:  # the options file says something about a view that is no more
            extension.note_trouble(error.message)
            return
        self.workspace.session.live_options.start_from(options)

    def take_options(self, content: Content) -> None:
        """Let the workspace follow an options file that was edited.

        Raises BadInput for options that cannot be as they are; then nothing has changed.
        """
        options = self._options(content)
        self._content = content
        self.workspace.session.live_options.start_from(options)
        self.host.pages.touch()


@asynccontextmanager
async def serving(setting: ServerSettings, say: Say) -> AsyncIterator[DevServer]:
    """Serve while the block runs. Raises BadInput for a port in use, and for options or extensions that cannot be."""
    ports = _extension_ports(setting)
    async with AsyncExitStack() as stack:

        def bound(index: int, port: int, option: str) -> socket:
            listener = setting.kept.listener(index) if setting.kept else bound_socket(port, option)
            stack.callback(listener.close)
            return listener

        host_socket = bound(0, setting.host_port, "--host-port")
        sockets = [bound(index, port, "--extension-port") for index, port in enumerate(ports, 1)]
        scheme = "https" if setting.certificate else "http"
        origins = [_origin(extension_app.HOST, each, scheme) for each in sockets]
        server = _make(setting, _origin(host_app.HOST, host_socket), origins, say)
        say_on_pages = server.host.pages.notice
        silent_pages = SilentPages(say, say_on_pages, partial(say_on_pages, is_good=True), _later)
        notice = partial(say_on_pages, stays=True)
        extensions = (
            Served(extension_app.extension_app(extension, say, silent_pages, notice), listener, setting.certificate)
            for extension, listener in zip(server.sites.by_name.values(), sockets, strict=True)
        )
        everything = [*extensions, Served(server.host.application(), host_socket)]
        if setting.kept:
            everything = [each._replace(app=Forgetting(each.app)) for each in everything]
        await stack.enter_async_context(listening(*everything))
        yield server


def _extension_ports(setting: ServerSettings) -> list[int]:
    """Return the port of each extension. Raises BadInput where there are not enough, or one is the workspace's."""
    count, first = len(setting.projects), setting.extension_port
    if first == 0:
        return [0] * count
    ports = list(range(first, first + count))
    if setting.host_port in (first, *ports):
        theirs = f"{first} to {ports[-1]}" if count > 1 else f"{first}"
        raise BadInput(
            f"--host-port is {setting.host_port}, and the extensions take {theirs}, from --extension-port on: each "
            "origin needs a port of its own."
        )
    if ports and ports[-1] > _LARGEST_PORT:
        raise BadInput(
            f"--extension-port is {first}, and {count} extensions take the ports from there on: it can be at most "
            f"{_LARGEST_PORT + 1 - count}."
        )
    return ports


def _later(seconds: float, action: Callable[[], object]) -> asyncio.TimerHandle:
    return asyncio.get_running_loop().call_later(seconds, action)


class _Builds:
    """Makes the sites of extensions. `runtimes` is what their views run on, by their sections."""

    def __init__(self, setting: ServerSettings, host_origin: str, say: Say) -> None:
        self._setting = setting
        self._host_origin = host_origin
        self._say = say
        self._warned: dict[str, list[str]] = {}
        self.runtimes: dict[str, str] = {}

    def build(self, project: Project) -> Site:
        """Return the site of an extension, and say what is strange about it, once."""
        runtime = self._setting.runtime
        self.runtimes.update(_runtimes_of(project, runtime))  # an edit may choose another one
        workspaces = (self._host_origin, *self._setting.workspace_origins)
        if folder := self._setting.built.get(project.name):
            return read_built_site(project, folder, workspaces)
        accepted = accepted_origins(project, workspaces)
        if self._setting.follows_dependencies:
            with shown_as_lines(self._say):
                follow_dependencies(project, self._say)
                site = build_site(project, mode=DEVELOPMENT, workspace_origins=accepted, runtime=runtime)
        else:
            site = build_site(project, mode=DEVELOPMENT, workspace_origins=accepted, runtime=runtime)
        for warning in site.warnings:
            if warning not in self._warned.get(project.name, []):  # every edit builds anew
                self._say(f"Warning: {with_paths_from_here(warning, project.folder)}")
        self._warned[project.name] = site.warnings
        return site


def _make(setting: ServerSettings, host_origin: str, extension_origins: Sequence[str], say: Say) -> DevServer:
    builds = _Builds(setting, host_origin, say)

    def touch() -> None:
        host.pages.touch()

    def report(error: BaseException) -> None:
        say("".join(traceback.format_exception(error)).rstrip())

    sites = Sites(setting.projects, builds.build, extension_origins)

    def options_of(content: Content) -> Options:
        below = _wanted_by(setting.scenario)
        return workspace_options(content, setting.where, sites.by_name.values(), below, setting.pages)

    options = options_of(setting.options)
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
    host = HostApp(workspace, lambda: host_origin, builds.runtimes, say)
    return DevServer(workspace, sites, host, host_origin, options_of, setting)


def _say_of(entry: Entry, say: Say) -> None:
    """Tell the terminal what is strange about a request that was taken all the same."""
    if entry.kind is Kind.REQUEST and entry.note:
        say(f"Warning: {entry.name} of {entry.frame}: {entry.note}")


def _runtimes_of(project: Project, instead: str | None) -> dict[str, str]:
    """Return what the views of a project run on, by their sections; `instead` is the runtime asked for, if any."""
    name = instead or project.runtime
    words = f"{name} with {project.interpreter}" if name == PYSCRIPT else name
    return {section_of(project.name, view.name): words for view in project.views}


def _wanted_by(scenario: Scenario | None) -> Content:
    return dict(scenario.options) if scenario else {}


def _origin(name: str, listener: Any, scheme: str = "http") -> str:
    return f"{scheme}://{name}:{listener.getsockname()[1]}"


def served(server: DevServer) -> Iterable[tuple[str, str]]:
    """Return what is served: label, and address."""
    yield "Agent Workspace", f"{server.host_origin}/"
    for extension in server.sites.by_name.values():
        for view, page in extension.pages.items():
            label = extension.project.view(view).title
            yield label, f"{extension.origin}/{page}"
    for shown in server.pages:
        yield shown.options["label"], shown.options["url"].partition("?")[0]
