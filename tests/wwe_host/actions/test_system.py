import pytest

from tests.wwe_host.conversation import ORIGIN, Stage
from wwe_host.actions.fields import BadField


@pytest.fixture
def stage():
    return Stage({"security.inactivity-timeout": 1})


def test_a_button_of_a_toast_is_clicked(stage, do):
    toast = stage.page.ask("system.popupToast", {"buttons": ["A", "B"]})
    do("click-toast", toast=toast, button="1")
    assert not stage.tab.overlays.toasts


def test_a_toast_or_a_button_that_is_not_there_is_said_so(stage, do):
    with pytest.raises(BadField, match=r'"wweCustomToast4" does not exist'):
        do("click-toast", toast="wweCustomToast4", button=0)
    toast = stage.page.ask("system.popupToast", {"buttons": ["A", "B"]})
    for button in (-1, 2):
        with pytest.raises(BadField, match=r"from 0 to 1 \(A, B\)"):
            do("click-toast", toast=toast, button=button)


def test_a_dialog_is_closed_by_the_agent(stage, do):
    dialog = stage.page.ask("system.openDialog", f"{ORIGIN}/d", {})
    do("close-dialog", dialog=dialog)
    assert stage.sections() == ["crm"]
    with pytest.raises(BadField, match=r'"wweCustomDialog1" does not exist'):
        do("close-dialog", dialog=dialog)


def test_the_connection_is_lost_and_comes_back(stage, do):
    do("lose-connection")
    assert stage.workspace.connection.state == "DISCONNECTED"
    do("regain-connection")
    assert stage.workspace.connection.state == "RECONNECTED"


def test_activity_keeps_the_session_alive(stage, do):
    stage.pass_seconds(59)
    do("activity")
    stage.pass_seconds(59)
    assert stage.workspace.session.end_reason == ""


def test_a_supervisor_ends_the_session_and_the_agent_logs_in_again(stage, do):
    do("force-log-out")
    assert stage.workspace.session.end_reason == "A supervisor has logged you out."
    do("log-in")
    assert stage.workspace.session.end_reason == ""
