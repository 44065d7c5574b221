"""Consultations, transfers and conferences of open media."""

import pytest

from tests.wwe_host.conversation import Refusal
from wwe_host.lifecycles.open_media import State
from wwe_host.work.call import Call


@pytest.fixture
def chat(stage, listener):
    """A chat that the agent has accepted."""
    uuid = stage.workspace.happenings.do("chat-arrives", {"sender": "ann@example.com"})
    listener.ask("interaction.accept", "1")
    return stage.workspace.session.interactions[uuid]


def consultation_of(stage):
    return list(stage.workspace.session.interactions.values())[-1]


def test_a_chat_is_consulted_about_by_chat_and_extensions_do_not_matter(stage, listener, chat):
    listener.ask("interaction.consult", "1", {"target": "AGENT", "destination": "1002"}, {"a": "b"}, {"ignored": 1})
    consultation = consultation_of(stage)
    assert (consultation.media, consultation.parent, consultation.case) == ("chat", chat, chat.case)
    assert (consultation.state, consultation.user_data["a"]) == (State.ACCEPTED, "b")
    assert chat.state is State.ACCEPTED


def test_a_chat_is_consulted_about_by_voice_where_the_target_says_so(stage, listener, chat):
    listener.ask("interaction.consult", "1", {"target": "AGENT", "destination": "5002", "media": "voice"})
    assert isinstance(consultation_of(stage), Call)
    assert consultation_of(stage).parent is chat


@pytest.mark.parametrize("media", ["chat", "voice"])
def test_a_transfer_is_completed_after_a_consultation(stage, listener, chat, media):
    listener.ask("interaction.consult", "1", {"target": "AGENT", "destination": "5002", "media": media})
    listener.ask("interaction.completeTransfer", "2")
    assert listener.types[-2:] == ["TRANSFER_COMPLETED", "REMOVED"]
    assert (chat.previous_state, chat.transferred_to) == (State.TRANSFERRING, "5002")
    assert stage.workspace.session.interactions == {}


def test_a_conference_is_completed_after_a_consultation(stage, listener, chat):
    listener.ask("interaction.consult", "1", "1002")
    listener.ask("interaction.completeConference", "2")
    assert listener.types[-1] == "PARTY_CHANGED"
    assert [party.name for party in chat.parties] == ["ann@example.com", "1002"]
    assert list(stage.workspace.session.interactions.values()) == [chat]


def test_a_chat_is_transferred_or_shared_in_a_single_step(stage, listener, chat):
    listener.ask("interaction.singleStepConference", "1", "1002", {"a": "b"})
    assert listener.types[-2:] == ["ATTACHED_DATA_CHANGED", "PARTY_CHANGED"]
    listener.ask("interaction.singleStepTransfer", "1", "1003")
    assert listener.types[-2:] == ["TRANSFER_COMPLETED", "REMOVED"]
    assert chat.transferred_to == "1003"


def test_what_is_not_being_worked_on_cannot_be_shared(stage, listener):
    stage.workspace.happenings.do("chat-arrives", {"sender": "ann@example.com"})
    for operation in ("interaction.consult", "interaction.singleStepTransfer", "interaction.singleStepConference"):
        with pytest.raises(Refusal, match="INVITED"):
            listener.ask(operation, "1", "1002")


def test_a_chat_that_is_no_consultation_completes_nothing(listener, chat):
    for operation in ("interaction.completeTransfer", "interaction.completeConference"):
        with pytest.raises(Refusal, match="consultation"):
            listener.ask(operation, "1")
