"""`wwe test`: the tests of an extension."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from wwe_kit.cli.documented import DocumentedCommand
from wwe_kit.cli.output import is_interactive, say
from wwe_kit.cli.parameters import PASSED_ON, extension_here, prepare
from wwe_kit.project.project import is_extension, load_project


@click.command(
    cls=DocumentedCommand,
    context_settings=PASSED_ON,
    example="wwe test\nwwe test my-desk -k hold --wwe-tier browser --browser firefox",
    page="commands.md#wwe-test",
)
@click.option("--yes", is_flag=True, help="Install what is missing, such as a browser, without asking.")
@click.argument("arguments", metavar="[EXTENSION_DIR]... [PYTEST_ARGUMENT]...", nargs=-1, type=click.UNPROCESSED)
def test(yes: bool, arguments: tuple[str, ...]) -> None:
    """Run the tests of extensions, in memory or in a browser; all other arguments go to pytest.

    In memory unless a test is marked otherwise; `--wwe-tier browser` runs them in a browser.
    Without EXTENSION_DIR, use the extension in the current folder.
    """
    from wwe_kit.testing.command import run_tests  # noqa: PLC0415 - the others start faster without

    folders, rest = _folders_first(arguments)
    projects = [load_project(folder) for folder in folders]
    prepare()
    codes = [run_tests(project.folder, rest, say, lambda what: yes or _may_install(what)) for project in projects]
    sys.exit(max(codes))


def _folders_first(arguments: Sequence[str]) -> tuple[list[Path], list[str]]:
    """Return the folders of extensions that stand first, and all other arguments.

    Where no extension is in the current folder, the first argument has to be one.
    """
    rest = list(arguments)
    folders: list[Path] = []
    while rest and is_extension(Path(rest[0])):
        folders.append(Path(rest.pop(0)))
    if not folders and rest and not rest[0].startswith("-") and not is_extension(Path.cwd()):
        folders.append(Path(rest.pop(0)))
    return folders or [extension_here()], rest


def _may_install(what: str) -> bool:
    """Return whether something may be installed: in CI yes, else who sits there is asked."""
    if os.environ.get("CI"):
        return True
    return is_interactive() and click.confirm(f"Install {what}?")
