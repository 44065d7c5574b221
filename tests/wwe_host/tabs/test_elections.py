"""Which tab leads, and what its frames are told of it. An election takes 0.2 seconds."""

import pytest

from tests.wwe_host.conversation import Stage

LEADING, FOLLOWING, NEGOTIATING = "LEADING", "FOLLOWING", "NEGOTIATING"


def open_tab(stage):
    tab = stage.open_tab()
    stage.page_of("crm", tab).subscribe("system")
    return tab


def told(stage, tab):
    return [event["frameState"] for event in stage.page_of("crm", tab).events("system")]


def states(stage):
    return [tab.state for tab in stage.workspace.session.tabs]


@pytest.fixture
def three():
    """Three tabs, the first one leading, with nothing told yet."""
    stage = Stage()
    stage.page.subscribe("system")
    tabs = [stage.tab, open_tab(stage), open_tab(stage)]
    stage.pass_seconds(1)
    for tab in tabs:
        stage.page_of("crm", tab).said.clear()
    return stage, tabs


def test_the_only_tab_negotiates_and_then_leads(stage):
    stage.page.subscribe("system")
    assert states(stage) == [NEGOTIATING]
    stage.pass_seconds(0.199)
    assert states(stage) == [NEGOTIATING]
    stage.pass_seconds(0.001)
    assert states(stage) == [LEADING]
    assert told(stage, stage.tab) == [LEADING]


def test_a_tab_that_is_opened_beside_the_leader_follows_and_the_leader_is_told_nothing(stage):
    stage.pass_seconds(1)
    stage.page.subscribe("system")
    other = open_tab(stage)
    assert states(stage) == [LEADING, NEGOTIATING]
    stage.pass_seconds(0.2)
    assert states(stage) == [LEADING, FOLLOWING]
    assert (told(stage, stage.tab), told(stage, other)) == ([], [FOLLOWING])


def test_when_the_leaders_tab_is_closed_the_others_negotiate_and_exactly_one_leads(three):
    stage, (first, second, third) = three
    stage.workspace.close_tab(first)
    assert states(stage) == [NEGOTIATING, NEGOTIATING]
    assert stage.workspace.elections.leader is None
    stage.pass_seconds(0.2)
    assert states(stage) == [LEADING, FOLLOWING]
    assert stage.workspace.elections.leader is second
    assert told(stage, second) == [NEGOTIATING, LEADING]
    assert told(stage, third) == [NEGOTIATING, FOLLOWING]


def test_when_a_followers_tab_is_closed_nothing_happens(three):
    stage, (first, second, third) = three
    stage.workspace.close_tab(second)
    stage.pass_seconds(1)
    assert states(stage) == [LEADING, FOLLOWING]
    assert told(stage, first) == told(stage, third) == []


def test_a_tab_that_closes_while_it_negotiates_is_not_elected(three):
    stage, (first, second, third) = three
    stage.workspace.close_tab(first)
    stage.workspace.close_tab(second)
    stage.pass_seconds(0.2)
    assert third.state == LEADING
    assert second.state == NEGOTIATING


def test_a_tab_that_is_opened_during_an_election_neither_delays_nor_wins_it(three):
    stage, (first, second, third) = three
    stage.workspace.close_tab(first)
    stage.pass_seconds(0.1)
    late = open_tab(stage)
    stage.pass_seconds(0.1)
    assert (second.state, third.state, late.state) == (LEADING, FOLLOWING, NEGOTIATING)
    stage.pass_seconds(0.1)
    assert told(stage, late) == [FOLLOWING]


def test_a_tab_that_negotiates_when_the_leader_closes_begins_anew_with_the_others(stage):
    stage.pass_seconds(1)
    second = open_tab(stage)
    stage.pass_seconds(0.1)
    third = open_tab(stage)
    stage.workspace.close_tab(stage.tab)
    stage.pass_seconds(0.199)
    assert states(stage) == [NEGOTIATING, NEGOTIATING]
    stage.pass_seconds(0.001)
    assert (told(stage, second), told(stage, third)) == ([LEADING], [FOLLOWING])


def test_closing_a_tab_twice_does_no_harm(three):
    stage, (first, _, _) = three
    stage.workspace.close_tab(first)
    stage.workspace.close_tab(first)
    stage.pass_seconds(0.2)
    assert states(stage) == [LEADING, FOLLOWING]


def test_an_election_can_have_a_favourite(three):
    stage, (first, _second, third) = three
    stage.workspace.elections.begin(third)
    assert states(stage) == [NEGOTIATING] * 3
    stage.pass_seconds(0.2)
    assert states(stage) == [FOLLOWING, FOLLOWING, LEADING]
    assert told(stage, first) == [NEGOTIATING, FOLLOWING]


def test_how_long_it_takes_is_an_option():
    stage = Stage(host={"tab.election-time": 3000})
    stage.pass_seconds(2.999)
    assert states(stage) == [NEGOTIATING]
    stage.pass_seconds(0.001)
    assert states(stage) == [LEADING]


def test_when_the_last_tab_is_closed_nobody_leads_and_the_next_one_does_again(stage):
    stage.pass_seconds(1)
    stage.workspace.close_tab(stage.tab)
    stage.pass_seconds(1)
    assert stage.workspace.elections.leader is None
    stage.open_tab()
    stage.pass_seconds(0.2)
    assert states(stage) == [LEADING]
