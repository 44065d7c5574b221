import pytest

from tests.wwe_host.conversation import ORIGIN, Refusal, Stage
from wwe_host.model.overlays import Dialog, MenuView, Message, Overlays, Toast
from wwe_link.clock import Clock


def test_ids_are_counted_from_0_for_toasts_and_from_1_for_dialogs():
    overlays = Overlays()
    assert [overlays.next_toast_id(), overlays.next_toast_id()] == ["wweCustomToast0", "wweCustomToast1"]
    overlays.show_dialog(Dialog(overlays.next_dialog_id, None, "", "", ""))
    assert (list(overlays.dialogs), overlays.next_dialog_id) == (["wweCustomDialog1"], "wweCustomDialog2")


def test_a_toast_goes_with_its_timer():
    overlays, timer = Overlays(), Clock().call_later(10, lambda: None)
    overlays.toasts["a"] = Toast("a", None, timer=timer)
    assert overlays.drop_toast("a") is True
    assert not timer.is_live
    assert overlays.drop_toast("a") is False


def test_everything_goes_at_once_and_ids_are_counted_anew():
    overlays, timer = Overlays(), Clock().call_later(10, lambda: None)
    overlays.toasts[overlays.next_toast_id()] = Toast("a", None, timer=timer)
    overlays.show_dialog(Dialog(overlays.next_dialog_id, None, "", "", ""))
    overlays.views["v"] = MenuView("v", None)
    overlays.messages.append(Message("", "", "", "", "", {}))
    overlays.clear()
    assert [overlays.toasts, overlays.dialogs, overlays.views, list(overlays.messages)] == [{}, {}, {}, []]
    assert not timer.is_live
    assert (overlays.next_toast_id(), overlays.next_dialog_id) == ("wweCustomToast0", "wweCustomDialog1")


def test_the_oldest_messages_make_room():
    overlays = Overlays()
    for number in range(150):
        overlays.messages.append(Message(str(number), "", "", "", "", {}))
    assert [overlays.messages[0].sent, len(overlays.messages)] == ["50", 100]


MAKE_ONE = {
    "toasts": (50, lambda page, number: page.ask("system.popupToast", {"title": str(number)})),
    "dialogs": (20, lambda page, number: page.ask("system.openDialog", f"{ORIGIN}/{number}", {})),
    "menu bar views": (
        20,
        lambda page, number: page.ask(
            "system.updateViewInApplicationMenuBar", {"name": f"{page.frame_id} {number}", "label": "x"}
        ),
    ),
}
END_ONE = {
    "toasts": ("system.closeToast", "wweCustomToast0"),
    "dialogs": ("system.closeDialog", "wweCustomDialog1"),
    "menu bar views": ("system.closeViewInApplicationMenuBar", "frame1 0"),
}


@pytest.fixture
def two():
    """A workspace with two extensions' pages in one tab."""
    sections = {"other": {"label": "Other", "url": f"{ORIGIN}/other.html"}}
    return Stage({"workspace.web-content": "crm,other"}, sections=sections)


@pytest.mark.parametrize("kind", MAKE_ONE)
def test_a_frame_has_so_many_at_once_and_no_more_and_another_frame_its_own(two, kind):
    most, make = MAKE_ONE[kind]
    page, other = two.page_of("crm"), two.page_of("other")
    for number in range(most):
        make(page, number)
    with pytest.raises(Refusal, match=f"too many {kind}: a frame has at most {most} at once"):
        make(page, most)
    make(other, 0)
    assert page.ask(*END_ONE[kind]) is True
    make(page, most)


@pytest.mark.parametrize("kind", MAKE_ONE)
def test_what_a_dialogs_page_has_counts_for_the_frame_that_has_opened_it(two, kind):
    most, make = MAKE_ONE[kind]
    page = two.page_of("crm")
    page.ask("system.openDialog", f"{ORIGIN}/dialog", {})
    inside = two.page_of("wweCustomDialog1")
    for number in range(most - (kind == "dialogs")):
        make(inside, number)
    with pytest.raises(Refusal, match=f"too many {kind}"):
        make(page, most)


def test_a_dialog_that_is_one_too_many_takes_no_id(two):
    page = two.page_of("crm")
    for number in range(20):
        page.ask("system.openDialog", f"{ORIGIN}/{number}", {})
    with pytest.raises(Refusal):
        page.ask("system.openDialog", f"{ORIGIN}/one-more", {})
    page.ask("system.closeDialog", "wweCustomDialog1")
    assert page.ask("system.openDialog", f"{ORIGIN}/one-more", {}) == "wweCustomDialog21"


def test_a_view_that_is_there_may_be_updated_however_many_there_are(two):
    page = two.page_of("crm")
    for number in range(20):
        MAKE_ONE["menu bar views"][1](page, number)
    assert MAKE_ONE["menu bar views"][1](page, 7) == "frame1 7"
