import pytest

from tests.wwe_host.conversation import Stage

QUESTIONS = ("isFrameLeading", "isFrameFollowing", "isFrameNegotiating", "isFrameLeadingOrNegotiating")


def answers(page):
    return [page.ask(f"system.{question}") for question in QUESTIONS]


@pytest.fixture
def two():
    stage = Stage()
    stage.pass_seconds(1)
    other = stage.open_tab()
    return stage, stage.page, stage.page_of("crm", other)


def test_the_four_questions_about_an_election(two):
    stage, leader, follower = two
    assert answers(leader) == [True, False, False, True]
    assert answers(follower) == [False, False, True, True]
    stage.pass_seconds(1)
    assert answers(follower) == [False, True, False, False]


def test_exactly_one_tab_is_the_last_active_one_whether_it_leads_or_not(two):
    stage, leader, follower = two
    assert (leader.ask("system.isLastActiveFrame"), follower.ask("system.isLastActiveFrame")) == (True, False)
    stage.workspace.actions.do("turn-to-tab", {}, follower.tab)
    assert (leader.ask("system.isLastActiveFrame"), follower.ask("system.isLastActiveFrame")) == (False, True)
