"""What an extension is in: a tab, a popup window, the background, hidden. And what its iframe may use."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXTENSIONS
from wwe_host.journal.entry import Kind

# What browsers do where the user has not allowed popup windows; Playwright's has allowed them. It is no use to ask the
# browser for a click: Chromium takes the user for active for five seconds after each look of Playwright's.
ONLY_AFTER_A_CLICK = """(() => {
  const open = window.open;
  let isClicked = false;
  addEventListener("click", () => { isClicked = true; }, true);
  window.open = (...all) => (isClicked ? open(...all) : null);
})()"""


class TestPopupWindows:
    @pytest.fixture
    def folder(self, copy_of):
        folder = copy_of(EXTENSIONS / "desk")
        file = folder / "pyproject.toml"
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace('level = "workspace"', 'kind = "popup"'), encoding="utf-8")
        return folder

    @pytest.fixture
    def wwe_extensions(self, folder):
        return [folder]

    @pytest.fixture
    def workspace_page(self, workspace, page):
        page.add_init_script(ONLY_AFTER_A_CLICK)
        page.goto(workspace.host_url)
        page.get_by_role("combobox", name="State").wait_for()
        return page

    @pytest.fixture
    def answered(self, workspace, workspace_page):
        """Let a call come in, answer it on the page, and return the window that opens, once Python is ready in it."""
        workspace.ring()
        with workspace_page.expect_popup() as opening:
            workspace_page.get_by_role("button", name="Answer").click()
        return ready(opening.value)

    def test_a_window_opens_when_the_agent_answers_speaks_to_its_opener_and_closes_with_its_interaction(
        self, workspace, workspace_page, answered
    ):
        expect(answered.locator("#answers")).to_have_text(re.compile("yes"))
        expect(workspace_page.get_by_role("button", name="Show Desk")).to_be_visible()
        assert workspace_page.locator("iframe").count() == 0
        [call] = workspace.interactions
        call.hang_up()
        with answered.expect_event("close"):
            call.mark_done()

    def test_it_closes_with_the_workspaces_page(self, workspace_page, answered):
        with answered.expect_event("close"):
            workspace_page.reload()
        # Firefox may not end a context in which a page still begins.
        expect(workspace_page.get_by_role("combobox", name="State")).to_be_visible()

    def test_one_that_the_agent_closes_hears_nothing_more_and_can_be_opened_again(
        self, workspace, workspace_page, answered
    ):
        answered.close()
        again = workspace_page.get_by_role("button", name="Open Desk")
        expect(again).to_be_visible()
        before = len(workspace.messages(Kind.EVENT))
        workspace.set_agent_state("NotReady")
        workspace.ring("+33298001008")
        assert len(workspace.messages(Kind.EVENT)) == before
        with workspace_page.expect_popup() as opening:
            again.click()
        second = ready(opening.value)
        workspace.ring()
        expect(second.locator("#interaction")).to_have_text(re.compile("RINGING"))

    def test_where_the_browser_keeps_it_from_opening_a_button_opens_it(self, workspace, workspace_page):
        workspace.ring().answer()  # nobody has clicked in this page
        button = workspace_page.get_by_role("button", name="Open Desk")
        with workspace_page.expect_popup() as opening:
            button.click()
        ready(opening.value)

    @pytest.mark.wwe_served
    def test_the_page_in_it_is_loaded_again_after_an_edit(self, workspace, answered):
        answered.evaluate("document.body.dataset.old = 'yes'")
        with answered.expect_event("load"):
            workspace.reload_extension("desk")
        ready(answered)
        assert answered.locator("body").get_attribute("data-old") is None


def ready(window):
    window.locator("html[data-wwe=ready]").wait_for(state="attached", timeout=60_000)
    window.get_by_role("button", name="Ask").click()
    expect(window.locator("#answers")).not_to_be_empty()  # so what it had said before has arrived too
    return window


class TestFramesThatAreNotTabs:
    @pytest.fixture
    def wwe_extensions(self):
        return []

    @pytest.fixture
    def wwe_options(self, origin):
        kinds = ("tab", "background", "hidden")
        content = {kind: {"label": kind, "url": f"{origin}/old-client.html", "kind": kind} for kind in kinds}
        content["tab"]["allow"] = "geolocation"
        names = ",".join(kinds)
        return {
            "interaction-workspace": {
                "workspace.web-content": "tab",
                "interaction.web-content": names,
                "service-client-api.accepted-web-content-origins": origin,
            },
            **content,
        }

    def test_they_are_loaded_and_answered_in_no_tab_and_not_on_the_screen(self, workspace, workspace_page):
        workspace.ring().answer()
        workspace.wait_for(Kind.SUCCESS, "agent.get", count=4)
        strip = workspace_page.get_by_role("group", name="Extensions")
        expect(strip.get_by_role("button")).to_have_text(["tab", "tab"])
        for kind in ("background", "hidden"):
            frame = workspace_page.locator(f'iframe[title="{kind}"]')
            expect(frame).to_be_attached()
            expect(frame).to_be_hidden()

    def test_an_iframe_may_use_what_its_section_allows(self, workspace, workspace_page):
        workspace.wait_for(Kind.SUCCESS, "agent.get")  # so it is that page, and not the one that an iframe begins with
        frame = workspace_page.frame_locator('iframe[title="tab"]')
        allowed = frame.locator("html").evaluate("() => document.featurePolicy.allowedFeatures()")
        assert "geolocation" in allowed
        assert "camera" not in allowed
