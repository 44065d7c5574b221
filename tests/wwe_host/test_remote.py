"""Each command twice: beside the workspace, and through the texts of somebody who is elsewhere."""

from datetime import datetime

import pytest

from wwe_host.actions.fields import BadField
from wwe_host.journal.entry import Entry, FrameAddress, Kind
from wwe_host.remote import entry_of, question, read_answer
from wwe_host.rules import Refused
from wwe_host.scenarios.scenario import ScenarioError
from wwe_link.codec import CodecError

CALLER = {"ani": "+33298001007"}
SCENARIO = 'title = "Mine"\n[[step]]\ndo = "ring"\nani = "+33298001007"\n'


# --- what happens ----------------------------------------------------------------------------------------------------


def test_something_happens_and_the_interaction_that_came_of_it_is_named(ask):
    call = ask("do", action="ring", fields=CALLER)
    assert ask("interactions") == [{"uuid": call, "medium": "voice"}]
    assert ask("state", interaction=call) == "RINGING"
    assert ask("user_data", interaction=call)["CustomerId"] == "1007"
    assert ask("do", action="answer", fields={"interaction": call}) == ""
    assert ask("state", interaction=call) == "TALKING"
    assert ask("state", interaction="nobody") == "REMOVED"


def test_a_scenario_is_played_by_what_its_file_says(ask):
    ask("hold_clock")
    assert ask("steps_done") == 0
    ask("play", toml=SCENARIO)
    ask("advance", seconds=1)
    assert len(ask("interactions")) == ask("steps_done") == 1
    assert ask("scenario_errors") == []


def test_what_could_not_happen_in_a_scenario_is_told(ask):
    ask("play", toml=f'{SCENARIO}as = "call"\n[[step]]\ndo = "hold"\ninteraction = "@call"')
    ask("advance", seconds=1)
    [sentence] = ask("scenario_errors")
    assert sentence.startswith("Mine, step 2 (hold): ")


def test_an_option_is_changed_and_taken_back(ask, stage):
    for value, toast in (("300", "300"), (None, "400")):
        ask("set_option", section="interaction-workspace", name="service-client-api.toast.width", value=value)
        assert stage.workspace.session.options.text("service-client-api.toast.width") == toast
    with pytest.raises(ValueError, match="whole number"):
        ask("set_option", section="interaction-workspace", name="service-client-api.toast.width", value="wide")
    with pytest.raises(ValueError, match=r'no such option\. Did you mean "service-client-api\.toast\.width"\?'):
        ask("set_option", section="interaction-workspace", name="service-client-api.toast.with", value="300")


# --- how things are --------------------------------------------------------------------------------------------------


def test_the_agent_has_a_state_and_a_menu_of_them(ask):
    assert ask("agent_state") == "READY"
    [not_ready] = [each for each in ask("agent_states") if each["operation_name"] == "NotReady"]
    assert (not_ready["type"], not_ready["display_name"]) == ("NOT_READY", "Not Ready")


def test_tabs_are_known_with_their_states_and_the_last_active_one(ask, stage):
    second = stage.open_tab()
    stage.pass_seconds(10)
    assert ask("tabs") == [{"id": "tab1", "state": "LEADING"}, {"id": "tab2", "state": "FOLLOWING"}]
    stage.workspace.session.last_active.turned_to(second)
    assert ask("last_active_tab") == "tab2"
    for tab in (second, stage.tab):
        stage.workspace.close_tab(tab)
    assert ask("last_active_tab") == ""


# --- time ------------------------------------------------------------------------------------------------------------


def test_time_stands_still_and_is_pushed(ask, stage):
    ask("hold_clock")
    before = stage.clock.now()
    ask("advance", seconds=1.5)
    assert stage.clock.now() - before == 1500
    ask("release_clock")


# --- what was said ---------------------------------------------------------------------------------------------------


def test_messages_are_found_and_are_entries_again(ask, extension):
    extension.ask("agent.get")
    extension.ask("media.getMediaList")
    [request] = map(entry_of, ask("messages", kind="request", name="agent.get"))
    assert isinstance(request, Entry)
    assert (request.kind, request.message["parameters"]) == (Kind.REQUEST, [])
    assert str(request).endswith("→  request  agent.get  frame1")
    assert len(ask("messages")) == 4


def test_a_message_that_cannot_cross_is_told_without_what_it_says(remote, stage):
    stage.journal.write(
        Kind.FOREIGN, "", FrameAddress("tab1", "frame1", ""), {"when": datetime(2026, 1, 5)}, note="not taken:"
    )
    stage.journal.write(Kind.FOREIGN, "", FrameAddress("tab1", "frame1", ""), "plain")
    strange, plain = read_answer(remote.answer(question("messages", {})))
    assert strange["message"] is None
    assert strange["note"].startswith("not taken: does not cross: the value at message.when is a datetime without")
    assert plain["message"] == "plain"


# --- what cannot be --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("command", "fields", "error", "text"),
    [
        ("do", {"action": "hang-upp", "fields": {}}, BadField, 'no action "hang-upp"'),
        ("user_data", {"interaction": "nobody"}, KeyError, "there is no interaction nobody"),
        ("play", {"toml": 'title = "x"\nstep = 1'}, ScenarioError, r"must be written as \[\[step\]\]"),
        ("play", {"toml": "title ="}, ValueError, "Invalid value"),
        ("messages", {"kind": "noise"}, ValueError, "'noise' is not a valid Kind"),
        ("state", {}, TypeError, "missing 1 required positional argument"),
        ("dance", {}, KeyError, "dance"),
    ],
)
def test_an_error_is_the_same_from_near_and_far(ask, command, fields, error, text):
    with pytest.raises(error, match=text) as raised:
        ask(command, **fields)
    assert type(raised.value) is error or error is ValueError


def test_a_refusal_keeps_its_rule(ask):
    call = ask("do", action="ring", fields=CALLER)
    with pytest.raises(Refused, match="The call is RINGING") as refused:
        ask("do", action="hold", fields={"interaction": call})
    assert refused.value.rule.name


def test_what_cannot_be_asked_in_text_is_told_before_it_is_sent():
    with pytest.raises(CodecError, match="which JavaScript has no equal for"):
        question("do", {"action": "ring", "fields": {"user_data": {"Key": {1, 2}}}})
