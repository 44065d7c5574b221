"""The reference's samples of events, translated: each is made to happen here, and compared key by key.

Every difference is listed where it is, with what is known of it. One more, or one less, fails.
"""

import pytest

from tests.wwe_host.conversation import Stage
from tests.wwe_host.reference.comparison import ANY, differences, more

# The samples of the agent's and of calls leave these out, all others have them.
TRAILER = {"userAgent": "WWE Server", "protocolVersion": 2}
WITHOUT_TRAILER = {"userAgent": "more", "protocolVersion": "more"}
# What an interaction has beside the keys of the samples, all in the reference's own list of attributes or observed.
LISTED = ("interactionUUID", "connId", "recordingState", "isCaseSelected", "isCaseExpanded", "ani")


def event(name, data):
    return {"event": name, "data": data, **TRAILER}


def heard(page, name, event_type):
    """The newest message of an event with this type."""
    return [
        message
        for message in page.said
        if message.get("event") == name and message["data"].get("eventType") == event_type
    ][-1]


@pytest.mark.parametrize(
    ("operation_name", "data"),
    [
        ("Ready", {"eventType": "STATE_CHANGED", "mediaState": "READY"}),
        (
            "1511",
            {
                "eventType": "STATE_CHANGED",
                "mediaState": "NOT_READY_ACTION_CODE",
                "reason": "Break",
                "reasonCode": "1511",
            },
        ),
    ],
)
def test_the_agents_state_changes(operation_name, data):
    stage = Stage(host={"agent.action-codes": "Break=1511"})
    stage.page.ask("agent.setState", "NotReady")
    stage.page.subscribe("agent", "interaction")
    stage.page.ask("agent.setState", operation_name)
    sample = {"event": "agent", "data": data}
    assert differences(sample, heard(stage.page, "agent", "STATE_CHANGED")) == WITHOUT_TRAILER


def test_attached_data_of_a_call_that_is_dialled():
    stage = Stage(host={"agent.number": "5000"})
    stage.page.subscribe("interaction")
    stage.page.ask("voice.dial", "5001", None)
    attached = {
        "DispositionCode.Label": "DispositionCode",
        "Option.interaction.case-data.header-foreground-color": "#FFFFFF",
        "CaseDataBusinessAttribute": "CaseData",
        "DispositionCode.Key": "ChooseDisposition",
        "Option.interaction.case-data.frame-color": "#17849D",
    }
    stage.page.ask("interaction.setUserData", "1", {"IWAttachedDataInformation": attached})
    sample = {
        "event": "interaction",
        "data": {
            "eventType": "ATTACHED_DATA_CHANGED",
            "media": "voice",
            "interaction": {
                "interactionId": "1",
                "caseId": ANY,
                "userData": {"IWAttachedDataInformation": attached, "IW_CaseUid": ANY, "IW_BundleUid": ANY},
                "parties": [{"name": "5001"}],
                "callUuid": ANY,
                "state": "DIALING",
                "previousState": "UNKNOWN",
                "isConsultation": False,
                "direction": "OUT",
                "callType": "Internal",
                "dnis": "5001",
                "isMainCaseInteraction": True,
            },
        },
    }
    assert differences(sample, heard(stage.page, "interaction", "ATTACHED_DATA_CHANGED")) == {
        **WITHOUT_TRAILER,
        **more("data.interaction", *LISTED, "parentInteractionId"),
        **more("data.interaction", "media", "capabilities", "startDate", "endDate"),  # observed, or in other samples
        **more("data.interaction.parties[0]", "identifier", "phoneNumber", "type", "username", "firstname", "lastname"),
        "data.interaction.callType": ("Internal", "INTERNAL"),  # the list of values, and the real workspace
    }


@pytest.mark.parametrize(
    ("before", "action", "event_type", "extra"),
    [
        (["unload"], "load", "CampaignLoaded", {}),
        ([], "unload", "CampaignUnloaded", {}),
        (["unload", "load"], "start", "CampaignStarted", {"mode": ANY}),
        (["start"], "stop", "CampaignStopped", {}),
    ],
)
def test_a_campaign_is_loaded_unloaded_started_and_stopped(stage, before, action, event_type, extra):
    campaign = "Offer of the Month"
    for each in ["stop", *[name for name in before if name != "start"]]:
        stage.workspace.actions.do(f"{each}-campaign", {"campaign": campaign})
    if "start" in before:
        stage.workspace.actions.do("start-campaign", {"campaign": campaign})
    stage.page.subscribe("outbound")
    stage.workspace.actions.do(f"{action}-campaign", {"campaign": campaign})
    sample = event("outbound", {"eventType": event_type, "campaign": campaign, **extra})
    assert differences(sample, stage.page.said[-1]) == {}


def record(**values):
    return {
        "Custom_Character": "c",
        "Custom_Integer": 0,
        "Custom_VarChar": "",
        "GSW_AGENT_ID": "+33298025000",
        "GSW_APPLICATION_ID": 139,
        "GSW_ATTEMPTS": 0,
        "GSW_CALLING_LIST": "Calling List Custom",
        "GSW_CALLING_LIST_DBID": 101,
        "GSW_CALL_ATTEMPT_GUID": "003DC7H6HG84DBRT1KMIF1TAES000031",
        "GSW_CALL_RESULT": 28,
        "GSW_CAMPAIGN_GROUP_DBID": 101,
        "GSW_CAMPAIGN_GROUP_DESCRIPTION": "",
        "GSW_CAMPAIGN_GROUP_NAME": "Outbound Campaign Custom@Agent Group Outbound",
        "GSW_CAMPAIGN_NAME": "Outbound Campaign Custom",
        "GSW_CHAIN_ID": 3,
        "GSW_CONTACT_MEDIA_TYPE": "voice",
        "GSW_FROM": 0,
        "GSW_PHONE_TYPE": 1,
        "GSW_SWITCH_DBID": 101,
        "GSW_TZ_NAME": "ACT",
        "GSW_TZ_OFFSET": 34200,
        "GSW_UNTIL": 86399,
        "InteractionSubtype": "OutboundNew",
        "InteractionType": "Outbound",
        **values,
    }


