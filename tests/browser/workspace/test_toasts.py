"""Toasts in a real page: shown as text, clicked, brought to the front, closed by themselves."""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXAMPLES, EXTENSIONS


@pytest.fixture
def wwe_extensions():
    return [EXTENSIONS / "surface", EXAMPLES / "screen-pop"]


@pytest.fixture
def surface(extension_frame):
    return extension_frame("Overlays")


@pytest.fixture
def toast(workspace_page):
    return workspace_page.get_by_role("status").get_by_role("listitem")


def test_a_toast_is_shown_as_text_and_its_click_is_heard(workspace_page, surface, toast):
    surface.get_by_role("button", name="Toast").click()
    expect(toast.get_by_role("heading", name="<b>Order</b>")).to_be_visible()
    expect(toast).to_contain_text("A new order")
    expect(toast).to_contain_text("Ann <Miller>")
    expect(toast.get_by_role("button")).to_have_text(["Two", "Three", "One"])
    assert toast.bounding_box()["width"] == 450
    toast.get_by_role("button", name="Three").click()
    expect(surface.get_by_text("clicked wweCustomToast0 2")).to_be_visible()
    expect(toast).to_have_count(0)
    workspace_page.get_by_role("button", name="My Messages 1").click()
    expect(workspace_page.get_by_role("dialog", name="My Messages")).to_contain_text("A new order")


def test_show_brings_the_extension_to_the_front_and_its_view_in_the_menu_bar_is_short_where_there_is_little_room(
    workspace, workspace_page, surface, toast
):
    workspace.hold_clock()  # the reminder closes by itself after 20 s
    surface.get_by_role("button", name="Reminder").click()
    workspace.ring().answer()
    strip = workspace_page.get_by_role("group", name="Extensions")
    strip.get_by_role("button", name="Customer").click()
    frame = workspace_page.locator('iframe[title="Overlays"]')
    expect(frame).to_be_hidden()
    expect(toast.get_by_role("button")).to_have_text(["Show", "Dismiss"])
    toast.get_by_role("button", name="Show").click()
    expect(frame).to_be_visible()
    expect(surface.get_by_text("clicked wweCustomToast0 0")).to_be_visible()

    surface.get_by_role("button", name="View").click()
    view = workspace_page.get_by_role("list", name="Application menu bar").get_by_role("listitem")
    expect(view.get_by_text("Shift ends at 17:00")).to_be_visible()
    expect(view).to_have_css("background-color", "rgb(255, 204, 0)")
    expect(view).to_have_css("color", "rgb(16, 32, 48)")
    expect(view).to_have_attribute("title", "End of shift")
    workspace_page.set_viewport_size({"width": 700, "height": 700})
    expect(view.get_by_text("17:00", exact=True)).to_be_visible()


class TestPopupWindows:
    @pytest.fixture
    def wwe_extensions(self, copy_of):
        folder = copy_of(EXTENSIONS / "surface")
        file = folder / "pyproject.toml"
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace('level = "workspace"', 'level = "workspace"\nkind = "popup"'), encoding="utf-8")
        return [folder]

    def test_show_opens_the_window_of_the_extension_again(self, workspace, page):
        workspace.hold_clock()  # as above
        with page.expect_popup() as opening:
            page.goto(workspace.host_url)
        opening.value.locator("html[data-wwe=ready]").wait_for(state="attached", timeout=60_000)
        opening.value.get_by_role("button", name="Reminder").click()
        toast = page.get_by_role("status").get_by_role("listitem")
        expect(toast).to_be_visible()
        opening.value.close()
        expect(page.get_by_role("button", name="Open Overlays")).to_be_visible()
        with page.expect_popup() as again:
            toast.get_by_role("button", name="Show").click()
        expect(again.value.get_by_role("button", name="Reminder")).to_be_visible()
        expect(page.get_by_role("button", name="Show Overlays")).to_be_visible()
        expect(toast).to_have_count(0)
