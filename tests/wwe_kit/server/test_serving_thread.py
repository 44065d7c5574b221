import asyncio
import threading
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from starlette.responses import PlainTextResponse

from wwe_kit.server.serving_thread import ServingThread


def get(port):
    with urlopen(f"http://127.0.0.1:{port}/") as answer:
        return answer.read()


def test_each_app_has_a_port_until_the_block_ends():
    with ServingThread() as thread:
        ports = [thread.serve(PlainTextResponse(text)) for text in ("one", "two")]
        assert [get(port) for port in ports] == [b"one", b"two"]
    for port in ports:
        with pytest.raises(URLError):
            get(port)


def test_what_still_runs_at_the_end_is_ended(endless):
    tasks = []

    async def app(scope, receive, send):
        tasks.append(asyncio.create_task(endless.go_on()))
        await PlainTextResponse("one")(scope, receive, send)

    with ServingThread() as thread:
        assert get(thread.serve(app)) == b"one"
    assert endless.was_ended()


def test_no_thread_is_left():
    with ServingThread():
        assert "wwe-serving" in [thread.name for thread in threading.enumerate()]
    assert "wwe-serving" not in [thread.name for thread in threading.enumerate()]
