"""`wwe client`: the client for a page of one's own, in which PyScript runs."""

from pathlib import Path

import click

from wwe_kit.cli.documented import DocumentedCommand
from wwe_kit.cli.output import say
from wwe_kit.cli.parameters import FOLDER, prepare
from wwe_kit.runtimes import runtimes

_INTERPRETERS = (runtimes.MICROPYTHON, runtimes.PYODIDE)


@click.command(
    cls=DocumentedCommand,
    example="wwe client\nwwe client --out web/wwe-client --interpreter micropython\nwwe client --locale locale",
    page="commands.md#wwe-client",
)
@click.option(
    "--out", type=FOLDER, default=Path("wwe-client"), show_default=True, help="Folder to write; it is replaced."
)
@click.option("--interpreter", type=click.Choice(_INTERPRETERS), help="Write PyScript and this interpreter as well.")
@click.option("--locale", type=FOLDER, help="Folder with catalogues of gettext, for a page in several languages.")
def client(out: Path, interpreter: str | None, locale: Path | None) -> None:
    """Write the client for a page of your own, in which PyScript runs Python."""
    from wwe_kit.build.client import SCRIPT, archive_name, write_client  # noqa: PLC0415 - the others start faster

    if interpreter:
        prepare()
    files = write_client(out, interpreter or "", locale)
    say(f"Wrote {out} with {len(files)} files")
    say(
        f'First in the <head>: <script src="{out.name}/{SCRIPT}" data-origins="https://workspace.example.com"></script>'
    )
    say("In PyScript's configuration, below [files], one of:")
    for each in [interpreter] if interpreter else _INTERPRETERS:
        say(f'  "{out.name}/{archive_name(each)}" = "./*"')
