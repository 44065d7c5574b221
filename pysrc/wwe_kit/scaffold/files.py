"""The files of a new extension, rendered."""

import json
from collections.abc import Iterator
from importlib.metadata import version

import jinja2

from wwe_kit.project.keys import INTERACTION
from wwe_kit.resources import DISTRIBUTION, resource
from wwe_kit.scaffold.choices import GITHUB, GITLAB, Choices
from wwe_kit.schema.schemas import schema_text

SCHEMA = ".vscode/pyproject.schema.json"
# In CI, after `wwe check`.
_CHECKS = ("ruff check .", "mypy .", "wwe test", "wwe test --wwe-tier browser", "wwe build")


def scaffold_files(choices: Choices) -> dict[str, str]:
    """Return the text of each file by its path below the folder."""
    values = {
        "name": choices.name,
        "label": choices.label,
        "runtime": choices.runtime,
        "level": choices.level,
        "kind": choices.kind,
        "keeper": choices.keeper,
        "event": "interaction" if choices.level == INTERACTION else "agent",
        "version": version(DISTRIBUTION),
        "checks": _CHECKS,
        "schema": SCHEMA if choices.vscode else "",
    }
    templates = _environment()
    files = {path: templates.get_template(f"{template}.jinja").render(values) for path, template in _templates(choices)}
    return files | ({SCHEMA: schema_text("settings")} if choices.vscode else {})


def _templates(choices: Choices) -> Iterator[tuple[str, str]]:
    """Return the path and the template of each file."""
    yield "README.md", "README.md"
    yield "pyproject.toml", "pyproject.toml"
    yield "main.py", f"main-{choices.level}.py"
    yield "main.html", f"main-{choices.level}.html"
    if choices.keeper:
        yield f"{choices.keeper}.py", "lobby.py"
    yield "tests/test_main.py", f"test-{choices.level}.py"
    yield ".gitignore", "gitignore"
    if GITHUB in choices.ci:
        yield ".github/workflows/test.yml", "github.yml"
    if GITLAB in choices.ci:
        yield ".gitlab-ci.yml", "gitlab.yml"
    if choices.vscode:
        for name in ("extensions", "launch", "settings", "tasks"):
            yield f".vscode/{name}.json", f"vscode-{name}.json"


def _environment() -> jinja2.Environment:
    """Return the templates. Their marks are square, because some of the files are templates themselves."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(resource("templates/new")),
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # none of the files is HTML with values in it
        block_start_string="[%",
        block_end_string="%]",
        variable_start_string="[[ ",
        variable_end_string=" ]]",
        comment_start_string="[#",
        comment_end_string="#]",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["quoted"] = _quoted
    return environment


def _quoted(value: object) -> str:
    """Return text, or a list of texts, as TOML, JSON and Python write it alike."""
    return json.dumps(value, ensure_ascii=False)
