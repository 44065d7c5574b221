import pytest

from wwe_playground.loop_clock import LoopClock


class Handle:
    """A call that was asked for."""

    def __init__(self, due, function):
        self.due, self.function, self.is_cancelled = due, function, False

    def cancel(self):
        self.is_cancelled = True


class Loop:
    """As much of an event loop as a clock needs, in seconds; `pass_time` does what is due."""

    def __init__(self):
        self.now, self.handles = 100.0, []

    def time(self):
        return self.now

    def call_later(self, delay, function):
        self.handles.append(Handle(self.now + delay, function))
        return self.handles[-1]

    def pass_time(self, seconds):
        self.now += seconds
        due = [handle for handle in self.handles if handle.due <= self.now]
        self.handles = [handle for handle in self.handles if handle not in due]
        for handle in due:
            if not handle.is_cancelled:
                handle.function()

    @property
    def live(self):
        return [handle for handle in self.handles if not handle.is_cancelled]


@pytest.fixture
def loop():
    return Loop()


@pytest.fixture
def done():
    return []


def test_it_follows_the_loops_time_in_milliseconds(loop):
    clock = LoopClock(loop)
    before = clock.now()
    loop.pass_time(1.5)
    assert clock.now() - before == 1500


def test_it_wakes_itself_for_what_is_due_and_for_the_next(loop, done):
    clock = LoopClock(loop)
    clock.call_later(2000, lambda: done.append("second"))
    clock.call_later(1000, lambda: done.append("first"))
    loop.pass_time(1)
    assert done == ["first"]
    loop.pass_time(1)
    assert done == ["first", "second"]


def test_only_one_wish_is_open_at_a_time(loop, done):
    clock = LoopClock(loop)
    for delay in (3000, 2000, 1000):
        clock.call_later(delay, lambda: None)
    assert [handle.due for handle in loop.live] == [101.0]


def test_somebody_is_told_each_time_that_it_woke(loop, done):
    clock = LoopClock(loop, lambda: done.append("woken"))
    clock.call_later(1000, lambda: done.append("action"))
    assert done == []
    loop.pass_time(1)
    assert done == ["action", "woken"]


def test_a_clock_that_is_held_wakes_nobody_until_it_is_released(loop, done):
    clock = LoopClock(loop)
    clock.hold()
    clock.call_later(1000, lambda: done.append("late"))
    loop.pass_time(5)
    assert done == []
    clock.release()
    loop.pass_time(1)
    assert done == ["late"]
