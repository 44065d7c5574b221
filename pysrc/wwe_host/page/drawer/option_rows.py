"""What the panel Options shows: each option with what it means, where that is known from, and a control that fits."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wwe_host.settings.definitions import (
    DEFINITIONS,
    HOST,
    KINDS,
    RATE_LIMIT_PREFIX,
    SECTION_KEYS,
    WORKSPACE,
    Definition,
    OptionKey,
    flag,
    positive_number,
    whole_number,
)
from wwe_host.settings.live import COUNTS_LATER, LiveOptions
from wwe_host.settings.options import LEVELS, Options, default_of

_WHAT_SECTIONS_ARE = {
    WORKSPACE: "The workspace's own options, by their real names.",
    HOST: "Options of this host alone: the agent, and the world around a workspace.",
}
_CUSTOM = "An additional section, which configuration.getOption returns."
_KEPT = "It has no effect in the host. configuration.getOption returns it."
_FLAGS = ("true", "false")
_NUMBERS = (whole_number, positive_number)
_RATE_LIMIT = RATE_LIMIT_PREFIX.rstrip(".")


@dataclass(frozen=True, slots=True)
class Problem:
    """A value that could not be: what was typed, and what is wrong with it."""

    typed: str
    sentence: str


def option_groups(options: Options, live: LiveOptions, problems: Mapping[OptionKey, Problem]) -> list[dict[str, Any]]:
    """Return every section with its options, those that the host knows and those that were set."""
    sections = dict.fromkeys((WORKSPACE, HOST, *options.sections))
    return [
        {
            "section": section,
            "means": _what_a_section_is(options, section),
            "rows": [_row(options, live, OptionKey(section, name), problems) for name in _names(options, section)],
        }
        for section in sections
    ]


def transaction_tables(options: Options) -> list[dict[str, Any]]:
    """Return the transaction objects, which can only be read."""
    return [
        {"name": name, "section": section, "rows": list(values.items())}
        for name, sections in options.transactions.items()
        for section, values in sections.items()
    ]


def _what_a_section_is(options: Options, section: str) -> str:
    levels = [level for level in LEVELS if section in options.names(f"{level}.web-content")]
    if levels:
        return f"An extension's view at {' and '.join(levels)} level."
    return _WHAT_SECTIONS_ARE.get(section, _CUSTOM)


def _names(options: Options, section: str) -> list[str]:
    """Those that the host knows in their own order, then the others."""
    known: Iterator[str] = (key.name for key in DEFINITIONS if key.section == section)
    if "url" in options.sections.get(section, {}):
        known = iter(SECTION_KEYS)
    return list(dict.fromkeys([*known, *options.sections.get(section, {})]))


def _row(options: Options, live: LiveOptions, key: OptionKey, problems: Mapping[OptionKey, Problem]) -> dict[str, Any]:
    section, name = key
    default, at_start, problem = default_of(section, name), live.at_start(section, name), problems.get(key)
    value = options.sections.get(section, {}).get(name, default or "")
    return {
        "section": section,
        "name": name,
        "value": problem.typed if problem else value,
        "problem": problem.sentence if problem else "",
        "default": default,
        "at_start": at_start,
        "is_changed": value != at_start,
        "later": COUNTS_LATER.get(key, ""),
        **_meaning(section, name),
    }


def _meaning(section: str, name: str) -> dict[str, Any]:
    definition = DEFINITIONS.get(OptionKey(section, name))
    if definition is not None:
        return {"means": definition.means, "source": definition.source} | _control(definition)
    operation = name.removeprefix(RATE_LIMIT_PREFIX)
    if section == WORKSPACE and operation != name:
        means = f"How many requests of {operation} a frame may send in a minute; 0: no limit."
        return {
            "means": means,
            "source": DEFINITIONS[OptionKey(section, _RATE_LIMIT)].source,
            "choices": (),
            "is_number": True,
        }
    means = _KEPT if section == WORKSPACE else SECTION_KEYS.get(name, "")
    return {"means": means, "source": "", "choices": KINDS if name == "kind" else (), "is_number": False}


def _control(definition: Definition) -> dict[str, Any]:
    return {"choices": _FLAGS if definition.check is flag else (), "is_number": definition.check in _NUMBERS}
