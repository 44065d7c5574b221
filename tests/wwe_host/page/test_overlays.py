import pytest

from tests.wwe_host.conversation import ORIGIN, Stage
from tests.wwe_host.page.shown import shown
from wwe_host.page.overlays import OverlaysOfPage


def toasts(stage):
    return shown(OverlaysOfPage(stage.tab))["toasts"]["rows"]


def test_a_toast_is_shown_with_its_buttons_in_the_documented_order_and_its_width(stage):
    stage.page.ask("system.popupToast", {"title": "Order", "buttons": ["A", "B"], "width": 500})
    [row] = toasts(stage)
    assert (row["title"], row["buttons"], row["style"]) == ("Order", [(1, "B"), (0, "A")], "inline-size: 500px")


def test_a_toast_without_a_title_is_named_like_its_extension(stage):
    stage.page.ask("system.popupToast", {"message": "x"})
    assert toasts(stage)[0]["title"] == "CRM"


def test_no_width_at_all_is_the_pages_own():
    stage = Stage({"service-client-api.toast.width": 0})
    stage.page.ask("system.popupToast", {})
    assert toasts(stage)[0]["style"] == ""


def test_my_messages_begin_with_the_newest(stage):
    for title in ("First", "Second"):
        stage.page.ask("system.popupToast", {"title": title, "sendToMyMessage": True})
    messages = shown(OverlaysOfPage(stage.tab))["messages"]["messages"]
    assert [message["title"] for message in messages] == ["Second", "First"]


@pytest.mark.parametrize(("given", "has_window"), [({"buttonShowDismiss": True}, True), ({"buttons": ["Show"]}, False)])
def test_show_opens_the_popup_window_of_a_toasts_extension(given, has_window):
    stage = Stage(sections={"crm": {"label": "CRM", "url": f"{ORIGIN}/crm.html", "kind": "popup"}})
    stage.page.ask("system.popupToast", given)
    assert toasts(stage)[0]["window"] == (stage.page.frame_id if has_window else "")


def test_show_opens_no_window_for_a_tab(stage):
    stage.page.ask("system.popupToast", {"buttonShowDismiss": True})
    assert toasts(stage)[0]["window"] == ""
