"""The probe that customers deploy in a real workspace, here in ours: it asks everything and finds what it expects."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXAMPLES


@pytest.fixture
def wwe_extensions():
    return [EXAMPLES / "probe"]


def test_the_probe_asks_everything_and_this_workspace_does_what_it_says_of_it(
    workspace, workspace_page, extension_frame
):
    frame = extension_frame("Probe")
    frame.get_by_role("button", name="Run the checks").click()
    expect(frame.get_by_role("status")).to_contain_text("checks have been made", timeout=60_000)
    expect(frame.locator("tr[data-verdict='the same']").first).to_be_visible()
    assert frame.locator("tr[data-verdict=OTHERWISE]").all_inner_texts() == []
    report = frame.get_by_role("textbox", name="Report").input_value()
    assert "the same: An option? (rule configuration.answer)" in report
    assert "does not answer" not in report


def test_the_watch_notes_what_comes_with_events_and_nothing_of_the_customer(workspace, workspace_page, extension_frame):
    frame = extension_frame("Probe")
    frame.get_by_role("button", name="Watch events").click()
    expect(frame.get_by_role("status")).to_contain_text("Watching")
    call = workspace.ring()
    call.answer()
    call.hang_up()
    report = frame.get_by_role("textbox", name="Report")
    expect(report).to_have_value(re.compile("RELEASED"))
    text = report.input_value()
    assert "ms interaction ADDED state=RINGING" in text
    assert "userData: private" in text
    assert "CustomerId" not in text
    assert "Miller" not in text
