"""Consultations about calls, transfers and conferences."""

import pytest

from tests.wwe_host.conversation import Refusal, Stage
from wwe_host.lifecycles.voice import CallState
from wwe_host.rules import Refused

COLLEAGUE = {"target": "AGENT", "destination": "1002"}


@pytest.fixture
def consulted(stage, listener):
    """A call, and the consultation about it, which the colleague has answered."""
    call = stage.talk()
    listener.ask("interaction.consult", "1", COLLEAGUE, {"Reason": "advice"}, {"key": "value"})
    consultation = list(stage.workspace.session.interactions.values())[-1]
    stage.calls.far_end_answers(consultation)
    return call, consultation


def test_a_consultation_holds_the_call_and_belongs_to_its_case(stage, listener, consulted):
    call, consultation = consulted
    assert (call.state, consultation.state) == (CallState.HELD, CallState.TALKING)
    shown = listener.ask("interaction.getByInteractionId", "2")
    assert (shown["isConsultation"], shown["parentInteractionId"], shown["callType"]) == (True, "1", "CONSULT")
    assert (shown["isMainCaseInteraction"], shown["caseId"]) == (False, call.case.case_id)
    assert shown["userData"]["Reason"] == "advice"
    assert consultation.extensions == {"key": "value"}


def test_a_completed_transfer_removes_the_consultation_and_releases_the_call(stage, listener, consulted):
    call, consultation = consulted
    heard = len(listener.types)
    listener.ask("interaction.completeTransfer", "2")
    assert listener.types[heard:] == ["RELEASED", "REMOVED", "ATTACHED_DATA_CHANGED", "RELEASED"]
    assert consultation.uuid not in stage.workspace.session.interactions
    assert (call.state, call.transferred_to) == (CallState.IDLE, "1002")
    listener.ask("interaction.markdone", "1")
    assert stage.workspace.session.interactions == {}


def test_a_completed_conference_brings_the_call_back_with_one_party_more(stage, listener, consulted):
    call, _consultation = consulted
    heard = len(listener.types)
    listener.ask("interaction.completeConference", "2")
    assert listener.types[heard:] == ["RELEASED", "REMOVED", "ESTABLISHED", "PARTY_CHANGED"]
    assert [party["name"] for party in listener.newest["parties"]] == ["+33298001007", "1002"]
    assert call.state is CallState.TALKING


def test_a_consultation_that_is_hung_up_leaves_the_call_on_hold(stage, listener, consulted):
    call, _consultation = consulted
    listener.ask("voice.hangUp", "2")
    assert list(stage.workspace.session.interactions.values()) == [call]
    assert call.state is CallState.HELD
    assert stage.workspace.session.agent_states.own_state().type == "READY"


def test_a_consultation_outlives_its_call_and_then_names_no_parent(stage, listener, consulted):
    call, _consultation = consulted
    stage.calls.hang_up(call)
    listener.ask("interaction.markdone", "1")
    listener.ask("voice.hold", "2")
    assert (listener.newest["interactionId"], listener.newest["parentInteractionId"]) == ("2", None)
    assert listener.newest["isConsultation"]


def test_a_consultation_that_still_dials_can_be_transferred_to(stage, listener):
    call = stage.talk()
    listener.ask("interaction.consult", "1", "1002")
    listener.ask("interaction.completeTransfer", "2")
    assert call.state is CallState.IDLE


def test_the_call_itself_is_no_consultation(stage, listener, consulted):
    for operation in ("interaction.completeTransfer", "interaction.completeConference"):
        with pytest.raises(Refusal, match="consultation"):
            listener.ask(operation, "1")


def test_only_a_call_that_is_up_can_be_consulted_about_or_sent_elsewhere(stage, listener):
    stage.ring()
    for operation in ("interaction.consult", "interaction.singleStepTransfer", "interaction.singleStepConference"):
        with pytest.raises(Refusal, match="RINGING"):
            listener.ask(operation, "1", "1002")


def test_a_single_step_transfer_releases_the_call_with_its_data(stage, listener):
    call = stage.talk()
    listener.ask("interaction.singleStepTransfer", "1", {"type": "SKILL", "destination": "French"}, {"Why": "language"})
    assert listener.types[-1] == "RELEASED"
    assert (call.user_data["Why"], call.transferred_to) == ("language", "French")


def test_a_single_step_conference_is_joined_when_the_other_answers():
    stage = Stage(host={"voice.far-end-answers-after": 5})
    stage.page.subscribe("interaction")
    stage.talk()
    stage.page.ask("interaction.singleStepConference", "1", "1002", {"Why": "help"})
    stage.pass_seconds(4)
    assert stage.page.types[-1] == "ATTACHED_DATA_CHANGED"
    stage.pass_seconds(1)
    assert stage.page.types[-1] == "PARTY_CHANGED"


def test_nobody_joins_a_call_that_is_over():
    stage = Stage(host={"voice.far-end-answers-after": 5})
    stage.page.subscribe("interaction")
    call = stage.talk()
    stage.page.ask("interaction.singleStepConference", "1", "1002")
    stage.calls.hang_up(call)
    stage.pass_seconds(60)
    assert "PARTY_CHANGED" not in stage.page.types


def test_parties_come_and_go(stage, listener):
    call = stage.talk()
    stage.workspace.actions.do("party-joins", {"interaction": call.uuid, "name": "1003"})
    stage.workspace.actions.do("party-leaves", {"interaction": call.uuid, "name": "+33298001007"})
    assert listener.types[-2:] == ["PARTY_CHANGED", "PARTY_CHANGED"]
    assert [party.name for party in call.parties] == ["1003"]


@pytest.mark.parametrize("action", ["party-joins", "party-leaves"])
def test_nobody_joins_or_leaves_a_call_that_is_not_up(stage, action):
    call = stage.ring()
    with pytest.raises(Refused, match="RINGING"):
        stage.workspace.actions.do(action, {"interaction": call.uuid, "name": "+33298001007"})


def test_a_consultation_has_no_frames_of_its_own():
    sections = {"notes": {"label": "Notes", "url": "https://crm.example.com/n"}}
    stage = Stage({"interaction.web-content": "notes"}, sections=sections)
    stage.talk()
    stage.page.ask("interaction.consult", "1", "1002")
    assert stage.sections().count("notes") == 1
