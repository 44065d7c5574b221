"""The inactivity timer: what keeps a session alive and what does not."""

import pytest

from tests.wwe_host.conversation import Stage


@pytest.fixture
def stage():
    return Stage({"security.inactivity-timeout": 5})


@pytest.fixture
def reason(stage):
    return lambda: stage.workspace.session.end_reason


def test_a_session_without_activity_ends_after_the_minutes_of_the_option(stage, reason):
    stage.pass_seconds(299)
    assert reason() == ""
    stage.pass_seconds(1)
    assert reason() == "Nothing was done for 5 minutes."


def test_by_default_it_never_ends():
    stage = Stage()
    stage.pass_seconds(30 * 86_400)
    assert stage.workspace.session.end_reason == ""


def test_trigger_activity_begins_the_time_anew(stage, extension, reason):
    page = stage.page
    for _ in range(4):
        stage.pass_seconds(200)
        assert page.ask("system.triggerActivity") is None
    assert reason() == ""
    stage.pass_seconds(300)
    assert reason()


def test_what_the_agent_does_begins_the_time_anew(stage, reason):
    stage.pass_seconds(200)
    stage.workspace.actions.do("activity", {})
    stage.pass_seconds(299)
    assert reason() == ""


def test_other_requests_of_extensions_are_no_activity(stage, reason):
    stage.pass_seconds(200)
    stage.page.ask("agent.get")
    stage.pass_seconds(100)
    assert reason()


def test_the_time_begins_anew_with_the_next_log_in_and_stands_still_before(stage, reason):
    stage.pass_seconds(300)
    stage.workspace.actions.do("activity", {})
    stage.pass_seconds(1000)
    stage.workspace.actions.do("log-in", {})
    stage.pass_seconds(299)
    assert reason() == ""
    stage.pass_seconds(1)
    assert reason()


def test_a_session_that_was_ended_otherwise_keeps_that_reason(stage, reason):
    stage.workspace.actions.do("force-log-out", {})
    stage.pass_seconds(3000)
    assert "supervisor" in reason()


def test_one_minute_is_a_minute():
    stage = Stage({"security.inactivity-timeout": 1})
    stage.pass_seconds(60)
    assert stage.workspace.session.end_reason == "Nothing was done for a minute."
