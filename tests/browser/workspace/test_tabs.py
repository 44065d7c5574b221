"""Several browser tabs of one session, real ones: elections, the last active tab. What needs none: tests/in_memory."""

import re

import pytest
from playwright.sync_api import Error, expect

from tests.browser.folders import EXTENSIONS

LEADS, FOLLOWS = "yes no no yes", "no yes no no"


@pytest.fixture
def wwe_extensions():
    return [EXTENSIONS / "desk"]


@pytest.fixture
def open_tab(workspace, context):
    """Open the workspace in another tab of the browser; return its page and the extension's frame in it."""

    def open_one():
        page = context.new_page()
        page.goto(workspace.host_url)
        # Playwright lets every page believe that it has the focus.
        context.new_cdp_session(page).send("Emulation.setFocusEmulationEnabled", {"enabled": False})
        desk = page.frame_locator('iframe[title="Desk"]')
        desk.locator("html[data-wwe=ready]").wait_for(state="attached", timeout=60_000)
        expect(answers(desk)).not_to_be_empty()  # so what it had said before, its subscriptions, has arrived too
        return page, desk

    return open_one


@pytest.fixture
def three_tabs(workspace, open_tab):
    tabs = [open_tab() for _ in range(3)]
    workspace.wait_until(lambda: list(workspace.tabs.values()) == ["LEADING", "FOLLOWING", "FOLLOWING"])
    expect(answers(tabs[0][1])).to_have_text(re.compile(f"^{LEADS}"))
    for _, desk in tabs[1:]:
        expect(answers(desk)).to_have_text(re.compile(f"^{FOLLOWS}"))
    return tabs


def answers(desk):
    desk.get_by_role("button", name="Ask").click()
    return desk.locator("#answers")


def test_a_closed_follower_changes_nothing_and_when_the_leader_is_closed_exactly_one_of_the_others_leads(
    workspace, three_tabs, open_tab
):
    (first, leading), (_, second), (_, third) = three_tabs
    fourth, _ = open_tab()
    fourth.close()
    workspace.wait_until(lambda: list(workspace.tabs.values()) == ["LEADING", "FOLLOWING", "FOLLOWING"])
    expect(answers(leading)).to_have_text(re.compile(f"^{LEADS}"))
    expect(answers(third)).to_have_text(re.compile(f"^{FOLLOWS}"))

    first.close()
    expect(second.locator("#states")).to_have_text(re.compile("NEGOTIATING LEADING $"))
    expect(third.locator("#states")).to_have_text(re.compile("NEGOTIATING FOLLOWING $"))
    assert list(workspace.tabs.values()) == ["LEADING", "FOLLOWING"]
    expect(answers(second)).to_have_text(re.compile(f"^{LEADS}"))
    expect(answers(third)).to_have_text(re.compile(f"^{FOLLOWS}"))


def test_when_the_leaders_renderer_is_killed_exactly_one_of_the_others_leads(workspace, three_tabs):
    (first, _), (_, second), (_, third) = three_tabs
    with first.expect_event("crash"), pytest.raises(Error):
        first.goto("chrome://crash")
    expect(second.locator("#states")).to_have_text(re.compile("NEGOTIATING LEADING $"))
    expect(third.locator("#states")).to_have_text(re.compile("NEGOTIATING FOLLOWING $"))
    assert list(workspace.tabs.values()) == ["LEADING", "FOLLOWING"]


class TestAWholeChromium:
    @pytest.fixture
    def context(self, browser_type, browser_type_launch_args):
        """A context of the whole Chromium: its headless shell takes every tab for the one in front."""
        with browser_type.launch(**browser_type_launch_args) as browser:
            yield browser.new_context()

    def test_the_tab_that_the_agent_turns_to_is_the_last_active_one(self, workspace, open_tab):
        pages = [open_tab() for _ in range(2)]
        for name, (page, desk) in (("tab2", pages[1]), ("tab1", pages[0])):
            page.bring_to_front()
            workspace.wait_until(lambda name=name: workspace.last_active_tab == name)
            expect(answers(desk)).to_have_text(re.compile("yes$"))
        assert workspace.last_active_tab == "tab1"
