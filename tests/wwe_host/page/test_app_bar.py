import pytest

from tests.wwe_host.page.shown import shown
from wwe_host.page.app_bar import AppBar


def bar(stage):
    return shown(AppBar(stage.workspace, stage.tab))


def test_the_agent_is_there_with_the_state_and_since_when(stage):
    stage.pass_seconds(5)
    stage.workspace.session.agent_states.choose("NotReady")
    stage.pass_seconds(2)
    agent = bar(stage)["agent"]
    assert (agent["name"], agent["initials"], agent["state"]["words"]) == ("Kate Miller", "KM", "Not Ready")
    assert agent["since"] == 5000


def test_a_reason_is_said_with_its_state(stage):
    stage.workspace.session.agent_states.choose("OutToLunch")
    assert bar(stage)["agent"]["state"]["words"] == "Not Ready · Lunch"


def test_every_medium_has_a_state_of_its_own(stage):
    agent_states = stage.workspace.session.agent_states
    stage.pass_seconds(1)
    agent_states.choose("NotReady", [agent_states.medium("chat")])
    media = {each["label"]: (each["state"]["words"], each["since"]) for each in bar(stage)["agent"]["media"]}
    assert media["Chat"] == ("Not Ready", 1000)
    assert media["Call"] == ("Ready", 0)


@pytest.mark.parametrize(
    ("colours", "style"),
    [
        ({}, ""),
        ({"labelColor": "#FFF"}, "color: #FFF"),
        ({"labelColor": "#FFFFF", "backgroundColor": "#000000"}, "background-color: #000000"),
        ({"labelColor": "#123456", "backgroundColor": "#000"}, "color: #123456; background-color: #000"),
    ],
)
def test_a_view_of_the_menu_bar_has_the_colours_that_are_colours(stage, colours, style):
    stage.page.ask("system.updateViewInApplicationMenuBar", {"name": "v", "label": "x"} | colours)
    [row] = bar(stage)["menu-bar"]["rows"]
    assert (row["label"], row["style"]) == ("x", style)


def test_the_state_of_the_session_is_said_in_words(stage):
    assert bar(stage)["session"] == {"end_reason": "", "connection": ""}
    stage.workspace.connection.lose()
    assert "lost" in bar(stage)["session"]["connection"]
    stage.pass_seconds(60)
    assert "down" in bar(stage)["session"]["connection"]
    stage.workspace.actions.do("force-log-out", {})
    assert "supervisor" in bar(stage)["session"]["end_reason"]
