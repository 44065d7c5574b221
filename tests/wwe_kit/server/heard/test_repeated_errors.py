import pytest

from wwe_kit.server.heard.repeated_errors import RepeatedErrors
from wwe_link.clock import Clock

ERROR = "[Desk] error: Traceback\n[Desk] error: ZeroDivisionError"
LAST = "[Desk] error: ZeroDivisionError"


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def said():
    return []


@pytest.fixture
def hear(clock, said):
    return RepeatedErrors(said.append, lambda seconds, action: clock.call_later(seconds * 1000, action)).hear


def test_an_error_is_said_at_once(hear, said, clock):
    assert hear(ERROR, "a")
    assert said == [ERROR]
    clock.advance(10_000)
    assert said == [ERROR]


def test_one_that_several_frames_have_is_said_once_and_then_in_how_many(hear, said, clock):
    assert [hear(ERROR, frame) for frame in "abc"] == [True, False, False]
    clock.advance(10_000)
    assert said == [ERROR, f"{LAST} (the same in 3 frames)"]


def test_one_that_a_frame_has_again_is_said_again(hear, said, clock):
    assert [hear(ERROR, "a"), hear(ERROR, "a")] == [True, True]
    clock.advance(10_000)
    assert said == [ERROR, ERROR]


def test_after_a_while_it_is_said_again(hear, said, clock):
    for _ in range(2):
        hear(ERROR, "a")
        clock.advance(10_000)
    assert said == [ERROR, ERROR]


def test_other_errors_are_not_held_up(hear, said):
    hear(ERROR, "a")
    hear("[Desk] error: another", "a")
    assert said == [ERROR, "[Desk] error: another"]
