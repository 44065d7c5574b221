"""E-mails, chats and work items, from the first event to the last."""

import pytest

from tests.wwe_host.conversation import Refusal, Stage
from wwe_host.lifecycles.open_media import OpenMediaState
from wwe_host.rules import Refused


@pytest.fixture
def heard(listener):
    """The event types that came about open media interactions, each with the state that it showed."""

    def read():
        return [
            (event["eventType"], event["interaction"]["state"])
            for event in listener.events("interaction")
            if "interaction" in event
        ]

    return read


def test_a_work_item_is_offered_accepted_and_completed(do, heard, listener):
    item = do("work-item-arrives", subject="Claim 4711")
    listener.ask("interaction.accept", "1")
    listener.ask("interaction.markdone", "1")
    assert heard() == [
        ("ADDED", "INVITED"),
        ("INVITED", "INVITED"),
        ("ACCEPTED", "ACCEPTED"),
        ("COMPLETED", "COMPLETED"),
        ("REMOVED", "COMPLETED"),
    ]
    assert item


def test_an_email_is_answered_with_a_reply_in_the_same_case(stage, do, heard, listener):
    email = do("email-arrives", sender="ann.miller@example.com", subject="My contract")
    listener.ask("interaction.accept", "1")
    reply = do("compose", destination="ann.miller@example.com", reply_to=email)
    do("insert-standard-response", interaction=reply, text="Thank you.")
    do("send", interaction=reply)
    assert heard()[3:] == [
        ("ADDED", "CREATED"),
        ("CREATED", "CREATED"),
        ("COMPOSING", "COMPOSING"),
        ("INSERT_STANDARD_RESPONSE", "COMPOSING"),
        ("SENT", "SENT"),
        ("REMOVED", "SENT"),
    ]
    shown = listener.events("interaction")
    cases = {event["interaction"]["caseId"] for event in shown if "interaction" in event}
    assert len(cases) == 1
    assert stage.workspace.session.interactions[email].state is OpenMediaState.ACCEPTED


def test_an_email_that_is_created_by_an_extension_has_its_user_data_and_can_be_discarded(stage, heard, listener, do):
    listener.ask("email.create", "ann@example.com", {"CustomerId": "42"})
    email = next(iter(stage.workspace.session.interactions.values()))
    assert (email.parties[0].name, email.user_data["CustomerId"]) == ("ann@example.com", "42")
    do("save", interaction=email.uuid)
    do("cancel", interaction=email.uuid)
    assert heard()[-2:] == [("CANCELLED", "CANCELLED"), ("REMOVED", "CANCELLED")]


def test_a_chat_is_joined_written_in_ended_and_completed(do, heard, listener):
    chat = do("chat-arrives", sender="ann.miller@example.com", text="Hello?")
    listener.ask("interaction.accept", "1")
    do("write", interaction=chat, text="Good morning.")
    do("message-arrives", interaction=chat, text="My line is down.")
    do("customer-leaves", interaction=chat)
    listener.ask("interaction.markdone", "1")
    assert [event_type for event_type, _state in heard()] == [
        "ADDED",
        "INVITED",
        "NEW_MESSAGE",
        "JOIN_PENDING",
        "ACCEPTED",
        "NEW_MESSAGE",
        "NEW_MESSAGE",
        "ENDED",
        "COMPLETED",
        "REMOVED",
    ]


def test_a_chat_that_cannot_be_joined_can_be_tried_again(stage, do, heard, listener):
    chat = do("chat-arrives", sender="ann@example.com")
    do("accept-fails", interaction=chat)
    assert heard()[-2:] == [("JOIN_PENDING", "JOIN_PENDING"), ("JOIN_FAILED", "JOIN_FAILED")]
    listener.ask("interaction.accept", "1")
    assert heard()[-1] == ("ACCEPTED", "ACCEPTED")


@pytest.mark.parametrize(("action", "event"), [("taken-elsewhere", "CANCELED"), ("revoke", "REVOKED")])
def test_an_invitation_that_goes_elsewhere_is_removed(stage, do, heard, action, event):
    do(action, interaction=do("chat-arrives", sender="ann@example.com"))
    assert heard()[-2:] == [(event, event), ("REMOVED", event)]
    assert stage.workspace.session.interactions == {}


def test_a_rejected_invitation_is_revoked(do, heard, listener):
    do("email-arrives", sender="ann@example.com")
    listener.ask("interaction.reject", "1")
    assert heard()[-2:] == [("REVOKED", "REVOKED"), ("REMOVED", "REVOKED")]


