"""The options of one workspace: read from a file's content, checked, and asked for by name.

Every value is text, as in the real configuration: numbers, truth values and lists of a TOML file become what an
administrator would type. Dotted keys may be written with or without quotes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wwe_host.definitions import (
    DEFINITIONS,
    FAMILIES,
    HOST,
    KINDS,
    RATE_LIMIT_PREFIX,
    SECTION_KEYS,
    WORKSPACE,
    listed,
    whole_number,
)
from wwe_protocol.operations import OPERATIONS

Sections = Mapping[str, Mapping[str, str]]


class OptionError(ValueError):
    """An option cannot be as it is. `valid` are the names it may have been meant to be, where its name is wrong."""

    def __init__(self, section: str, option: str, problem: str, valid: tuple[str, ...] = ()) -> None:
        super().__init__(f"[{section}] {option}: {problem}" if option else f"[{section}]: {problem}")
        self.section = section
        self.option = option
        self.problem = problem
        self.valid = valid


@dataclass(frozen=True, slots=True)
class WebContent:
    """A section that describes a web extension view."""

    section: str
    label: str
    url: str
    kind: str
    allow: str


class Options:
    """All sections. What nobody has set has its default."""

    def __init__(self, sections: Sections | None = None) -> None:
        self.sections: Sections = sections or {}

    def text(self, name: str, section: str = WORKSPACE) -> str:
        """Give an option that the host knows."""
        value = self.sections.get(section, {}).get(name)
        return DEFINITIONS[section, name].default if value is None else value

    def number(self, name: str, section: str = WORKSPACE) -> int:
        """Give an option that is a whole number."""
        return int(self.text(name, section))

    def flag(self, name: str, section: str = WORKSPACE) -> bool:
        """Give an option that is true or false."""
        return self.text(name, section) == "true"

    def names(self, name: str, section: str = WORKSPACE) -> list[str]:
        """Give an option that is a list."""
        return listed(self.text(name, section))

    def rate_limit(self, operation: str) -> int:
        """Give the limit for one request; 0 for none."""
        return int(self.sections.get(WORKSPACE, {}).get(RATE_LIMIT_PREFIX + operation, "0"))

    def web_content(self, level: str) -> list[WebContent]:
        """Give the extension views of a level, `workspace` or `interaction`."""
        return [self._web_content(name) for name in self.names(f"{level}.web-content")]

    def _web_content(self, name: str) -> WebContent:
        section = self.sections[name]
        return WebContent(
            section=name, label=section.get("label", name), url=section["url"], kind=section.get("kind", KINDS[0]),
            allow=section.get("allow", ""),
        )


def read_options(content: Mapping[str, Any]) -> Options:
    """Give the options that a TOML file holds. Raises OptionError for the first that cannot be as it is."""
    sections = {name: dict(_flat(name, table)) for name, table in content.items()}
    for section in (WORKSPACE, HOST):
        for name, value in sections.get(section, {}).items():
            _check(section, name, value)
    options = Options(sections)
    for level in ("workspace", "interaction"):
        for name in options.names(f"{level}.web-content"):
            _check_web_content(sections, name, level)
    return options


def _flat(section: str, table: Any, prefix: str = "") -> Iterator[tuple[str, str]]:
    if not isinstance(table, dict):
        raise OptionError(section, prefix.rstrip("."), "it must be a section, with options in it")
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(section, value, f"{prefix}{key}.")
        else:
            yield prefix + key, _as_typed(section, prefix + key, value)


def _as_typed(section: str, option: str, value: Any) -> str:
    """Give a value as an administrator would type it."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return ",".join(value)
    raise OptionError(section, option, f"{value!r} is neither text nor a number, a truth value or a list of texts")


def _check(section: str, name: str, value: str) -> None:
    definition = DEFINITIONS.get((section, name))
    if definition is not None:
        problem = definition.check(value)
    elif section == WORKSPACE and name.startswith(RATE_LIMIT_PREFIX):
        problem = _rate_limit_problem(section, name, value)
    elif section == WORKSPACE and name.partition(".")[0] in FAMILIES and not _is_misspelt(name):
        problem = ""
    else:
        raise OptionError(section, name, "there is no such option", known_names(section))
    if problem:
        raise OptionError(section, name, f'it is "{value}", but {problem}')


def known_names(section: str) -> tuple[str, ...]:
    """Give the names of the options that the host knows in a section."""
    return tuple(name for known_section, name in DEFINITIONS if known_section == section)


def _rate_limit_problem(section: str, name: str, value: str) -> str:
    operation = name.removeprefix(RATE_LIMIT_PREFIX)
    if operation not in OPERATIONS:
        valid = tuple(RATE_LIMIT_PREFIX + known for known in OPERATIONS)
        raise OptionError(section, name, f"there is no operation {operation}", valid)
    return whole_number(value)


def _is_misspelt(name: str) -> bool:
    """Whether a name that the host does not know is all but one that it does."""
    return any(_almost(name, known) for known in known_names(WORKSPACE))


def _almost(name: str, known: str) -> bool:
    """Whether one edit makes one of the other: a letter more, less, changed or swapped with its neighbour."""
    if name == known or abs(len(name) - len(known)) > 1:
        return False
    start = next((index for index, pair in enumerate(zip(name, known, strict=False)) if pair[0] != pair[1]), None)
    if start is None:
        return True
    rest, known_rest = name[start:], known[start:]
    swapped = rest[1::-1] + rest[2:]
    return known_rest in (rest[1:], swapped) or rest == known_rest[1:] or rest[1:] == known_rest[1:]


def _check_web_content(sections: Sections, name: str, level: str) -> None:
    section = sections.get(name)
    if section is None:
        raise OptionError(
            WORKSPACE, f"{level}.web-content", f'it names the section "{name}", which is not there',
            tuple(other for other in sections if other not in (WORKSPACE, HOST)),
        )
    for key in section:
        if key not in SECTION_KEYS:
            raise OptionError(name, key, "web content has no such option", tuple(SECTION_KEYS))
    if not section.get("url", "").startswith(("http://", "https://")):
        raise OptionError(name, "url", "web content needs an address that begins with http:// or https://")
    kind = section.get("kind", KINDS[0])
    if kind not in KINDS:
        raise OptionError(name, "kind", f'it is "{kind}", but it must be one of {", ".join(KINDS)}', KINDS)
