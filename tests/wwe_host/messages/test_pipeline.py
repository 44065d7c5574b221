"""The way of a message: what is answered, what is refused by which rule, and what never gets anywhere."""

import pytest

from tests.portable.rig.wire_table import ROWS
from tests.wwe_host.conversation import ORIGIN, STRANGER, TRAILER, Refusal, Stage
from wwe_host.journal.entry import Kind
from wwe_link.clock import Clock
from wwe_link.codec import Opaque
from wwe_link.values import UNDEFINED
from wwe_protocol.operations import OPERATIONS

SERVICE = {"userAgent": "WWE Server", "protocolVersion": 2}


def test_an_answer_has_the_keys_that_were_observed_in_that_order(extension):
    extension.post({"request": "agent.getState", "referenceId": "7"} | TRAILER)
    assert list(extension.said[0]) == ["request", "referenceId", "data", "userAgent", "protocolVersion"]
    assert extension.said[0]["referenceId"] == "7"


def test_an_operation_that_gives_nothing_is_answered_without_data(extension):
    extension.post({"request": "voice.muteSpeaker", "referenceId": "0"} | TRAILER)
    assert extension.said == [{"request": "voice.muteSpeaker", "referenceId": "0"} | SERVICE]


def test_a_subscription_is_answered_with_a_number_from_0_and_no_event_key(extension):
    extension.post({"event": "subscribe", "data": "agent", "referenceId": "0"} | TRAILER)
    extension.post({"event": "subscribe", "data": ["media", "system"], "referenceId": "1"} | TRAILER)
    assert extension.said == [
        {"referenceId": "0", "subscriptionId": 0} | SERVICE,
        {"referenceId": "1", "subscriptionId": 1} | SERVICE,
    ]


def test_the_answer_comes_before_the_events_that_it_causes(extension):
    extension.subscribe("agent")
    extension.said.clear()
    extension.ask("agent.setState", "NotReady")
    assert ["request" in message for message in extension.said] == [True, False]


def test_an_unsubscribed_page_hears_nothing_more_and_gets_no_answer(extension):
    subscription = extension.subscribe("agent")
    assert extension.send({"event": "unsubscribe", "data": subscription}) == []
    extension.ask("agent.setState", "NotReady")
    assert extension.events() == []


def test_the_first_minute_of_a_rate_limit_begins_with_the_session_whatever_the_clock_says():
    clock = Clock()
    clock.advance(59_999)
    stage = Stage({"service-client-api.rate-limit.agent.get": 1}, clock=clock)
    stage.page.ask("agent.get")
    stage.pass_seconds(59)
    with pytest.raises(Refusal):
        stage.page.ask("agent.get")
    stage.pass_seconds(600)
    assert stage.page.ask("agent.get")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]}-{len(row[1])}")
def test_every_message_of_the_wire_table_is_understood(row):
    name, _, parameters = row
    stage = Stage({"service-client-api.accepted-web-content-origins": f"{ORIGIN} (*, auth.getJwtToken)"})
    stage.ring()
    message = {"request": name} | ({} if parameters is None else {"parameters": parameters})
    answers = [said for said in stage.page.send(message) if "request" in said]
    assert [answer["request"] for answer in answers] == [name]
    rules = {entry.rule for entry in stage.journal.find(Kind.FAILURE)}
    assert not rules & {"parameters.shape", "message.malformed", "operation.unknown", "host.broken"}


def test_the_host_has_every_operation_of_the_contract_and_no_other(stage):
    assert set(stage.workspace.handlers) == set(OPERATIONS)


def test_an_operation_that_the_reference_does_not_know_is_refused_by_name(stage, extension):
    with pytest.raises(Refusal, match=r"voice\.pauseRecording: unknown operation"):
        extension.ask("voice.pauseRecording", "1")
    assert stage.journal.find(rule="operation.unknown")


# --- who may ask -----------------------------------------------------------------------------------------------------


def test_an_origin_that_is_not_accepted_changes_nothing_and_hears_nothing(stage):
    stranger = stage.page_of("crm", origin=STRANGER)
    with pytest.raises(Refusal, match="accepted-web-content-origins"):
        stranger.subscribe("agent", "interaction")
    with pytest.raises(Refusal, match=STRANGER):
        stranger.ask("agent.setState", "NotReady")
    with pytest.raises(Refusal, match=STRANGER):
        stranger.ask("system.getAllowedServices")
    stage.ring()
    assert stage.workspace.session.agent_states.own_state().type == "READY"
    assert stranger.events() == []
    assert len(stage.journal.find(Kind.FAILURE, rule="origin.not-accepted")) == 3


def test_the_origin_of_each_message_counts_not_the_address_of_the_frame(stage, extension):
    extension.subscribe("agent")
    extension.origin = STRANGER
    with pytest.raises(Refusal, match=STRANGER):
        extension.ask("agent.get")


def test_an_event_goes_to_the_origin_that_has_subscribed():
    posted = []
    stage = Stage()
    tab = stage.workspace.open_tab(lambda frame, origin, message: posted.append((origin, message.get("event"))))
    frame_id = next(iter(tab.frames))
    subscribe = {"event": "subscribe", "data": "agent", "referenceId": "0"} | TRAILER
    stage.workspace.receive(tab, frame_id, ORIGIN, subscribe)
    stage.workspace.receive(tab, frame_id, STRANGER, {"request": "agent.get", "referenceId": "1"} | TRAILER)
    stage.workspace.session.agent_states.choose("NotReady")
    assert posted == [(ORIGIN, None), (STRANGER, None), (ORIGIN, "agent")]


