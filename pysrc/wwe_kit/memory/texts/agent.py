"""Whom pages in memory are for: an agent with languages, in a time zone."""

import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from wwe_kit.errors import BadInput, did_you_mean

MARK = "browser_context_args"  # of pytest-playwright: what a browser's context is told, and so what pages in memory are
_ZONE = "TZ"


@dataclass(frozen=True, slots=True)
class Agent:
    """The languages that the browser asks for, and the time zone; "" is that of this machine."""

    languages: tuple[str, ...] = ("en-US",)
    time_zone: str = ""


ANYBODY = Agent()


def agent_of(told: Mapping[str, Any]) -> Agent:
    """Return the agent that a browser's context is told of. Raises BadInput for what is no language or time zone."""
    language, zone = told.get("locale") or ANYBODY.languages[0], told.get("timezone_id") or ""
    if not isinstance(language, str):
        raise BadInput(f'@pytest.mark.{MARK}: locale is {language!r}, and it must be a language such as "de-AT".')
    zones = _zones() if zone else set()
    if not isinstance(zone, str) or (zones and zone not in zones):
        hint = did_you_mean(str(zone), zones) or 'Write one such as "Europe/Vienna".'
        raise BadInput(f"@pytest.mark.{MARK}: timezone_id is {zone!r}, and there is no such time zone. {hint}")
    return Agent((language,), zone)


@cache
def _zones() -> set[str]:
    """Return the names of all time zones; none where the system has no list, as on Windows. It reads 600 files."""
    return available_timezones()


def machines_own() -> dict[str, str]:
    """Return the environment of this process outside any block of `living_in`."""
    own = {name: value for name, value in os.environ.items() if name != _ZONE}
    zone = _outside[0] if _outside else os.environ.get(_ZONE)
    return own if zone is None else {**own, _ZONE: zone}


_outside: list[str | None] = []  # the zone of the system, while it is another one's


@contextmanager
def living_in(zone: str) -> Iterator[None]:
    """Let Python's local time be that of a time zone while the block runs, where the system can; Windows cannot."""
    before = os.environ.get(_ZONE)
    if not zone or not hasattr(time, "tzset"):
        yield
        return
    _outside.append(before)
    _set(zone)
    try:
        yield
    finally:
        _outside.pop()
        _set(before)


def _set(zone: str | None) -> None:
    if zone is None:
        os.environ.pop(_ZONE, None)
    else:
        os.environ[_ZONE] = zone
    time.tzset()
