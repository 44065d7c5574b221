"""A page that embeds the workspace in an iframe: then the client is the page around the host."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXTENSIONS
from wwe_host.journal.entry import Kind

# Inside the page of another site the browser gives it a worker of its own, which the driver cannot reach.
pytestmark = pytest.mark.wwe_served


@pytest.fixture
def wwe_extensions():
    return [EXTENSIONS / "portal"]


@pytest.fixture
def portal(workspace, page):
    def open_page():
        page.goto(workspace.extension_origins["portal"] + f"/index.html?workspace={workspace.host_url}")
        return page

    return open_page


class TestThePageAroundTheWorkspace:
    @pytest.fixture
    def wwe_runtime(self, each_interpreter):
        return each_interpreter

    def test_is_answered_and_told_and_notices_a_reload_but_not_the_first_page_that_an_iframe_loads(
        self, workspace, portal
    ):
        page = portal()
        expect(page.locator("#agent")).to_have_text("Kate", timeout=30_000)
        # It had subscribed before there was a workspace to hear it.
        workspace.wait_for(Kind.SUBSCRIBED, "interaction")
        inside = page.frame_locator("#workspace")
        page.evaluate("() => document.readyState === 'complete' || new Promise((done) => { window.onload = done; })")
        workspace.ring().answer()
        expect(page.locator("#calls")).to_contain_text("ADDED RINGING ESTABLISHED")
        expect(inside.get_by_role("region", name="Selected case")).to_contain_text("Ann Miller")
        assert page.get_by_role("status").count() == 0
        assert len(workspace.messages(Kind.SUBSCRIBED, "interaction")) == 1

        page.locator("#workspace").evaluate("(iframe) => { iframe.src = iframe.src; }")
        # The page asks at most every ten seconds whether another workspace is there.
        workspace.wait_until(lambda: len(workspace.messages(Kind.SUBSCRIBED, "interaction")) == 2, timeout=30)
        workspace.ring()
        expect(page.locator("#calls")).to_contain_text(re.compile("ADDED RINGING.*ADDED RINGING", re.DOTALL))
        assert page.locator("#calls").inner_text().split().count("ADDED") == 2


class TestAnOriginThatIsNotAccepted:
    @pytest.fixture
    def wwe_options(self):
        return {"interaction-workspace": {"service-client-api.accepted-web-content-origins": "https://crm.example.com"}}

    def test_may_not_embed_the_workspace_and_is_not_heard(self, workspace, page, portal):
        with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
            portal()
        assert workspace.messages(Kind.REQUEST) == []
