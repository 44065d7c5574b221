import asyncio
import threading

import pytest

from wwe_kit.server.edits.daemon_thread import in_daemon_thread


def test_what_it_returns_or_raises_is_the_callers():
    assert asyncio.run(in_daemon_thread(lambda: 5)) == 5
    with pytest.raises(ZeroDivisionError):
        asyncio.run(in_daemon_thread(lambda: 1 // 0))


def test_the_loop_goes_on_meanwhile():
    async def run():
        go_on = threading.Event()
        work = asyncio.create_task(in_daemon_thread(lambda: go_on.wait(10)))
        await asyncio.sleep(0)
        go_on.set()  # only a loop that goes on comes here
        return await work

    assert asyncio.run(run())


def test_nobody_waits_for_what_never_ends():
    forever = threading.Event()

    async def run():
        work = asyncio.create_task(in_daemon_thread(forever.wait))
        await asyncio.sleep(0)
        work.cancel()

    asyncio.run(run())
    forever.set()
