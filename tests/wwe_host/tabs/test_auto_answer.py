"""What is accepted by itself, and by whom."""

import pytest

from tests.wwe_host.conversation import Stage


@pytest.fixture
def stage():
    stage = Stage({"voice.auto-answer": True})
    stage.page.subscribe("interaction")
    stage.pass_seconds(1)
    return stage


def test_a_call_is_answered_right_after_it_rings(stage):
    call = stage.ring()
    assert call.state == "RINGING"
    stage.pass_seconds(0)
    assert stage.page.types == ["ADDED", "RINGING", "ESTABLISHED"]


def test_it_is_answered_once_though_there_are_many_tabs(stage):
    for _ in range(3):
        stage.open_tab()
    stage.pass_seconds(1)
    stage.ring()
    stage.pass_seconds(1)
    assert stage.page.types.count("ESTABLISHED") == 1


def test_while_no_tab_leads_it_waits_for_the_one_that_will(stage):
    stage.open_tab()
    stage.workspace.close_tab(stage.tab)
    call = stage.ring()
    stage.pass_seconds(0.1)
    assert call.state == "RINGING"
    stage.pass_seconds(0.1)
    assert call.state == "TALKING"


def test_without_a_tab_nobody_answers(stage):
    stage.workspace.close_tab(stage.tab)
    call = stage.ring()
    stage.pass_seconds(5)
    assert call.state == "RINGING"


def test_a_call_that_was_rejected_meanwhile_stays_rejected(stage):
    call = stage.ring()
    stage.calls.reject(call)
    stage.pass_seconds(1)
    assert call.state == "IDLE"


def test_without_the_option_it_rings_on():
    stage = Stage()
    stage.pass_seconds(1)
    call = stage.ring()
    stage.pass_seconds(5)
    assert call.state == "RINGING"


def test_an_answered_call_is_not_lost_when_its_time_to_ring_is_over():
    stage = Stage({"voice.auto-answer": True}, {"voice.no-answer-timeout": 15})
    stage.pass_seconds(1)
    call = stage.ring()
    stage.pass_seconds(60)
    assert call.state == "TALKING"


@pytest.mark.parametrize("media", ["chat", "email"])
def test_chats_and_emails_have_an_option_each(media):
    stage = Stage({f"{media}.auto-answer": True})
    stage.pass_seconds(1)
    accepted, waiting = (stage.workspace.open_media.invite(each, "ann@example.com") for each in (media, "workitem"))
    call = stage.ring()
    stage.pass_seconds(0)
    assert (accepted.state, waiting.state, call.state) == ("ACCEPTED", "INVITED", "RINGING")
