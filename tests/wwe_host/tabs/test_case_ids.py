"""A case that gets another id: what every tab is told, and what the leader attaches."""

import pytest

from tests.wwe_host.conversation import Stage
from wwe_host.rules import Refused


@pytest.fixture
def stage():
    stage = Stage()
    stage.pass_seconds(1)
    return stage


@pytest.fixture
def change(stage):
    return lambda call, **fields: stage.workspace.actions.do("change-case-id", {"interaction": call.uuid} | fields)


def told(page):
    return [(event["eventType"], "interaction" in event) for event in page.events("interaction")]


def test_every_tab_is_told_the_id_and_the_one_before_it(stage, change):
    call = stage.talk()
    before = call.case.case_id
    other = stage.page_of("crm", stage.open_tab())
    for page in (stage.page, other):
        page.subscribe("interaction")
    change(call, case_id="new")
    assert (
        told(stage.page)
        == told(other)
        == [("CASE_ID_CHANGED", False), ("CASE_OR_BUNDLE_ID_CHANGED", True), ("ATTACHED_DATA_CHANGED", True)]
    )
    assert other.events()[0] == {"eventType": "CASE_ID_CHANGED", "caseId": "new", "previousCaseId": before}
    assert other.events()[1]["interaction"]["caseId"] == "new"


def test_the_leader_attaches_it_to_every_interaction_of_the_case(stage, change):
    call = stage.talk()
    change(call, case_id="new")
    assert call.user_data["IW_CaseUid"] == "new"


def test_during_an_election_it_is_attached_when_there_is_a_leader_and_only_once(stage, change):
    call = stage.talk()
    before = call.case.case_id
    other = stage.open_tab()
    stage.workspace.close_tab(stage.tab)
    page = stage.page_of("crm", other)
    page.subscribe("interaction")
    change(call, case_id="new")
    assert call.user_data["IW_CaseUid"] == before
    stage.pass_seconds(0.2)
    stage.workspace.elections.begin()
    stage.pass_seconds(0.2)
    assert call.user_data["IW_CaseUid"] == "new"
    assert page.types.count("ATTACHED_DATA_CHANGED") == 1


def test_without_a_name_it_is_a_new_one_and_the_case_stays_selected(stage, change):
    call = stage.talk()
    before = call.case.case_id
    change(call)
    assert call.case.case_id != before
    assert stage.tab.selected is call.case


def test_the_id_of_another_case_is_refused_and_changes_nothing(stage, change):
    first, second = stage.talk(), stage.talk()
    before = second.case.case_id
    with pytest.raises(Refused, match="The case id is taken"):
        change(second, case_id=first.case.case_id)
    assert second.case.case_id == before
