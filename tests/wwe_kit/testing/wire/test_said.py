"""Lists of what was said, and waiting for what is expected."""

import pytest

from wwe_kit.testing import NothingSaid


def test_a_list_shows_what_has_been_said_by_now(workspace, page):
    asked = workspace.requests("agent.get")
    assert asked == []
    page.ask("agent.get")
    assert len(asked) == 1
    assert [each.name for each in asked] == asked.names == ["agent.get"]
    assert asked[0].parameters == asked[-1].parameters == []
    assert asked == workspace.requests("agent.get")
    assert repr(asked) == "[<Request agent.get()>]"


def test_it_waits_for_what_comes_later(workspace, page, stage):
    stage.clock.call_later(2000, lambda: page.ask("agent.get"))
    assert workspace.requests("agent.get").one().number > 0


def test_first_and_last_are_those_by_time(workspace, page):
    for number in ("+1", "+2"):
        page.request("voice.dial", number)
    dialled = workspace.requests("voice.dial")
    assert (dialled.first().parameters, dialled.last().parameters) == (["+1"], ["+2"])
    assert dialled.parameters == [["+1"], ["+2"]]
    assert len(dialled.times(2)) == 2


def test_what_came_too_often_is_listed(workspace, page):
    page.ask("agent.get")
    page.ask("agent.get")
    with pytest.raises(NothingSaid, match=r"request agent\.get: 2 came, not 1:\n  agent\.get\(\)  \(crm frame1, "):
        workspace.requests("agent.get").one()


def test_what_came_too_seldom_is_counted(workspace, page):
    page.ask("agent.get")
    with pytest.raises(NothingSaid, match=r"request agent\.get: 1 of 2 came within 10 s\."):
        workspace.requests("agent.get").times(2)


def test_types_of_events_are_compared_in_their_order(workspace, page):
    call = workspace.ring()
    call.answer()
    types = workspace.events("interaction").types
    assert types.index("RINGING") < types.index("ESTABLISHED")
    came = workspace.events("interaction").came("RINGING", "ESTABLISHED")
    assert [each.type for each in came] == ["RINGING", "ESTABLISHED"]
    with pytest.raises(
        NothingSaid, match=r"ESTABLISHED, RINGING did not come in this order within 10 s\. In order came: ADDED, RI"
    ):
        workspace.events("interaction").came("ESTABLISHED", "RINGING")


def test_a_type_that_no_such_event_has_is_told_with_the_nearest(workspace, page):
    with pytest.raises(ValueError, match=r"The event interaction has no type 'HLED'\. Did you mean .HELD.\?"):
        workspace.events("interaction").came("RINGING", "HLED")