def test_an_operation_that_no_filter_names_is_refused_and_named_in_the_journal():
    stage = Stage({"service-client-api.accepted-web-content-origins": f"{ORIGIN} (agent.*)"})
    with pytest.raises(Refusal, match=r"voice\.dial: operation not allowed"):
        stage.page.ask("voice.dial", "5002")
    assert stage.journal.find(rule="origin.operation-not-granted")
    assert stage.workspace.session.interactions == {}
    stage.page.subscribe("interaction")


# --- what makes no sense ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "message",
    [
        None,
        7,
        "text",
        "wweSomething",
        [],
        {},
        {"userAgent": "Mozilla"},
        {"userAgent": 5, "request": "agent.get"},
        {"request": "agent.get", "referenceId": "0"},
        UNDEFINED,
    ],
    ids=repr,
)
def test_what_is_not_for_this_api_passes_silently(stage, extension, message):
    extension.post(message)
    assert extension.said == []
    assert [entry.kind for entry in stage.journal] == [Kind.FOREIGN]


@pytest.mark.parametrize(
    "message",
    [
        {"request": "agent.get", "parameters": {"0": "x"}},
        {"request": "agent.get", "parameters": "x"},
        {"event": "subscribe"},
        {"event": "subscribe", "data": []},
        {"event": "subscribe", "data": [1]},
        {"event": "subscribe", "data": {"a": 1}},
        {"event": "agent"},
        {"request": 7},
        {"request": ""},
        {"request": None},
        {},
    ],
    ids=repr,
)
def test_a_malformed_message_is_refused_and_changes_nothing(stage, extension, message):
    answers = extension.send(message)
    assert "errorMessage" in answers[0]
    assert stage.journal.find(Kind.FAILURE, rule="message.malformed")


@pytest.mark.parametrize(
    "message",
    [{"event": "unsubscribe", "data": data} for data in (None, "0", 99, {"a": 1}, [0], UNDEFINED, True)],
    ids=repr,
)
def test_ending_a_subscription_that_is_none_does_no_harm(extension, message):
    extension.subscribe("agent")
    extension.send(message)
    extension.ask("agent.setState", "NotReady")
    assert len(extension.events("agent")) == 1


def test_a_message_without_a_reference_is_served_and_not_answered(stage, extension):
    extension.post({"request": "agent.setState", "parameters": ["NotReady"]} | TRAILER)
    assert extension.said == []
    assert stage.workspace.session.agent_states.own_state().type == "NOT_READY"


def test_an_old_client_that_sends_no_version_is_answered_all_the_same(extension):
    extension.post({"request": "agent.get", "referenceId": "0", "userAgent": "WWE Client"})
    assert extension.said[0]["data"]["employeeId"] == "1001"
    assert extension.said[0]["protocolVersion"] == 2


def test_a_key_like_proto_is_a_key_like_any_other(stage, extension):
    call = stage.ring()
    extension.ask("interaction.setUserData", "1", {"__proto__": {"x": 1}, "constructor": "c"})
    assert call.user_data["__proto__"] == {"x": 1}


def test_a_defect_of_the_host_is_answered_and_reported_and_the_next_request_is_served():
    reported = []
    stage = Stage(report=reported.append)
    stage.workspace.session.agent = None
    with pytest.raises(Refusal, match="internal error"):
        stage.page.ask("agent.get")
    assert isinstance(reported[0], AttributeError)
    assert stage.page.ask("agent.getState")["type"] == "READY"


# --- the id of a frame -----------------------------------------------------------------------------------------------


def frame_ids(page):
    return [message for message in page.said if "frameId" in message]


def test_a_page_is_told_its_frame_id_once_after_the_first_answer_if_the_option_is_set():
    stage = Stage(host={"web-content.send-frame-id": True})
    stage.page.ask("agent.get")
    stage.page.ask("agent.get")
    assert [list(message) for message in stage.page.said] == [
        ["request", "referenceId", "data", "userAgent", "protocolVersion"],
        ["frameId", "userAgent", "protocolVersion"],
        ["request", "referenceId", "data", "userAgent", "protocolVersion"],
    ]
    assert frame_ids(stage.page) == [{"frameId": stage.page.frame_id} | SERVICE]
    assert len(stage.journal.find(Kind.FRAME_ID)) == 1


def test_the_page_that_is_loaded_into_the_frame_next_is_told_as_well():
    stage = Stage(host={"web-content.send-frame-id": True})
    stage.page.ask("agent.get")
    stage.tab.frames[stage.page.frame_id].reload()
    stage.page.subscribe("agent")
    assert len(frame_ids(stage.page)) == 2


def test_a_stranger_is_not_told():
    stage = Stage(host={"web-content.send-frame-id": True})
    stranger = stage.page_of("crm", origin=STRANGER)
    with pytest.raises(Refusal):
        stranger.ask("agent.get")
    assert frame_ids(stranger) == []


def test_unless_the_option_is_set_nobody_is_told(extension):
    extension.ask("agent.get")
    assert frame_ids(extension) == []


def test_a_message_is_weighed_once(extension, monkeypatch):
    def weighed_again(_value):
        raise AssertionError

    monkeypatch.setattr("wwe_host.messages.pipeline.PayloadCheck", weighed_again)
    assert extension.ask("agent.get")["employeeId"] == "1001"


def test_what_nobody_reads_of_a_message_keeps_no_request_from_being_served(extension):
    extension.post({"request": "agent.get", "referenceId": "7", "extra": Opaque("function")} | TRAILER)
    assert extension.said[0]["data"]["employeeId"] == "1001"
