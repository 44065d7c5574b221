"""The end of the session, the pointer on the page, and the tab that nobody sees, in a real page."""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXTENSIONS


@pytest.fixture
def wwe_extensions():
    return [EXTENSIONS / "surface"]


@pytest.fixture
def wwe_options():
    return {"interaction-workspace": {"security.inactivity-timeout": 10}}


def test_the_pointer_on_the_page_is_activity_and_after_the_last_the_page_says_why_the_session_has_ended(
    workspace, workspace_page, extension_frame
):
    frame = extension_frame("Overlays")
    frame.get_by_role("button", name="Toast").click()
    expect(workspace_page.get_by_role("status").get_by_role("listitem")).to_have_count(1)
    workspace_page.mouse.move(5, 5)
    workspace.hold_clock()
    workspace.advance(590)
    workspace_page.get_by_text("Session", exact=True).click()  # it counts, however soon it follows the move
    workspace_page.get_by_role("button", name="Lose the connection").click()
    expect(workspace_page.locator("#session")).to_contain_text("connection with the server is lost")
    expect(frame.get_by_text("DISCONNECTED")).to_be_visible()
    workspace_page.get_by_role("button", name="Regain the connection").click()
    expect(frame.get_by_text("RECONNECTED")).to_be_visible()
    workspace.advance(590)
    assert workspace.agent_state == "READY"

    workspace.advance(10)
    expect(workspace_page.locator("#session")).to_contain_text("Nothing was done for 10 minutes.")
    expect(workspace_page.locator("iframe")).to_have_count(0)
    expect(workspace_page.get_by_role("status").get_by_role("listitem")).to_have_count(0)
    assert workspace.agent_state == "LOGOUT"
    workspace_page.get_by_role("button", name="Log in again").click()
    extension_frame("Overlays").get_by_role("heading", name="Overlays").wait_for()
    assert workspace.agent_state == "READY"


def test_a_browser_tab_that_is_not_shown_makes_nothing_visible(workspace, workspace_page, extension_frame):
    frame = extension_frame("Overlays")

    def sees(text):
        frame.get_by_role("button", name="Look").click()
        return frame.get_by_text(text, exact=True).first.is_visible()  # it may have looked more than once

    workspace.wait_until(lambda: sees("visible"))  # a new page of Chromium is not always shown at once
    # What Chromium does in the background cannot be had here; what the page makes of it can.
    workspace_page.evaluate("""() => {
        Object.defineProperty(document, "hidden", { value: true });
        document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    }""")
    workspace.wait_until(lambda: sees("not visible"))
