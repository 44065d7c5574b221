"""`wwe build`: the static sites of extensions."""

import json
import sys
from pathlib import Path
from typing import Any

import click

from wwe_kit.cli.documented import DocumentedCommand
from wwe_kit.cli.output import say, say_aside, warn
from wwe_kit.cli.parameters import (
    FOLDER,
    OneOf,
    check_out_is_of_one,
    dist_of,
    extension_here,
    folders_argument,
    json_option,
    prepare,
    runtime_option,
)
from wwe_kit.errors import BadInput
from wwe_kit.hosting.address import Address, read_address
from wwe_kit.hosting.server_settings import SERVERS
from wwe_kit.project.project import load_project

_MEASURE = "Measure in a browser how soon each page is ready. [default: if tool.wwe.budget.ready-ms is set]"


@click.command(
    cls=DocumentedCommand,
    example="wwe build\nwwe build my-desk --out site --server nginx --address https://extensions.example.com/desk/",
    page="commands.md#wwe-build",
)
@folders_argument
@click.option("--out", type=FOLDER, help="Folder to write; it is replaced. [default: dist in the extension's folder]")
@click.option("--server", type=OneOf(list(SERVERS)), help="Write settings for this web server as well.")
@click.option(
    "--address", help=f"Address of the site's folder, for these settings. [default: {Address().origin}{Address().path}]"
)
@click.option("--measure/--no-measure", default=None, help=_MEASURE)
@json_option
@runtime_option
def build(
    folders: tuple[Path, ...],
    out: Path | None,
    server: str | None,
    address: str | None,
    measure: bool | None,
    as_json: bool,
    runtime: str | None,
) -> None:
    """Write the static site of an extension.

    Without EXTENSION_DIR, use the extension in the current folder. The exit code is 1 if a page was measured and did
    not start.
    """
    from wwe_kit.build.command import Hosting  # noqa: PLC0415 - the others start faster without
    from wwe_kit.build.command import build as write  # noqa: PLC0415

    check_out_is_of_one(out, folders)
    _check_server_is_named(server, address)
    hosting = Hosting(server, read_address(address) if address else Address()) if server else None
    tell = say_aside if as_json else say
    projects = [load_project(folder) for folder in folders or (extension_here(),)]
    prepare(tell)
    reports = [
        write(
            project,
            out or dist_of(project.folder),
            runtime=runtime,
            is_measured=project.budget.ready_ms is not None if measure is None else measure,
            say=tell,
            warn=warn,
            hosting=hosting,
        )
        for project in projects
    ]
    if as_json:
        say(json.dumps(reports if len(folders) > 1 else reports[0], indent=2))
    if any(_did_not_start(report) for report in reports):
        sys.exit(1)


def _check_server_is_named(server: str | None, address: str | None) -> None:
    if address is not None and server is None:
        raise BadInput("--address is for the settings of a web server: name it with --server.")


def _did_not_start(report: dict[str, Any]) -> bool:
    """Return whether a page was measured and has not started, though it needs no server beside the workspace."""
    return any(times["trouble"] for times in (report["startup"] or {}).values()) and not report["connect"]
