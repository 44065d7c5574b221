import pytest

from tests.wwe_host.conversation import Stage


@pytest.fixture
def stage():
    stage = Stage()
    stage.open_tab()
    stage.pass_seconds(1)
    return stage


def test_a_tab_wins_an_election_that_it_asks_for(stage):
    tabs = stage.workspace.session.tabs
    stage.workspace.actions.do("elect", {}, tabs[1])
    stage.pass_seconds(1)
    assert [tab.state for tab in tabs] == ["FOLLOWING", "LEADING"]


def test_the_agent_turns_to_a_tab(stage):
    tabs = stage.workspace.session.tabs
    stage.workspace.actions.do("turn-to-tab", {}, tabs[1])
    assert stage.workspace.session.last_active.tab is tabs[1]


def test_a_case_gets_another_id(stage):
    call = stage.talk()
    stage.workspace.actions.do("change-case-id", {"interaction": call.uuid, "case_id": "other"})
    assert call.case.case_id == "other"
