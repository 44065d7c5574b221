"""Scenario files: people, campaigns (see `scenario_campaign`), and a script of what happens when.

Read here, and checked before anything happens.

    title = "A caller who gives up"
    says = "Rings for five seconds, then the caller hangs up."

    [[contact]]
    first-name = "Ada"
    last-name = "Byron"
    number = "+33298001843"
    user-data = { CustomerId = "1843" }

    [[step]]
    do = "ring"
    as = "call"            # what came of it is "@call" from here on
    ani = "+33298001843"

    [[step]]
    after = 5              # seconds after the step before; or `at`, seconds after the start
    do = "far-end-leaves"
    interaction = "@call"
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from wwe_host.actions.action import Action
from wwe_host.actions.fields import BadField, Fields, check_fields, unknown_action
from wwe_host.model.campaign import Mode
from wwe_host.model.interactions import Contact
from wwe_host.model.samples import Caller
from wwe_host.scenarios.scenario_campaign import CallingList, Listed
from wwe_link.values import is_exact

REFERENCE = "@"
_KEYS = ("title", "says", "contact", "campaign", "step", "options")
_CAMPAIGN_KEYS = ("name", "mode", "record")
_RECORD_KEYS = ("phone", "chain", "fields")
_LONGEST_S = 366 * 24 * 3600
_CONTACT_KEYS = ("first-name", "last-name", "number", "address", "user-data")


class ScenarioError(ValueError):
    """A scenario cannot be played as it is written; the text names the place, and what would be right."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happens `at` seconds after the start; `name` is what comes of it, for the steps below."""

    at: float
    do: str
    fields: Fields
    name: str = ""


@dataclass(frozen=True, slots=True)
class Scenario:
    """A whole script. `options` are what the workspace has to be set up with, as an options file has them."""

    title: str
    says: str
    contacts: tuple[Caller, ...]
    campaigns: tuple[CallingList, ...]
    steps: tuple[Step, ...]
    options: Mapping[str, Any]


def read_scenario(content: Mapping[str, Any], actions: Mapping[str, Action]) -> Scenario:
    """Read a scenario file's content. Raises ScenarioError for the first thing that is wrong with it."""
    _check_keys("the file", content, _KEYS)
    title = _text("the file", content, "title")
    return Scenario(
        title=title,
        says=_text("the file", content, "says", ""),
        contacts=tuple(_contact(number, table) for number, table in _tables(content, "contact")),
        campaigns=tuple(_campaign(number, table) for number, table in _tables(content, "campaign")),
        steps=tuple(_steps(content, actions)),
        options=_table("the file", content, "options"),
    )


def _contact(number: int, table: Mapping[str, Any]) -> Caller:
    place = f"contact {number}"
    _check_keys(place, table, _CONTACT_KEYS)
    data = {key: str(value) for key, value in _table(place, table, "user-data").items()}
    contact = Contact(_text(place, table, "first-name"), _text(place, table, "last-name"))
    return Caller(contact, _text(place, table, "number", ""), _text(place, table, "address", ""), data)


def _campaign(number: int, table: Mapping[str, Any]) -> CallingList:
    place = f"campaign {number}"
    _check_keys(place, table, _CAMPAIGN_KEYS)
    mode = _text(place, table, "mode", str(Mode.PULL))
    if mode not in list(Mode):
        raise ScenarioError(f'{place}: mode must be one of {", ".join(Mode)}, not "{mode}".')
    records = tuple(_record(f"{place}, record {index}", each) for index, each in _tables(table, "record"))
    return CallingList(_text(place, table, "name"), Mode(mode), records)


def _record(place: str, table: Mapping[str, Any]) -> Listed:
    _check_keys(place, table, _RECORD_KEYS)
    chain, fields = table.get("chain", 1), _table(place, table, "fields")
    if isinstance(chain, bool) or not isinstance(chain, int):
        raise ScenarioError(f"{place}: chain must be a whole number, not {chain!r}.")
    for name, value in fields.items():
        if not isinstance(value, (str, int)):
            raise ScenarioError(f"{place}: {name} must be a text, a whole number, true or false, not {value!r}.")
        if isinstance(value, int) and not is_exact(value):
            raise ScenarioError(f"{place}: {name} is {value}, which no JavaScript number holds: give it as text.")
    return Listed(_text(place, table, "phone"), chain, fields)


def _steps(content: Mapping[str, Any], actions: Mapping[str, Action]) -> Iterator[Step]:
    now, names = 0.0, set[str]()
    for number, table in _tables(content, "step"):
        place = f"step {number}"
        step = _step(place, table, now, actions)
        _check_references(place, step.fields, names)
        if step.at < now:
            raise ScenarioError(f"{place}: it happens at {step.at:g} s, before the step above it.")
        now = step.at
        names |= {step.name} - {""}
        yield step


def _step(place: str, table: Mapping[str, Any], before: float, actions: Mapping[str, Action]) -> Step:
    do = _text(place, table, "do")
    if do not in actions:
        raise ScenarioError(f"{place}: {unknown_action(do, actions)}")
    fields = {key.replace("-", "_"): value for key, value in table.items() if key not in ("do", "as", "at", "after")}
    try:
        check_fields(actions[do], fields, REFERENCE)
    except BadField as error:
        raise ScenarioError(f"{place}: {error}") from None
    return Step(_moment(place, table, before), do, fields, _text(place, table, "as", ""))


def _moment(place: str, table: Mapping[str, Any], before: float) -> float:
    if "at" in table and "after" in table:
        raise ScenarioError(
            f'{place}: "at" counts from the start, "after" from the step before. Write only one of them.'
        )
    key = "at" if "at" in table else "after"
    seconds = table.get(key, 0)
    is_number = isinstance(seconds, (int, float)) and not isinstance(seconds, bool)
    if not is_number or not 0 <= seconds <= _LONGEST_S:  # nan is not either
        raise ScenarioError(f"{place}: {key} must be a number of seconds, from 0 to a year's, not {seconds!r}.")
    return float(seconds) if key == "at" else before + float(seconds)


def _check_references(place: str, fields: Fields, names: set[str]) -> None:
    for value in fields.values():
        if isinstance(value, str) and value.startswith(REFERENCE) and value[len(REFERENCE) :] not in names:
            known = ", ".join(sorted(names)) or "none"
            raise ScenarioError(
                f'{place}: no step above it has as = "{value[len(REFERENCE) :]}"; valid names: {known}.'
            )


def _tables(content: Mapping[str, Any], key: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    tables = content.get(key, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise ScenarioError(f"{key} must be written as [[{key}]], once for each.")
    yield from enumerate(tables, 1)


def _table(place: str, table: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = table.get(key, {})
    if not isinstance(value, dict):
        raise ScenarioError(f"{place}: {key} must be a table.")
    return value


def _text(place: str, table: Mapping[str, Any], key: str, default: str | None = None) -> str:
    value = table.get(key, default)
    if not isinstance(value, str) or (default is None and not value.strip()):
        raise ScenarioError(f"{place} needs {key}, a text.")
    return value


def _check_keys(place: str, table: Mapping[str, Any], known: tuple[str, ...]) -> None:
    for key in table:
        if key not in known:
            close = get_close_matches(key, known, n=1)
            hint = f'Did you mean "{close[0]}"?' if close else f"Valid names: {', '.join(known)}."
            raise ScenarioError(f'{place} has no key "{key}". {hint}')
