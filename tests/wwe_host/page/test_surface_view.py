import pytest

from tests.wwe_host.conversation import ORIGIN, Stage
from wwe_host.page import surface_view


def test_a_toast_is_shown_with_its_buttons_in_the_documented_order_and_its_width(stage):
    stage.page.ask("system.popupToast", {"title": "Order", "buttons": ["A", "B"], "width": 500})
    [row] = surface_view.toasts_view(stage.tab)
    assert (row["title"], row["buttons"], row["style"]) == ("Order", [(1, "B"), (0, "A")], "inline-size: 500px")


def test_a_toast_without_a_title_is_named_like_its_extension(stage):
    stage.page.ask("system.popupToast", {"message": "x"})
    assert surface_view.toasts_view(stage.tab)[0]["title"] == "CRM"


def test_no_width_at_all_is_the_pages_own():
    stage = Stage({"service-client-api.toast.width": 0})
    stage.page.ask("system.popupToast", {})
    assert surface_view.toasts_view(stage.tab)[0]["style"] == ""


def test_my_messages_begin_with_the_newest(stage):
    for title in ("First", "Second"):
        stage.page.ask("system.popupToast", {"title": title, "sendToMyMessage": True})
    assert [message.title for message in surface_view.messages_view(stage.tab)] == ["Second", "First"]


@pytest.mark.parametrize(("colours", "style"), [
    ({}, ""),
    ({"labelColor": "#FFF"}, "color: #FFF"),
    ({"labelColor": "#FFFFF", "backgroundColor": "#000000"}, "background-color: #000000"),
    ({"labelColor": "#123456", "backgroundColor": "#000"}, "color: #123456; background-color: #000"),
])
def test_a_view_has_the_colours_that_are_colours(stage, colours, style):
    stage.page.ask("system.updateViewInApplicationMenuBar", {"name": "v", "label": "x"} | colours)
    assert surface_view.menu_bar_view(stage.tab)[0]["style"] == style


def test_the_state_of_the_session_is_said_in_words(stage):
    assert surface_view.session_view(stage.workspace) == {"end_reason": "", "connection": ""}
    stage.workspace.connection.lose()
    assert "lost" in surface_view.session_view(stage.workspace)["connection"]
    stage.pass_seconds(60)
    assert "down" in surface_view.session_view(stage.workspace)["connection"]
    stage.workspace.happenings.do("force-log-out", {})
    assert "supervisor" in surface_view.session_view(stage.workspace)["end_reason"]


def test_the_frame_of_a_dialog_says_how_it_is_to_be_shown(stage):
    stage.page.ask("system.openDialog", f"{ORIGIN}/d", {"label": "Form", "width": "50%"})
    frames = list(stage.tab.frames.values())
    assert surface_view.dialog_state(stage.tab, frames[0]) is None
    assert surface_view.dialog_state(stage.tab, frames[1]) == {
        "id": "wweCustomDialog1", "label": "Form", "width": "50%", "height": "",
    }


@pytest.mark.parametrize(("given", "has_window"), [({"buttonShowDismiss": True}, True), ({"buttons": ["Show"]}, False)])
def test_show_opens_the_popup_window_of_a_toasts_extension(given, has_window):
    stage = Stage(sections={"crm": {"label": "CRM", "url": f"{ORIGIN}/crm.html", "kind": "popup"}})
    stage.page.ask("system.popupToast", given)
    [row] = surface_view.toasts_view(stage.tab)
    assert row["window"] == (stage.page.frame_id if has_window else "")


def test_show_opens_no_window_for_a_tab(stage):
    stage.page.ask("system.popupToast", {"buttonShowDismiss": True})
    assert surface_view.toasts_view(stage.tab)[0]["window"] == ""
