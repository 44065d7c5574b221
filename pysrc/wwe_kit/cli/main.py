"""The command `wwe`: its commands together, and its exit codes.

A new command is a module beside this one with a function of its own, a line in `_COMMANDS`, and a section in
docs/commands.md.
"""

import errno
import io
import os
import sys

import click

from wwe_kit.cli.build import build
from wwe_kit.cli.caller import Caller
from wwe_kit.cli.check import check
from wwe_kit.cli.client import client
from wwe_kit.cli.dev import dev
from wwe_kit.cli.documented import DocumentedGroup
from wwe_kit.cli.lock import lock
from wwe_kit.cli.machine.cache import cache
from wwe_kit.cli.machine.doctor import doctor
from wwe_kit.cli.new import new
from wwe_kit.cli.output import say_aside
from wwe_kit.cli.playground import playground
from wwe_kit.cli.preview import preview
from wwe_kit.cli.test import test
from wwe_kit.cli.texts import texts
from wwe_kit.errors import BadInput
from wwe_kit.garbage import collect_rarely
from wwe_kit.progress import Display, Lines, showing

INTERRUPTED = 130  # as shells have it for Ctrl-C
_NOT_OURS = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC)  # what is wrong is the machine's, not the kit's
# In the order in which an author needs them.
_COMMANDS = (new, dev, check, test, lock, texts, build, preview, playground, client, doctor, cache)


@click.group(cls=DocumentedGroup, page="commands.md")
@click.version_option(package_name="wwe-extension-kit", prog_name="wwe")
@click.pass_context
def wwe(context: click.Context) -> None:
    """Web extensions for Genesys Agent Workspace, in Python.

    The commands work on the extension in the current folder, or on the folders named.
    """
    context.obj = Caller()


for command in _COMMANDS:
    wwe.add_command(command)


def run(group: click.Group, name: str) -> None:
    """Run the command line and end the process: 0 for success, 1 for a failure, 2 for bad input, 130 for Ctrl-C."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that has no such character is no reason to stop
            stream.reconfigure(errors="backslashreplace")
    try:
        with showing(_display()):
            colours = False if os.environ.get("NO_COLOR") else None  # else where a terminal shows them
            code = group.main(prog_name=name, standalone_mode=False, color=colours)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except click.Abort:
        click.echo("Stopped.", err=True)
        code = INTERRUPTED
    except OSError as error:
        if error.errno not in _NOT_OURS or error.filename is None:
            raise
        refused = BadInput(f"{error.filename} cannot be read or written: {error.strerror}.")
        refused.show()
        code = refused.exit_code
    sys.exit(code if isinstance(code, int) else 0)


def _display() -> Display:
    """Return what shows progress: what moves in a terminal, plain lines elsewhere. Colours follow NO_COLOR."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return Lines(say_aside)
    from rich.console import Console  # noqa: PLC0415 - a command in a pipe starts faster without

    from wwe_kit.cli.bars import Bars  # noqa: PLC0415

    return Bars(Console(stderr=True))


def main() -> None:
    """Run the command of the command line."""
    collect_rarely()
    run(wwe, "wwe")
