"""An entry is its `async def main()`, which the page runs in a task; its top level may await as well."""

import pytest
from playwright.sync_api import expect

MAIN = """
import asyncio

from genesys.wwe import page, service

async def never():
    await asyncio.sleep(3600)

async def main():
    try:
        await asyncio.wait_for(never(), 0.01)
    except asyncio.TimeoutError:
        page.fill("#app", "timed out")
    agent, media = await asyncio.gather(service.agent.get(), service.media.get_media_list())
    state = await asyncio.wait_for(asyncio.create_task(service.agent.get_state()), 60)
    page.document.querySelector("#app").append(", " + agent.firstname + ", " + media[0].name + ", " + state.type)
    try:
        input("A number, please: ")
    except RuntimeError as error:
        page.document.querySelector("#app").append(", " + str(error))
"""

CANCELLED = """
import asyncio

waiting = []

async def main():
    waiting.append(asyncio.current_task())
    async def cancel():
        waiting[0].cancel()
    asyncio.create_task(cancel())
    await asyncio.sleep(3600)
"""

TOP_LEVEL = """
import asyncio

from genesys.wwe import page, service

runs = []

async with service.events("agent") as events:
    service.agent.set_state("NotReady")
    async for event in events:
        page.fill("#app", "came: ", event.event_type)
        break

async def main():
    runs.append(1)
    page.document.querySelector("#app").append(", runs: " + str(len(runs)))

await asyncio.wait_for(main(), 60)

@page.when("click", "#app")
def show_state(event):
    page.fill("#app", service.agent.get_state())
"""


class TestAMain:
    @pytest.fixture(autouse=True)
    def main(self, entry):
        entry(MAIN)

    def test_is_run_by_the_page_in_a_task_that_may_wait_and_gather_but_not_ask_a_terminal(self, extension_frame):
        app = extension_frame("Broken").locator("#app")
        expect(app).to_contain_text("timed out, Kate, voice, READY, input(): a page has no terminal")


class TestAMainThatIsCancelled:
    @pytest.fixture
    def wwe_runtime(self, each_interpreter):
        return each_interpreter

    @pytest.fixture(autouse=True)
    def main(self, entry):
        entry(CANCELLED)

    def test_the_page_says_so(self, workspace_page):
        frame = workspace_page.frame_locator('iframe[title="Broken"]')
        frame.locator("html[data-wwe=failed]").wait_for(state="attached", timeout=60_000)
        expect(frame.get_by_role("alert")).to_contain_text("CancelledError")
        expect(frame.get_by_role("alert")).to_contain_text("main.py, line 11")


class TestATopLevelThatAwaits:
    @pytest.fixture
    def wwe_runtime(self, each_interpreter):
        return each_interpreter

    @pytest.fixture(autouse=True)
    def top_level(self, entry):
        entry(TOP_LEVEL)

    @pytest.mark.wwe_served  # only a page in development shows a trace
    def test_async_with_and_async_for_need_no_function_and_a_main_that_it_runs_is_not_run_twice(self, extension_frame):
        frame = extension_frame("Broken")
        expect(frame.locator("#app")).to_have_text("came: STATE_CHANGED, runs: 1")
        frame.locator("#app").click()
        expect(frame.get_by_role("alert")).to_contain_text("await it first")
        expect(frame.get_by_role("alert")).to_contain_text("main.py, line 22")
