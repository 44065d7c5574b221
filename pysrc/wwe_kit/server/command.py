"""`wwe serve`: everything on its stage, until somebody presses Ctrl-C."""

import asyncio
import contextlib
import signal
import webbrowser
from collections.abc import Iterable
from pathlib import Path

import click

from wwe_kit.project.project import Project
from wwe_kit.server.scenario_file import load_scenario
from wwe_kit.server.sites import ServedExtension
from wwe_kit.server.stage import Setting, Stage, on_stage, served
from wwe_kit.server.watching import watch
from wwe_kit.server.workspace_options import read_file


def serve(
    projects: Iterable[Project], *, options: Path | None, scenario: str | None, host_port: int, extension_port: int,
    open_browser: bool, runtime: str | None,
) -> None:
    """Serve until it is stopped. Raises BadInput for what cannot be served."""
    setting = Setting(
        tuple(projects), read_file(options) if options else {}, str(options or "the options"), host_port,
        extension_port, runtime, load_scenario(scenario) if scenario else None,
    )
    asyncio.run(_serve(setting, open_browser))


async def _serve(setting: Setting, open_browser: bool) -> None:
    stop = asyncio.Event()
    _stop_on_signals(stop)
    async with on_stage(setting, click.echo) as stage:
        watching = asyncio.create_task(_watch(stage, stop))
        await asyncio.sleep(0)  # its first step sets the watch up, so that no edit is missed from now on
        _announce(stage)
        if open_browser:
            await asyncio.to_thread(webbrowser.open, stage.host_origin)
        await watching
        await stop.wait()
    click.echo("Stopped.")


def _announce(stage: Stage) -> None:
    rows = list(served(stage))
    width = max(len(label) for label, _ in rows)
    for label, address in rows:
        click.echo(f"  {label:<{width}}  {address}")
    edits = "Edits are shown at once; " if stage.sites.by_name else ""
    click.echo(f"{edits}Ctrl-C ends it.")


async def _watch(stage: Stage, stop: asyncio.Event) -> None:
    def changed(extension: ServedExtension) -> None:
        frames = stage.changed(extension)
        label = extension.project.label
        click.echo(f"[{label}] {extension.trouble or f'edited: loaded again in {frames} frame(s)'}")

    await watch(stage.sites, changed, stop)


def _stop_on_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        # Windows has no such handlers; there Ctrl-C ends asyncio.run by itself.
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, stop.set)
