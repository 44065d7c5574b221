import pytest

from wwe_host.actions.fields import BadField
from wwe_host.rules import Refused


@pytest.fixture
def state(stage):
    return lambda uuid: stage.workspace.session.interactions[uuid].state


def test_a_call_goes_through_its_whole_life(stage, do, state):
    call = do("ring", ani="+33298001007", user_data="CustomerId=1007")
    assert stage.workspace.session.interactions[call].contact.display_name == "Ann Miller"
    for name, expected in (("answer", "TALKING"), ("hold", "HELD"), ("resume", "TALKING"), ("hang-up", "IDLE")):
        do(name, interaction=call)
        assert state(call) == expected
    do("mark-done", interaction=call)
    assert stage.workspace.session.interactions == {}


def test_the_other_side_answers_and_leaves(do, state):
    call = do("dial", destination="+33298000000")
    do("far-end-answers", interaction=call)
    assert state(call) == "TALKING"
    do("far-end-leaves", interaction=call)
    assert state(call) == "IDLE"


def test_a_call_that_rings_is_rejected_or_rings_out(stage, do):
    do("reject", interaction=do("ring", ani="1"))
    do("nobody-answers", interaction=do("ring", ani="1"))
    assert stage.workspace.session.interactions == {}


def test_a_recording_is_started(stage, do):
    call = stage.talk()
    do("record", interaction=call.uuid, trigger="start")
    assert call.recording_state == "RECORDING"
    with pytest.raises(BadField, match="start, pause, resume, stop"):
        do("record", interaction=call.uuid, trigger="play")


def test_what_the_state_does_not_allow_is_refused(do):
    with pytest.raises(Refused):
        do("hold", interaction=do("ring", ani="1"))
