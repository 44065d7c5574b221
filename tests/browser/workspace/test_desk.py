"""The example of docs/python.md in the workspace's real page; what else it does, its own tests say."""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXAMPLES


@pytest.fixture
def wwe_extensions():
    return [EXAMPLES / "desk"]


def test_after_a_reload_of_the_workspace_its_interactions_are_those_of_the_new_one(
    workspace, workspace_page, extension_frame
):
    call = workspace.ring("+33298001007")
    workspace_page.reload()
    listed = extension_frame("Desk").get_by_role("list", name="Interactions").get_by_role("listitem")
    expect(listed).to_have_text(["+33298001007: RINGING"])
    call.answer()
    expect(listed).to_have_text(["+33298001007: TALKING"])
