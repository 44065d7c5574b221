"""What the example computes of calls, on CPython: it needs no page and no browser."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.architecture.sources import ROOT

BEGIN = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)


def after(seconds):
    return BEGIN + timedelta(seconds=seconds)


@pytest.fixture
def handling(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "examples/wrap-up")
    module = __import__("handling")
    yield module
    del __import__("sys").modules["handling"]


def call(handling, *states):
    """A call of these states, each with the second at which it began."""
    handled = handling.Handling("+33298001007")
    for state, seconds in states:
        handled.enter(state, after(seconds))
    return handled


def test_each_state_takes_until_the_next_and_the_last_until_now(handling):
    held = call(handling, ("TALKING", 0), ("HELD", 60))
    assert held.durations(after(90)) == [("TALKING", timedelta(seconds=60)), ("HELD", timedelta(seconds=30))]


def test_a_state_that_is_told_again_has_not_begun_again(handling):
    assert call(handling, ("TALKING", 0), ("TALKING", 50)).spent("TALKING", after(60)) == timedelta(seconds=60)


def test_the_times_of_a_state_are_added(handling):
    handled = call(handling, ("TALKING", 0), ("HELD", 10), ("TALKING", 15), ("IDLE", 45))
    assert handled.spent("TALKING", after(1000)) == timedelta(seconds=40)
    assert handled.is_over


def test_a_shift_has_the_median_of_talks_and_the_longest_hold(handling):
    calls = [
        call(handling, ("TALKING", 0), ("IDLE", 10)),
        call(handling, ("TALKING", 0), ("HELD", 30), ("IDLE", 90)),
        call(handling, ("TALKING", 0), ("IDLE", 100)),
    ]
    expected = handling.Summary(3, timedelta(seconds=30), timedelta(seconds=60))
    assert handling.summary(calls) == expected
    assert handling.summary([]) == handling.Summary(0, timedelta(), timedelta())


def test_a_duration_is_read_as_minutes_and_seconds(handling):
    assert [handling.clock(timedelta(seconds=each)) for each in (0, 65.9, 3600)] == ["0:00", "1:05", "60:00"]
