"""What an extension needs from PyPI: `[project].dependencies`, without the kit itself, which every page has."""

from pathlib import Path
from typing import Any

from wwe_kit.errors import BadFile, quoted
from wwe_kit.project.toml_lines import line_of
from wwe_kit.resources import DISTRIBUTION

# An author's own environment has them, for tests and for an editor.
OURS = frozenset({DISTRIBUTION, f"{DISTRIBUTION}-runtimes"})
_KEY = "project.dependencies"
_FORM = 'Write a name and, if you like, its versions: "humanize>=4.9".'


def read_dependencies(content: dict[str, Any], file: Path, text: str) -> tuple[str, ...]:
    """Return the requirements of a `pyproject.toml`, as they are written there. Raises BadFile for what is none."""
    project = content.get("project")
    if not isinstance(project, dict):
        return ()
    if "dependencies" in _listed(project.get("dynamic")):
        raise BadFile(
            str(file), line_of(text, "project.dynamic"), "dependencies cannot be dynamic: list them in [project]."
        )
    value = project.get("dependencies", [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        sentence = f'{_KEY} is {quoted(value)}, but it must be a list of texts, as in dependencies = ["humanize>=4.9"].'
        raise BadFile(str(file), line_of(text, _KEY), sentence)
    return tuple(requirement for requirement in value if _is_foreign(requirement, file, text))


def line_of_requirement(text: str, requirement: str) -> int:
    """Return the line of a `pyproject.toml` that a requirement stands on, counted from 1."""
    first = line_of(text, _KEY)
    lines = text.split("\n")[max(first - 1, 0) :]
    return next((first + number for number, line in enumerate(lines) if requirement in line), first)


def _is_foreign(requirement: str, file: Path, text: str) -> bool:
    """Return whether a requirement is none of the kit itself. Raises BadFile for what pip would not take from us."""
    from packaging.requirements import InvalidRequirement, Requirement  # noqa: PLC0415 - most extensions need none
    from packaging.utils import canonicalize_name  # noqa: PLC0415

    try:
        read = Requirement(requirement)
    except InvalidRequirement:
        raise _bad(file, text, requirement, f"is no requirement. {_FORM}") from None
    if read.url:
        raise _bad(
            file, text, requirement, "names an address, and packages come from an index or a folder of wheels. Write "
            f'"{read.name}", and let PIP_FIND_LINKS name the folder that its wheel is in.',
        )  # fmt: skip
    return canonicalize_name(read.name) not in OURS


def _bad(file: Path, text: str, requirement: str, sentence: str) -> BadFile:
    return BadFile(str(file), line_of_requirement(text, requirement), f"{quoted(requirement)} {sentence}")


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []
