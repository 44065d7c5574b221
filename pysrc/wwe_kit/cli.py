"""The command `wwe`. Exit code 2 for what was asked wrongly or cannot be had, 1 for what fails."""

import io
import json
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import click

from wwe_kit.errors import BadInput
from wwe_kit.project.project import Project, is_extension, load_project
from wwe_kit.runtimes.runtimes import PYODIDE, RUNTIMES, ensure_runtimes

_FOLDER = click.Path(path_type=Path)
_RUNTIME = click.option("--runtime", type=click.Choice(RUNTIMES), help="Use this runtime for all extensions.")
_OPTIONS = click.option("--options", type=_FOLDER, help="File with options of the workspace (TOML).")
_SCENARIO = click.option("--scenario", help="Scenario to play: a TOML file, or the name of one of the host's.")
# What pytest knows is pytest's business.
PASSED_ON = {"ignore_unknown_options": True, "help_option_names": ["--help"]}


class Caller(NamedTuple):
    """What a command does where its command line says nothing: `wwe` and build.py differ in it."""

    example: Path | None = None  # is shown where no extension is


def say(text: str) -> None:
    """Print a line about what the command does."""
    click.echo(text)


@click.group()
@click.version_option(package_name="wwe-extension-kit", prog_name="wwe")
@click.pass_context
def wwe(context: click.Context) -> None:
    """Web extensions for Genesys Agent Workspace, in Python."""
    context.obj = Caller()


@wwe.command()
@click.argument("folders", metavar="[EXTENSION_DIR]...", nargs=-1, type=_FOLDER)
@_OPTIONS
@_SCENARIO
@click.option("--host-port", type=click.IntRange(0, 65535), default=8700, show_default=True, help="0: a free port.")
@click.option(
    "--extension-port",
    type=click.IntRange(0, 65535),
    default=8701,
    show_default=True,
    help="Port of the first extension; the others get the next ports. 0: free ports.",
)
@click.option("--no-browser", is_flag=True, help="Do not open a browser.")
@_RUNTIME
@click.pass_obj
def serve(
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
    from wwe_kit.server.command import serve as serve_until_stopped  # noqa: PLC0415 - the others start faster without

    projects = [load_project(folder) for folder in folders or _without_folders(caller, options)]
    _prepare(projects, runtime)
    serve_until_stopped(
        projects,
        options=options,
        scenario=scenario,
        host_port=host_port,
        extension_port=extension_port,
        open_browser=not no_browser,
        runtime=runtime,
    )


@wwe.command()
@click.argument("folder", metavar="[EXTENSION_DIR]", default=Path.cwd, type=_FOLDER)
@click.option("--out", type=_FOLDER, default="dist", show_default=True, help="Folder to write; it is replaced.")
@click.option("--measure/--no-measure", default=True, help="Measure in a browser how soon each page is ready.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON; everything else goes to stderr.")
@_RUNTIME
def build(folder: Path, out: Path, measure: bool, as_json: bool, runtime: str | None) -> None:
    """Write the static site of an extension.

    Without EXTENSION_DIR, use the extension in the current folder.
    """
    from wwe_kit.build.command import build as write  # noqa: PLC0415

    tell = _say_aside if as_json else say
    project = load_project(folder)
    _prepare([project], runtime, tell)
    report = write(project, out, runtime=runtime, is_measured=measure, say=tell, warn=_warn)
    if as_json:
        say(json.dumps(report, indent=2))


def _say_aside(text: str) -> None:
    click.echo(text, err=True)


def _warn(text: str) -> None:
    click.secho(f"Warning: {text}", fg="yellow", err=True)


@wwe.command()
@click.argument("folders", metavar="[EXTENSION_DIR]...", nargs=-1, type=_FOLDER)
@click.option("--out", type=_FOLDER, required=True, help="Folder to write; its content is replaced.")
@click.option("--workspace-origin", default="http://localhost:8700", show_default=True, help="Origin of workspace/.")
@click.option(
    "--extension-origin",
    "extension_origins",
    multiple=True,
    help="Origin of an extension; once for each, in their order. [default: http://127.0.0.1:8701, 8702 ...]",
)
@_OPTIONS
@_SCENARIO
@_RUNTIME
@click.pass_obj
def playground(
    caller: Caller,
    folders: tuple[Path, ...],
    out: Path,
    workspace_origin: str,
    extension_origins: tuple[str, ...],
    options: Path | None,
    scenario: str | None,
    runtime: str | None,
) -> None:
    """Write an Agent Workspace page with extensions as a static site, one folder for each origin.

    Its host runs in the browser; no server is needed but one for files. Without EXTENSION_DIR it shows the extension
    in the current folder.
    """
    from wwe_kit.playground.command import playground as write  # noqa: PLC0415

    projects = [load_project(folder) for folder in folders or _without_folders(caller, options)]
    _prepare(projects, runtime)
    write(
        projects,
        out,
        workspace_origin=workspace_origin,
        extension_origins=extension_origins,
        options=options,
        scenario=scenario or "",
        runtime=runtime,
        say=say,
    )


@wwe.command(context_settings=PASSED_ON)
@click.option("--yes", is_flag=True, help="Install missing packages of the system, such as a browser, without asking.")
@click.argument("arguments", metavar="[PYTEST_ARGUMENT]...", nargs=-1, type=click.UNPROCESSED)
def test(yes: bool, arguments: tuple[str, ...]) -> None:
    """Run the tests of the extension in the current folder; all other arguments go to pytest."""
    from wwe_kit.testing.command import run_tests  # noqa: PLC0415

    project = load_project(Path.cwd())
    _prepare([project], None)
    sys.exit(run_tests(project.folder, arguments, say, lambda what: yes or _may_install(what)))


def _may_install(what: str) -> bool:
    """Return whether something may be installed for the whole system: in CI yes, else who sits there is asked."""
    if os.environ.get("CI"):
        return True
    return sys.stdin.isatty() and click.confirm(f"Install {what}?")


def _prepare(projects: Iterable[Project], runtime: str | None, tell: Callable[[str], object] = say) -> None:
    """Fetch and make what extensions run on, where it is not there."""
    ensure_runtimes(tell)
    if PYODIDE in {runtime or project.runtime for project in projects}:
        from wwe_kit.build.standard_library import ensure_library  # noqa: PLC0415

        ensure_library(tell)


def _without_folders(caller: Caller, options: Path | None) -> list[Path]:
    """Return what is shown where no folder is named: the extension here, else what the options say, else an example."""
    here = Path.cwd()
    if is_extension(here):
        return [here]
    if options is not None:
        return []
    if caller.example is None:
        raise BadInput(
            f"There is nothing to show: {here} is not an extension. Name the folder of an extension, or a file "
            f"with --options."
        )
    return [caller.example]


def main() -> None:
    """Run the command of the command line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that has no such character is no reason to stop
            stream.reconfigure(errors="backslashreplace")
    wwe(prog_name="wwe")
