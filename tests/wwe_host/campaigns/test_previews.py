"""How previews come, and how they are called."""

import pytest

from tests.wwe_host.campaigns.outbound_conversation import DIRECT, PULL, PUSH, call, come, newest_call, previews, show
from tests.wwe_host.conversation import Refusal, Stage
from wwe_host.lifecycles.campaign import CampaignTrigger
from wwe_host.rules import Refused


@pytest.fixture
def page(stage):
    stage.page.subscribe("interaction", "markdone", "outbound")
    return stage.page


# --- coming -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", ["pull", "push", "direct"])
def test_the_chain_is_told_of_once_the_record_is_shown(stage, page, mode):
    identifier = come(stage, page, mode)
    if mode != "pull":
        assert "RECORDS_RETRIEVED" not in page.types
        assert "chainedRecords" not in page.newest
        page.ask("interaction.accept", identifier)
    assert page.types[-2:] == ["PREVIEWING", "RECORDS_RETRIEVED"]
    assert [page.newest[key] for key in ("startDate", "endDate", "isCaseSelected", "isCaseExpanded")] == [
        None,
        None,
        True,
        False,
    ]
    assert page.events("interaction")[-1]["eventType"] == "CASE_EXPANDED"
    assert page.ask("interaction.getByInteractionId", identifier)["isCaseExpanded"]
    assert page.newest["chainedRecords"][0]["GSW_USER_EVENT"] == "PreviewRecord"


def test_a_record_comes_as_the_reference_shows_it(stage, page):
    page.ask("outbound.getPreviewRecord", PULL)
    shown, data = page.newest, page.newest["userData"]
    assert (shown["parties"], shown["previousState"]) == ([{"name": "+33647005"}], "UNKNOWN")
    assert (shown["isMainCaseInteraction"], shown["isCaseSelected"]) == (True, True)
    assert [record["GSW_RECORD_HANDLE"] for record in shown["chainedRecords"]] == [283, 284]
    assert {name: value for name, value in data.items() if not isinstance(value, str)} == {}
    assert (data["GSW_RECORD_HANDLE"], data["Custom_Integer"]) == ("283", "0")
    first = shown["chainedRecords"][0]
    for own in (data, first):
        assert own["IW_CaseUid"] == shown["caseId"]
        assert (own["GSW_AGENT_ID"], own["WWE_OUTBOUND_CAMP_TYPE"]) == ("5001", "PreviewRecord")
    assert "IW_CaseUid" not in shown["chainedRecords"][1]


def test_a_known_number_brings_its_contact_to_the_preview_and_to_the_call(stage, page):
    page.ask("outbound.getPreviewRecord", "Offer of the Month")
    assert page.newest["contact"]["displayName"] == "Ann Miller"
    stage.workspace.previews.call(previews(stage)[0])
    assert newest_call(stage).contact.display_name == "Ann Miller"


def test_an_invitation_opens_its_case_only_when_it_is_accepted(stage, page):
    identifier = come(stage, page, "push")
    assert not page.newest["isCaseSelected"]
    page.ask("interaction.accept", identifier)
    assert page.newest["isCaseSelected"]


@pytest.mark.parametrize(
    ("name", "problem"),
    [("Nothing", "no such campaign"), ("Winter Survey", "Loaded"), (PUSH, "in the mode PushPreview")],
)
def test_a_record_is_asked_for_where_there_is_one_to_ask_for(page, name, problem):
    with pytest.raises(Refusal, match=problem):
        page.ask("outbound.getPreviewRecord", name)


def test_a_campaign_without_records_says_so(stage, page):
    stage.workspace.campaigns.named(PULL).waiting.clear()
    with pytest.raises(Refusal, match="no more records"):
        page.ask("outbound.getPreviewRecord", PULL)


def test_pull_records_are_not_pushed(stage):
    with pytest.raises(Refused, match="in the mode Preview"):
        stage.workspace.previews.push(PULL)


def test_direct_push_records_come_only_while_the_agent_takes_them(stage, page):
    with pytest.raises(Refused, match="not started by the agent") as refusal:
        stage.workspace.previews.push(DIRECT)
    assert refusal.value.rule.name == "preview.direct-push"
    page.ask("outbound.startDirectPushPreview")
    assert len(previews(stage)) == 1
    page.ask("outbound.startDirectPushPreview")
    assert len(previews(stage)) == 1
    page.ask("outbound.stopDirectPushPreview")
    page.ask("interaction.reject", "1")
    assert previews(stage) == []


def test_the_next_direct_push_record_comes_when_an_invitation_is_rejected(stage, page):
    page.ask("outbound.startDirectPushPreview")
    page.ask("interaction.reject", "1")
    assert page.types == ["ADDED", "INVITED", "REMOVED", "ADDED", "INVITED"]
    assert [each.user_data["CUSTOMER_ID"] for each in previews(stage)] == ["1008"]


