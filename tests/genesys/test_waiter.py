"""On CPython a task that waits for a message goes on in the turn in which it came."""

import asyncio
from contextvars import ContextVar

import pytest

from genesys.wwe.client.signal import Signal, turn

place = ContextVar("place", default="nowhere")


class Waiting:
    """A task that waits for a signal, and what has happened."""

    def __init__(self):
        self.log = []
        self.signal = Signal()
        self.task = asyncio.create_task(self._wait())

    async def _wait(self):
        place.set("in the task")
        await self.signal
        self.log.append(f"on {place.get()}")

    def take_message(self):
        """What a session does with a message that wakes somebody."""
        turn.begin()
        self.signal.send()
        self.log.append("taken")
        turn.end()
        self.log.append("ended")


def with_waiting(test):
    """Run a test in an event loop, when its task has begun to wait."""

    def run():
        async def begin():
            waiting = Waiting()
            await asyncio.sleep(0)
            await test(waiting)

        asyncio.run(begin())

    return run


@with_waiting
async def test_it_goes_on_when_the_message_has_been_taken_and_before_anything_else(waiting):
    asyncio.get_running_loop().call_soon(waiting.take_message)
    await waiting.task
    assert waiting.log == ["taken", "on in the task", "ended"]


@with_waiting
async def test_a_message_inside_another_one_waits_for_the_end_of_both(waiting):
    def take_two():
        turn.begin()
        waiting.take_message()
        turn.end()
        waiting.log.append("both ended")

    asyncio.get_running_loop().call_soon(take_two)
    await waiting.task
    assert waiting.log == ["taken", "ended", "on in the task", "both ended"]


@with_waiting
async def test_it_does_not_go_on_inside_another_task(waiting):
    waiting.take_message()
    await waiting.task
    assert waiting.log == ["taken", "ended", "on in the task"]


@with_waiting
async def test_without_a_message_it_goes_on_in_the_next_turn_of_the_loop(waiting):
    waiting.signal.send()
    assert waiting.log == []
    await waiting.task
    assert waiting.log == ["on in the task"]


@with_waiting
async def test_it_is_cancelled_with_its_task_and_its_word(waiting):
    waiting.task.cancel("no more")
    with pytest.raises(asyncio.CancelledError, match="no more"):
        await waiting.task
    assert not waiting.signal.is_awaited
    waiting.signal.send()
    assert waiting.log == []


@with_waiting
async def test_it_is_cancelled_also_when_it_was_woken_just_before(waiting):
    waiting.signal.send()
    waiting.task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting.task


@with_waiting
async def test_asyncios_own_timeouts_end_it(waiting):
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.001):
            await waiting.signal


@with_waiting
async def test_all_tasks_that_wait_go_on(waiting):
    other = asyncio.create_task(waiting._wait())
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_soon(waiting.take_message)
    await asyncio.gather(waiting.task, other)
    assert waiting.log == ["taken", "on in the task", "on in the task", "ended"]
