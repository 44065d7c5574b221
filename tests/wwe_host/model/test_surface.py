from wwe_host.model.surface import Dialog, MenuView, Message, Surface, Toast
from wwe_link.clock import Clock


def test_ids_are_counted_from_0_for_toasts_and_from_1_for_dialogs():
    surface = Surface()
    assert [surface.next_toast_id(), surface.next_toast_id()] == ["wweCustomToast0", "wweCustomToast1"]
    assert [surface.next_dialog_id(), surface.next_dialog_id()] == ["wweCustomDialog1", "wweCustomDialog2"]


def test_a_toast_goes_with_its_timer():
    surface, timer = Surface(), Clock().call_later(10, lambda: None)
    surface.toasts["a"] = Toast("a", None, timer=timer)
    assert surface.drop_toast("a") is True
    assert not timer.is_live
    assert surface.drop_toast("a") is False


def test_everything_goes_at_once_and_the_counters_go_on():
    surface, timer = Surface(), Clock().call_later(10, lambda: None)
    surface.toasts[surface.next_toast_id()] = Toast("a", None, timer=timer)
    surface.dialogs["d"] = Dialog("d", None, "", "", "")
    surface.views["v"] = MenuView("v")
    surface.messages.append(Message("", "", "", "", "", {}))
    surface.clear()
    assert [surface.toasts, surface.dialogs, surface.views, list(surface.messages)] == [{}, {}, {}, []]
    assert not timer.is_live
    assert surface.next_toast_id() == "wweCustomToast1"


def test_the_oldest_messages_make_room():
    surface = Surface()
    for number in range(150):
        surface.messages.append(Message(str(number), "", "", "", "", {}))
    assert [surface.messages[0].sent, len(surface.messages)] == ["50", 100]
