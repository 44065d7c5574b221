"""The reference's samples of requests and answers, translated: asked of the host, and compared key by key.

Every difference is listed where it is, with what is known of it. One more, or one less, fails.
"""

import pytest

from tests.wwe_host.conversation import ORIGIN, Stage
from tests.wwe_host.reference.comparison import ANY, differences
from tests.wwe_host.reference.test_event_samples import AGENT, CHAIN, TRAILER

FRAME_COLOR = "interaction.case-data.frame-color"
CUSTOM, OFFERS = "Outbound Campaign Custom", "Offer of the Month"
# The vendor's client takes it out before it hands an answer over, so no sample has it.
REFERENCE_ID = {"referenceId": "more"}


def success(request, data):
    return {"request": request, "data": data, **TRAILER}


def answer(page, request, *parameters):
    """The answer as the host posts it."""
    return page.request(request, *parameters).answers[0]


@pytest.fixture
def overridden():
    """The scenario of the configuration namespace: a routing strategy has overridden an option."""
    return Stage(
        {FRAME_COLOR: "#FFBA00", "interaction.override-option-key": "IW_OverrideOptions"},
        sections={"transaction": {"CaseDataColor": {"interaction-workspace": {FRAME_COLOR: "#FF000088"}}}},
    )


def test_an_option_in_the_context_of_an_interaction(overridden):
    overridden.ring(user_data={"IW_OverrideOptions": "CaseDataColor"})
    said = answer(overridden.page, "configuration.getContextualOption", FRAME_COLOR, "1")
    sample = success("configuration.getContextualOption", {"interaction-workspace": {FRAME_COLOR: "#FF008000"}})
    # The sample prints another value than its own scenario sets.
    assert differences(sample, said) == REFERENCE_ID | {
        f"data.interaction-workspace.{FRAME_COLOR}": ("#FF008000", "#FF000088")
    }


def test_an_option_in_the_context_of_an_interaction_that_is_not_there(overridden):
    said = answer(overridden.page, "configuration.getContextualOption", FRAME_COLOR, "1")
    sample = {
        "request": "configuration.getContextualOption",
        "errorMessage": "Error: Interaction not found.",
        **TRAILER,
    }
    assert differences(sample, said) == REFERENCE_ID


def test_an_option_as_it_was_set(overridden):
    overridden.ring(user_data={"IW_OverrideOptions": "CaseDataColor"})
    said = answer(overridden.page, "configuration.getOption", FRAME_COLOR)
    sample = success("configuration.getOption", {"interaction-workspace": {FRAME_COLOR: "#FFBA00"}})
    assert differences(sample, said) == REFERENCE_ID


def test_the_rate_limit_is_reached():
    stage = Stage({"service-client-api.rate-limit.voice.dial": 4})
    for _ in range(4):
        stage.page.ask("voice.dial", "5002", None)
    said = answer(stage.page, "voice.dial", "5002", None)
    text = "The rate limit for the request 'voice.dial' has been reached.\nFurther requests of the same type will be "
    sample = {"errorMessage": text + "ignored for 30 seconds.", "request": "agent.getState"}
    # The sample names another request than its own text does.
    assert differences(sample, said) == REFERENCE_ID | {
        "request": ("agent.getState", "voice.dial"),
        "userAgent": "more",
        "protocolVersion": "more",
    }


VIEW = {
    "name": "view1",
    "iconUrl": "https://icons.example/rss.png",
    "label": "Main content text",
    "shortLabel": "Short text",
    "tooltip": "Tooltip text",
    "labelColor": "#FFFFF",
    "backgroundColor": "#000000",
}
DIALOG = {"label": "Dialog $Agent.FullName$", "width": "430px", "height": "325px"}


@pytest.mark.parametrize(
    ("before", "request_", "data"),
    [
        ((), ("system.amIVisible",), True),
        ((("system.updateViewInApplicationMenuBar", VIEW),), ("system.closeViewInApplicationMenuBar", "view1"), True),
        ((), ("system.updateViewInApplicationMenuBar", VIEW), "view1"),
        ((), ("system.openDialog", f"{ORIGIN}/form.html", DIALOG), "wweCustomDialog1"),
        ((("system.openDialog", f"{ORIGIN}/form.html", DIALOG),), ("system.closeDialog", "wweCustomDialog1"), True),
    ],
)
def test_what_the_system_namespace_answers(extension, before, request_, data):
    for each in before:
        extension.ask(*each)
    assert differences(success(request_[0], data), answer(extension, *request_)) == REFERENCE_ID


