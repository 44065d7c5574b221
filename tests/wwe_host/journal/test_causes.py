import pytest

from wwe_host.journal.entry import FrameAddress, Kind
from wwe_host.journal.journal import Journal

PAGE = FrameAddress("tab1", "frame1", "https://crm.example.com")
OTHER = FrameAddress("tab1", "frame2", "https://crm.example.com")


class Watch:
    """A clock to measure with."""

    ms = 0.0

    def __call__(self):
        return self.ms


@pytest.fixture
def watch():
    return Watch()


@pytest.fixture
def write(watch):
    """Write an entry, so many milliseconds after the one before; the workspace's own clock stands still."""
    journal = Journal(lambda: 0.0, watch)

    def write(kind, address=PAGE, after=0.0, **facts):
        watch.ms += after
        return journal.write(kind, "name", address, {}, **facts)

    return write


@pytest.mark.parametrize("kind", [Kind.SUCCESS, Kind.FAILURE, Kind.SUBSCRIBED, Kind.SILENCE])
def test_an_answer_comes_of_its_request_and_took_as_long_as_really_passed(write, kind):
    request = write(Kind.REQUEST, reference_id="7")
    answer = write(kind, reference_id="7", after=2.5)
    assert (answer.cause, answer.took_ms, answer.simulated_ms) == (request.number, 2.5, 0.0)


def test_what_answers_something_else_comes_of_nothing_known(write):
    write(Kind.REQUEST, reference_id="7")
    assert write(Kind.SUCCESS, reference_id="8").cause is None
    assert write(Kind.SUCCESS, OTHER, reference_id="7").cause is None


def test_an_answer_that_comes_late_comes_of_its_own_request(write):
    late = write(Kind.REQUEST, reference_id="7")
    write(Kind.REQUEST, reference_id="8", after=1)
    assert write(Kind.SUCCESS, reference_id="8").cause == late.number + 1
    answer = write(Kind.SUCCESS, reference_id="7", after=1000)
    assert (answer.cause, answer.took_ms) == (late.number, 1001)


def test_requests_that_are_never_answered_are_forgotten_at_last(write):
    first = write(Kind.UNSUBSCRIBE, reference_id="first")
    for number in range(1000):
        write(Kind.UNSUBSCRIBE, reference_id=str(number))
    assert write(Kind.FAILURE, reference_id="first").cause is None
    assert write(Kind.FAILURE, reference_id="0").cause == first.number + 1


def test_what_a_page_says_first_after_an_event_comes_of_that_event(write):
    event = write(Kind.EVENT)
    first = write(Kind.REQUEST, after=12)
    second = write(Kind.REQUEST, after=1)
    assert (first.cause, first.took_ms) == (event.number, 12)
    assert (second.cause, second.took_ms) == (None, None)


def test_the_newest_event_counts_and_only_the_pages_own(write):
    write(Kind.EVENT)
    newest = write(Kind.EVENT, after=5)
    assert write(Kind.REQUEST, OTHER).cause is None
    assert write(Kind.REQUEST, after=1).cause == newest.number


def test_what_is_sent_again_says_nothing_of_the_pages_speed(write):
    event = write(Kind.EVENT)
    assert write(Kind.REQUEST, replays=0).cause is None
    assert write(Kind.REQUEST).cause == event.number


def test_without_a_clock_to_measure_with_the_workspaces_own_is_taken():
    times = iter([1.0, 1.0, 4.0, 4.0])
    journal = Journal(lambda: next(times))
    journal.write(Kind.REQUEST, "agent.get", PAGE, {}, reference_id="1")
    assert journal.write(Kind.SUCCESS, "agent.get", PAGE, {}, reference_id="1").took_ms == 3.0
