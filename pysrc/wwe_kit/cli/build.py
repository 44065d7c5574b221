"""`wwe build`: the static site of an extension."""

import json
from pathlib import Path

import click

from wwe_kit.cli.documented import DocumentedCommand
from wwe_kit.cli.output import say, say_aside, warn
from wwe_kit.cli.parameters import FOLDER, json_option, prepare, runtime_option
from wwe_kit.project.project import load_project

_MEASURE = "Measure in a browser how soon each page is ready. [default: if tool.wwe.budget.ready-ms is set]"


@click.command(cls=DocumentedCommand, example="wwe build\nwwe build my-desk --out site", page="commands.md#wwe-build")
@click.argument("folder", metavar="[EXTENSION_DIR]", default=Path.cwd, type=FOLDER)
@click.option("--out", type=FOLDER, default="dist", show_default=True, help="Folder to write; it is replaced.")
@click.option("--measure/--no-measure", default=None, help=_MEASURE)
@json_option
@runtime_option
def build(folder: Path, out: Path, measure: bool | None, as_json: bool, runtime: str | None) -> None:
    """Write the static site of an extension.

    Without EXTENSION_DIR, use the extension in the current folder.
    """
    from wwe_kit.build.command import build as write  # noqa: PLC0415 - the others start faster without

    tell = say_aside if as_json else say
    project = load_project(folder)
    prepare(tell)
    if measure is None:
        measure = project.budget.ready_ms is not None
    report = write(project, out, runtime=runtime, is_measured=measure, say=tell, warn=warn)
    if as_json:
        say(json.dumps(report, indent=2))
