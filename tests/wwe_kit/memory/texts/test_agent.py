import os
import time
from datetime import datetime

import pytest

from wwe_kit.memory.texts.agent import ANYBODY, Agent, agent_of, living_in, machines_own

needs_zones = pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system has no time zones for a process")


def test_a_context_that_is_told_nothing_is_anybodys():
    assert agent_of({"viewport": None}) == ANYBODY == Agent(("en-US",), "")


def test_language_and_time_zone_are_those_of_the_context():
    assert agent_of({"locale": "de-AT", "timezone_id": "Europe/Vienna"}) == Agent(("de-AT",), "Europe/Vienna")


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"timezone_id": "Europe/Wien"}, "timezone_id is 'Europe/Wien', and there is no such time zone."),
        ({"timezone_id": "Europe/Viena"}, 'Did you mean "Europe/Vienna"?'),
        ({"locale": 4}, 'locale is 4, and it must be a language such as "de-AT".'),
    ],
)
def test_what_is_no_language_or_time_zone_is_told(complaint, told, said):
    assert said in complaint(agent_of, told)


@needs_zones
def test_pythons_local_time_is_the_agents_and_then_the_machines_again(monkeypatch):
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    with living_in("Asia/Tokyo"):
        assert datetime.fromtimestamp(0).hour == 9
        assert machines_own()["TZ"] == "UTC"
    assert datetime.fromtimestamp(0).hour == 0


def test_without_a_time_zone_nothing_is_changed():
    before = dict(os.environ)
    with living_in(""):
        assert dict(os.environ) == machines_own() == before
