"""What pages that have gone leave in the interpreter of their keeper fails a test in a browser."""

import pytest

from tests.browser.folders import EXTENSIONS
from wwe_host.journal.entry import Kind
from wwe_kit.testing.pytest_plugin.hygiene import left_in_browser

LEAVES = """
import asyncio

import js
from pyodide.ffi import create_proxy

async def poll():
    while True:
        await asyncio.sleep(0.01)

def measure(*_event):
    pass

def follow(event):
    pass

tasks = [asyncio.create_task(poll())]
sys.hooks.append(follow)
js.setInterval(create_proxy(measure), 10)
"""
LISTENS = """
import sys

from genesys.wwe import page

sys.hooks = []

def listen():
    while sys.hooks:
        service.on("agent")(sys.hooks.pop())

page.every(0.05, listen)
"""


@pytest.fixture
def wwe_extensions(copy_of):
    folder = copy_of(EXTENSIONS / "kept")
    for name, more in (("main.py", LEAVES), ("keeper.py", LISTENS)):
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(text + more, encoding="utf-8")
    return [folder]


@pytest.fixture
def left(workspace, workspace_page, wwe_running):
    return lambda: left_in_browser(workspace, wwe_running, workspace_page.context)


@pytest.mark.parametrize("wwe_host", ["serve", "static"])
def test_tasks_handlers_and_functions_that_javascript_keeps_are_told_when_their_page_has_gone(
    workspace, workspace_page, extension_frame, left
):
    keeper = workspace_page.frame_locator('iframe[title="Keeper"]').locator("html[data-wwe=ready]")
    keeper.wait_for(state="attached", timeout=60_000)
    call = workspace.ring()
    call.answer()
    extension_frame("Kept")
    assert left() == []
    workspace.wait_for(Kind.SUBSCRIBE, "agent")
    call.hang_up()
    call.mark_done()
    workspace_page.locator('iframe[title="Kept"]').wait_for(state="detached")
    task, handler, function = left()
    assert task.startswith("The task poll goes on after its page has gone, at main.py:")
    assert handler.startswith("follow (main.py:")
    assert "still hears agent for another page" in handler
    assert function.startswith("JavaScript keeps measure (main.py:")


class TestACallWithoutAnAnswer:
    @pytest.fixture
    def wwe_extensions(self):
        return [EXTENSIONS / "kept"]

    @pytest.fixture
    def wwe_options(self):
        return {"interaction-workspace": {"service-client-api.rate-limit.agent.get": 1}}

    @pytest.mark.wwe_served
    def test_it_is_told_when_its_page_has_gone(self, workspace, extension_frame, left):
        workspace.hold_clock()  # or the minute that requests are counted in may end between them
        call = workspace.ring()
        call.answer()
        frame = extension_frame("Kept")
        for _ in range(3):  # one is answered, one refused, and from then on there is silence
            frame.get_by_role("button", name="Ask").click()
        workspace.wait_for(Kind.SILENCE, "agent.get")
        assert left() == []
        call.hang_up()
        call.mark_done()
        assert [each.partition(" of ")[0] for each in left()] == ["agent.get()"]
