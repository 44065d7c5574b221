import pytest

from wwe_host.actions.fields import BadField
from wwe_kit.testing import NothingSaid


@pytest.fixture
def toast(stage, world):
    stage.page.subscribe("system")
    stage.page.ask("system.popupToast", {"title": "Call back", "message": "Now?", "buttons": ["Yes", "No"]})
    [toast] = world.toasts
    return toast


def test_a_toast_is_seen_with_what_it_says(toast):
    assert (toast.title, toast.message, toast.buttons, toast.label) == ("Call back", "Now?", ["Yes", "No"], "CRM")
    assert repr(toast) == "<Toast wweCustomToast0: 'Call back' ['Yes', 'No']>"


def test_its_buttons_are_clicked_by_what_they_say(toast, stage, world):
    toast.click("No")
    assert world.toasts == []
    assert stage.page.events("system")[-1]["buttonIndex"] == 1
    with pytest.raises(BadField, match="does not exist any more"):
        toast.click("No")


def test_a_button_that_it_does_not_have_is_told_with_those_that_it_has(toast):
    with pytest.raises(ValueError, match=r'The toast has no button "Maybe"\. It has Yes, No\.'):
        toast.click("Maybe")


def test_a_dialog_is_seen_and_closed(stage, world):
    stage.page.ask("system.openDialog", "https://crm.example.com/details.html", {"label": "Details"})
    [dialog] = world.dialogs
    assert (dialog.label, dialog.tab) == ("Details", "tab1")
    dialog.close()
    assert world.dialogs == []
    with pytest.raises(BadField, match="does not exist any more"):
        dialog.close()


def test_a_toast_is_waited_for_by_a_text_of_it(toast, stage, world):
    assert world.toast("back").id == world.toast().id == toast.id
    with pytest.raises(NothingSaid, match=r"No toast with the text 'Bonus' came within 10 s\. There are: <Toast wwe"):
        world.toast("Bonus")
    stage.page.ask("system.popupToast", {"title": "Call again", "message": "Now?", "buttons": ["Yes"]})
    with pytest.raises(NothingSaid, match=r"Several toasts with the text 'Call' are there\."):
        world.toast("Call")
    world.toast("again").click("Yes")
    assert world.toast().title == "Call back"


def test_a_dialog_is_waited_for_by_its_label(stage, world):
    with pytest.raises(NothingSaid, match=r"No dialog came within 10 s\. There are: none\."):
        world.dialog()
    stage.page.ask("system.openDialog", "https://crm.example.com/details.html", {"label": "Details"})
    world.dialog("Details").close()
    assert world.dialogs == []


def test_tabs_elect_and_are_turned_to(stage, world):
    stage.open_tab()
    stage.pass_seconds(10)
    first, second = world.tabs
    assert world.tabs == {"tab1": "LEADING", "tab2": "FOLLOWING"}
    second.elect()
    stage.pass_seconds(10)
    assert world.tabs == {"tab1": "FOLLOWING", "tab2": "LEADING"}
    first.turn_to()
    assert world.last_active_tab == first
