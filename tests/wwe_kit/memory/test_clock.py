import asyncio
import gc

import pytest

from wwe_kit.memory.clock import MemoryLoop, awaiting_way
from wwe_kit.memory.errors import NotHere, Restless
from wwe_playground.loop_clock import LoopClock


@pytest.fixture
def loop():
    loop = MemoryLoop()
    yield loop
    loop.end()


def started(loop, coroutine):
    with loop.entered():
        return loop.create_task(coroutine)


def test_an_hour_passes_with_each_timer_at_its_moment(loop):
    moments = []

    async def note_each_minute():
        while True:
            await asyncio.sleep(60)
            moments.append(loop.time())

    started(loop, note_each_minute())
    loop.advance(3600)
    assert moments == pytest.approx([60 * minute for minute in range(1, 61)])
    assert loop.time() == 3600


def test_settling_runs_what_can_go_on_and_lets_no_time_pass(loop):
    done = []

    async def three_turns_and_a_second():
        for turn in range(3):
            await asyncio.sleep(0)
            done.append(turn)
        await asyncio.sleep(1)
        done.append("a second")

    started(loop, three_turns_and_a_second())
    loop.settle()
    assert done == [0, 1, 2]
    assert loop.time() == pytest.approx(0, abs=1e-6)


def test_time_passes_from_timer_to_timer_until_it_is_so(loop):
    done = []
    loop.call_later(2, done.append, "two")
    loop.call_later(4, done.append, "four")
    assert loop.eventually(lambda: "two" in done, patience=5)
    assert (done, loop.time()) == (["two"], 2)


def test_patience_ends_where_nothing_is_due_in_time(loop):
    loop.call_later(6, print, "too late")
    assert not loop.eventually(lambda: False, patience=5)
    assert loop.time() == 0


def test_what_never_rests_is_told_with_its_line(loop):
    async def spin():
        while True:  # noqa: ASYNC110 - that is the fault
            await asyncio.sleep(0)

    started(loop, spin())
    with pytest.raises(Restless, match=r"20000 turns.*test_clock\.py:\d+"):
        loop.settle()


def test_threads_are_refused_with_a_sentence(loop):
    task = started(loop, asyncio.to_thread(print))
    loop.settle()
    with pytest.raises(NotHere, match="no threads"):
        task.result()


def test_the_way_of_a_waiting_coroutine_has_each_line(loop):
    async def inner():
        await asyncio.sleep(5)

    async def outer():
        await inner()

    task = started(loop, outer())
    loop.settle()
    assert awaiting_way(task.get_coro()).count("test_clock.py:") == 2


def test_what_is_cancelled_at_the_end_may_say_so(loop):
    said = []

    async def wait():
        try:
            await asyncio.sleep(5)
        finally:
            said.append("cancelled")

    other = MemoryLoop()
    started(other, wait())
    other.settle()
    other.end()
    gc.collect()
    assert said == ["cancelled"]


def test_it_runs_within_an_async_test_and_leaves_that_as_it_was(loop):
    async def inner():
        await asyncio.sleep(1)
        return asyncio.current_task() is not None

    async def an_async_test():
        mine = asyncio.current_task()
        task = started(loop, inner())
        loop.advance(1)
        await asyncio.sleep(0)
        assert asyncio.current_task() is mine
        assert asyncio.get_running_loop() is not loop
        return task.result()

    assert asyncio.run(an_async_test())


def test_what_is_called_as_if_by_the_loop_can_start_tasks(loop):
    done = []

    async def note():
        done.append(asyncio.get_running_loop())

    with loop.entered():
        asyncio.create_task(note())  # noqa: RUF006 - it has run when the next line has
    loop.settle()
    assert done == [loop]


def test_a_block_that_is_entered_from_within_the_loop_stays_there(loop):
    done = []

    def callback():
        with loop.entered():
            done.append(asyncio.get_running_loop() is loop)
        done.append(asyncio.get_running_loop() is loop)

    loop.call_soon(callback)
    loop.settle()
    assert done == [True, True]


@pytest.mark.parametrize("delay_ms", [0.1, 0.3, 33.3, 100 / 3, 1000.7, 86_400_000.3])
def test_a_clock_in_milliseconds_that_follows_it_is_never_woken_too_early(loop, delay_ms):
    clock, done = LoopClock(loop), []
    for number in range(1, 50):
        clock.call_later(delay_ms * number / 7, lambda: done.append(clock.now()))
    loop.advance(delay_ms)
    assert len(done) == 49
