"""The example of docs/python.md in the workspace's real page; what else it does, its own tests say."""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXAMPLES
from wwe_host.journal.entry import Kind


@pytest.fixture
def wwe_extensions():
    return [EXAMPLES / "desk"]


@pytest.fixture
def desk(extension_frame):
    return extension_frame("Desk")


def test_after_a_reload_of_the_workspace_its_interactions_are_those_of_the_new_one(
    workspace, workspace_page, extension_frame
):
    call = workspace.ring("+33298001007")
    workspace_page.reload()
    listed = extension_frame("Desk").get_by_role("list", name="Interactions").get_by_role("listitem")
    expect(listed).to_have_text(["+33298001007: RINGING"])
    call.answer()
    expect(listed).to_have_text(["+33298001007: TALKING"])


def test_a_toast_reminds_and_its_button_is_heard(workspace_page, desk):
    desk.get_by_role("button", name="Remind me").click()
    toast = workspace_page.get_by_role("status").get_by_role("listitem")
    expect(toast).to_contain_text("Call back")
    toast.get_by_role("button", name="Later").click()
    expect(desk.get_by_text("You chose: Later")).to_be_visible()


class TestRefusals:
    @pytest.fixture
    def wwe_options(self, wwe_options):
        return wwe_options | {"interaction-workspace": {"service-client-api.rate-limit.voice.dial": 1}}

    def test_it_says_why_it_was_not_dialled(self, workspace, desk):
        desk.get_by_role("textbox", name="Number").fill("+33298001008")
        desk.get_by_role("button", name="Dial").dblclick()
        workspace.wait_for(Kind.FAILURE, "voice.dial")
        expect(desk.get_by_text("Not dialled: ")).to_be_visible()
