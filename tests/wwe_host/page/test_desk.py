import pytest

from tests.wwe_host.conversation import Stage
from wwe_host.page.desk import BadField, Desk
from wwe_host.rules import Refused


@pytest.fixture
def stage():
    return Stage()


@pytest.fixture
def do(stage):
    desk = Desk(stage.workspace)
    return lambda action, **fields: desk.do(stage.tab, action, fields)


def only_interaction(stage):
    return next(iter(stage.workspace.session.interactions.values()))


def test_somebody_can_be_made_to_call_with_attached_data(stage, do):
    do("ring", ani=" +33298001007 ", userdata="CustomerId=1007\n\n Segment = Gold=1 \n")
    call = only_interaction(stage)
    assert (call.ani, call.contact.display_name) == ("+33298001007", "Ann Miller")
    assert (call.user_data["CustomerId"], call.user_data["Segment"]) == ("1007", "Gold=1")


def test_a_call_goes_through_its_whole_life(stage, do):
    do("ring", ani="+33298001007", userdata="")
    call = only_interaction(stage)
    for action, state in (("answer", "TALKING"), ("hold", "HELD"), ("resume", "TALKING"), ("hang-up", "IDLE")):
        do(action, interaction=call.uuid)
        assert call.state == state
    do("mark-done", interaction=call.uuid)
    assert stage.workspace.session.interactions == {}


def test_an_outgoing_call_is_dialled_and_answered_by_the_other_side(stage, do):
    do("dial", destination="+33298000000", userdata="")
    do("far-end-answers", interaction=only_interaction(stage).uuid)
    assert only_interaction(stage).state == "TALKING"


def test_the_agents_state_is_chosen_and_a_case_is_selected(stage, do):
    do("state", operation="NotReady")
    assert stage.workspace.session.readiness.own_state().type == "NOT_READY"
    first, _second = stage.talk(), stage.talk()
    do("select", case=first.case.case_id)
    assert stage.tab.selected is first.case


def test_a_recording_is_started(stage, do):
    call = stage.talk()
    do("record", interaction=call.uuid, trigger="start")
    assert call.recording_state == "RECORDING"


@pytest.mark.parametrize(("action", "fields", "problem"), [
    ("fly", {}, "no control named fly"),
    ("answer", {"interaction": "gone"}, "not there any more"),
    ("answer", {}, "not there any more"),
    ("ring", {"ani": " ", "userdata": ""}, "number that calls"),
    ("ring", {"ani": "1", "userdata": "no sign"}, '"no sign" is not'),
    ("ring", {"ani": "1", "userdata": "=value"}, '"=value" is not'),
    ("dial", {"destination": "", "userdata": ""}, "number to call"),
    ("dial", {"destination": 7, "userdata": ""}, "number to call"),
])
def test_what_makes_no_sense_is_said_in_a_sentence(do, action, fields, problem):
    with pytest.raises(BadField, match=problem):
        do(action, **fields)


def test_what_the_state_does_not_allow_is_refused(stage, do):
    call = stage.ring()
    with pytest.raises(Refused):
        do("hold", interaction=call.uuid)


def test_every_action_is_reached(stage, do):
    stage.page.subscribe("markdone")
    blocked = stage.talk()
    stage.workspace.mark_done.block(blocked, "x")
    do("unblock", interaction=blocked.uuid)
    assert blocked.markdone_warning == ""
    do("reject", interaction=stage.ring().uuid)
    do("nobody-answers", interaction=stage.ring().uuid)
    do("far-end-leaves", interaction=blocked.uuid)
    assert blocked.state == "IDLE"
