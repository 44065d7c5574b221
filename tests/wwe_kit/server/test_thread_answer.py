import threading
from concurrent.futures import Future

import pytest

from wwe_kit.server.thread_answer import NoAnswer, answer_of


@pytest.fixture
def thread():
    """A thread that waits in a function of its own."""
    going, end = threading.Event(), threading.Event()

    def wait_for_the_end():
        going.set()
        end.wait()

    thread = threading.Thread(target=wait_for_the_end, name="wwe-test")
    thread.start()
    going.wait()
    yield thread
    end.set()
    thread.join()


def done(value=None, error=None):
    future = Future()
    if error:
        future.set_exception(error)
    else:
        future.set_result(value)
    return future


def test_the_answer_is_given(thread):
    assert answer_of(done("yes"), 1, thread, "answered") == "yes"


@pytest.mark.parametrize("error", [ZeroDivisionError("no"), TimeoutError("of its own")])
def test_an_error_of_the_thread_is_the_callers(thread, error):
    with pytest.raises(type(error), match=str(error)):
        answer_of(done(error=error), 1, thread, "answered")


def test_no_answer_is_told_with_what_was_asked_and_where_the_thread_is(thread):
    with pytest.raises(NoAnswer, match=r"(?s)The server has not started in 0 s\. It is busy here:.*wait_for_the_end"):
        answer_of(Future(), 0.01, thread, "started")


def test_a_thread_that_has_ended_is_told_as_that():
    thread = threading.Thread(target=str, name="wwe-test")
    thread.start()
    thread.join()
    with pytest.raises(NoAnswer, match="nowhere, because the thread wwe-test has ended"):
        answer_of(Future(), 0.01, thread, "started")