def test_a_conference_is_offered_joined_and_left(do, heard, listener):
    chat = do("chat-arrives", sender="ann@example.com", conference=True)
    assert heard()[-1] == ("INVITED_CONFERENCE", "INVITED_CONFERENCE")
    listener.ask("interaction.accept", "1")
    do("leave-conference", interaction=chat)
    assert heard()[-2:] == [("LEFT_CONFERENCE", "LEFT_CONFERENCE"), ("REMOVED", "LEFT_CONFERENCE")]


def test_an_interaction_goes_into_the_workbin_and_comes_back(stage, do, heard, listener):
    item = do("work-item-arrives", subject="Claim 4711")
    listener.ask("interaction.accept", "1")
    do("place-in-workbin", interaction=item, fails=True)
    do("place-in-workbin", interaction=item)
    do("pull-fails", uuid=item)
    do("pull-fails", uuid=item, source="queue")
    assert do("pull", uuid=item) == item
    assert [event_type for event_type, _state in heard()][3:] == [
        "IN_WORKBIN_FAILED",
        "IN_WORKBIN",
        "REMOVED",
        "PULL_WORKBIN_FAILED",
        "PULL_FAILED",
        "ADDED",
        "PULLED",
    ]
    assert stage.workspace.open_media.workbin == {}


def test_a_draft_that_comes_back_from_the_workbin_is_composed_again(stage, do, heard):
    draft = do("compose", destination="ann@example.com")
    do("place-in-workbin", interaction=draft)
    do("pull", uuid=draft)
    assert heard()[-2:] == [("PULLED", "PULLED"), ("COMPOSING", "COMPOSING")]


def test_a_transfer_that_fails_leaves_the_interaction_with_the_agent(stage, do, heard, listener):
    item = do("work-item-arrives", subject="Claim 4711")
    listener.ask("interaction.accept", "1")
    do("transfer-fails", interaction=item)
    assert heard()[-1] == ("ACCEPTED", "ACCEPTED")
    do("queue-fails", interaction=item)
    assert heard()[-1] == ("IN_QUEUE_FAILED", "ACCEPTED")


def test_what_the_table_does_not_offer_is_refused(do, listener):
    do("work-item-arrives", subject="Claim 4711")
    with pytest.raises(Refusal, match="INVITED"):
        listener.ask("interaction.markdone", "1")
    listener.ask("interaction.accept", "1")
    with pytest.raises(Refusal, match=r"interaction\.accept: the interaction is ACCEPTED"):
        listener.ask("interaction.accept", "1")


def test_user_data_is_attached_until_the_chat_has_ended(do, listener):
    chat = do("chat-arrives", sender="ann@example.com")
    listener.ask("interaction.accept", "1")
    listener.ask("interaction.setUserData", "1", {"Key": "v"})
    do("end-chat", interaction=chat)
    with pytest.raises(Refusal, match="IDLE"):
        listener.ask("interaction.setUserData", "1", {"Key": "v"})


def test_open_media_has_no_fields_of_calls(do, listener):
    do("email-arrives", sender="ann.miller@example.com", subject="x")
    shown = listener.newest
    assert not {"callUuid", "ani", "dnis", "direction", "callType", "recordingState"} & set(shown)
    assert (shown["media"], shown["contact"]["displayName"]) == ("email", "Ann Miller")


def test_mark_done_can_be_blocked_for_every_medium():
    stage = Stage()
    stage.page.subscribe("markdone")
    item = stage.workspace.actions.do("work-item-arrives", {"subject": "Claim"})
    stage.page.ask("interaction.accept", "1")
    stage.page.request("interaction.markdone", "1")
    stage.page.ask("interaction.blockMarkdone", "1", "Wait")
    stage.pass_seconds(5)
    assert item in stage.workspace.session.interactions


def test_what_happens_while_extensions_are_asked_ends_the_question(do, stage, listener):
    listener.subscribe("markdone")
    item = do("work-item-arrives", subject="Claim")
    listener.ask("interaction.accept", "1")
    listener.request("interaction.markdone", "1")
    do("place-in-workbin", interaction=item)
    stage.pass_seconds(5)
    assert listener.types[-1] == "REMOVED"
    assert listener.types.count("REMOVED") == 1


@pytest.mark.parametrize("action", ["write", "insert-standard-response"])
def test_the_agent_writes_only_in_what_is_in_hand(stage, listener, do, action):
    chat = do("chat-arrives", sender="ann@example.com")
    with pytest.raises(Refused, match="INVITED"):
        do(action, interaction=chat, text="Good morning.")
    do("message-arrives", interaction=chat, text="Is anybody there?")
    do("accept", interaction=chat)
    do(action, interaction=chat, text="Good morning.")
    do("end-chat", interaction=chat)
    for late in (action, "message-arrives"):
        with pytest.raises(Refused, match="IDLE"):
            do(late, interaction=chat, text="Good bye.")
    assert listener.types[-1] == "ENDED"
