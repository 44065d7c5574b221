"""What is changed while the session goes on counts at once: option by option."""

import pytest

from tests.wwe_host.conversation import ORIGIN, STRANGER, Refusal
from wwe_host.settings.definitions import HOST, WORKSPACE
from wwe_host.settings.option_checks import OptionError

API = "service-client-api"
ORIGINS = f"{API}.accepted-web-content-origins"

# --- who may ask for what, and how often ----------------------------------------------------------------------------


def test_accepted_origins(stage, set_):
    set_(ORIGINS, f"{STRANGER}, {ORIGIN} (media.*)")
    stage.page.ask("media.getMediaList")
    with pytest.raises(Refusal):
        stage.page.ask("agent.get")
    assert stage.page_of("crm", origin=STRANGER).ask("agent.get")["firstname"] == "Kate"


def test_an_origin_that_is_accepted_no_more_hears_nothing_until_it_is_again(stage, set_):
    stage.page.subscribe("interaction", "markdone")
    set_(ORIGINS, STRANGER)
    call = stage.talk()
    stage.calls.hang_up(call)
    stage.workspace.mark_done.begin(call)  # and nobody is waited for
    assert (stage.page.events(), call.is_removed) == ([], True)
    set_(ORIGINS, None)
    stage.ring()
    assert stage.page.types == ["ADDED", "RINGING"]


def test_lists_of_user_data_also_for_records(stage, set_):
    stage.talk(user_data={"Key1": "1", "Key2": "2"})
    set_(f"{API}.user-data.read-allowed", "Key1")
    set_(f"{API}.user-data.write-allowed", "Key2")
    assert stage.page.ask("interaction.getByInteractionId", "1")["userData"] == {"Key1": "1"}
    with pytest.raises(Refusal):
        stage.page.ask("interaction.setUserData", "1", {"Key1": "x"})
    stage.workspace.actions.do("get-record", {"campaign": "Offer of the Month"}, stage.tab)
    assert set(stage.page.ask("outbound.getChainedRecords", "2")[0]["records"][0]) == {"GSW_RECORD_HANDLE"}
    set_("user-data.filter-records", "false", HOST)
    assert len(stage.page.ask("outbound.getChainedRecords", "2")[0]["records"][0]) > 1


def test_rate_limits_and_their_end(stage, set_):
    set_(f"{API}.rate-limit.agent.get", "1")
    set_(f"{API}.rate-limit-quarantine-delay", "0")
    stage.page.ask("agent.get")
    with pytest.raises(Refusal):
        stage.page.ask("agent.get")
    assert stage.page.send({"request": "agent.get"}) == []
    set_(f"{API}.rate-limit.agent.get", "0")
    assert stage.page.ask("agent.get")


def test_pages_in_a_tab_may_only_dial(stage, set_):
    set_("web-content.tab-dial-only", "true", HOST)
    with pytest.raises(Refusal):
        stage.page.ask("agent.get")


def test_readers_of_options_and_any_option_of_a_known_family(stage, set_):
    set_("privilege.voice.can-use", "true")
    found = stage.page.ask("configuration.getOption", ["privilege.voice.can-use"])
    assert found == {WORKSPACE: {"privilege.voice.can-use": "true"}}
    set_(f"{API}.option.read-allowed-web-content-origin", STRANGER)
    with pytest.raises(Refusal):
        stage.page.ask("configuration.getOption", ["privilege.voice.can-use"])


def test_transaction_objects_stay_and_their_key_can_be_set(stage, set_):
    set_("interaction.override-option-key", "IW_OverrideOptions")
    stage.talk(user_data={"IW_OverrideOptions": "Colours"})
    found = stage.page.ask("configuration.getContextualOption", ["interaction.case-data.frame-color"], "1")
    assert found == {WORKSPACE: {"interaction.case-data.frame-color": "red"}}


# --- frames ---------------------------------------------------------------------------------------------------------


def test_an_extension_comes_and_goes_with_the_lists_of_web_content(stage, set_):
    stage.talk()
    set_("workspace.web-content", "crm,notes")
    assert [frame.content.section for frame in stage.tab.frames.values()] == ["crm", "notes"]
    set_("workspace.web-content", "")
    set_("interaction.web-content", "notes")
    assert [(frame.content.section, frame.interaction.case) for frame in stage.tab.frames.values()] == [
        ("notes", stage.workspace.session.cases[0])
    ]


