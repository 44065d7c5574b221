import pytest

from tests.wwe_host.conversation import Refusal, Stage
from wwe_host.model.interactions import Contact


def test_an_interaction_is_read_by_its_id_and_an_unknown_one_is_null(stage, extension):
    stage.ring()
    assert extension.ask("interaction.getByInteractionId", "1")["state"] == "RINGING"
    assert extension.ask("interaction.getByInteractionId", "99") is None


def test_all_interactions_are_read_in_the_order_in_which_they_came(stage, extension):
    assert extension.ask("interaction.getInteractions") == []
    stage.ring()
    stage.ring()
    assert [interaction["interactionId"] for interaction in extension.ask("interaction.getInteractions")] == ["1", "2"]


def test_user_data_that_is_written_is_in_the_next_event_and_in_the_next_answer(stage, listener):
    stage.ring(user_data={"Segment": "Gold", "Kept": "1"})
    listener.ask("interaction.setUserData", "1", {"Segment": "Silver", "New": {"a": [1]}})
    for interaction in (listener.newest, listener.ask("interaction.getByInteractionId", "1")):
        data = interaction["userData"]
        assert (data["Segment"], data["Kept"], data["New"]) == ("Silver", "1", {"a": [1]})
    assert listener.types[-1] == "ATTACHED_DATA_CHANGED"


def test_a_key_is_deleted_and_deleting_it_again_tells_nobody(stage, listener):
    stage.ring(user_data={"Segment": "Gold"})
    listener.ask("interaction.deleteUserData", "1", "Segment")
    assert "Segment" not in listener.newest["userData"]
    heard = len(listener.types)
    listener.ask("interaction.deleteUserData", "1", "Segment")
    assert len(listener.types) == heard


def test_the_data_of_an_earlier_event_does_not_change_afterwards(stage, listener):
    stage.ring(user_data={"Segment": "Gold"})
    listener.ask("interaction.setUserData", "1", {"Segment": "Silver"})
    assert listener.events("interaction")[0]["interaction"]["userData"]["Segment"] == "Gold"


def test_user_data_is_set_on_live_interactions_only(stage, extension):
    stage.calls.hang_up(stage.talk())
    with pytest.raises(Refusal, match="IDLE"):
        extension.ask("interaction.setUserData", "1", {"a": "b"})


def test_a_key_is_deleted_also_when_the_call_is_over(stage, listener):
    call = stage.talk(user_data={"Segment": "Gold", "Reason": "advice"})
    stage.calls.hang_up(call)
    listener.ask("interaction.deleteUserData", "1", "Segment")
    assert listener.types[-1] == "ATTACHED_DATA_CHANGED"
    assert ("Segment" in call.user_data, call.user_data["Reason"]) == (False, "advice")


def test_what_may_not_be_read_is_neither_in_answers_nor_in_events_nor_in_the_markdone_question():
    stage = Stage({"service-client-api.user-data.read-allowed": "Key1,Key2"})
    extension = stage.page
    extension.subscribe("interaction", "markdone")
    call = stage.talk(user_data={"Key1": "1", "Secret": "s"})
    stage.calls.hang_up(call)
    stage.workspace.mark_done.begin(call)
    read = [extension.ask("interaction.getByInteractionId", "1"), *extension.ask("interaction.getInteractions")]
    heard = [event["interaction"] for event in extension.events() if "interaction" in event]
    assert {"markdone", "interaction"} <= {message.get("event") for message in extension.said}
    assert [interaction["userData"] for interaction in read + heard] == [{"Key1": "1"}] * len(read + heard)
    assert call.user_data["Secret"] == "s"


def test_what_may_not_be_written_is_refused_as_a_whole():
    stage = Stage({"service-client-api.user-data.write-allowed": "Key1,Key3"})
    call = stage.ring(user_data={"Key2": "old"})
    with pytest.raises(Refusal, match="Key2"):
        stage.page.ask("interaction.setUserData", "1", {"Key1": "new", "Key2": "new"})
    with pytest.raises(Refusal, match="Key2"):
        stage.page.ask("interaction.deleteUserData", "1", "Key2")
    assert "Key1" not in call.user_data
    assert call.user_data["Key2"] == "old"
    stage.page.ask("interaction.setUserData", "1", {"Key1": "new"})
    assert call.user_data["Key1"] == "new"


@pytest.mark.parametrize(
    ("operation", "more"),
    [
        ("interaction.setUserData", ({"a": "b"},)),
        ("interaction.deleteUserData", ("a",)),
        ("interaction.accept", ()),
        ("interaction.reject", ()),
        ("interaction.markdone", ()),
        ("interaction.unblockMarkdone", ()),
        ("voice.answer", ()),
        ("voice.hangUp", ()),
        ("voice.startCallRecording", ()),
    ],
)
def test_an_interaction_that_the_tab_does_not_know_is_refused(extension, operation, more):
    with pytest.raises(Refusal, match=r"Error: Interaction not found\."):
        extension.ask(operation, "99", *more)


def test_an_interaction_has_every_key_that_was_observed_in_that_order(stage, extension):
    stage.talk(contact=Contact("Ann", "Miller"))
    keys = list(extension.ask("interaction.getByInteractionId", "1"))
    observed = [
        "interactionId",
        "caseId",
        "parentInteractionId",
        "userData",
        "state",
        "previousState",
        "parties",
        "interactionUUID",
        "callUuid",
        "isConsultation",
        "direction",
        "callType",
        "dnis",
        "isMainCaseInteraction",
        "isCaseSelected",
        "isCaseExpanded",
        "media",
    ]
    positions = [keys.index(key) for key in observed]
    assert [key for key in keys if key in observed] == observed, positions
    documented = {"ani", "recordingState", "connId", "contact", "capabilities", "startDate", "endDate"}
    assert documented <= set(keys)


def test_an_event_names_the_medium_inside_the_interaction_and_beside_it(stage, listener):
    stage.ring()
    event = listener.events("interaction")[0]
    assert (event["media"], event["interaction"]["media"]) == ("voice", "voice")


def test_accepting_a_call_answers_it(stage, listener):
    stage.ring()
    listener.ask("interaction.accept", "1")
    assert listener.newest["state"] == "TALKING"
