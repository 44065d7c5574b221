import itertools
import threading

import pytest

from wwe_kit.time_limit import TookTooLong, limited


def test_what_does_not_end_is_ended():
    with pytest.raises(TookTooLong), limited(0.05):
        for _ in itertools.count():
            pass


def test_what_ends_in_time_is_left_alone_and_so_is_what_comes_after_it(monkeypatch):
    timers = []

    class LateTimer(threading.Timer):
        """Goes off when the block is over, in spite of its cancellation."""

        def start(self):
            timers.append(self.function)

    monkeypatch.setattr(threading, "Timer", LateTimer)
    with limited(0.05):
        pass
    [end] = timers
    end()
    for _ in range(1000):  # steps of Python, between which it would be ended
        pass


def test_an_error_of_the_block_is_its_own():
    with pytest.raises(ZeroDivisionError), limited(30):
        1 / 0  # noqa: B018
