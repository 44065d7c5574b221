"""The drawer's panel Frames in a real page."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import found_in


@pytest.fixture
def card(workspace, workspace_page, extension_frame):
    """The card of the extension's frame, whose page is ready."""
    workspace.ring().answer()
    extension_frame("Customer")
    workspace_page.get_by_role("tab", name="Frames").click()
    return workspace_page.get_by_role("tabpanel", name="Frames").get_by_role("listitem", name="Customer")


def test_a_card_says_what_is_known_and_its_buttons_bring_the_frame_to_the_front_and_load_it_again(
    workspace, workspace_page, card
):
    expect(card).to_contain_text(re.compile(r"first word after \d+ ms\s+· loaded once"))
    expect(card.get_by_role("definition").get_by_text("micropython")).to_be_visible()
    expect(card).to_contain_text(re.compile(r"2 asked\s+2 answered\s+0 refused"))
    services = card.get_by_text("80 of 81 services")
    services.click()
    expect(card.get_by_text("getMediaList")).to_be_visible()
    workspace.ring("+33298001008")  # what happens meanwhile does not close it again
    expect(card.get_by_text(re.compile(r"^[2-9]\d* events"))).to_be_visible()
    expect(card.get_by_text("getMediaList")).to_be_visible()

    frame = workspace_page.locator('iframe[title="Customer"]')
    card.get_by_role("button", name="Bring to front").click()
    expect(frame).to_be_visible()
    expect(card).to_contain_text(re.compile(r"Customer\s*visible"))
    card.get_by_role("button", name="Reload").click()
    expect(card).to_contain_text(re.compile(r"first word after \d+ ms\s+· loaded 2 times"))
    assert found_in(workspace_page) == []
