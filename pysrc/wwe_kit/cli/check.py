"""`wwe check`: what the browser would say later."""

import json
from collections.abc import Collection
from pathlib import Path

import click

from wwe_kit.cli.documented import DocumentedCommand
from wwe_kit.cli.output import say
from wwe_kit.cli.parameters import folders_argument, json_option, runtime_option
from wwe_kit.errors import BadInput, one_of
from wwe_kit.resources import documentation

TEXT, JSON, GITHUB = "text", "json", "github"
_LETTERS = "WWE"  # of every code
_SHOWN = 3  # codes that are near to a wrong one
SCHEMAS = ("settings", "options", "scenario")


@click.command(
    cls=DocumentedCommand,
    example="wwe check\nwwe check my-desk --output-format github\nwwe check --explain WWE301",
    page="commands.md#wwe-check",
)
@folders_argument
@click.option("--output-format", type=click.Choice((TEXT, JSON, GITHUB)), default=TEXT, show_default=True)
@json_option
@click.option("--explain", metavar="CODE", help="Say what a code stands for, and end.")
@click.option(
    "--print-schema",
    type=click.Choice(SCHEMAS),
    help="Print a JSON Schema for editors, and end: of pyproject.toml, of a file for --options, or of a scenario.",
)
@runtime_option
def check(
    folders: tuple[Path, ...],
    output_format: str,
    as_json: bool,
    explain: str | None,
    print_schema: str | None,
    runtime: str | None,
) -> None:
    """Say what is wrong with an extension, before a browser does.

    Without EXTENSION_DIR, use the extension in the current folder. It ends with exit code 1 if it found more than
    advice.
    """
    from wwe_kit.check.checker import check_folder  # noqa: PLC0415 - the others start faster without
    from wwe_kit.check.report.data import annotations, as_data  # noqa: PLC0415
    from wwe_kit.check.report.text import lines  # noqa: PLC0415

    if print_schema is not None:
        from wwe_kit.schema.schemas import schema_text  # noqa: PLC0415

        say(schema_text(print_schema).rstrip())
        return
    if explain is not None:
        say(_explained(explain))
        return
    reports = [check_folder(folder, runtime) for folder in folders or (Path.cwd(),)]
    if as_json or output_format == JSON:
        say(json.dumps(as_data(reports), indent=2))
    else:
        show = annotations if output_format == GITHUB else lines
        for report in reports:
            for line in show(report):
                say(line)
        if output_format == TEXT and any(report.findings for report in reports):
            say("`wwe check --explain CODE` says more of a finding.")
    if any(report.has_failed for report in reports):
        click.get_current_context().exit(1)


def _explained(code: str) -> str:
    from wwe_kit.check.report.text import explanation  # noqa: PLC0415
    from wwe_kit.check.table import all_rules  # noqa: PLC0415

    rules = {rule.code: rule for rule in all_rules()}
    if code.upper() not in rules:
        raise BadInput(f"--explain {code}: there is no such code. {_near_codes(code.upper(), rules)}")
    return explanation(rules[code.upper()])


def _near_codes(code: str, known: Collection[str]) -> str:
    """Return the sentence with the codes that differ from a wrong one in one digit, or have one more or less."""
    full = f"{_LETTERS}{code}" if code.isdigit() else code
    near = [full] if full in known else [each for each in known if _differ_in_one(full, each)]
    return f"Did you mean {one_of(near[:_SHOWN])}?" if near else f"All codes: {documentation('reference/checks.md')}"


def _differ_in_one(code: str, other: str) -> bool:
    if len(code) == len(other):
        return sum(one != another for one, another in zip(code, other, strict=True)) <= 1
    shorter, longer = sorted((code, other), key=len)
    return any(shorter == longer[:place] + longer[place + 1 :] for place in range(len(longer)))
