"""The namespace: every operation of it is there, and answers in the shape of the reference."""

import pytest

from tests.wwe_host.campaigns.outbound_conversation import PULL, show
from tests.wwe_host.conversation import Refusal, Stage
from wwe_host.model.call_results import CALL_RESULTS
from wwe_protocol.operations import OPERATIONS


@pytest.fixture
def page(stage):
    stage.page.subscribe("interaction")
    return stage.page


def test_all_seventeen_operations_are_there(stage):
    outbound = {name for name in OPERATIONS if name.startswith("outbound.")}
    assert len(outbound) == 17
    assert outbound <= set(stage.workspace.handlers)


def test_campaigns_are_named_and_say_how_and_whether_they_run(page):
    campaigns = page.ask("outbound.getCampaigns")
    assert campaigns[0] == {
        "name": "Offer of the Month",
        "campaign": "Offer of the Month",
        "mode": "Preview",
        "state": "Started",
    }
    assert campaigns[-1] == {"name": "Winter Survey", "campaign": "Winter Survey", "mode": "Preview", "state": "Loaded"}


def test_the_list_of_call_results_is_the_callers_own(page):
    page.ask("outbound.getListOfCallResults").clear()
    assert page.ask("outbound.getListOfCallResults") == CALL_RESULTS


def test_a_chain_is_given_as_one_object_with_its_records(stage, page):
    identifier = show(stage, page, "pull")
    answer = page.ask("outbound.getChainedRecords", identifier)
    assert [record["GSW_RECORD_HANDLE"] for record in answer[0]["records"]] == [283, 284]
    assert answer[0]["records"] == page.ask("interaction.getByInteractionId", identifier)["chainedRecords"]


def test_fields_are_given_as_the_reference_prints_them(page):
    page.ask("outbound.getPreviewRecord", "Offer of the Month")
    fields = {field["name"]: field for field in page.ask("outbound.getRecordFields", "1")}
    assert fields["GSW_FROM"] == {
        "name": "GSW_FROM",
        "displayName": "Call From",
        "value": "00:00",
        "isMandatory": True,
        "isEditable": True,
        "fieldType": "time",
        "valueType": "string",
    }
    assert fields["GSW_CUSTOM_STRING"] == {
        "name": "GSW_CUSTOM_STRING",
        "value": None,
        "isMandatory": False,
        "isEditable": True,
        "fieldType": "var-char",
        "valueType": "string",
    }
    kinds = fields["GSW_PHONE_TYPE"]
    assert (kinds["fieldType"], kinds["valueType"], kinds["options"]["9"]) == ("enum", "number", "Pin Pager")
    assert not fields["GSW_ATTEMPTS"]["isEditable"]


@pytest.mark.parametrize(
    ("operation", "state"), [("outbound.rejectPreviewRecord", "REJECTED"), ("outbound.cancelPreviewRecord", "CANCELED")]
)
def test_without_an_id_the_preview_of_the_selected_case_is_meant(stage, page, operation, state):
    for _ in range(2):
        page.ask("outbound.getPreviewRecord", PULL)
    first = page.ask("interaction.getByInteractionId", "1")
    page.ask("interaction.selectCaseByCaseId", first["caseId"])
    page.ask(operation)
    states = [interaction["state"] for interaction in page.ask("interaction.getInteractions")]
    assert states == [state, "PREVIEWING"]


@pytest.mark.parametrize("operation", ["outbound.rejectPreviewRecord", "outbound.cancelPreviewRecord"])
def test_without_an_id_and_without_a_preview_it_is_refused(stage, page, operation):
    with pytest.raises(Refusal, match="no preview is selected"):
        page.ask(operation)
    stage.talk()
    with pytest.raises(Refusal, match="no preview is selected"):
        page.ask(operation)
    assert len(stage.journal.find(rule="preview.none-selected")) == 2


@pytest.mark.parametrize(
    ("operation", "more"), [("callPreviewRecord", (283,)), ("rejectPreviewRecord", ()), ("cancelPreviewRecord", ())]
)
def test_a_call_is_no_preview(stage, page, operation, more):
    stage.talk()
    with pytest.raises(Refusal, match="the interaction is of the medium voice"):
        page.ask(f"outbound.{operation}", "1", *more)
    with pytest.raises(Refusal, match="Interaction not found"):
        page.ask(f"outbound.{operation}", "99", *more)


@pytest.mark.parametrize(
    ("is_filtered", "names"),
    [(True, {"GSW_RECORD_HANDLE", "GSW_PHONE"}), (False, {"GSW_RECORD_HANDLE", "GSW_PHONE", "GSW_FROM"})],
)
def test_the_read_list_holds_for_records_and_their_fields(is_filtered, names):
    stage = Stage(
        {"service-client-api.user-data.read-allowed": "GSW_PHONE"}, host={"user-data.filter-records": is_filtered}
    )
    page = stage.page
    page.subscribe("interaction")
    page.ask("outbound.getPreviewRecord", PULL)
    fields = {field["name"] for field in page.ask("outbound.getRecordFields", "1")}
    [chain] = page.ask("outbound.getChainedRecords", "1")
    told = [*page.ask("interaction.getByInteractionId", "1")["chainedRecords"], *page.newest["chainedRecords"]]
    assert ("GSW_FROM" in fields) != is_filtered
    for record in chain["records"] + told:
        assert names <= set(record)
        assert ("GSW_FROM" in record) != is_filtered


def test_the_agent_sees_what_extensions_may_not_read():
    stage = Stage({"service-client-api.user-data.read-allowed": ""})
    stage.page.ask("outbound.getPreviewRecord", PULL)
    [preview] = stage.workspace.session.interactions.values()
    assert len(stage.workspace.dispositions.fields(preview)) > 1
