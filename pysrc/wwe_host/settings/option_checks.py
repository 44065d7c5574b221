"""Whether the options of a file can be as they are: their types, names and values, and where they stand.

What cannot be is handed to `found`, which raises it or keeps it as a warning; then the option is left out, so that its
default holds.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from wwe_host.rules import guess, reference, rule
from wwe_host.settings.definitions import (
    DEFINITIONS,
    FAMILIES,
    HOST,
    KINDS,
    RATE_LIMIT_PREFIX,
    SECTION_KEYS,
    WORKSPACE,
    OptionKey,
    whole_number,
)
from wwe_protocol.operations import OPERATIONS

APPLICATION_ONLY = rule(
    "options.application-only",
    reference("Security configuration; Auth namespace for the misprinted name"),
    "service-client-api.* is set for the application, with a dot after service-client-api.",
)
ELSEWHERE = rule(
    "options.elsewhere",
    guess("the reference does not say what becomes of it; its Auth page prints a hyphen"),
    "service-client-api.* has no effect in another section than interaction-workspace, or with a hyphen instead of "
    "the dot. A warning says where it belongs.",
)

_API = "service-client-api"


class OptionError(ValueError):
    """An option cannot be as it is. `valid` are the names it may have been meant to be, where its name is wrong."""

    def __init__(self, section: str, option: str, problem: str, valid: tuple[str, ...] = ()) -> None:
        super().__init__(f"[{section}] {option}: {problem}" if option else f"[{section}]: {problem}")
        self.section = section
        self.option = option
        self.problem = problem
        self.valid = valid


Found = Callable[[OptionError], None]


def flat(section: str, table: Any, found: Found, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Return the options of a table by their whole names, each as an administrator would type it."""
    if not isinstance(table, Mapping):
        found(OptionError(section, prefix.rstrip("."), "it must be a section with options"))
        return
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from flat(section, value, found, f"{prefix}{key}.")
            continue
        text = _as_typed(value)
        if text is None:
            problem = f"{value!r} is not a text, a whole number, true, false or a list of texts"
            found(OptionError(section, prefix + key, problem))
        else:
            yield prefix + key, text


def _as_typed(value: Any) -> str | None:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return ",".join(value)
    return None


def checked(section: str, options: Mapping[str, str], found: Found) -> dict[str, str]:
    """Return the options that can be as they are of a section whose options are known."""
    problems = ((name, value, _problem(section, name, value)) for name, value in options.items())
    return {name: value for name, value, problem in problems if _is_kept(problem, found)}


def _is_kept(problem: OptionError | None, found: Found) -> bool:
    if problem is not None:
        found(problem)
    return problem is None


def _problem(section: str, name: str, value: str) -> OptionError | None:
    definition = DEFINITIONS.get(OptionKey(section, name))
    if misplaced(section, name):
        return None
    if definition is not None:
        problem = definition.check(value)
    elif section == WORKSPACE and name.startswith(RATE_LIMIT_PREFIX):
        operation = name.removeprefix(RATE_LIMIT_PREFIX)
        if operation not in OPERATIONS:
            valid = tuple(RATE_LIMIT_PREFIX + known for known in OPERATIONS)
            return OptionError(section, name, f"there is no operation {operation}", valid)
        problem = whole_number(value)
    elif section == WORKSPACE and name.partition(".")[0] in FAMILIES and not _is_misspelt(name):
        problem = ""
    else:
        return OptionError(section, name, "there is no such option", known_names(section))
    return OptionError(section, name, f'it is "{value}", but {problem}') if problem else None


def known_names(section: str) -> tuple[str, ...]:
    """Return the names of the options that the host knows in a section."""
    return tuple(name for known_section, name in DEFINITIONS if known_section == section)


def misplaced(section: str, name: str) -> str:
    """Return the warning for an option of the API that stands in a wrong section or has a wrong name; "" for others."""
    if not name.startswith((f"{_API}.", f"{_API}-")):
        return ""
    right = f"{_API}.{name[len(_API) + 1 :]}"
    if (section, name) == (WORKSPACE, right) or not _is_of_the_api(right):
        return ""
    return f"[{section}] {name} has no effect. Write it into [{WORKSPACE}] as {right}."


def _is_of_the_api(name: str) -> bool:
    return OptionKey(WORKSPACE, name) in DEFINITIONS or name.removeprefix(RATE_LIMIT_PREFIX) in OPERATIONS


def _is_misspelt(name: str) -> bool:
    """Return whether a name that the host does not know is all but one that it does."""
    return any(_almost(name, known) for known in known_names(WORKSPACE))


def _almost(name: str, known: str) -> bool:
    """Return whether one edit makes one of the other: a letter more, less, changed or swapped with its neighbour."""
    if name == known or abs(len(name) - len(known)) > 1:
        return False
    start = next((index for index, pair in enumerate(zip(name, known, strict=False)) if pair[0] != pair[1]), None)
    if start is None:
        return True
    rest, known_rest = name[start:], known[start:]
    swapped = rest[1::-1] + rest[2:]
    return known_rest in (rest[1:], swapped) or rest == known_rest[1:] or rest[1:] == known_rest[1:]


def checked_web_content(
    sections: Mapping[str, dict[str, str]], name: str, level: str, found: Found
) -> dict[str, str] | None:
    """Return what can be as it is of a section that is web content; None where nothing can be shown of it."""
    section = sections.get(name)
    if section is None:
        others = tuple(other for other in sections if other not in (WORKSPACE, HOST))
        found(
            OptionError(
                WORKSPACE, f"{level}.web-content", f'it names the section "{name}", which does not exist', others
            )
        )
        return None
    if not section.get("url", "").startswith(("http://", "https://")):
        found(OptionError(name, "url", "web content needs an address that begins with http:// or https://"))
        return None
    return {key: value for key, value in section.items() if _is_kept(_web_content_problem(name, key, value), found)}


def _web_content_problem(section: str, key: str, value: str) -> OptionError | None:
    if misplaced(section, key):
        return None
    if key not in SECTION_KEYS:
        return OptionError(section, key, "web content has no such option", tuple(SECTION_KEYS))
    if key == "kind" and value not in KINDS:
        return OptionError(section, key, f'it is "{value}", but it must be one of {", ".join(KINDS)}')
    return None
