import time

from wwe_kit.testing.hygiene import settling
from wwe_kit.testing.hygiene.settling import settle


def test_it_waits_until_nothing_moves_any_more():
    left = iter(range(10))
    assert settle(lambda: next(left, 10), lambda: False, time.sleep)
    assert next(left, None) is None


def test_what_is_under_way_is_waited_for():
    left = iter(range(10))
    assert settle(lambda: 0, lambda: next(left, None) is not None, time.sleep)
    assert next(left, None) is None


def test_what_moves_when_all_have_had_their_turn_is_waited_for_however_long_that_takes():
    turns, moved = [], []

    def turn():
        turns.append("turn")
        if len(turns) == 1:
            moved.append("the page was late")

    assert settle(lambda: len(moved), lambda: False, time.sleep, turn)
    assert len(turns) == 2


def test_a_page_that_is_never_quiet_is_not_waited_for_for_ever(monkeypatch):
    monkeypatch.setattr(settling, "MOST_S", 0.2)
    assert not settle(time.monotonic, lambda: False, time.sleep)
