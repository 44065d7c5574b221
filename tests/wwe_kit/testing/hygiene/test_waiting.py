"""An async test, or fixture, that waits for what does not come ends, with its line."""

import asyncio
import contextlib
import threading
from pathlib import Path

import pytest

from wwe_kit.testing.hygiene import waiting
from wwe_kit.testing.hygiene.waiting import bounded, bounded_fixture

HERE = Path(__file__)
NEVER = r"test_waiting\.py:\d+: the test waits here for what cannot come: no task, timer or connection is left"


@pytest.fixture(autouse=True)
def alone(monkeypatch):
    """Without the threads that others have left running, which might wake a test."""
    others, enumerate_all = set(threading.enumerate()) - {threading.current_thread()}, threading.enumerate
    monkeypatch.setattr(threading, "enumerate", lambda: [each for each in enumerate_all() if each not in others])


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


def test_one_that_waits_for_a_thread_goes_on(monkeypatch):
    monkeypatch.setattr(waiting, "PATIENCE_S", 60)  # a busy machine lets a thread wait
    assert run(a_thread) == "came"


async def one_thing_after_another():
    await asyncio.sleep(0.12)
    await asyncio.sleep(0.12)
    return "came"


@pytest.mark.parametrize("test", [a_timer, one_thing_after_another])
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


# --- fixtures --------------------------------------------------------------------------------------------------------


def use(fixture):
    """Set a fixture up and down, as the plugins of pytest do. Return what it gave."""

    async def runner():
        given = bounded_fixture(fixture, HERE.parent, "desk")()
        if not hasattr(given, "asend"):
            return await given
        value = await given.asend(None)
        with pytest.raises(StopAsyncIteration):
            await given.asend(None)
        return value

    return asyncio.run(runner())


async def that_never_returns():
    await an_event()


async def that_never_yields():
    await an_event()
    yield "never"


async def that_never_ends():
    yield "came"
    await an_event()


@pytest.mark.parametrize("fixture", [that_never_returns, that_never_yields, that_never_ends])
def test_a_fixture_that_waits_for_what_cannot_come_is_ended_with_its_line(fixture):
    line = an_event.__code__.co_firstlineno + 1
    with pytest.raises(pytest.fail.Exception, match=rf"^test_waiting\.py:{line}: the fixture desk waits here for what"):
        use(fixture)


async def that_waits_for_a_timer():
    given = await a_timer()
    yield given
    await a_timer()


class Desk:
    async def given_by_a_method(self):
        return await a_timer()


@pytest.mark.parametrize("fixture", [a_timer, that_waits_for_a_timer, Desk().given_by_a_method])
def test_a_fixture_that_waits_for_what_comes_goes_on(fixture):
    assert use(fixture) == "came"


def test_a_fixture_of_two_values_is_left_to_the_plugin_that_refuses_it():
    async def of_two():
        yield "first"
        yield "second"

    async def runner():
        given = bounded_fixture(of_two, HERE.parent, "desk")()
        return [await given.asend(None), await given.asend(None)]

    assert asyncio.run(runner()) == ["first", "second"]
