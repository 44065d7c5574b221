"""What was said instead: the nearest first, and where it differs."""

import pytest

from wwe_kit.testing import NothingSaid
from wwe_kit.testing.wire.near_misses import differences


def missed(requests):
    with pytest.raises(NothingSaid) as failed:
        requests.one()
    return str(failed.value).splitlines()


def test_the_nearest_name_comes_first(workspace, page):
    page.ask("agent.get")
    page.request("interaction.deleteUserData", "1", "Seen")
    page.ask("agent.getState")
    first, *rest = missed(workspace.requests("interaction.setUserData"))
    assert first == "No request interaction.setUserData came within 10 s. What came, the nearest first:"
    assert rest[0].startswith('  interaction.deleteUserData("1","Seen")  (crm frame1, ')
    assert len(rest) == 3


def test_parameters_that_differ_are_named_by_their_path(workspace, page):
    call = workspace.ring()
    page.ask("agent.get")
    page.ask("interaction.setUserData", call.id, {"Seen": "no", "By": "Ann"})
    wanted = workspace.requests("interaction.setUserData", parameters=[call.id, {"Seen": "yes"}])
    first, nearest, *_rest = missed(wanted)
    assert "came with the parameters ['1', {'Seen': 'yes'}] within 10 s." in first
    assert nearest.endswith(': parameters[1].Seen is "no", not "yes"; parameters[1].By is "Ann", which is not expected')


def test_an_event_of_another_type_is_told(workspace, page):
    workspace.ring()
    _first, *rest = missed(workspace.events("interaction", "ESTABLISHED"))
    assert any("the type is RINGING, not ESTABLISHED" in line for line in rest)


def test_an_event_that_no_page_has_asked_for_is_told_as_such(workspace, stage):
    stage.page.subscribe("media")
    [line] = missed(workspace.events("agent"))
    assert line == "No event agent came within 10 s. No page has subscribed to agent, only to media."
    stage.page.subscribe("interaction")
    workspace.ring()
    first, *_rest = missed(workspace.events("agent", "STATE_CHANGED"))
    assert first.endswith("subscribed to agent, only to interaction, media. What came, the nearest first:")
    with pytest.raises(NothingSaid, match=r"REALTIME_CONNECTION did not come within 10 s\. No page has subscribed"):
        workspace.events("system").came("REALTIME_CONNECTION")


def test_of_many_the_nearest_are_told_and_the_others_counted(workspace, page):
    for _ in range(12):
        page.ask("agent.get")
    lines = missed(workspace.requests("agent.getState"))
    assert lines[-1] == "  ... and 4 more"


def test_where_nobody_could_speak_it_says_why(workspace, stage):
    assert missed(workspace.requests("agent.get")) == ["No request agent.get came within 10 s. No request came at all."]
    stage.workspace.close_tab(stage.tab)
    [line] = missed(workspace.requests("agent.get"))
    assert "No browser tab is open: a page speaks where the test takes `extension` or `workspace_page`." in line


def test_differences_are_found_in_depth():
    expected = {"list": [1, {"a": "x"}], "gone": 1}
    found = {"list": [1, {"a": "y"}, 3]}
    assert list(differences(expected, found, "data")) == [
        'data.list[1].a is "y", not "x"',
        "data.list[2] is 3, which is not expected",
        "data.gone is missing, not 1",
    ]
