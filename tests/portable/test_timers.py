"""Times to wait: how long calls do, and functions that are called later; what is raised where nobody waits for it."""

import asyncio

from conversation import Conversation, raised, raised_at_once, until

from genesys.wwe.client.runner import report_lost
from genesys.wwe.client.timeouts import LONGEST_TIMEOUT_S, checked_seconds
from genesys.wwe.frame.timers import Repetition, checked_delay, checked_function
from wwe_protocol.errors import LocalMisuse

NO_TIMES = (0, -1, 0.0, "5", True, False, [5], float("nan"), float("inf"), LONGEST_TIMEOUT_S + 1)


class Repeated:
    """A repetition over a clock that stands still until it is pushed. `calls` are the times of its calls."""

    def __init__(self, function):
        self.talk = Conversation()
        self.calls = []
        self._function = function

        def later(seconds, function):
            clock = self.talk.clock
            return clock.call_later(seconds * 1000, lambda: self.talk.session.runner.guard(function))

        self.repetition = Repetition(later, 5, self._call)

    def _call(self):
        self.calls.append(self.talk.clock.now())
        return self._function()

    async def pass_by(self, seconds, count):
        """Let time pass, until the function has been called so often."""
        self.talk.clock.advance(seconds * 1000)
        await until(lambda: len(self.calls) == count)
        await asyncio.sleep(0)


def fail():
    raise ValueError("broken")


async def test_it_is_called_again_and_again():
    repeated = Repeated(lambda: None)
    for count in (1, 2, 3):
        await repeated.pass_by(5, count)
    assert repeated.calls == [5000, 10000, 15000]


async def test_it_goes_on_after_an_error_which_is_reported():
    repeated = Repeated(fail)
    for count in (1, 2):
        await repeated.pass_by(5, count)
        await until(lambda count=count: len(repeated.talk.problems) == count)
    assert [str(problem) for problem in repeated.talk.problems] == ["broken", "broken"]


async def test_an_async_one_is_not_called_while_it_runs():
    going_on = []

    async def slow():
        future = asyncio.Future()
        going_on.append(future)
        await future

    repeated = Repeated(slow)
    await repeated.pass_by(5, 1)
    repeated.talk.clock.advance(60000)
    await asyncio.sleep(0)
    assert len(repeated.calls) == 1
    going_on[0].set_result(None)
    for _ in range(5):
        await asyncio.sleep(0)
    await repeated.pass_by(5, 2)
    going_on[1].set_result(None)
    await asyncio.sleep(0)


async def test_it_is_called_no_more_when_it_was_cancelled():
    repeated = Repeated(lambda: None)
    await repeated.pass_by(5, 1)
    repeated.repetition.cancel()
    repeated.talk.clock.advance(60000)
    await asyncio.sleep(0)
    assert len(repeated.calls) == 1


def test_what_is_no_time_or_no_function_is_refused():
    assert checked_delay("page.after", 0.5) == 500
    for wrong in (-1, "5", None, True, 10_000_000):
        assert "page.after: seconds are" in str(raised_at_once(LocalMisuse, checked_delay, "page.after", wrong))
    error = raised_at_once(LocalMisuse, checked_function, "page.every", None)
    assert str(error) == "page.every takes a function, without (), and not NoneType"


async def test_what_a_task_raises_that_nobody_awaits_is_reported():
    seen = []
    report_lost(seen.append)
    try:
        tasks = [asyncio.create_task(failing())]
        for _ in range(5):
            await asyncio.sleep(0)
            tasks.clear()  # CPython tells when the task is thrown away, the others when it ends
    finally:
        asyncio.get_event_loop().set_exception_handler(None)
    assert [str(error) for error in seen] == ["lost"]


async def failing():
    raise ValueError("lost")


# --- how long calls wait ---------------------------------------------------------------------------------------------


def test_a_time_to_wait_is_a_positive_number():
    for seconds in (0.001, 1, 2.5, 3600, LONGEST_TIMEOUT_S):
        assert checked_seconds("agent.get", seconds) == seconds
    for value in NO_TIMES + (None,):  # noqa: RUF005 - no starred displays on MicroPython
        assert "agent.get" in str(raised_at_once(LocalMisuse, checked_seconds, "agent.get", value))


def test_a_call_with_a_wrong_timeout_is_not_sent():
    talk = Conversation()
    service = talk.service
    for value in NO_TIMES:
        raised_at_once(LocalMisuse, lambda value=value: service.agent.get(timeout=value))
        raised_at_once(LocalMisuse, lambda value=value: service.send_message({"request": "a.b"}, timeout=value))
    talk.wait(60_000)
    assert talk.sent == []
    assert talk.session.peer.pending_count == 0


async def test_ready_takes_no_wrong_timeout_either():
    talk = Conversation()
    for value in NO_TIMES:
        await raised(LocalMisuse, talk.service.ready(value))
    assert talk.requests == []


def test_a_wrong_timeout_of_the_service_changes_nothing():
    talk = Conversation()
    for value in NO_TIMES + (None,):  # noqa: RUF005 - no starred displays on MicroPython
        raised_at_once(LocalMisuse, talk.service.set_timeout, value)
    assert talk.service.timeout == 10
