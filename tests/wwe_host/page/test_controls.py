import pytest

from tests.wwe_host.conversation import Stage
from wwe_host.lifecycles.open_media import CHAT, OUTBOUND_EMAIL, WORK_ITEM
from wwe_host.lifecycles.voice import CallState
from wwe_host.model.call import Call
from wwe_host.page.controls import BUTTONS, controls, recording_controls, shown_controls, simulated_controls
from wwe_host.work.open_media import OpenMedia


def labels(found):
    return [control.label for control in found]


def test_every_state_of_a_call_offers_exactly_what_its_table_offers(stage):
    call = stage.talk()
    for state in (CallState.RINGING, CallState.DIALING, CallState.IDLE):
        call.state = state
        assert len(controls(call)) == len(call.lifecycle.offers(state))


def test_a_call_that_is_up_can_be_recorded(stage):
    call = stage.talk()
    assert labels(recording_controls(call)) == ["Record"]
    stage.workspace.actions.do("record", {"interaction": call.uuid, "trigger": "start"})
    assert labels(recording_controls(call)) == ["Pause recording", "Stop recording"]


def test_the_world_can_do_what_is_not_the_agents(stage):
    assert labels(simulated_controls(stage.ring())) == ["They leave", "Let it ring out"]
    assert labels(simulated_controls(stage.calls.dial("+1"))) == ["They pick up", "They leave"]


def test_every_control_makes_a_action_of_the_host(stage):
    names = set(stage.workspace.actions.by_name)
    assert {button.action for buttons in BUTTONS.values() for button in buttons.values()} <= names


@pytest.mark.parametrize("lifecycle", [WORK_ITEM, OUTBOUND_EMAIL, CHAT], ids=lambda lifecycle: lifecycle.name)
def test_what_is_offered_for_open_media_has_a_button_but_for_transfer_which_needs_a_target(lifecycle):
    offered = {trigger for state in lifecycle.transitions for trigger in lifecycle.offers(state)}
    assert {str(trigger) for trigger in offered - set(BUTTONS[OpenMedia])} <= {"TRANSFER"}


def test_every_trigger_of_a_call_that_an_agent_pulls_has_a_button():
    offered = {
        trigger
        for row in (CallState.RINGING, CallState.DIALING, CallState.TALKING, CallState.HELD, CallState.IDLE)
        for trigger in Stage().ring().lifecycle.offers(row)
    }
    assert offered <= set(BUTTONS[Call])


def test_a_button_is_plain_values(stage):
    [answer, _reject] = shown_controls(controls(stage.ring()))
    assert [answer[key] for key in ("label", "action", "icon", "weight")] == ["Answer", "answer", "phone", "good"]
