"""`wwe dev` and `wwe preview`: everything on its server, until somebody presses Ctrl-C."""

import asyncio
import contextlib
import signal
import webbrowser
from collections.abc import AsyncIterator, Collection, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

import click

from wwe_kit.errors import BadInput
from wwe_kit.printable import printable
from wwe_kit.project.project import Project
from wwe_kit.server.dev_server import DevServer, ServerSettings, served, serving
from wwe_kit.server.edits.daemon_thread import in_daemon_thread
from wwe_kit.server.edits.runtime_checks import RuntimeChecks
from wwe_kit.server.edits.watching import edits_of, watch
from wwe_kit.server.ready_made.built_site import edited_since
from wwe_kit.server.ready_made.foreign_page import ForeignPages, why_not_framed
from wwe_kit.server.real_workspace.command_line import RealWorkspace
from wwe_kit.server.scenario_file import load_scenario
from wwe_kit.server.sites import ServedExtension
from wwe_kit.server.source.places import from_here, with_paths_from_here
from wwe_kit.server.workspace_options import read_file, shown_views

SLOW_BUILD_S = 60
NO_PAGES = ForeignPages()
NO_REAL_WORKSPACE = RealWorkspace()


class Serving(NamedTuple):
    """How a command serves: options and scenario, ports, and whether a browser is opened."""

    options: Path | None
    scenario: str | None
    host_port: int
    extension_port: int
    opens_browser: bool
    runtime: str | None = None
    real: RealWorkspace = NO_REAL_WORKSPACE


def serve_until_stopped(
    projects: Iterable[Project],
    how: Serving,
    *,
    pages: ForeignPages = NO_PAGES,
    built: Mapping[str, Path] | None = None,
) -> None:
    """Serve until it is stopped. `built` has the folders of sites that were built, by the extension's name.

    Raises BadInput for what cannot be served.
    """
    setting = ServerSettings(
        tuple(projects),
        read_file(how.options) if how.options else {},
        str(how.options or "the options"),
        how.host_port,
        how.extension_port,
        how.runtime,
        load_scenario(how.scenario) if how.scenario else None,
        tuple(pages.views()),
        built or {},
        how.real.origins,
        how.real.served_with(),
        follows_dependencies=True,
    )
    asyncio.run(_serve(setting, how))


async def _serve(setting: ServerSettings, how: Serving) -> None:
    options_file = how.options
    stop = asyncio.Event()
    follows_edits = bool(setting.projects) and not setting.built
    options_edits = edits_of(options_file, stop) if options_file else None
    async with serving(setting, click.echo) as server:
        _stop_on_signals(stop)  # not before: while the sites are built, Ctrl-C has to end what does not listen to it
        async with asyncio.TaskGroup() as group:
            working = [group.create_task(_ask_pages(server))]
            if follows_edits:
                working.append(group.create_task(_watch(server, setting.runtime, stop)))
            if setting.built:
                told = {file for each in server.sites.by_name.values() for file in _edited(each, setting.built)}
                working.append(group.create_task(_tell_edits(server, setting.built, told, stop)))
            if options_file and options_edits:
                working.append(group.create_task(_follow_options(server, options_file, options_edits)))
            _announce(server, follows_edits=follows_edits)
            for line in how.real.hints(shown_views(server.sites.by_name.values()), setting.certificate):
                click.echo(line)
            if how.opens_browser:
                await asyncio.to_thread(webbrowser.open, server.host_origin)
            await stop.wait()
            for task in working:
                task.cancel()  # it may be waiting for a build that takes long
    click.echo("Stopped.")


async def _ask_pages(server: DevServer) -> None:
    """Ask the pages of others whether they let themselves be framed, and say of each that does not."""
    for page in server.pages:
        sentence = await in_daemon_thread(partial(why_not_framed, page.options["url"], server.host_origin))
        if sentence:
            click.echo(f"Warning: {printable(sentence)}")
            server.host.tell(printable(sentence))


def _announce(server: DevServer, *, follows_edits: bool) -> None:
    rows = list(served(server))
    width = max(len(label) for label, _ in rows)
    for label, address in rows:
        click.echo(f"  {label:<{width}}  {address}")
    edits = "Edits are shown at once; " if follows_edits else ""
    click.echo(f"{edits}Ctrl-C ends it.")


async def _watch(server: DevServer, runtime: str | None, stop: asyncio.Event) -> None:
    checks = RuntimeChecks(runtime, click.echo)

    def tell(extension: ServedExtension) -> None:
        frames = server.show_again(extension)
        label = printable(extension.project.label)
        trouble = with_paths_from_here(extension.trouble, extension.project.folder)
        click.echo(f"[{label}] {trouble or f'edited: loaded again in {frames} frame(s)'}")
        checks.begin(extension)

    async def changed(extension: ServedExtension) -> None:
        building = asyncio.ensure_future(in_daemon_thread(extension.rebuild))
        await asyncio.wait({building}, timeout=SLOW_BUILD_S)
        if not building.done():
            extension.note_trouble(
                f"{extension.project.folder} has been building for {SLOW_BUILD_S} s, and is not finished. "
                "Does a template have an endless loop?"
            )
            building.add_done_callback(lambda _: tell(extension))
        tell(extension)

    for extension in server.sites.by_name.values():
        checks.begin(extension)
    try:
        await watch(server.sites, changed, stop)
    finally:
        checks.stop()


def _edited(extension: ServedExtension, built: Mapping[str, Path]) -> set[Path]:
    """Return the files of an extension that are newer than what was built of it."""
    project = extension.project
    with contextlib.suppress(BadInput):  # the next build says it
        return {project.folder / file for file in edited_since(project, built[project.name])}
    return set()


async def _tell_edits(
    server: DevServer, built: Mapping[str, Path], told: Collection[Path], stop: asyncio.Event
) -> None:
    """Say of each file that is edited from now on, once, that what is shown was built before."""
    known = set(told)

    async def changed(extension: ServedExtension) -> None:
        for file in sorted(_edited(extension, built) - known):
            known.add(file)
            click.echo(f"{from_here(file)} was edited after the build: run `wwe build`, and then `wwe preview` again.")

    await watch(server.sites, changed, stop)


async def _follow_options(server: DevServer, file: Path, edits: AsyncIterator[None]) -> None:
    """Let the workspace follow the options file whenever it is edited, and say how that went."""
    async for _ in edits:
        try:
            server.take_options(read_file(file))
        except BadInput as error:
            click.echo(f"{error.message} The workspace keeps the options that it had.")
        else:
            click.echo(f"{file}: the workspace has the new options.")


def _stop_on_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        # Windows has no such handlers; there Ctrl-C ends asyncio.run by itself.
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, stop.set)
