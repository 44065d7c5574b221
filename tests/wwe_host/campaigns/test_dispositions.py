"""What is noted about a record, and that it is sent when the record is marked done."""

import pytest

from tests.wwe_host.campaigns.outbound_conversation import PULL, PUSH, call, come, show
from tests.wwe_host.conversation import Refusal, Stage

OFFER = "Offer of the Month"


@pytest.fixture
def page(stage):
    stage.page.subscribe("interaction")
    return stage.page


def field(page, identifier, name):
    return next(each for each in page.ask("outbound.getRecordFields", identifier) if each["name"] == name)


def sent(stage, campaign):
    return stage.workspace.campaigns.named(campaign).processed[-1]


def mark_done(page, identifier):
    page.ask("voice.hangUp", identifier)
    page.ask("interaction.markdone", identifier)


# --- results ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("result", [6, "6", 6.0])
def test_a_call_result_is_a_number_or_its_digits(stage, page, result):
    _preview, called = call(stage, page, "pull")
    assert page.ask("outbound.getCallResult", called) is None
    page.ask("outbound.setCallResult", called, result)
    assert page.ask("outbound.getCallResult", called) == 6
    mark_done(page, called)
    assert sent(stage, PULL).call_result == 6


def test_a_completed_call_takes_a_result_as_well(stage, page):
    _preview, called = call(stage, page, "pull")
    page.ask("voice.hangUp", called)
    page.ask("outbound.setCallResult", called, 53)
    page.ask("outbound.setDoNotCall", called)
    assert page.ask("outbound.getCallResult", called) == 53


def test_a_result_that_is_not_in_the_list_is_refused(stage, page):
    _preview, called = call(stage, page, "pull")
    with pytest.raises(Refusal, match="no such call result: 5"):
        page.ask("outbound.setCallResult", called, 5)
    assert page.ask("outbound.getCallResult", called) is None


@pytest.mark.parametrize(
    ("operation", "more"), [("setCallResult", (6,)), ("setDoNotCall", ()), ("removeDoNotCall", ())]
)
def test_before_the_call_there_is_no_result(stage, page, operation, more):
    identifier = show(stage, page, "pull")
    with pytest.raises(Refusal, match=f"outbound.{operation}: the record is not called yet"):
        page.ask(f"outbound.{operation}", identifier, *more)
    assert stage.journal.find(rule="outbound.needs-call")


def test_with_do_not_call_there_is_no_result_until_it_is_taken_back(stage, page):
    _preview, called = call(stage, page, "pull")
    page.ask("outbound.setDoNotCall", called)
    with pytest.raises(Refusal, match="set to Do Not Call"):
        page.ask("outbound.setCallResult", called, 6)
    page.ask("outbound.removeDoNotCall", called)
    page.ask("outbound.removeDoNotCall", called)
    page.ask("outbound.setCallResult", called, 6)
    page.ask("outbound.setDoNotCall", called)
    mark_done(page, called)
    assert (sent(stage, PULL).do_not_call, sent(stage, PULL).call_result) == (True, 6)


# --- callbacks -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("date", ["05/27/2021 10:55", "5/27/2021 10:55"])
@pytest.mark.parametrize("kind", ["CAMPAIGN", "PERSONAL"])
def test_a_record_is_rescheduled_in_its_own_time_zone(stage, page, date, kind):
    _preview, called = call(stage, page, "pull")
    page.ask("outbound.rescheduleRecord", called, 284, date, kind)
    mark_done(page, called)
    callback = sent(stage, PULL).callback
    # The record's clocks are 9 h 30 min ahead of UTC.
    assert (callback.record_handle, callback.at, callback.type) == (284, "2021-05-27T01:25Z", kind)


@pytest.mark.parametrize(
    ("privilege", "value"),
    [("privilege.outbound.can-reschedule", "false"), ("privilege.outbound.can-reschedule-before-call", "false")],
)
def test_it_may_be_rescheduled_before_the_call_whatever_the_privileges_say(privilege, value):
    stage = Stage({privilege: value})
    stage.page.subscribe("interaction")
    identifier = show(stage, stage.page, "pull")
    stage.page.ask("outbound.rescheduleRecord", identifier, 283, "05/27/2021 10:55", "PERSONAL")
    stage.page.ask("outbound.callPreviewRecord", identifier, 283)
    mark_done(stage.page, "2")
    assert sent(stage, PULL).callback.type == "PERSONAL"


