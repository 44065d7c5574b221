"""axe finds nothing to mend on any view of the workspace's page: light and dark, wide and narrow."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import COLOURS, found_in
from tests.browser.folders import EXAMPLES, EXTENSIONS

SIZES = {"wide": {"width": 1400, "height": 900}, "narrow": {"width": 320, "height": 800}}
ANN = "ann.miller@example.com"

# Views: each is made, and what is given is seen when it is there. Those of a line follow one another in one workspace.


def a_quiet_workspace(workspace, page):
    return page.get_by_text("No case is selected.")


def the_media(workspace, page):
    page.get_by_role("button", name="Media:").click()
    return page.get_by_role("dialog", name="Media")


def a_notice(workspace, page):
    page.keyboard.press("Escape")
    page.get_by_label("Attached data").fill("no sign")
    page.get_by_role("button", name="Ring me").click()
    return page.get_by_role("button", name="Dismiss")


def a_lost_connection(workspace, page):
    page.get_by_role("button", name="Dismiss").click()
    workspace.lose_connection()
    return page.get_by_text("The real-time connection with the server is lost.")


def a_copied_test(workspace, page):
    page.get_by_role("button", name="Ring me").click()
    page.get_by_text("What is copied").click()
    return page.get_by_role("region", name="As a test")


def panel(name):
    def view(workspace, page):
        for call in workspace.interactions:
            if call.state == "RINGING":
                call.answer()
        page.get_by_role("tab", name=name).click()
        return page.get_by_role("tabpanel", name=name).get_by_role("button").first

    view.__name__ = f"the_panel_{name.lower()}"
    return view


def a_consultation(workspace, page):
    call = workspace.ring()
    call.answer()
    call.consult("5002")
    call.record()
    return page.get_by_role("button", name="Stop recording")


def an_ended_call(workspace, page):
    call = workspace.ring()
    call.answer()
    call.hang_up()
    return page.get_by_role("button", name="Mark done")


def a_chat(workspace, page):
    chat = workspace.chat_arrives(ANN, "Is my line down?")
    chat.accept()
    chat.write("It is.")
    return page.get_by_text("It is.", exact=True)


def a_draft_and_a_workbin(workspace, page):
    email = workspace.email_arrives(ANN, "Bill")
    email.accept()
    email.place_in_workbin()
    workspace.compose(ANN).write("Dear Ann")
    return page.get_by_text("Dear Ann")


def a_preview_and_its_call(workspace, page):
    workspace.campaign("Offer of the Month").get_record().call_record()
    return page.get_by_role("combobox", name="Call result")


def many_things_at_once(workspace, page):
    workspace.ring().answer()
    workspace.ring("+33298001008")
    workspace.work_item_arrives("Claim")
    workspace.chat_arrives(ANN)
    workspace.email_arrives(ANN)
    return page.get_by_role("heading", name="Interactions 5")


def the_end_of_the_session(workspace, page):
    workspace.force_log_out()
    return page.get_by_role("button", name="Log in again")


VIEWS = (
    (a_quiet_workspace, the_media, a_notice, a_lost_connection),
    (a_copied_test, *map(panel, ("Messages", "Options", "Clock", "Frames"))),
    (a_chat, a_draft_and_a_workbin, a_consultation),
    (a_preview_and_its_call,),
    (an_ended_call,),
    (many_things_at_once, the_end_of_the_session),
)


@pytest.fixture
def assert_nothing_is_found(workspace_page):
    """Let axe look at the page as it is, in both schemes and sizes; what it finds is told with the places."""

    def look(view):
        for size, pixels in SIZES.items():
            workspace_page.set_viewport_size(pixels)
            for scheme, rules in (("light", ()), ("dark", COLOURS)):
                workspace_page.emulate_media(color_scheme=scheme)
                assert found_in(workspace_page, rules) == [], f"{view}, {size}, {scheme}"

    return look


@pytest.mark.parametrize("views", VIEWS, ids=lambda views: "-".join(view.__name__ for view in views))
def test_nothing_is_found_on(views, workspace, workspace_page, assert_nothing_is_found):
    for view in views:
        workspace_page.set_viewport_size(SIZES["wide"])
        expect(view(workspace, workspace_page)).to_be_visible()
        assert_nothing_is_found(view.__name__)


class TestWhatExtensionsShow:
    @pytest.fixture
    def wwe_extensions(self):
        return [EXTENSIONS / "surface", EXAMPLES / "screen-pop"]

    def test_nothing_is_found_on_toasts_messages_and_dialogs(
        self, workspace_page, extension_frame, assert_nothing_is_found
    ):
        surface = extension_frame("Overlays")
        for name in ("Toast", "Dialog"):
            surface.get_by_role("button", name=name).click()
        expect(workspace_page.get_by_role("dialog")).to_be_visible()
        assert_nothing_is_found("toasts, messages and dialogs")


def test_no_view_is_wider_than_a_narrow_screen(workspace, workspace_page):
    workspace_page.set_viewport_size(SIZES["narrow"])
    many_things_at_once(workspace, workspace_page)
    for name in ("Simulate", "Messages", "Options", "Clock", "Frames"):
        workspace_page.get_by_role("tab", name=name).click()
        expect(workspace_page.get_by_role("tabpanel", name=name).get_by_role("button").first).to_be_visible()
        assert workspace_page.evaluate("document.documentElement.scrollWidth") <= SIZES["narrow"]["width"], name
