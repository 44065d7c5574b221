import pytest

from tests.wwe_host.conversation import Stage
from tests.wwe_host.page.shown import shown
from wwe_host.page.selected_case import SelectedCase


def case_of(stage):
    return shown(SelectedCase(stage.workspace, stage.tab))["case"]["case"]


def labels(controls):
    return [control["label"] for control in controls]


@pytest.fixture
def do(stage):
    return stage.workspace.actions.do


def test_without_a_selected_case_there_is_nothing_to_show(stage):
    assert case_of(stage) is None


def test_a_call_has_its_controls_its_recording_and_who_is_on_it(stage, do):
    call = stage.talk()
    main = case_of(stage)["main"]
    assert labels(main["controls"]) == ["Hang up", "Hold"]
    assert (main["recording"]["is_on"], labels(main["recording"]["controls"])) == (False, ["Record"])
    do("record", {"interaction": call.uuid, "trigger": "start"})
    recording = case_of(stage)["main"]["recording"]
    assert (recording["is_on"], labels(recording["controls"])) == (True, ["Pause recording", "Stop recording"])
    assert case_of(stage)["parties"] == [{"name": "+33298001007", "number": "+33298001007"}]


def test_the_agent_reaches_others_while_a_call_is_up(stage):
    call = stage.ring()
    stage.workspace.cases.open(call)
    assert not case_of(stage)["main"]["reaches_others"]
    stage.calls.answer(call)
    assert case_of(stage)["main"]["reaches_others"]
    stage.calls.hang_up(call)
    assert not case_of(stage)["main"]["reaches_others"]


def test_a_consultation_is_beside_what_it_is_about_and_reaches_nobody_else(stage, do):
    do("consult", {"interaction": stage.talk().uuid, "target": "5002"})
    case = case_of(stage)
    [other] = case["others"]
    assert (case["main"]["state"], other["title"], other["is_consultation"]) == ("on hold", "5002", True)
    assert (other["reaches_others"], labels(other["controls"])) == (False, ["Hang up"])


def test_the_customers_data_stands_apart_from_the_workspaces_own(stage):
    stage.talk(user_data={"Segment": "Gold", "CustomerId": 7, "Empty": None})
    case = case_of(stage)
    assert case["data"] == [("CustomerId", "7"), ("Empty", ""), ("Segment", "Gold")]
    assert [key for key, _ in case["own_data"]] == ["IW_BundleUid", "IW_CaseUid"]


def test_a_call_shows_its_extensions(stage):
    stage.page.ask("voice.dialEx", "+33298001008", {}, {"Route": "west", "Level": 2})
    facts = case_of(stage)["facts"]
    assert [fact for fact in facts if fact[0].startswith("Extension")] == [
        ("Extension Route", "west"),
        ("Extension Level", "2"),
    ]


def test_a_chat_has_a_transcript_and_can_be_written_in_while_it_is_accepted(stage, do):
    chat = do("chat-arrives", {"sender": "ann.miller@example.com", "text": "Is my line down?"})
    do("accept", {"interaction": chat})
    do("write", {"interaction": chat, "text": "It is."})
    shown_chat = case_of(stage)["main"]["chat"]
    assert [(line["sender"], line["text"]) for line in shown_chat["lines"]] == [
        ("ann.miller@example.com", "Is my line down?"),
        ("", "It is."),
    ]
    assert shown_chat["can_write"]
    do("end-chat", {"interaction": chat})
    assert not case_of(stage)["main"]["chat"]["can_write"]


def test_an_email_that_is_being_written_is_a_draft(stage, do):
    email = do("compose", {"destination": "ann.miller@example.com"})
    do("write", {"interaction": email, "text": "Dear Ann"})
    main = case_of(stage)["main"]
    assert main["draft"] == {"to": "ann.miller@example.com", "subject": "", "text": "Dear Ann", "is_saved": False}
    assert (main["chat"], labels(main["controls"])) == (None, ["Send", "Discard", "Place in workbin", "Save"])
    do("save", {"interaction": email})
    assert case_of(stage)["main"]["draft"]["is_saved"]


def test_an_email_that_came_in_shows_its_text(stage, do):
    do("accept", {"interaction": do("email-arrives", {"sender": "a@example.com", "subject": "Hi", "text": "Hello"})})
    case = case_of(stage)
    assert [line["text"] for line in case["main"]["chat"]["lines"]] == ["Hello"]
    assert ("Subject", "Hi") in case["facts"]


def test_a_preview_has_its_controls_and_the_fields_of_its_record_and_so_has_its_call(stage):
    previews = stage.workspace.previews
    invited = previews.push("Service Reminder")
    previews.accept(invited)
    case = case_of(stage)
    assert labels(case["main"]["controls"]) == ["Call", "Reject record", "Cancel record"]
    assert ("Call From", "00:00") in case["record"]
    assert ("Call type", "OUTBOUND_PUSH_PREVIEW") in case["facts"]
    previews.call(invited)
    case = case_of(stage)
    assert labels(case["main"]["controls"]) == ["Hang up"]
    assert ("Phone", invited.user_data["GSW_PHONE"]) in case["record"]


def test_mark_done_shows_that_it_waits_and_what_blocks_it(stage, do):
    call = stage.talk()
    stage.page.subscribe("markdone")
    stage.calls.hang_up(call)
    do("mark-done", {"interaction": call.uuid})
    assert case_of(stage)["main"]["is_waiting"]
    stage.page.ask("interaction.blockMarkdone", stage.tab.id_of(call), "The form is not complete")
    main = case_of(stage)["main"]
    assert (main["is_waiting"], main["warning"]) == (False, "The form is not complete")


def test_dispositions_are_those_of_the_option():
    stage = Stage(host={"disposition.codes": "Sold=S,Not sold=N"})
    call = stage.talk()
    assert case_of(stage)["disposition"] == {"chosen": "", "codes": [("Sold", "S"), ("Not sold", "N")]}
    stage.workspace.actions.do("disposition", {"interaction": call.uuid, "code": "N"})
    assert case_of(stage)["disposition"]["chosen"] == "N"


def test_the_call_of_a_record_has_a_result_and_may_be_the_last(stage, do):
    preview = do("get-record", {"campaign": "Offer of the Month"})
    assert case_of(stage)["call_result"] is None
    call = do("call-record", {"interaction": preview})
    do("call-result", {"interaction": call, "result": "BUSY"})
    result = case_of(stage)["call_result"]
    assert (result["chosen"], result["is_do_not_call"], "ANSWER" in result["names"]) == ("BUSY", False, True)
    do("do-not-call", {"interaction": call})
    assert case_of(stage)["call_result"]["is_do_not_call"]
