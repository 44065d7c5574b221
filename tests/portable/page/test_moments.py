"""Time is the agent's own on every runtime, and the workspace's dates are moments. The agent is in New York."""

import time
from datetime import date, datetime, timedelta, timezone

import genesys.wwe.frame.start  # noqa: F401 - a page's start teaches MicroPython the time zone
from wwe_protocol.payloads.agent import Token
from wwe_protocol.payloads.interaction import Interaction
from wwe_protocol.payloads.moment import moment_of

SUMMER, WINTER = 1750000000, 1735000000
UTC = timezone.utc


def test_local_time_is_the_agents_in_summer_and_in_winter():
    assert tuple(time.localtime(SUMMER))[:6] == (2025, 6, 15, 11, 6, 40)
    assert tuple(time.localtime(WINTER))[:6] == (2024, 12, 23, 19, 26, 40)
    for moment in (SUMMER, WINTER):
        assert time.mktime(time.localtime(moment)) == moment


def test_local_time_changes_at_the_second_at_which_summer_begins():
    assert tuple(time.localtime(1772953199))[3:6] == (1, 59, 59)
    assert tuple(time.localtime(1772953200))[3:6] == (3, 0, 0)


def test_now_and_today_are_the_agents():
    now = datetime.now()
    utc = datetime.now(UTC).replace(tzinfo=None)
    hours = round((now - utc).total_seconds() / 3600)
    assert hours in (-4, -5)
    assert abs(now.timestamp() - time.mktime(time.localtime())) < 5
    assert date.today() in (now.date(), now.date() + timedelta(days=1))


def test_a_moment_of_the_workspace_is_shown_in_the_agents_time():
    moment = datetime.fromisoformat("2026-07-28T22:30:15.250Z")
    assert moment == datetime(2026, 7, 28, 22, 30, 15, 250_000, UTC)
    local = moment.astimezone()
    assert local.utcoffset() == timedelta(hours=-4)
    assert local.strftime("%Y-%m-%d %H:%M") == "2026-07-28 18:30"
    assert datetime(2026, 1, 1).astimezone().utcoffset() == timedelta(hours=-5)
    assert moment.astimezone(timezone(timedelta(hours=2))).hour == 0
    assert datetime.fromtimestamp(SUMMER).hour == 11


def test_views_give_moments_and_the_text_beside_them():
    interaction = Interaction({"startDate": "2026-07-28T22:30:15.250Z", "endDate": None})
    assert interaction.start_date == datetime(2026, 7, 28, 22, 30, 15, 250_000, UTC)
    assert interaction.start_date_text == "2026-07-28T22:30:15.250Z"
    assert (interaction.end_date, interaction.end_date_text) == (None, None)
    token = Token({"expiration": "2030-01-01T00:00:00Z"})
    assert (token.expiration, token.expiration_text) == (datetime(2030, 1, 1, tzinfo=UTC), "2030-01-01T00:00:00Z")
    assert "2030-01-01T00:00:00Z" in repr(token)


def test_a_moment_is_read_however_a_workspace_writes_it():
    noon = datetime(2026, 11, 28, 12, tzinfo=UTC)
    for value in (
        "2026-11-28T12:00:00Z",
        "2026-11-28T12:00:00.000Z",
        "2026-11-28 12:00",
        "2026-11-28T12:00:00",
        noon,
        "2026-11-28T14:00:00+02:00",
        "2026-11-28T07:00:00.000-0500",
        "2026-11-28T13:00:00,000+01",
        1795867200000,
    ):
        moment = moment_of(value)
        assert moment == noon, value
        assert moment.tzinfo is not None, value
    assert moment_of("2026-11-28T12:00:00.123456789Z") == noon + timedelta(microseconds=123_456)
    for value in (None, "", "yesterday", "2026-13-28T12:00:00Z", "2026-11-28", True, {}, 1e300, float("nan")):
        assert moment_of(value) is None, value


def test_the_difference_of_two_moments_is_how_long_a_call_took():
    interaction = Interaction({"startDate": "2026-11-28T09:00:00Z", "endDate": "2026-11-28T10:01:30+01:00"})
    assert (interaction.end_date - interaction.start_date).total_seconds() == 90
