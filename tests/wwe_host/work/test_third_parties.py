"""Consultations, transfers and conferences of open media."""

import pytest

from tests.wwe_host.conversation import Refusal, Stage
from wwe_host.lifecycles.open_media import OpenMediaState
from wwe_host.model.call import Call


@pytest.fixture
def chat(stage, listener):
    """A chat that the agent has accepted."""
    uuid = stage.workspace.actions.do("chat-arrives", {"sender": "ann@example.com"})
    listener.ask("interaction.accept", "1")
    return stage.workspace.session.interactions[uuid]


def consultation_of(stage):
    return list(stage.workspace.session.interactions.values())[-1]


def test_a_chat_is_consulted_about_by_chat_and_extensions_do_not_matter(stage, listener, chat):
    listener.ask("interaction.consult", "1", {"target": "AGENT", "destination": "1002"}, {"a": "b"}, {"ignored": 1})
    consultation = consultation_of(stage)
    assert (consultation.media, consultation.parent, consultation.case) == ("chat", chat, chat.case)
    assert (consultation.state, consultation.user_data["a"]) == (OpenMediaState.ACCEPTED, "b")
    assert chat.state is OpenMediaState.ACCEPTED


def test_a_chat_is_consulted_about_by_voice_where_the_target_says_so(stage, listener, chat):
    listener.ask("interaction.consult", "1", {"target": "AGENT", "destination": "5002", "media": "voice"})
    assert isinstance(consultation_of(stage), Call)
    assert consultation_of(stage).parent is chat


@pytest.mark.parametrize("media", ["chat", "voice"])
def test_a_transfer_is_completed_after_a_consultation(stage, listener, chat, media):
    listener.ask("interaction.consult", "1", {"target": "AGENT", "destination": "5002", "media": media})
    listener.ask("interaction.completeTransfer", "2")
    assert listener.types[-2:] == ["TRANSFER_COMPLETED", "REMOVED"]
    assert (chat.previous_state, chat.transferred_to) == (OpenMediaState.TRANSFERRING, "5002")
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
    stage.workspace.actions.do("chat-arrives", {"sender": "ann@example.com"})
    for operation in ("interaction.consult", "interaction.singleStepTransfer", "interaction.singleStepConference"):
        with pytest.raises(Refusal, match="INVITED"):
            listener.ask(operation, "1", "1002")


NOT_IN_HAND = {
    "an e-mail that is offered": ("INVITED", [("email-arrives", {"sender": "ann@example.com"})]),
    "a work item that is offered": ("INVITED", [("work-item-arrives", {"subject": "Claim"})]),
    "an e-mail that is being written": ("COMPOSING", [("compose", {"destination": "ann@example.com"})]),
    "a chat that has ended": ("IDLE", [("chat-arrives", {"sender": "ann"}), ("accept", {}), ("end-chat", {})]),
    "the preview of a record": ("PREVIEWING", [("get-record", {"campaign": "Offer of the Month"})]),
    "a call that rings": ("RINGING", [("ring", {"ani": "5002"})]),
    "a call that is over": ("IDLE", [("ring", {"ani": "5002"}), ("answer", {}), ("hang-up", {})]),
}


@pytest.mark.parametrize("medium", ["voice", "chat"])
@pytest.mark.parametrize(("state", "steps"), NOT_IN_HAND.values(), ids=NOT_IN_HAND)
def test_what_the_agent_has_not_in_hand_is_not_consulted_about(stage, listener, state, steps, medium):
    uuid = ""
    for name, fields in steps:
        uuid = stage.workspace.actions.do(name, fields | ({"interaction": uuid} if uuid else {})) or uuid
    with pytest.raises(Refusal, match=f"is {state}"):
        listener.ask("interaction.consult", "1", {"target": "AGENT", "destination": "5002", "media": medium})
    assert list(stage.workspace.session.interactions) == [uuid]


def test_a_chat_that_is_no_consultation_completes_nothing(listener, chat):
    for operation in ("interaction.completeTransfer", "interaction.completeConference"):
        with pytest.raises(Refusal, match="consultation"):
            listener.ask(operation, "1")


@pytest.fixture
def chatted_about(stage, listener):
    """A call, and a chat with a colleague about it."""
    call = stage.talk()
    listener.ask("interaction.consult", "1", {"target": "AGENT", "destination": "1002", "media": "chat"}, {"a": "b"})
    return call


def test_a_call_is_consulted_about_by_chat_and_goes_on_meanwhile(stage, chatted_about):
    consultation = consultation_of(stage)
    assert (consultation.media, consultation.parent, consultation.case) == ("chat", chatted_about, chatted_about.case)
    assert (consultation.state, consultation.user_data["a"]) == (OpenMediaState.ACCEPTED, "b")
    assert (chatted_about.state, chatted_about.case.main) == ("TALKING", chatted_about)


def test_a_call_is_transferred_to_whom_was_asked_by_chat(stage, listener, chatted_about):
    listener.ask("interaction.completeTransfer", "2")
    assert (chatted_about.state, chatted_about.transferred_to) == ("IDLE", "1002")
    assert list(stage.workspace.session.interactions.values()) == [chatted_about]


def test_whom_was_asked_by_chat_is_brought_into_the_call(stage, listener, chatted_about):
    listener.ask("voice.hold", "1")
    listener.ask("interaction.completeConference", "2")
    assert chatted_about.state == "TALKING"
    assert [party.name for party in chatted_about.parties] == ["+33298001007", "1002"]
    assert list(stage.workspace.session.interactions.values()) == [chatted_about]


def test_a_call_that_is_over_is_not_chatted_about(stage, listener):
    stage.ring()
    with pytest.raises(Refusal, match="the call is RINGING"):
        listener.ask("interaction.consult", "1", {"target": "AGENT", "destination": "1002", "media": "chat"})


@pytest.fixture(params=["email", "workitem"])
def without_a_medium(request, stage, listener):
    """An e-mail, then a work item, that the agent has accepted."""
    if request.param == "email":
        stage.workspace.actions.do("email-arrives", {"sender": "ann@example.com", "subject": "Claim"})
    else:
        stage.workspace.actions.do("work-item-arrives", {"subject": "Claim"})
    listener.ask("interaction.accept", "1")


@pytest.mark.usefixtures("without_a_medium")
def test_about_an_email_or_a_work_item_the_target_has_to_say_the_medium(stage, listener):
    with pytest.raises(Refusal, match="voice or chat as its media"):
        listener.ask("interaction.consult", "1", "1002")
    assert stage.journal.find(rule="consult.no-email")
    for count, media in enumerate(("voice", "chat"), 2):
        listener.ask("interaction.consult", "1", {"target": "AGENT", "destination": "5002", "media": media})
        assert len(stage.workspace.session.interactions) == count
        assert consultation_of(stage).media == media


@pytest.mark.parametrize(
    ("media", "text"), [("fax", "no such medium: fax"), ("email", "voice or chat"), ("Voice", "no such medium: Voice")]
)
def test_a_medium_that_nobody_can_be_consulted_by_is_refused(stage, listener, media, text):
    call = stage.talk()
    with pytest.raises(Refusal, match=text):
        listener.ask("interaction.consult", "1", {"target": "AGENT", "destination": "1002", "media": media})
    assert list(stage.workspace.session.interactions.values()) == [call]


def test_a_medium_that_the_agent_has_not_is_refused():
    stage = Stage(host={"agent.media": "voice"})
    stage.talk()
    with pytest.raises(Refusal, match="no such medium: chat"):
        stage.page.ask("interaction.consult", "1", {"target": "AGENT", "destination": "1002", "media": "chat"})
