"""`wwe texts`: the catalogues of an extension in several languages."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wwe_kit.cli.documented import DocumentedCommand
from wwe_kit.cli.output import say
from wwe_kit.cli.parameters import FOLDER, json_option
from wwe_kit.project.project import load_project

if TYPE_CHECKING:
    from wwe_kit.texts.update import Updated


@click.command(cls=DocumentedCommand, example="wwe texts\nwwe texts my-desk", page="commands.md#wwe-texts")
@click.argument("folder", metavar="[EXTENSION_DIR]", default=Path.cwd, type=FOLDER)
@json_option
def texts(folder: Path, as_json: bool) -> None:
    """Take new texts of Python and templates into the catalogues of all languages.

    Without EXTENSION_DIR, use the extension in the current folder.
    """
    from wwe_kit.texts.update import update_catalogues  # noqa: PLC0415 - babel takes its time

    updated = update_catalogues(load_project(folder))
    if as_json:
        say(json.dumps([_row(each) for each in updated], indent=2))
    else:
        for each in updated:
            say(_sentence(each))


def _row(updated: "Updated") -> dict[str, object]:
    return {
        "file": str(updated.file),
        "new": updated.is_new,
        "texts": updated.texts,
        "untranslated": updated.untranslated,
        "fuzzy": updated.fuzzy,
    }


def _sentence(updated: "Updated") -> str:
    open_ = [f"{updated.untranslated} not translated"] if updated.untranslated else []
    open_ += [f"{updated.fuzzy} fuzzy"] if updated.fuzzy else []
    state = ", ".join(open_) or "all translated"
    return f"{updated.file}: {'new, ' if updated.is_new else ''}{updated.texts} texts, {state}"
