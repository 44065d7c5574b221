"""`wwe new`: the folder of a new extension."""

import json
from pathlib import Path

import click

from wwe_kit.cli.documented import DocumentedCommand
from wwe_kit.cli.output import is_interactive, say, say_aside
from wwe_kit.cli.parameters import FOLDER, OneOf, json_option
from wwe_kit.project.keys import INTERACTION, KINDS, LEVELS
from wwe_kit.project.project import extension_around
from wwe_kit.runtimes.runtimes import PYODIDE, RUNTIMES
from wwe_kit.scaffold.choices import CI, Choices, checked_label, checked_name, label_of

_NEXT_STEPS = {INTERACTION: "wwe dev     # the workspace opens: press Ring me, then Answer"}
_DEV = "wwe dev     # the workspace opens, with the page in it"


@click.command(
    cls=DocumentedCommand,
    example="wwe new my-desk\nwwe new my-desk --runtime micropython --level workspace --ci github --vscode",
    page="commands.md#wwe-new",
)
@click.argument("folder", metavar="NAME", type=FOLDER)
@click.option("--runtime", type=OneOf(RUNTIMES), help=f"Python in the page. [default: {PYODIDE}]")
@click.option(
    "--level", type=OneOf(LEVELS), help=f"A page for each interaction, or one for all. [default: {INTERACTION}]"
)
@click.option("--kind", type=OneOf(KINDS), default=KINDS[0], show_default=True, help="Where the page is shown.")
@click.option("--label", help="What agents read. [default: made from NAME]")
@click.option("--ci", multiple=True, type=OneOf(CI), help="Write files that test it there; may be repeated.")
@click.option("--vscode", is_flag=True, help="Write launch, tasks and settings for VS Code.")
@click.option("--yes", "-y", is_flag=True, help="Ask nothing; take the defaults.")
@json_option
def new(
    folder: Path,
    runtime: str | None,
    level: str | None,
    kind: str,
    label: str | None,
    ci: tuple[str, ...],
    vscode: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """Write the folder of a new extension: a page, its test, its settings.

    NAME is the folder, and the name of the extension. Nothing is overwritten. In a terminal, runtime and level are
    asked for if they are not given.
    """
    from wwe_kit.scaffold.files import scaffold_files  # noqa: PLC0415 - the others start faster without
    from wwe_kit.scaffold.writing import check_free, write_scaffold  # noqa: PLC0415

    if ".." in folder.parts:
        folder = folder.resolve()  # what is before the dots need not be there, and is not made
    name = checked_name(folder)
    label = checked_label(label_of(name) if label is None else label)
    check_free(folder)
    outer = extension_around(folder)
    asks = is_interactive() and not yes and not as_json
    runtime = runtime or _choice("Python in the page", RUNTIMES, PYODIDE, asks=asks)
    level = level or _choice("A page for each interaction, or one for the workspace", LEVELS, INTERACTION, asks=asks)
    files = scaffold_files(Choices(name, label, runtime, level, kind, ci, vscode))
    write_scaffold(folder, files)
    tell = say_aside if as_json else say
    tell(f"Wrote {folder} with {', '.join(files)}")
    if outer:
        _warn_of_the_one_around(folder, outer)
    tell("\nNext:")
    if folder.resolve() != Path.cwd():
        tell(f"  cd {folder}")
    tell(f"  {_NEXT_STEPS.get(level, _DEV)}")
    tell("  wwe check   # what a browser would say later")
    tell("  wwe test    # its tests, in memory")
    if as_json:
        say(json.dumps({"folder": str(folder.resolve()), "name": name, "files": list(files)}, indent=2))


def _warn_of_the_one_around(folder: Path, outer: Path) -> None:
    beside = outer.parent / folder.resolve().name
    better = "Move it out." if beside.exists() else f"Move it beside that one: {beside}"
    say_aside(
        f"Warning: {folder} is in the folder of another extension, {outer}, which would ship its files too. {better}"
    )


def _choice(question: str, valid: tuple[str, ...], default: str, *, asks: bool) -> str:
    if not asks:
        return default
    answer: str = click.prompt(question, type=OneOf(valid), default=default)
    return answer
