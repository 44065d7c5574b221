"""axe finds nothing to mend on any view of the workspace's page: light and dark, wide and narrow, frames included."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.folders import EXAMPLES, EXTENSIONS

SIZES = {"wide": {"width": 1400, "height": 900}, "narrow": {"width": 320, "height": 800}}
ANN = "ann.miller@example.com"


def a_quiet_workspace(workspace, page):
    pass


def many_things_at_once(workspace, page):
    workspace.answer(workspace.ring())
    workspace.ring("+33298001008")
    workspace.do("work-item-arrives", subject="Claim")
    workspace.do("chat-arrives", sender=ANN)
    workspace.do("email-arrives", sender=ANN)


def a_consultation(workspace, page):
    call = workspace.ring()
    workspace.answer(call)
    workspace.do("consult", interaction=call, target="5002")
    workspace.do("record", interaction=call, trigger="start")


def an_ended_call(workspace, page):
    call = workspace.ring()
    workspace.answer(call)
    workspace.hang_up(call)


def a_chat(workspace, page):
    chat = workspace.do("chat-arrives", sender=ANN, text="Is my line down?")
    workspace.do("accept", interaction=chat)
    workspace.do("write", interaction=chat, text="It is.")


def a_draft_and_a_workbin(workspace, page):
    email = workspace.do("email-arrives", sender=ANN, subject="Bill")
    workspace.do("accept", interaction=email)
    workspace.do("place-in-workbin", interaction=email)
    workspace.do("write", interaction=workspace.do("compose", destination=ANN), text="Dear Ann")


def a_preview_and_its_call(workspace, page):
    workspace.do("call-record", interaction=workspace.do("get-record", campaign="Offer of the Month"))


def a_copied_test(workspace, page):
    page.get_by_role("button", name="Ring me").click()
    page.get_by_text("What is copied").click()


def the_media(workspace, page):
    page.get_by_role("button", name="Media:").click()


def a_notice(workspace, page):
    workspace.ring()
    page.get_by_role("button", name="Regain the connection").click()


def a_lost_connection(workspace, page):
    workspace.do("lose-connection")


def the_end_of_the_session(workspace, page):
    workspace.do("force-log-out")


def panel(name):
    def view(workspace, page):
        workspace.answer(workspace.ring())
        page.get_by_role("tab", name=name).click()

    view.__name__ = f"the_panel_{name.lower()}"
    return view


VIEWS = (
    a_quiet_workspace, many_things_at_once, a_consultation, an_ended_call, a_chat, a_draft_and_a_workbin,
    a_preview_and_its_call, a_copied_test, the_media, a_notice, a_lost_connection, the_end_of_the_session,
    *map(panel, ("Messages", "Options", "Clock", "Frames")),
)


@pytest.fixture
def assert_nothing_is_found(workspace_page):
    """Let axe look at the page as it is, in both schemes and sizes; what it finds is told with the places."""

    def look():
        for size, pixels in SIZES.items():
            for scheme in ("light", "dark"):
                workspace_page.set_viewport_size(pixels)
                workspace_page.emulate_media(color_scheme=scheme)
                found = Axe().run(workspace_page).response["violations"]
                places = [(each["id"], [node["target"] for node in each["nodes"]]) for each in found]
                assert places == [], f"{size}, {scheme}"

    return look


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_nothing_is_found_on(view, workspace, workspace_page, assert_nothing_is_found):
    view(workspace, workspace_page)
    workspace_page.wait_for_timeout(300)  # until what was done is shown
    assert_nothing_is_found()


class TestWhatExtensionsShow:
    @pytest.fixture
    def wwe_extensions(self):
        return [EXTENSIONS / "surface", EXAMPLES / "screen-pop"]

    def test_nothing_is_found_on_toasts_messages_and_dialogs(
        self, workspace_page, extension_frame, assert_nothing_is_found
    ):
        surface = extension_frame("Surface")
        for name in ("Toast", "Dialog"):
            surface.get_by_role("button", name=name).click()
        expect(workspace_page.get_by_role("dialog")).to_be_visible()
        assert_nothing_is_found()


def test_no_view_is_wider_than_a_narrow_screen(workspace, workspace_page):
    workspace_page.set_viewport_size(SIZES["narrow"])
    many_things_at_once(workspace, workspace_page)
    for name in ("Simulate", "Messages", "Options", "Clock", "Frames"):
        workspace_page.get_by_role("tab", name=name).click()
        workspace_page.wait_for_timeout(200)
        assert workspace_page.evaluate("document.documentElement.scrollWidth") <= SIZES["narrow"]["width"], name
