from wwe_host.model.overlays import Dialog, MenuView, Message, Overlays, Toast
from wwe_link.clock import Clock


def test_ids_are_counted_from_0_for_toasts_and_from_1_for_dialogs():
    overlays = Overlays()
    assert [overlays.next_toast_id(), overlays.next_toast_id()] == ["wweCustomToast0", "wweCustomToast1"]
    assert [overlays.next_dialog_id(), overlays.next_dialog_id()] == ["wweCustomDialog1", "wweCustomDialog2"]


def test_a_toast_goes_with_its_timer():
    overlays, timer = Overlays(), Clock().call_later(10, lambda: None)
    overlays.toasts["a"] = Toast("a", None, timer=timer)
    assert overlays.drop_toast("a") is True
    assert not timer.is_live
    assert overlays.drop_toast("a") is False


def test_everything_goes_at_once_and_the_counters_go_on():
    overlays, timer = Overlays(), Clock().call_later(10, lambda: None)
    overlays.toasts[overlays.next_toast_id()] = Toast("a", None, timer=timer)
    overlays.dialogs["d"] = Dialog("d", None, "", "", "")
    overlays.views["v"] = MenuView("v")
    overlays.messages.append(Message("", "", "", "", "", {}))
    overlays.clear()
    assert [overlays.toasts, overlays.dialogs, overlays.views, list(overlays.messages)] == [{}, {}, {}, []]
    assert not timer.is_live
    assert overlays.next_toast_id() == "wweCustomToast1"


def test_the_oldest_messages_make_room():
    overlays = Overlays()
    for number in range(150):
        overlays.messages.append(Message(str(number), "", "", "", "", {}))
    assert [overlays.messages[0].sent, len(overlays.messages)] == ["50", 100]
