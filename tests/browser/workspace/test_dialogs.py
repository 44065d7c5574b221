"""Dialogs in a real page: a frame that asks and hears, named for screen readers, closed by its page or the agent."""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXTENSIONS


@pytest.fixture
def wwe_extensions():
    return [EXTENSIONS / "surface"]


@pytest.fixture
def dialog(workspace_page):
    return workspace_page.get_by_role("dialog", name="Form of Kate Miller")


@pytest.fixture
def form(workspace, extension_frame, dialog):
    """The page in the dialog, once its Python is ready."""
    extension_frame("Overlays").get_by_role("button", name="Dialog").click()
    workspace.dialog("Form of Kate Miller")
    return extension_frame("Form of Kate Miller")


def test_the_page_in_a_dialog_knows_it_stays_while_much_happens_and_closes_it(
    workspace, workspace_page, extension_frame, dialog, form
):
    expect(form.get_by_role("heading", name="wweCustomDialog1")).to_be_visible()
    box = dialog.bounding_box()
    assert (box["width"], box["height"]) == (430, workspace_page.viewport_size["height"] / 2)
    form.get_by_role("button", name="Look").click()
    expect(form.get_by_text("visible", exact=True)).to_be_visible()

    workspace.ring()
    workspace_page.get_by_role("button", name="Answer").click()
    form.get_by_role("button", name="Toast").click()
    workspace_page.get_by_role("status").get_by_role("button", name="One").click()
    expect(form.get_by_text("clicked wweCustomToast0 0")).to_be_visible()
    expect(form.get_by_text("visible", exact=True)).to_be_visible()  # its page was not loaded again

    form.get_by_role("button", name="Close").click()
    expect(dialog).to_have_count(0)
    expect(extension_frame("Overlays").get_by_text("wweCustomDialog1")).to_be_visible()


def test_it_has_the_focus_and_escape_closes_it_as_does_its_button(workspace_page, extension_frame, dialog, form):
    close = dialog.get_by_role("button", name="Close", exact=True)
    expect(close).to_be_focused()
    workspace_page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(workspace_page.locator('iframe[title="Overlays"]')).to_be_focused()
    extension_frame("Overlays").get_by_role("button", name="Dialog").click()
    close.click()
    expect(dialog).to_have_count(0)
