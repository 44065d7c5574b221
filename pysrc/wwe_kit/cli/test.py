"""`wwe test`: the tests of an extension."""

import os
import sys
from pathlib import Path

import click

from wwe_kit.cli.documented import DocumentedCommand
from wwe_kit.cli.output import is_interactive, say
from wwe_kit.cli.parameters import PASSED_ON, prepare
from wwe_kit.project.project import load_project


@click.command(
    cls=DocumentedCommand,
    context_settings=PASSED_ON,
    example="wwe test\nwwe test -k hold --browser firefox",
    page="commands.md#wwe-test",
)
@click.option("--yes", is_flag=True, help="Install missing packages of the system, such as a browser, without asking.")
@click.argument("arguments", metavar="[PYTEST_ARGUMENT]...", nargs=-1, type=click.UNPROCESSED)
def test(yes: bool, arguments: tuple[str, ...]) -> None:
    """Run the tests of the extension in the current folder; all other arguments go to pytest."""
    from wwe_kit.testing.command import run_tests  # noqa: PLC0415 - the others start faster without

    project = load_project(Path.cwd())
    prepare()
    sys.exit(run_tests(project.folder, arguments, say, lambda what: yes or _may_install(what)))


def _may_install(what: str) -> bool:
    """Return whether something may be installed for the whole system: in CI yes, else who sits there is asked."""
    if os.environ.get("CI"):
        return True
    return is_interactive() and click.confirm(f"Install {what}?")
