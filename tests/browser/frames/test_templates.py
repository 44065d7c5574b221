"""What the templates make works without a script: light and dark, wide and narrow, from either side."""

from itertools import product

import pytest
from playwright.sync_api import expect

from tests.browser.axe import COLOURS, found_in
from tests.browser.folders import EXTENSIONS


@pytest.fixture
def wwe_extensions():
    return [EXTENSIONS / "gallery"]


@pytest.fixture
def frame(workspace_page, extension_frame):
    return extension_frame("Gallery")


TABS = ("Person", "Orders", "Messages")


@pytest.fixture
def shown(workspace_page, frame):
    """Show the page in this width and direction; return its root."""

    def show(width, direction):
        if workspace_page.viewport_size["width"] != width:  # Firefox takes its time for it
            workspace_page.set_viewport_size({"width": width, "height": 900})
        root = frame.locator("html")
        root.evaluate("(root, direction) => { root.dir = direction; }", direction)
        return root

    return show


def test_nothing_is_wider_than_the_page(frame, shown):
    for width, direction, tab in product((1400, 320), ("ltr", "rtl"), TABS):
        root = shown(width, direction)
        frame.get_by_text(tab, exact=True).click()
        assert root.evaluate("root => root.scrollWidth <= root.clientWidth"), (width, direction, tab)


def test_axe_finds_nothing(workspace_page, frame, shown):
    document = frame.owner.element_handle().content_frame()
    for width, direction, tab in product((1400, 320), ("ltr", "rtl"), TABS):
        shown(width, direction)
        frame.get_by_text(tab, exact=True).click()
        for scheme, rules in (("light", ()), ("dark", COLOURS)):
            workspace_page.emulate_media(color_scheme=scheme)
            assert found_in(document, rules) == [], (width, direction, scheme, tab)


def test_tabs_are_walked_with_the_arrows_and_an_empty_table_says_so(frame):
    frame.get_by_role("radio", name="Person").focus()
    expect(frame.get_by_text("Fibre 500")).to_be_visible()
    frame.get_by_role("radio", name="Person").press("ArrowRight")
    expect(frame.get_by_text("Fibre 500")).to_be_hidden()
    expect(frame.get_by_role("region", name="Orders of the last year")).to_be_visible()
    expect(frame.get_by_text("No claims.")).to_be_visible()
    expect(frame.get_by_text("Nothing here.")).to_be_hidden()


def test_a_form_of_macros_is_checked_sent_and_answered(frame):
    frame.get_by_label("Number").fill("5551")
    frame.get_by_role("button", name="Save").click()
    urgent = frame.get_by_label("Urgent")
    expect(urgent).to_have_accessible_description("Say that it is urgent.")
    urgent.check()
    frame.get_by_role("button", name="Save").click()
    frame.get_by_text("Messages", exact=True).click()
    said = frame.get_by_role("list", name="Messages")
    for value in ("('day', None)", "('days', ['tu'])", "('number', '5551')", "('plan', 'Mobile')", "('urgent', True)"):
        expect(said).to_contain_text(value)
    assert "part" not in said.inner_text()  # a tab is no field
    frame.get_by_role("button", name="Undo").click()
    frame.get_by_role("dialog", name="Really?").get_by_role("button", name="Close").click()
    expect(frame.get_by_role("dialog")).to_be_hidden()