def test_a_callback_is_taken_back_and_taking_it_back_again_does_no_harm(stage, page):
    _preview, called = call(stage, page, "pull")
    page.ask("outbound.rescheduleRecord", called, 283, "05/27/2021 10:55", "CAMPAIGN")
    page.ask("outbound.cancelReschedule", called)
    page.ask("outbound.cancelReschedule", called)
    mark_done(page, called)
    assert sent(stage, PULL).callback is None


@pytest.mark.parametrize(
    ("handle", "date", "kind", "problem", "rule"),
    [
        (999, "05/27/2021 10:55", "CAMPAIGN", "no such record: 999", "outbound.record-handle"),
        (283, "2021-05-27 10:55", "CAMPAIGN", "rescheduleDate", "outbound.reschedule-date"),
        (283, "27/05/2021 10:55", "CAMPAIGN", "rescheduleDate", "outbound.reschedule-date"),
        (283, "05/27/2021", "CAMPAIGN", "MM/DD/YYYY HH:MM", "outbound.reschedule-date"),
        (283, "01/01/0001 00:00", "CAMPAIGN", "rescheduleDate", "outbound.reschedule-date"),
        (283, "", "CAMPAIGN", "rescheduleDate", "outbound.reschedule-date"),
        (283, "05/27/2021 10:55", "campaign", "CAMPAIGN or PERSONAL", "outbound.callback-type"),
    ],
)
def test_a_callback_that_makes_no_sense_is_refused(stage, page, handle, date, kind, problem, rule):
    identifier = show(stage, page, "pull")
    with pytest.raises(Refusal, match=problem):
        page.ask("outbound.rescheduleRecord", identifier, handle, date, kind)
    assert stage.journal.find(rule=rule)


# --- fields ----------------------------------------------------------------------------------------------------------


def test_an_update_is_in_the_fields_and_in_the_chain_and_is_sent_at_mark_done(stage, page):
    page.ask("outbound.getPreviewRecord", OFFER)
    update = {"GSW_FROM": "10.15", "GSW_UNTIL": "23:45", "GSW_PHONE_TYPE": 9, "GSW_CUSTOM_STRING": "Custom message"}
    page.ask("outbound.updateRecordFields", "1", update)
    assert field(page, "1", "GSW_FROM")["value"] == "10:15"
    record = page.ask("outbound.getChainedRecords", "1")[0]["records"][0]
    assert (record["GSW_FROM"], record["GSW_UNTIL"], record["GSW_PHONE_TYPE"]) == (36900, 85500, 9)
    assert stage.workspace.campaigns.named(OFFER).processed == []
    page.ask("outbound.callPreviewRecord", "1", record["GSW_RECORD_HANDLE"])
    page.ask("outbound.updateRecordFields", "2", {"CONSENT": True})
    mark_done(page, "2")
    assert sent(stage, OFFER).changed == {
        record["GSW_RECORD_HANDLE"]: {
            "GSW_FROM": 36900,
            "GSW_UNTIL": 85500,
            "GSW_PHONE_TYPE": 9,
            "GSW_CUSTOM_STRING": "Custom message",
            "CONSENT": 1,
        }
    }


def test_a_number_that_was_changed_is_the_one_that_is_called(stage, page):
    identifier = show(stage, page, "pull")
    page.ask("outbound.updateRecordFields", identifier, {"GSW_PHONE": "+33647999"})
    page.ask("outbound.callPreviewRecord", identifier, 283)
    assert page.newest["state"] == "IDLE"
    assert page.ask("interaction.getByInteractionId", "2")["dnis"] == "+33647999"


def test_the_fields_are_those_of_the_record_that_is_called(stage, page):
    show(stage, page, "pull")
    page.ask("outbound.callPreviewRecord", "1", 284)
    assert field(page, "2", "GSW_PHONE")["value"] == "+33647004"