CALL_RESULTS = {
    "OK": 0,
    "GENERAL_ERROR": 3,
    "SYSTEM_ERROR": 4,
    "BUSY": 6,
    "NO_ANSWER": 7,
    "SIT_DETECTED": 8,
    "ANSWERING_MACHINE": 9,
    "ALL_TRUNKS_BUSY": 10,
    "SIT_INVALID_NUM": 11,
    "SIT_VACANT": 12,
    "SIT_OPERINTERCEPT": 13,
    "SIT_UNKNOWN": 14,
    "SIT_NO_CIRCUIT": 15,
    "SIT_REORDER": 16,
    "FAXDETECTED": 17,
    "ABANDONED": 21,
    "DROPPED": 26,
    "DROPPED_NO_ANSWER": 27,
    "UNKNOWN": 28,
    "SILENCE": 32,
    "ANSWER": 33,
    "NUTONE": 34,
    "NO_DIAL_TONE": 35,
    "NO_PROGRESS": 36,
    "NO_RINGBACK": 37,
    "NO_ESTABLISHED": 38,
    "PAGER_DETECTED": 39,
    "WRONG_PARTY": 40,
    "DIAL_ERROR": 41,
    "CALL_DROP_ERROR": 42,
    "SWITCH_ERROR": 43,
    "NO_FREE_PORT_ERROR": 44,
    "TRANSFER_ERROR": 45,
    "STALE": 46,
    "AGENT_CALLBACK_ERROR": 47,
    "GROUP_CALLBACK_ERROR": 48,
    "DO_NOT_CALL": 51,
    "CANCEL_RECORD": 52,
    "WRONG_NUMBER": 53,
}


def test_the_list_of_call_results(extension):
    sample = success("outbound.getListOfCallResults", CALL_RESULTS)
    assert differences(sample, answer(extension, "outbound.getListOfCallResults")) == REFERENCE_ID


def test_the_call_result_that_was_set(extension):
    extension.ask("outbound.getPreviewRecord", CUSTOM)
    extension.ask("outbound.callPreviewRecord", "1", 283)
    extension.ask("outbound.setCallResult", "2", 6)
    assert differences(success("outbound.getCallResult", 6), answer(extension, "outbound.getCallResult", "2")) == (
        REFERENCE_ID
    )


def test_the_chain_of_records():
    page = Stage(host=AGENT).page
    page.ask("outbound.getPreviewRecord", CUSTOM)
    sample = success("outbound.getChainedRecords", [{"records": CHAIN}])
    assert differences(sample, answer(page, "outbound.getChainedRecords", "1")) == REFERENCE_ID


PHONE_TYPES = {
    "3": "Business With Extension",
    "2": "Direct Business Phone",
    "10": "Email Address",
    "1": "Home Phone",
    "11": "Instant Messaging",
    "4": "Mobile",
    "7": "Modem",
    "0": "None",
    "6": "Pager",
    "9": "Pin Pager",
    "5": "Vacation Phone",
    "8": "Voice Mail",
}


@pytest.mark.parametrize(
    ("name", "sample", "differs"),
    [
        (
            "GSW_FROM",
            {
                "name": "GWS_FROM",
                "displayName": "Call From",
                "value": "10.15",
                "isMandatory": True,
                "isEditable": False,
                "type": "time",
                "valueType": "string",
            },
            {
                "name": ("GWS_FROM", "GSW_FROM"),  # a slip: everywhere else it is GSW_FROM
                "value": ("10.15", "00:00"),  # another record; HH:MM as the type Field says
                "isEditable": (False, True),  # the text of updateRecordFields says that Call From can be updated
                "type": "missing",
                "fieldType": "more",  # a slip: the type Field and the other rows say fieldType
            },
        ),
        (
            "GSW_CUSTOM_STRING",
            {
                "name": "GSW_CUSTOM_STRING",
                "value": "Custom message",
                "isMandatory": False,
                "isEditable": True,
                "fieldType": "var-char",
                "valueType": "string",
            },
            {},
        ),
        (
            "GSW_PHONE_TYPE",
            {
                "name": "GSW_PHONE_TYPE",
                "displayName": "Phone Type",
                "isEditable": True,
                "isMandatory": False,
                "options": PHONE_TYPES,
                "fieldType": "enum",
                "valueType": "number",
            },
            {"value": "more"},  # the type Field has it
        ),
    ],
)
def test_a_field_of_a_record(extension, name, sample, differs):
    extension.ask("outbound.getPreviewRecord", OFFERS)
    extension.ask("outbound.updateRecordFields", "1", {"GSW_CUSTOM_STRING": "Custom message"})
    said = answer(extension, "outbound.getRecordFields", "1")
    field = next(each for each in said["data"] if each["name"] == name)
    assert differences(success("outbound.getRecordFields", [sample]), said | {"data": [field]}) == REFERENCE_ID | {
        f"data[0].{key}": difference for key, difference in differs.items()
    }


