"""One request, and one event."""

import pytest

from wwe_kit.testing import NothingSaid


def test_it_says_whose_it_is(workspace, page):
    page.ask("agent.get")
    request = workspace.requests("agent.get").one()
    assert (request.extension, request.frame, request.tab) == ("crm", page.frame_id, "tab1")


def test_an_answer_is_found_by_its_request(workspace, page):
    page.ask("agent.getStateList")
    page.ask("agent.get")
    assert workspace.requests("agent.get").one().answer["username"]
    assert workspace.requests("agent.get").one().error == ""


def test_an_answer_that_comes_later_is_waited_for(workspace, stage, page):
    call = workspace.ring()
    page.request("voice.answer", call.id)
    request = workspace.requests("voice.answer").one()
    assert request.answer is None
    assert workspace.events("interaction", "ESTABLISHED").one().number > request.number


def test_a_refusal_is_told_with_its_text(workspace, page):
    call = workspace.ring()
    page.request("voice.hold", call.id)
    request = workspace.requests("voice.hold").one()
    assert "RINGING" in request.error
    with pytest.raises(NothingSaid, match=r'voice\.hold\("1"\) was refused: .*RINGING'):
        _ = request.answer


def test_an_event_is_of_a_frame(workspace, page):
    workspace.ring()
    event = workspace.events("interaction", "RINGING").one()
    assert (event.name, event.type, event.extension) == ("interaction", "RINGING", "crm")
    assert repr(event).startswith("<Event interaction RINGING  {")
