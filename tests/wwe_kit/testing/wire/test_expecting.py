"""What a test asks about the wire."""

import pytest

from wwe_kit.testing import NothingSaid


def test_a_request_is_found_with_its_parameters(workspace, page):
    call = workspace.ring()
    page.ask("interaction.setUserData", call.id, {"Seen": "yes"})
    assert workspace.requests("interaction.setUserData").one().parameters == [call.id, {"Seen": "yes"}]
    assert workspace.requests(parameters=[call.id, {"Seen": "yes"}]).one().name == "interaction.setUserData"


def test_only_those_of_one_extension_or_of_one_frame_are_found(workspace, page):
    page.ask("agent.get")
    assert len(workspace.requests(extension="crm")) == len(workspace.requests(frame=page.frame_id)) == 1
    assert workspace.requests(frame="frame9") == []


def test_an_event_is_found_by_its_type(workspace, page):
    call = workspace.ring()
    call.answer()
    event = workspace.events("interaction", "ESTABLISHED").one()
    assert event.data["interaction"]["interactionUUID"] == call.uuid


def test_a_request_is_expected_of_what_is_done(workspace, page):
    page.request("voice.dial", "+1")
    with workspace.expect_request("voice.dial") as request:
        page.request("voice.dial", "+2")
    assert request.parameters == ["+2"]


def test_an_event_is_expected_of_what_is_done(workspace, page):
    with workspace.expect_event("interaction", "RINGING") as event:
        call = workspace.ring()
    assert event.data["interaction"]["interactionId"] == call.id


def test_what_is_expected_without_a_block_is_told_with_its_line(workspace, page):
    with workspace.expect_event("interaction"):
        workspace.ring()
    assert workspace.unused_expectations == []
    workspace.expect_request("voice.dial")
    [said] = workspace.unused_expectations
    assert said.startswith("test_expecting.py, line ")
    assert 'expect_request("voice.dial") expects nothing by itself. Write `with workspace.expect_request(' in said


def test_what_is_expected_is_not_known_before_it_came(workspace, page):
    with workspace.expect_request("agent.get") as request:
        with pytest.raises(ValueError, match="is known when the `with` block has ended"):
            _ = request.parameters
        page.ask("agent.get")


def test_what_was_there_before_is_not_what_is_expected(workspace, page):
    page.ask("agent.get")
    with pytest.raises(NothingSaid, match=r"No request agent\.get came"), workspace.expect_request("agent.get"):
        page.ask("agent.getState")


def test_an_error_in_the_block_is_the_tests_own(workspace, page):
    with pytest.raises(ZeroDivisionError), workspace.expect_request("agent.get"):
        raise ZeroDivisionError


@pytest.mark.parametrize(
    ("ask", "sentence"),
    [
        (lambda own: own.requests("interaction.setUserDat"), r'Did you mean "interaction\.setUserData"\?'),
        (lambda own: own.requests("nonsense"), r"There is no operation 'nonsense'\. docs/calls\.md lists them all\."),
        (lambda own: own.events("interacton"), r'There is no event \'interacton\'\. Did you mean "interaction"\?'),
        (lambda own: own.events("interaction", "ESTABLISHD"), r'has no type .* Did you mean "ESTABLISHED"\?'),
        (lambda own: own.requests(extension="crn"), r"No extension is named 'crn'\. Did you mean \"crm\"\?"),
    ],
)
def test_a_name_that_nothing_has_is_told_with_the_nearest(workspace, ask, sentence):
    with pytest.raises(ValueError, match=sentence):
        ask(workspace)


def test_events_of_a_channel_have_any_name(workspace):
    assert workspace.events("messenger:prices") == []
