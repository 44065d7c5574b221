"""An async test that waits for what does not come ends, with its line."""

import asyncio
import contextlib
import threading
from pathlib import Path

import pytest

from wwe_kit.testing.hygiene import waiting
from wwe_kit.testing.hygiene.waiting import bounded

HERE = Path(__file__)
NEVER = r"test_waiting\.py:\d+: the test waits here for what cannot come: no task, timer or connection is left"


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(waiting, "LOOK_S", 0.02)
    monkeypatch.setattr(waiting, "PATIENCE_S", 0.2)


def run(test):
    """Run an async test, as the plugins of pytest do, which then use the loop again."""

    async def runner():
        try:
            return await bounded(test, HERE.parent)()
        finally:
            assert asyncio.current_task().cancelling() == 0
            await asyncio.sleep(0)  # nothing of the cancellation is left

    return asyncio.run(runner())


async def an_event():
    await asyncio.Event().wait()


async def a_future():
    await asyncio.get_running_loop().create_future()


async def what_another_function_waits_for():
    await an_event()


async def tasks_of_a_group():
    async with asyncio.TaskGroup() as group:
        group.create_task(an_event())


async def in_spite_of_its_cancellation():
    with contextlib.suppress(asyncio.CancelledError):
        await an_event()


async def twice():
    await in_spite_of_its_cancellation()
    await an_event()


async def with_an_error_of_its_own_then():
    try:
        await an_event()
    finally:
        raise ValueError("nothing to clear")


@pytest.mark.parametrize(
    "test",
    [
        an_event,
        a_future,
        what_another_function_waits_for,
        tasks_of_a_group,
        in_spite_of_its_cancellation,
        twice,
        with_an_error_of_its_own_then,
    ],
)
def test_one_that_waits_for_what_cannot_come_is_ended_at_once(test):
    with pytest.raises(pytest.fail.Exception, match=NEVER):
        run(test)


def test_the_line_is_that_of_the_innermost_function_of_the_tests_own():
    line = an_event.__code__.co_firstlineno + 1
    with pytest.raises(pytest.fail.Exception, match=rf"^test_waiting\.py:{line}: "):
        run(what_another_function_waits_for)


async def asking_again_and_again():
    while True:  # noqa: ASYNC110 - what an author should not write
        await asyncio.sleep(0.001)


def test_one_that_asks_again_and_again_is_ended_after_its_patience():
    with pytest.raises(pytest.fail.Exception, match=r"the test has waited here for 0\.2 s\. The workspace"):
        run(asking_again_and_again)


async def a_timer():
    await asyncio.sleep(0.12)
    return "came"


async def a_thread():
    event, loop = asyncio.Event(), asyncio.get_running_loop()
    threading.Timer(0.12, lambda: loop.call_soon_threadsafe(event.set)).start()
    await event.wait()
    return "came"


async def one_thing_after_another():
    await asyncio.sleep(0.12)
    await asyncio.sleep(0.12)
    return "came"


@pytest.mark.parametrize("test", [a_timer, a_thread, one_thing_after_another])
def test_one_that_waits_for_what_comes_goes_on(test):
    assert run(test) == "came"


async def cancelled_by_itself():
    asyncio.current_task().cancel()
    await asyncio.sleep(1)


def test_a_cancellation_of_its_own_is_left_alone():
    async def runner():
        await bounded(cancelled_by_itself, HERE.parent)()

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(runner())
