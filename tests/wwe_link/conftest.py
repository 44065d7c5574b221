"""Servers, pages and runtimes that are started once for the tests of all links."""

from functools import cache

import pytest

from tests.wwe_link.local_rigs import SocketServer
from tests.wwe_link.loop_thread import LoopThread
from tests.wwe_link.origins import Origins

HAS_STARTED = "() => document.documentElement.dataset.wwe !== 'starting'"
START_MS = 60_000  # Pyodide on a busy machine


@pytest.fixture(scope="session")
def loop():
    with LoopThread() as loop:
        yield loop


@pytest.fixture(scope="session")
def socket_server(loop):
    return loop.call(SocketServer)


@pytest.fixture(scope="session")
def origins(loop, socket_server):
    return Origins(loop, socket_server)


@pytest.fixture(scope="package")
def python_page(browser, origins):
    """Return, by runtime, a workspace's page and the extension's frame in it, where Python is ready.

    They end with these tests: beside another context none goes on from test to test.
    """
    contexts = []

    def start(runtime):
        contexts.append(browser.new_context())
        page = contexts[-1].new_page()
        page.goto(origins.workspace)
        page.evaluate("address => workspace.load('python', address, 'answer')", origins.page(runtime))
        frame = page.locator('iframe[name="python"]').element_handle().content_frame()
        frame.wait_for_function(HAS_STARTED, polling=10, timeout=START_MS)
        assert frame.evaluate("() => document.documentElement.dataset.wwe") == "ready"
        return page, frame

    yield cache(start)
    for context in contexts:
        context.close()