def test_without_records_direct_push_waits_for_them(stage, page):
    stage.workspace.campaigns.change(DIRECT, CampaignTrigger.STOP)
    page.ask("outbound.startDirectPushPreview")
    assert previews(stage) == []
    stage.workspace.campaigns.change(DIRECT, CampaignTrigger.START)
    assert stage.workspace.previews.send_direct_push() is not None


# --- calling ----------------------------------------------------------------------------------------------------------


def test_a_record_of_the_chain_is_called_at_its_own_number_in_the_case_of_the_preview(stage, page):
    page.ask("outbound.getPreviewRecord", PULL)
    case = page.newest["caseId"]
    page.ask("outbound.callPreviewRecord", "1", 284)
    called = newest_call(stage)
    assert (called.dnis, called.direction, called.case.case_id) == ("+33647004", "OUT", case)
    assert (called.user_data["GSW_PHONE"], called.user_data["GSW_RECORD_HANDLE"]) == ("+33647004", "284")
    added = next(
        event["interaction"]
        for event in page.events("interaction")
        if event["eventType"] == "ADDED" and event["interaction"]["callType"] == "OUTBOUND"
    )
    assert (added["isMainCaseInteraction"], added["parentInteractionId"]) == (True, None)


def test_a_record_that_is_not_in_the_chain_is_not_called_and_changes_nothing(stage, page):
    show(stage, page, "pull")
    with pytest.raises(Refusal, match="no such record: 999"):
        page.ask("outbound.callPreviewRecord", "1", 999)
    assert page.events() == []
    assert previews(stage)[0].state == "PREVIEWING"


def test_a_push_preview_lives_beside_its_call_and_is_no_longer_the_main_one(stage, page):
    identifier, call_id = call(stage, page, "push")
    shown = page.ask("interaction.getByInteractionId", identifier)
    assert (shown["state"], shown["previousState"], shown["isMainCaseInteraction"]) == ("IDLE", "PREVIEWING", False)
    assert page.ask("interaction.getByInteractionId", call_id)["isMainCaseInteraction"]


def test_a_push_preview_may_be_marked_done_before_its_call(stage, page):
    identifier, call_id = call(stage, page, "push")
    page.request("interaction.markdone", identifier)
    stage.pass_seconds(1)
    assert previews(stage) == []
    assert stage.workspace.campaigns.named(PUSH).processed == []
    page.ask("voice.hangUp", call_id)
    page.request("interaction.markdone", call_id)
    stage.pass_seconds(1)
    assert len(stage.workspace.campaigns.named(PUSH).processed) == 1
    assert stage.workspace.session.interactions == {}


def test_both_may_be_asked_about_at_once(stage, page):
    identifier, call_id = call(stage, page, "push")
    page.ask("voice.hangUp", call_id)
    call_done, preview_done = (page.request("interaction.markdone", each) for each in (call_id, identifier))
    stage.pass_seconds(1)
    assert stage.workspace.session.interactions == {}
    assert call_done.data is None
    with pytest.raises(Refusal, match="Interaction not found"):  # it went with its call
        _ = preview_done.data


def test_the_preview_of_a_direct_push_call_that_nobody_answers_goes_after_it_was_released(stage, page):
    _identifier, call_id = call(stage, page, "direct")
    page.said.clear()
    page.ask("voice.hangUp", call_id)
    assert page.types == ["ATTACHED_DATA_CHANGED", "RELEASED", "REMOVED"]
    assert previews(stage) == []


def test_a_direct_push_call_is_held_by_another_call_and_not_by_hand(stage, page):
    _identifier, call_id = call(stage, page, "direct")
    called = newest_call(stage)
    stage.calls.far_end_answers(called)
    with pytest.raises(Refusal, match=r"voice\.hold: the call is TALKING"):
        page.ask("voice.hold", call_id)
    assert called.capabilities == ["HANGUP"]
    stage.talk()
    assert (called.state, called.capabilities) == ("HELD", ["HANGUP", "RESUME"])
    page.ask("voice.resume", call_id)
    assert called.state == "TALKING"


def test_an_ordinary_call_is_held_when_a_record_is_called(stage, page):
    talking = stage.talk()
    call(stage, page, "pull")
    assert talking.state == "HELD"


def test_the_frames_of_a_pull_preview_make_place_for_those_of_its_call():
    sections = {"notes": {"label": "Notes", "url": "https://crm.example.com/n?$Interaction.Id$"}}
    stage = Stage({"interaction.web-content": "notes"}, sections=sections)
    stage.page.ask("outbound.getPreviewRecord", PULL)
    stage.workspace.arrange(stage.tab)
    assert [frame.url[-1] for frame in stage.tab.frames.values() if frame.interaction] == ["1"]
    stage.page.ask("outbound.callPreviewRecord", "1", 283)
    stage.workspace.arrange(stage.tab)
    assert [frame.url[-1] for frame in stage.tab.frames.values() if frame.interaction] == ["2"]