def test_the_fields_are_updated_and_the_record_is_rescheduled(extension):
    extension.ask("outbound.getPreviewRecord", OFFERS)
    handle = int(extension.ask("interaction.getByInteractionId", "1")["userData"]["GSW_RECORD_HANDLE"])
    for request in (
        (
            "outbound.updateRecordFields",
            "1",
            {"GSW_FROM": "10.15", "GSW_UNTIL": "23:45", "GSW_PHONE_TYPE": 9, "GSW_CUSTOM_STRING": "Custom message"},
        ),
        ("outbound.rescheduleRecord", "1", handle, "05/27/2021 10:55", "PERSONAL"),
    ):
        # Of these the reference prints no answer: it is that of an operation without data.
        assert differences({"request": request[0], **TRAILER}, answer(extension, *request)) == REFERENCE_ID


def test_the_token_of_the_session():
    stage = Stage({"service-client-api.accepted-web-content-origins": f"{ORIGIN} (*, auth.getJwtToken)"})
    sample = success("auth.getJwtToken", {"expiration": "2020-04-14T13:26:51.846Z", "jwtToken": ANY})
    said = answer(stage.page, "auth.getJwtToken")
    assert differences(sample, said) == REFERENCE_ID | {
        "data.expiration": ("2020-04-14T13:26:51.846Z", "2026-01-05T10:00:00.000Z")
    }


def test_attached_data_is_set(extension):
    extension.subscribe("interaction")
    extension.ask("voice.dial", "5002", None)
    extension.ask("interaction.setUserData", "1", {"MyKEY1": "MyValue1", "MyKEY2": "MyValue2"})
    attached = extension.newest["userData"]
    assert differences({"MyKEY1": "MyValue1", "MyKEY2": "MyValue2"}, attached) == {
        "IW_CaseUid": "more",
        "IW_BundleUid": "more",
    }


def test_the_sample_of_accepted_origins():
    """Section Origin: everything for the first two, four requests for the third, two namespaces for the fourth."""
    servers = [f"http://my-web-server{number}" for number in range(4)]
    stage = Stage(
        {
            "service-client-api.accepted-web-content-origins": (
                f"{servers[0]}, {servers[1]} (*), {servers[2]} (agent.*, voice.dial), "
                f"{servers[3]} (agent.*, interaction.*)"
            )
        }
    )
    allowed = []
    for server in servers:
        stage.page.origin = server
        allowed.append(set(stage.page.ask("system.getAllowedServices")) - {"system.getAllowedServices"})
    sample = {"agent.getStateList", "agent.setState", "agent.getState", "voice.dial"}
    assert allowed[0] == allowed[1]
    assert allowed[2] == sample | {"agent.get"}  # agent.* covers it; later pages of the vendor's list it
    assert {name.split(".")[0] for name in allowed[3]} == {"agent", "interaction"}


def test_the_sample_of_attached_data_access():
    stage = Stage(
        {
            "service-client-api.user-data.write-allowed": "Key1,Key3",
            "service-client-api.user-data.read-allowed": "Key1,Key2,Key3",
        }
    )
    stage.ring(user_data={"Key1": "a", "Key2": "b", "Key3": "c", "Key4": "d"})
    assert stage.page.ask("interaction.getByInteractionId", "1")["userData"] == {"Key1": "a", "Key2": "b", "Key3": "c"}
    for key, is_written in (("Key1", True), ("Key2", False), ("Key3", True), ("Key4", False)):
        said = answer(stage.page, "interaction.setUserData", "1", {key: "x"})
        assert ("errorMessage" in said) is not is_written
