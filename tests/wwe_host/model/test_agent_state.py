import pytest

from tests.wwe_host.conversation import Refusal, Stage


def test_the_menu_lists_the_enabled_actions_in_their_order_with_one_line_for_each_reason():
    stage = Stage(
        {"agent-status.enabled-actions-global": "NotReadyReason,Ready,Dnd"},
        {"agent.action-codes": "Break=Break,Lunch=OutToLunch"},
    )
    states = stage.page.ask("agent.getStateList")
    assert [state["operationName"] for state in states] == ["Break", "OutToLunch", "Ready", "Dnd"]
    assert states[1] == {
        "type": "NOT_READY_ACTION_CODE",
        "displayName": "Lunch",
        "operationName": "OutToLunch",
        "reason": "Lunch",
        "reasonCode": "OutToLunch",
    }


def test_setting_the_agents_state_tells_of_each_medium_and_then_of_the_agent(stage, listener):
    listener.ask("agent.setState", "NotReady")
    names = [message["event"] for message in listener.said if "event" in message]
    assert names == ["media"] * 5 + ["agent"]
    assert listener.events("agent") == [{"eventType": "STATE_CHANGED", "mediaState": "NOT_READY"}]
    assert listener.events("media")[0] == {
        "state": {"type": "NOT_READY", "displayName": "Not Ready", "operationName": "NotReady"},
        "media": "voice",
    }


def test_a_reason_comes_with_the_event(stage, listener):
    listener.ask("agent.setState", "OutToLunch")
    assert listener.events("agent")[-1] == {
        "eventType": "STATE_CHANGED",
        "mediaState": "NOT_READY_ACTION_CODE",
        "reason": "Lunch",
        "reasonCode": "OutToLunch",
    }


def test_a_menu_made_of_display_names_has_no_two_equal_lines(extension):
    names = [state["displayName"] for state in extension.ask("agent.getStateList")]
    assert names == ["Ready", "Not Ready", "Break", "Lunch", "After Call Work", "Do Not Disturb", "Log Off"]


def test_the_display_name_is_the_words_of_the_state_where_an_option_says_so():
    stage = Stage(host={"agent.action-code-display-name": "state"})
    stage.page.ask("agent.setState", "OutToLunch")
    assert stage.page.ask("agent.getState")["displayName"] == "Not Ready"
    stage.workspace.session.live_options.set("wwe-host", "agent.action-code-display-name", "label")
    assert stage.page.ask("agent.getState")["displayName"] == "Lunch"


def test_the_agents_events_have_the_state_too_where_an_option_says_so():
    stage = Stage(host={"agent.state-in-events": "true"})
    stage.page.subscribe("agent")
    stage.page.ask("agent.setState", "OutToLunch")
    assert stage.page.events("agent") == [
        {
            "eventType": "STATE_CHANGED",
            "mediaState": "NOT_READY_ACTION_CODE",
            "type": "NOT_READY_ACTION_CODE",
            "displayName": "Lunch",
            "operationName": "OutToLunch",
            "reason": "Lunch",
            "reasonCode": "OutToLunch",
        }
    ]


def test_setting_the_state_that_is_there_already_tells_nobody(stage, listener):
    listener.ask("agent.setState", "Ready")
    assert listener.events() == []


def test_while_media_differ_the_agent_is_partially_ready(stage, listener):
    listener.ask("media.setState", "chat", "NotReady")
    assert listener.ask("agent.getState")["type"] == "PARTIAL_READY"
    listener.ask("agent.setState", "NotReady")
    listener.ask("media.setState", "chat", "Dnd")
    assert listener.ask("agent.getState")["type"] == "NOT_READY"


def test_a_state_that_is_not_in_the_menu_is_refused(extension):
    with pytest.raises(Refusal, match="no such state: Asleep"):
        extension.ask("agent.setState", "Asleep")


def test_an_agent_who_is_logged_off_can_only_log_on_again(stage, extension):
    extension.ask("agent.setState", "LogOff")
    with pytest.raises(Refusal, match="LOGOUT"):
        extension.ask("agent.setState", "Dnd")
    assert extension.ask("agent.getState")["type"] == "LOGOUT"
    extension.ask("agent.setState", "Ready")
    assert extension.ask("agent.getState")["type"] == "READY"


def test_a_state_that_one_medium_refuses_is_set_on_none(stage, extension):
    extension.ask("media.setState", "chat", "LogOff")
    with pytest.raises(Refusal, match="chat is LOGOUT"):
        extension.ask("agent.setState", "Dnd")
    assert extension.ask("media.getMediaByName", "voice")["state"]["type"] == "READY"


def test_a_state_of_the_agents_own_choice_ends_after_call_work_for_good(stage, extension):
    stage.calls.hang_up(stage.talk())
    extension.ask("agent.setState", "NotReady")
    extension.ask("agent.setState", "AfterCallWork")
    stage.pass_seconds(3600)
    assert extension.ask("agent.getState")["type"] == "NOT_READY_AFTER_CALLWORK"


def test_without_a_wrap_up_time_there_is_no_after_call_work():
    stage = Stage(host={"voice.wrap-up-time": 0})
    stage.calls.hang_up(stage.talk())
    assert stage.page.ask("agent.getState")["type"] == "READY"


def test_the_session_logs_off_and_in_whatever_the_menu_and_the_table_say(stage, listener):
    stage.calls.hang_up(stage.talk())
    agent_states = stage.workspace.session.agent_states
    agent_states.log_off()
    assert {medium.state.type for medium in agent_states.media.values()} == {"LOGOUT"}
    assert listener.events("agent")[-1]["mediaState"] == "LOGOUT"
    stage.pass_seconds(60)  # after-call work does not end now
    assert agent_states.own_state().type == "LOGOUT"
    agent_states.log_in()
    assert agent_states.own_state().type == "READY"


# --- media that come and go -------------------------------------------------------------------------------------------


def test_the_agent_is_logged_off_from_a_medium_that_goes_and_logged_in_to_one_that_comes(stage, listener):
    stage.workspace.session.live_options.set("wwe-host", "agent.media", "voice,email,chat,workitem,sms")
    told = [(event["media"], event["state"]["type"]) for event in listener.events("media")]
    assert told == [("outboundpreview", "LOGOUT"), ("sms", "READY")]
    with pytest.raises(Refusal, match="outboundpreview"):
        listener.ask("media.getMediaByName", "outboundpreview")


def test_whoever_is_logged_off_stays_so_with_a_new_medium(stage, listener):
    stage.workspace.session.agent_states.log_off()
    stage.workspace.session.live_options.set("wwe-host", "agent.media", "sms")
    assert listener.ask("media.getMediaByName", "sms")["state"]["type"] == "LOGOUT"


def test_after_call_work_ends_with_its_medium(stage, listener):
    stage.calls.hang_up(stage.talk())
    live = stage.workspace.session.live_options
    live.set("wwe-host", "agent.media", "email")
    live.set("wwe-host", "agent.media", "email,voice")
    stage.page.ask("media.setState", "voice", "AfterCallWork")
    stage.pass_seconds(60)
    assert listener.ask("media.getMediaByName", "voice")["state"]["type"] == "NOT_READY_AFTER_CALLWORK"


def test_another_phone_is_no_change_of_state(stage, listener):
    stage.workspace.session.live_options.set("wwe-host", "agent.dynamic-phone-number", "+1")
    assert listener.events() == []
    assert listener.ask("media.getMediaByName", "voice")["devices"][0]["dynamicPhoneNumber"] == "+1"
