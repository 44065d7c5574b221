"""A workspace that tells each page its frameId: our client adds it to all that it says from then on."""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXTENSIONS
from wwe_host.journal.entry import Kind


@pytest.fixture
def wwe_extensions():
    return [EXTENSIONS / "desk"]


@pytest.fixture
def wwe_options():
    return {"wwe-host": {"web-content.send-frame-id": True}}


def test_the_client_echoes_the_id_that_it_was_told(workspace, workspace_page, extension_frame):
    desk = extension_frame("Desk")
    [told] = workspace.wait_for(Kind.FRAME_ID)
    desk.get_by_role("button", name="Ask").click()
    expect(desk.locator("#answers")).not_to_be_empty()
    asked = workspace.messages(Kind.REQUEST, "system.isLastActiveFrame")
    assert [entry.message["frameId"] for entry in asked] == [told.frame] == [told.message["frameId"]]
