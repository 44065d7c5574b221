"""Who may speak to the workspace is decided by the real origin of each frame."""

import pytest
from playwright.sync_api import expect

from wwe_host.journal.entry import Kind


@pytest.fixture
def wwe_options():
    return {"interaction-workspace": {"service-client-api.accepted-web-content-origins": "https://crm.example.com"}}


def test_a_frame_of_an_origin_that_is_not_accepted_changes_nothing_and_hears_nothing(
    workspace, workspace_page, extension_frame
):
    call = workspace.ring()
    call.answer()
    frame = extension_frame_that_failed(workspace_page)
    expect(frame.get_by_role("alert")).to_contain_text("origin not accepted")
    call.attach({"Secret": "of the customer"})
    call.hold()

    refused = workspace.wait_for(Kind.FAILURE, rule="origin.not-accepted", count=2)
    assert {entry.origin for entry in refused} == set(workspace.extension_origins.values())
    assert workspace.messages(Kind.EVENT) == []
    assert "ScreenPop" not in call.user_data
    workspace_page.get_by_role("tab", name="Messages").click()
    workspace_page.get_by_role("row").filter(has_text="origin.not-accepted").first.get_by_role("button").click()
    detail = workspace_page.get_by_role("tabpanel", name="Messages")
    expect(detail).to_contain_text(refused[0].origin)
    expect(detail).to_contain_text("An origin that accepted-web-content-origins does not list may ask for nothing.")


def extension_frame_that_failed(page):
    frame = page.frame_locator('iframe[title="Customer"]')
    frame.locator("html[data-wwe=failed]").wait_for(state="attached", timeout=60_000)
    return frame
