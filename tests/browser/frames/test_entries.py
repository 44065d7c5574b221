"""An entry runs at the top level, where it may await all that a function could."""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXTENSIONS

ENTRY = """
from genesys.wwe import page, service

async with service.events("agent") as events:
    service.agent.set_state("NotReady")
    async for event in events:
        page.fill("#app", "came: ", event.event_type)
        break

@page.when("click", "#app")
def show_state(event):
    page.fill("#app", service.agent.get_state())
"""


@pytest.fixture
def folder(copy_of):
    return copy_of(EXTENSIONS / "broken")


@pytest.fixture
def wwe_extensions(folder):
    return [folder]


@pytest.mark.parametrize("runtime", ["micropython", "pyodide", "pyscript"])
class TestOnEachRuntime:
    @pytest.fixture
    def wwe_runtime(self, runtime):
        return runtime

    @pytest.fixture(autouse=True)
    def entry(self, folder):
        (folder / "main.py").write_text(ENTRY, encoding="utf-8")

    @pytest.mark.served  # only a page in development shows a trace
    def test_async_with_and_async_for_need_no_function_and_traces_name_the_line(self, extension_frame):
        frame = extension_frame("Broken")
        expect(frame.locator("#app")).to_contain_text("came: ")
        frame.locator("#app").click()
        expect(frame.get_by_role("alert")).to_contain_text("await it first")
        expect(frame.get_by_role("alert")).to_contain_text("main.py, line 12")