@pytest.mark.parametrize(
    ("update", "problem", "rule"),
    [
        ({"Custom_Integer": "1"}, "a whole number", "record-field.type"),
        ({"GSW_FROM": 36900}, "a text HH:MM", "record-field.type"),
        ({"GSW_PHONE_TYPE": 99}, "one of the numbers of its options", "record-field.type"),
        ({"GSW_ATTEMPTS": 1}, "cannot be updated", "record-field.editable"),
        ({"GSW_CAMPAIGN_NAME": "x"}, "cannot be updated", "record-field.editable"),
        ({"Custom_String_with_default": ""}, "mandatory", "record-field.mandatory"),
        ({"GSW_PHONE": None}, "mandatory", "record-field.mandatory"),
        ({"Nothing": 1}, "no such record field", "record-field.unknown"),
    ],
)
def test_a_bad_update_is_refused_as_a_whole(stage, page, update, problem, rule):
    identifier = show(stage, page, "pull")
    before = page.ask("outbound.getRecordFields", identifier)
    with pytest.raises(Refusal, match=problem):
        page.ask("outbound.updateRecordFields", identifier, {"Custom_VarChar": "fine", **update})
    assert page.ask("outbound.getRecordFields", identifier) == before
    assert stage.journal.find(rule=rule)


def test_user_data_stays_as_it_is(stage, page):
    identifier = show(stage, page, "pull")
    page.ask("outbound.updateRecordFields", identifier, {"Custom_VarChar": "new"})
    assert page.ask("interaction.getByInteractionId", identifier)["userData"]["Custom_VarChar"] == ""


# --- whose record it is ----------------------------------------------------------------------------------------------

ABOUT_A_RECORD = [
    ("setCallResult", (6,)),
    ("getCallResult", ()),
    ("setDoNotCall", ()),
    ("removeDoNotCall", ()),
    ("rescheduleRecord", (103, "05/27/2021 10:55", "CAMPAIGN")),
    ("cancelReschedule", ()),
    ("getChainedRecords", ()),
    ("getRecordFields", ()),
    ("updateRecordFields", ({},)),
]
OPERATIONS = pytest.mark.parametrize(("operation", "more"), ABOUT_A_RECORD)


@OPERATIONS
def test_after_the_call_the_calls_id_counts(stage, page, operation, more):
    identifier, called = call(stage, page, "push")
    with pytest.raises(Refusal, match="use the interaction id of its call"):
        page.ask(f"outbound.{operation}", identifier, *more)
    if operation == "rescheduleRecord":
        handle = page.ask("outbound.getChainedRecords", called)[0]["records"][0]["GSW_RECORD_HANDLE"]
        more = (handle, *more[1:])
    page.ask(f"outbound.{operation}", called, *more)


@OPERATIONS
def test_an_ordinary_call_has_no_record(stage, page, operation, more):
    stage.talk()
    with pytest.raises(Refusal, match="not about an outbound record"):
        page.ask(f"outbound.{operation}", "1", *more)
    with pytest.raises(Refusal, match="Interaction not found"):
        page.ask(f"outbound.{operation}", "99", *more)


@pytest.mark.parametrize(
    ("operation", "more"),
    [
        ("rescheduleRecord", (103, "05/27/2021 10:55", "CAMPAIGN")),
        ("cancelReschedule", ()),
        ("updateRecordFields", ({},)),
    ],
)
def test_a_record_that_is_not_accepted_or_was_sent_back_is_not_changed(stage, page, operation, more):
    invited = come(stage, page, "push")
    with pytest.raises(Refusal, match="the preview is INVITED"):
        page.ask(f"outbound.{operation}", invited, *more)
    page.ask("interaction.accept", invited)
    page.ask("outbound.rejectPreviewRecord", invited)
    with pytest.raises(Refusal, match="the preview is REJECTED"):
        page.ask(f"outbound.{operation}", invited, *more)


@pytest.mark.parametrize(("verb", "outcome"), [("reject", "rejected"), ("cancel", "canceled")])
def test_what_became_of_a_record_is_sent_at_mark_done(stage, page, verb, outcome):
    identifier = show(stage, page, "push")
    page.ask(f"outbound.{verb}PreviewRecord", identifier)
    assert stage.workspace.campaigns.named(PUSH).processed == []
    page.ask("interaction.markdone", identifier)
    assert sent(stage, PUSH).outcome == outcome


def test_a_rejected_invitation_is_sent_at_once(stage, page):
    page.ask("interaction.reject", come(stage, page, "push"))
    assert sent(stage, PUSH).outcome == "rejected"
    assert len(stage.workspace.campaigns.named(PUSH).waiting) == 2
