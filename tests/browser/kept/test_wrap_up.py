"""The example that runs on Pyodide: the page of a call in the interpreter that the page of the shift owns."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXAMPLES
from wwe_host.journal.entry import Kind


@pytest.fixture
def wwe_extensions():
    return [EXAMPLES / "wrap-up"]


@pytest.fixture
def shift(workspace_page):
    """The page of the shift, ready: it is there long before the first call."""
    frame = workspace_page.frame_locator('iframe[title="My shift"]')
    frame.locator("html[data-wwe=ready]").wait_for(state="attached", timeout=60_000)
    return frame


def test_a_call_is_timed_noted_and_counted_in_the_shift(workspace, workspace_page, shift, extension_frame):
    page = workspace_page
    page.get_by_role("button", name="Ring me").click()
    page.get_by_role("button", name="Answer").click()
    page.get_by_role("button", name="Wrap-up").click()
    frame = extension_frame("Wrap-up")
    expect(frame.get_by_role("heading", name="+33298001007")).to_be_visible()
    # A page with an interpreter of its own says how that has started.
    expect(frame.locator("html[data-wwe=ready]")).not_to_have_attribute("data-wwe-start", re.compile(""))
    expect(shift.locator("html")).to_have_attribute("data-wwe-start", "snapshot")

    case = page.get_by_role("region", name="Selected case")
    case.get_by_role("button", name="Hold").click()
    times = frame.get_by_role("list", name="Times of this call")
    expect(times.get_by_role("listitem")).to_have_text([re.compile(r"Talking \d:\d\d"), re.compile(r"Held \d:\d\d")])

    frame.get_by_label("Reason").select_option("Order")
    frame.get_by_label("Note").fill("Sends the contract")
    frame.get_by_role("button", name="Attach to the call").click()
    expect(frame.get_by_text("Attached to the call.")).to_be_visible()
    expect(case).to_contain_text("WrapUpNoteSends the contract")
    expect(case).to_contain_text("WrapUpReasonOrder")

    case.get_by_role("button", name="Hang up").click()
    expect(shift.locator("#calls")).to_have_text("1")
    expect(shift.locator("#handled li")).to_have_text(re.compile(r"\+33298001007 \d:\d\d"))
    assert workspace.messages(Kind.FAILURE) == []
