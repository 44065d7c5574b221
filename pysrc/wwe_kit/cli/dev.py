"""`wwe dev`: extensions in a workspace, while they are edited."""

from pathlib import Path

import click

from wwe_kit.cli.caller import Caller
from wwe_kit.cli.documented import DocumentedCommand
from wwe_kit.cli.parameters import (
    folders_argument,
    options_option,
    port_option,
    prepare,
    runtime_option,
    scenario_option,
)
from wwe_kit.project.project import load_project


@click.command(
    cls=DocumentedCommand, example="wwe dev\nwwe dev my-desk --options workspace.toml", page="commands.md#wwe-dev"
)
@folders_argument
@options_option
@scenario_option
@port_option("--host-port", 8700, "0: a free port.")
@port_option("--extension-port", 8701, "Port of the first extension; the others get the next ports. 0: free ports.")
@click.option("--no-browser", is_flag=True, help="Do not open a browser.")
@runtime_option
@click.pass_obj
def dev(
    caller: Caller,
    folders: tuple[Path, ...],
    options: Path | None,
    scenario: str | None,
    host_port: int,
    extension_port: int,
    no_browser: bool,
    runtime: str | None,
) -> None:
    """Show extensions in an Agent Workspace page, and reload them after each edit.

    Without EXTENSION_DIR, use the extension in the current folder.
    """
    from wwe_kit.server.command import serve_until_stopped  # noqa: PLC0415 - the others start faster without

    projects = [load_project(folder) for folder in folders or caller.without_folders(options)]
    prepare()
    serve_until_stopped(
        projects,
        options=options,
        scenario=scenario,
        host_port=host_port,
        extension_port=extension_port,
        open_browser=not no_browser,
        runtime=runtime,
    )
