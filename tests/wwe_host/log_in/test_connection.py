"""The real-time connection: lost, back, or down after a minute."""

import pytest

from tests.wwe_host.conversation import Stage


@pytest.fixture
def stage():
    stage = Stage()
    stage.pass_seconds(1)  # the election of the tab is over
    stage.page.subscribe("system")
    return stage


@pytest.fixture
def connection(stage):
    return stage.workspace.connection


@pytest.fixture
def told(stage):
    return lambda page=stage.page: [
        event["state"] for event in page.events("system") if event.get("eventType") == "REALTIME_CONNECTION"
    ]


def test_a_connection_that_comes_back_in_time_is_reconnected(stage, connection, told):
    connection.lose()
    assert connection.state == "DISCONNECTED"
    stage.pass_seconds(59.9)
    connection.regain()
    assert connection.state == "RECONNECTED"
    stage.pass_seconds(600)
    assert told() == ["DISCONNECTED", "RECONNECTED"]


def test_a_connection_that_stays_away_for_a_minute_is_down_and_can_still_come_back(stage, connection, told):
    connection.lose()
    stage.pass_seconds(60)
    assert told() == ["DISCONNECTED", "DOWN"]
    connection.regain()
    assert told() == ["DISCONNECTED", "DOWN", "RECONNECTED"]


def test_what_is_lost_cannot_be_lost_and_what_is_there_cannot_come_back(stage, connection, told):
    connection.regain()
    connection.lose()
    connection.lose()
    assert told() == ["DISCONNECTED"]


def test_the_minute_counts_from_the_newest_loss(stage, connection, told):
    connection.lose()
    stage.pass_seconds(50)
    connection.regain()
    connection.lose()
    stage.pass_seconds(50)
    assert told() == ["DISCONNECTED", "RECONNECTED", "DISCONNECTED"]


def test_every_tab_hears_of_it_and_requests_are_answered_meanwhile(stage, connection, told):
    other = stage.page_of("crm", stage.open_tab())
    other.subscribe("system")
    connection.lose()
    assert told(other) == ["DISCONNECTED"]
    assert other.ask("agent.get")["username"] == "kmiller"