def test_a_whole_extension_can_be_added(stage, set_):
    set_("url", f"{ORIGIN}/new.html", "new")
    set_("workspace.web-content", "crm,new")
    assert [frame.content.label for frame in stage.tab.frames.values()] == ["CRM", "new"]
    with pytest.raises(OptionError, match="which does not exist"):
        set_("url", None, "new")


# --- the agent ------------------------------------------------------------------------------------------------------


def test_who_the_agent_is(stage, set_):
    set_("agent.first-name", "Ann", HOST)
    set_("agent.roles", "ROLE_AGENT", HOST)
    agent = stage.page.ask("agent.get")
    assert (agent["firstname"], agent["roles"]) == ("Ann", ["ROLE_AGENT"])
    set_("workspace.web-content", "crm,notes")
    assert list(stage.tab.frames.values())[1].url.endswith("agent=Ann Miller")


def test_the_media_and_the_phone(stage, set_):
    stage.page.ask("media.setState", "chat", "NotReady")
    set_("agent.media", "chat,voice,sms", HOST)
    set_("agent.number", "5002", HOST)
    media = stage.page.ask("media.getMediaList")
    assert [(each["name"], each["state"]["type"]) for each in media] == [
        ("chat", "NOT_READY"),
        ("voice", "READY"),
        ("sms", "READY"),
    ]
    assert media[1]["devices"] == [{"number": "5002"}]


def test_the_menu_of_states_and_its_reasons(stage, set_):
    set_("agent-status.enabled-actions-global", "Ready,NotReadyReason")
    set_("agent.action-codes", "Tea=T", HOST)
    assert [each["operationName"] for each in stage.page.ask("agent.getStateList")] == ["Ready", "T"]


# --- what happens by itself -----------------------------------------------------------------------------------------


def test_a_call_that_rings_is_answered_as_soon_as_the_option_says_so(stage, set_):
    stage.pass_seconds(1)
    call = stage.ring()
    set_("voice.auto-answer", "true")
    assert call.state == "TALKING"


def test_a_call_rings_as_long_as_the_option_says(stage, set_):
    set_("voice.no-answer-timeout", "5", HOST)
    call = stage.ring()
    stage.pass_seconds(5)
    assert call.is_removed


def test_after_call_work_lasts_as_long_as_the_option_says(stage, set_):
    set_("voice.wrap-up-time", "0", HOST)
    stage.calls.hang_up(stage.talk())
    assert stage.workspace.session.agent_states.own_state().type == "READY"


def test_mark_done_waits_as_long_as_the_option_says(stage, set_):
    set_(f"{API}.block-markdone-timeout", "3000")
    call = stage.talk()
    stage.calls.hang_up(call)
    stage.page.subscribe("markdone")
    stage.workspace.mark_done.begin(call)
    stage.pass_seconds(2.9)
    assert not call.is_removed
    stage.pass_seconds(0.1)
    assert call.is_removed


def test_the_inactivity_timer_counts_what_has_passed_already(stage, set_):
    stage.pass_seconds(100)
    set_("security.inactivity-timeout", "3")
    stage.pass_seconds(79)
    assert stage.workspace.session.end_reason == ""
    set_("security.inactivity-timeout", "0")
    stage.pass_seconds(1000)
    assert stage.workspace.session.end_reason == ""
    set_("security.inactivity-timeout", "1")
    assert stage.workspace.session.end_reason == "Nothing was done for a minute."


def test_how_wide_toasts_are(stage, set_):
    set_(f"{API}.toast.width", "300")
    stage.page.ask("system.popupToast", {"title": "Order"})
    assert [toast.width for toast in stage.tab.overlays.toasts.values()] == [300]


def test_dispositions_that_can_be_chosen(stage, set_):
    set_("disposition.codes", "Sold=S", HOST)
    stage.workspace.actions.do("disposition", {"interaction": stage.talk().uuid, "code": "S"}, stage.tab)


def test_the_token_that_is_given_out_next(stage, set_):
    set_(ORIGINS, f"{ORIGIN} (*, auth.getJwtToken)")
    set_("auth.token-lifetime", "60", HOST)
    assert stage.page.ask("auth.getJwtToken")["expiration"] == "2026-01-05T09:01:00.000Z"


def test_whether_a_page_hears_itself_and_is_told_its_id(stage, set_):
    set_("messenger.echo", "false", HOST)
    stage.page.subscribe("messenger:orders")
    stage.page.ask("messenger.broadcastMessage", "orders", {"a": 1})
    assert stage.page.events() == []
    set_("web-content.send-frame-id", "true", HOST)
    assert stage.page.send({"request": "agent.get"})[-1]["frameId"] == stage.page.frame_id
