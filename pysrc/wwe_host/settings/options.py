"""The options of one workspace: read from a file's content, checked, and asked for by name.

Every value is text, as in the real configuration: numbers, truth values and lists of a TOML file become what an
administrator would type. Dotted keys may be written with or without quotes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from wwe_host.settings.definitions import (
    DEFINITIONS,
    HOST,
    KINDS,
    RATE_LIMIT_PREFIX,
    SECTION_KEYS,
    WORKSPACE,
    OptionKey,
    listed,
)
from wwe_host.settings.option_checks import Found, OptionError, checked, checked_web_content, flat, misplaced

Sections = Mapping[str, Mapping[str, str]]

# The table of the file that holds transaction objects, as [transaction.<name>.<section>].
TRANSACTION = "transaction"

LEVELS = ("workspace", "interaction")
# Which extensions are shown, and whom the workspace listens to: whoever serves it somewhere else has others.
_PLACES = (*(f"{level}.web-content" for level in LEVELS), "service-client-api.accepted-web-content-origins")


@dataclass(frozen=True, slots=True)
class WebContent:
    """A section that describes a web extension view."""

    section: str
    label: str
    url: str
    kind: str
    allow: str


class Options:
    """All sections. What nobody has set has its default.

    `transactions` are the sections of transaction objects by the object's name; `warnings` is what an administrator
    should look at.
    """

    def __init__(
        self,
        sections: Sections | None = None,
        transactions: Mapping[str, Sections] | None = None,
        warnings: Iterable[str] = (),
    ) -> None:
        self.sections: Sections = sections or {}
        self.transactions: Mapping[str, Sections] = transactions or {}
        self.warnings = tuple(warnings)

    def text(self, name: str, section: str = WORKSPACE) -> str:
        """Return an option that the host knows."""
        value = self.sections.get(section, {}).get(name)
        return DEFINITIONS[OptionKey(section, name)].default if value is None else value

    def number(self, name: str, section: str = WORKSPACE) -> int:
        """Return an option that is a whole number."""
        return int(self.text(name, section))

    def flag(self, name: str, section: str = WORKSPACE) -> bool:
        """Return an option that is true or false."""
        return self.text(name, section) == "true"

    def names(self, name: str, section: str = WORKSPACE) -> list[str]:
        """Return an option that is a list."""
        return listed(self.text(name, section))

    def rate_limit(self, operation: str) -> int:
        """Return the limit for one request; 0 for none."""
        return int(self.sections.get(WORKSPACE, {}).get(RATE_LIMIT_PREFIX + operation, "0"))

    def web_content(self, level: str) -> list[WebContent]:
        """Return the extension views of a level, `workspace` or `interaction`."""
        return [self._web_content(name) for name in self.names(f"{level}.web-content")]

    def _web_content(self, name: str) -> WebContent:
        section = self.sections[name]
        return WebContent(name, **{key: section.get(key, default_of(name, key) or "") for key in SECTION_KEYS})


def default_of(section: str, name: str) -> str | None:
    """Return what an option is that nobody has set; None for one of which the host knows nothing."""
    if OptionKey(section, name) in DEFINITIONS:
        return DEFINITIONS[OptionKey(section, name)].default
    if section == WORKSPACE and name.startswith(RATE_LIMIT_PREFIX):
        return "0"
    if section in (WORKSPACE, HOST):
        return None
    return {"label": section, "kind": KINDS[0], "allow": ""}.get(name)


def read_options(content: Mapping[str, Any], *, lenient: bool = False) -> Options:
    """Return the options that a TOML file holds. Raises OptionError for the first that cannot be as it is.

    With `lenient` nothing is raised: each such option becomes a warning, and its default holds.
    """
    warnings: list[str] = []

    def found(error: OptionError) -> None:
        if not lenient:
            raise error
        warnings.append(f"{error}; it is left out.")

    sections = {name: dict(flat(name, table, found)) for name, table in content.items() if name != TRANSACTION}
    for name in (WORKSPACE, HOST):
        if name in sections:
            sections[name] = checked(name, sections[name], found)
    for level in LEVELS:
        _keep_what_can_be_shown(sections, level, found)
    warnings += filter(None, (misplaced(section, name) for section, options in sections.items() for name in options))
    transactions = _transactions(content.get(TRANSACTION, {}), found)
    warnings += (
        f"[{TRANSACTION}.{name}.{section}] has no effect: a transaction object overrides options of {WORKSPACE} only."
        for name, overridden in transactions.items()
        for section in overridden
        if section != WORKSPACE
    )
    return Options(sections, transactions, warnings)


def _keep_what_can_be_shown(sections: dict[str, dict[str, str]], level: str, found: Found) -> None:
    option = f"{level}.web-content"
    if option not in sections.get(WORKSPACE, {}):
        return
    shown = []
    for name in listed(sections[WORKSPACE][option]):
        content = checked_web_content(sections, name, level, found)
        if content is not None:
            sections[name] = content
            shown.append(name)
    sections[WORKSPACE][option] = ",".join(shown)


def _transactions(table: Any, found: Found) -> dict[str, dict[str, dict[str, str]]]:
    """Return the transaction objects: name -> section -> options."""
    transactions: dict[str, dict[str, dict[str, str]]] = {}
    for name, sections in table.items() if isinstance(table, Mapping) else [("", table)]:
        if not isinstance(sections, Mapping):
            found(OptionError(TRANSACTION, name, "a transaction object is [transaction.<name>.<section>] with options"))
            continue
        transactions[name] = {
            section: dict(flat(f"{TRANSACTION}.{name}.{section}", options, found))
            for section, options in sections.items()
        }
    return transactions


def differing(options: Options) -> dict[str, dict[str, str]]:
    """Return the options that differ from their defaults: section, name and value, as a file takes them.

    What is about where an extension's pages are is left out: lists of web content, sections with a `url`, origins.
    """
    own = {
        section: {
            name: value for name, value in names.items() if name not in _PLACES and value != default_of(section, name)
        }
        for section, names in options.sections.items()
        if "url" not in names
    }
    return {section: names for section, names in own.items() if names}