FIRST = record(
    Custom_Datetime="2021-03-17 14:42:39",
    Custom_Float="16.64",
    Custom_String_with_default="Hi there!",
    GSW_PHONE="+33647005",
    GSW_RECORD_HANDLE=283,
    GSW_REFERENCE_ID=3,
    GSW_USER_EVENT="PreviewRecord",
    WWE_OUTBOUND_CAMP_TYPE="PreviewRecord",
    IW_BundleUid=ANY,
    IW_CaseUid=ANY,
)
SECOND = record(
    Custom_Datetime="2021-03-17 14:42:32",
    Custom_Float="51.69",
    Custom_String_with_default="Hello General Kenobi",
    GSW_PHONE="+33647004",
    GSW_RECORD_HANDLE=284,
    GSW_REFERENCE_ID=4,
    GSW_USER_EVENT="ChainedRecord",
)
CHAIN = [FIRST, SECOND]
AGENT = {"agent.number": "+33298025000"}


def test_the_records_of_a_chain_are_retrieved():
    stage = Stage(host=AGENT)
    stage.page.subscribe("interaction")
    stage.page.ask("outbound.getPreviewRecord", "Outbound Campaign Custom")
    sample = event(
        "interaction",
        {
            "eventType": "RECORDS_RETRIEVED",
            "interaction": {
                "interactionId": "1",
                "caseId": ANY,
                "parentInteractionId": None,
                "chainedRecords": CHAIN,
                "userData": {key: value if value is ANY else str(value) for key, value in FIRST.items()},
                "state": "PREVIEWING",
                "previousState": "UNKNOWN",
                "capabilities": ["CALL", "REJECT_RECORD", "CANCEL_RECORD"],
                "parties": [{"name": "+33647005"}],
                "startDate": None,
                "endDate": None,
                "callType": "OUTBOUND_PREVIEW",
                "isMainCaseInteraction": True,
                "isCaseSelected": True,
                "isCaseExpanded": False,
            },
        },
    )
    assert differences(sample, heard(stage.page, "interaction", "RECORDS_RETRIEVED")) == {
        "data.media": "more",  # beside every interaction, as in the sample of ATTACHED_DATA_CHANGED
        **more("data.interaction", "interactionUUID", "isConsultation", "media"),
    }


def test_an_election_of_the_leading_tab(stage):
    page = stage.page
    page.subscribe("system")
    stage.pass_seconds(1)  # the first tab has been elected
    other = stage.open_tab()
    second = stage.page_of("crm", other)
    second.subscribe("system")
    stage.pass_seconds(1)
    stage.workspace.close_tab(stage.tab)
    stage.pass_seconds(1)
    # The page of the sample prints the newest event first.
    sample = [event("system", {"frameState": "LEADING"}), event("system", {"frameState": "NEGOTIATING"})]
    said = [message for message in second.said if message.get("event") == "system"]
    assert differences(sample, said[-1:-3:-1]) == {}


def test_the_case_id_changes(stage, do):
    stage.page.subscribe("interaction")
    stage.pass_seconds(1)
    before = stage.talk().case.case_id
    do("change-case-id", interaction=next(iter(stage.workspace.session.interactions)), case_id="e6470563")
    sample = event("interaction", {"eventType": "CASE_ID_CHANGED", "caseId": "e6470563", "previousCaseId": before})
    assert differences(sample, heard(stage.page, "interaction", "CASE_ID_CHANGED")) == {}


def test_a_case_is_selected(stage):
    first, second = stage.talk().case, stage.talk(ani="+33298001008").case
    stage.page.subscribe("interaction")
    stage.page.ask("interaction.selectCaseByCaseId", first.case_id)
    said = [message for message in stage.page.said if message.get("event") == "interaction"]
    collapsed_and_expanded, selected = "4401820b", "d4187b87"  # which is which, nobody knows: the rule case.event-ids
    sample = [
        event("interaction", {"eventType": "CASE_COLLAPSED", "selectedCaseId": collapsed_and_expanded}),
        event("interaction", {"eventType": "CASE_EXPANDED", "selectedCaseId": collapsed_and_expanded}),
        event("interaction", {"eventType": "CASE_SELECTED", "selectedCaseId": selected}),
    ]
    assert differences(sample, said) == {
        "[0].data.selectedCaseId": (collapsed_and_expanded, second.case_id),
        "[1].data.selectedCaseId": (collapsed_and_expanded, first.case_id),
        "[2].data.selectedCaseId": (selected, first.case_id),
    }


def test_a_message_is_broadcast(stage):
    message = {"foo": "A foo text.", "bar": 1234}
    stage.page.subscribe("messenger:my-channel")
    assert stage.page.ask("messenger.broadcastMessage", "my-channel", message) is None
    assert differences(event("messenger:my-channel", message), stage.page.said[-1]) == {}
