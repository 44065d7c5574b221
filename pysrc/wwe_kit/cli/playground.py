"""`wwe playground`: a workspace with extensions as static files."""

import json
from pathlib import Path

import click

from wwe_kit.cli.caller import Caller
from wwe_kit.cli.documented import DocumentedCommand
from wwe_kit.cli.output import say, say_aside
from wwe_kit.cli.parameters import (
    FOLDER,
    folders_argument,
    json_option,
    options_option,
    prepare,
    runtime_option,
    scenario_option,
)
from wwe_kit.project.project import load_project


@click.command(
    cls=DocumentedCommand,
    example="wwe playground\nwwe playground --workspace-origin https://demo.example.com "
    "--extension-origin https://extensions.example.com",
    page="commands.md#wwe-playground",
)
@folders_argument
@click.option(
    "--out",
    type=FOLDER,
    default=Path("build/playground"),
    show_default=True,
    help="Folder to write; its content is replaced.",
)
@click.option("--workspace-origin", default="http://localhost:8700", show_default=True, help="Origin of workspace/.")
@click.option(
    "--extension-origin",
    "extension_origins",
    multiple=True,
    help="Origin of an extension; once for each, in their order. [default: http://127.0.0.1:8701, 8702 ...]",
)
@options_option
@scenario_option
@json_option
@runtime_option
@click.pass_obj
def playground(
    caller: Caller,
    folders: tuple[Path, ...],
    out: Path,
    workspace_origin: str,
    extension_origins: tuple[str, ...],
    options: Path | None,
    scenario: str | None,
    as_json: bool,
    runtime: str | None,
) -> None:
    """Write an Agent Workspace page with extensions as a static site, one folder for each origin.

    Its host runs in the browser; no server is needed but one for files. Without EXTENSION_DIR it shows the extension
    in the current folder.
    """
    from wwe_kit.playground.command import playground as write  # noqa: PLC0415 - the others start faster without

    projects = [load_project(folder) for folder in folders or caller.without_folders(options)]
    tell = say_aside if as_json else say
    prepare(tell)
    report = write(
        projects,
        out,
        workspace_origin=workspace_origin,
        extension_origins=extension_origins,
        options=options,
        scenario=scenario or "",
        runtime=runtime,
        say=tell,
    )
    if as_json:
        say(json.dumps(report, indent=2))
