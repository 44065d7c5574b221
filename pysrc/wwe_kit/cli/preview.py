"""`wwe preview`: what was built, in a workspace."""

from pathlib import Path
from typing import Any

import click

from wwe_kit.cli.documented import DocumentedCommand
from wwe_kit.cli.output import warn
from wwe_kit.cli.parameters import (
    FOLDER,
    check_out_is_of_one,
    dist_of,
    extension_here,
    folders_argument,
    prepare,
    serving_options,
)
from wwe_kit.project.project import load_project


@click.command(
    cls=DocumentedCommand, example="wwe preview\nwwe preview my-desk --out site", page="commands.md#wwe-preview"
)
@folders_argument
@click.option("--out", type=FOLDER, help="Folder that `wwe build` wrote. [default: dist in the extension's folder]")
@serving_options
def preview(folders: tuple[Path, ...], out: Path | None, **serving: Any) -> None:
    """Show what `wwe build` wrote in an Agent Workspace page, with the headers of production.

    Without EXTENSION_DIR, use the extension in the current folder.
    """
    from wwe_kit.server.command import Serving, serve_until_stopped  # noqa: PLC0415
    from wwe_kit.server.ready_made.built_site import edited_since  # noqa: PLC0415 - the others start faster without

    check_out_is_of_one(out, folders)
    projects = [load_project(folder) for folder in folders or (extension_here(),)]
    built = {project.name: out or dist_of(project.folder) for project in projects}
    for project in projects:
        for file in edited_since(project, built[project.name])[:1]:
            warn(f"{project.folder / file} was edited after the build: run `wwe build` to see it.")
    prepare()
    serve_until_stopped(projects, Serving(**serving), built=built)
