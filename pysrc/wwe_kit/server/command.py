"""`wwe dev`: everything on its server, until somebody presses Ctrl-C."""

import asyncio
import contextlib
import signal
import webbrowser
from collections.abc import Iterable
from pathlib import Path

import click

from wwe_kit.printable import printable
from wwe_kit.project.project import Project
from wwe_kit.server.dev_server import DevServer, ServerSettings, served, serving
from wwe_kit.server.edits.daemon_thread import in_daemon_thread
from wwe_kit.server.edits.watching import watch
from wwe_kit.server.scenario_file import load_scenario
from wwe_kit.server.sites import ServedExtension
from wwe_kit.server.workspace_options import read_file

SLOW_BUILD_S = 60


def serve_until_stopped(
    projects: Iterable[Project],
    *,
    options: Path | None,
    scenario: str | None,
    host_port: int,
    extension_port: int,
    open_browser: bool,
    runtime: str | None,
) -> None:
    """Serve until it is stopped. Raises BadInput for what cannot be served."""
    setting = ServerSettings(
        tuple(projects),
        read_file(options) if options else {},
        str(options or "the options"),
        host_port,
        extension_port,
        runtime,
        load_scenario(scenario) if scenario else None,
    )
    asyncio.run(_serve(setting, open_browser))


async def _serve(setting: ServerSettings, open_browser: bool) -> None:
    stop = asyncio.Event()
    async with serving(setting, click.echo) as server:
        _stop_on_signals(stop)  # not before: while the sites are built, Ctrl-C has to end what does not listen to it
        async with asyncio.TaskGroup() as group:
            watching = group.create_task(_watch(server, stop))
            _announce(server)
            if open_browser:
                await asyncio.to_thread(webbrowser.open, server.host_origin)
            await stop.wait()
            watching.cancel()  # it may be waiting for a build that takes long
    click.echo("Stopped.")


def _announce(server: DevServer) -> None:
    rows = list(served(server))
    width = max(len(label) for label, _ in rows)
    for label, address in rows:
        click.echo(f"  {label:<{width}}  {address}")
    edits = "Edits are shown at once; " if server.sites.by_name else ""
    click.echo(f"{edits}Ctrl-C ends it.")


async def _watch(server: DevServer, stop: asyncio.Event) -> None:
    def tell(extension: ServedExtension) -> None:
        frames = server.show_again(extension)
        label = printable(extension.project.label)
        click.echo(f"[{label}] {extension.trouble or f'edited: loaded again in {frames} frame(s)'}")

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

    await watch(server.sites, changed, stop)


def _stop_on_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        # Windows has no such handlers; there Ctrl-C ends asyncio.run by itself.
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, stop.set)
