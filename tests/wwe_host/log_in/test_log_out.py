"""The end of a session, and the next log-in."""

import pytest

from tests.wwe_host.conversation import ORIGIN, Stage
from wwe_host.log_in.log_out import LogOut


@pytest.fixture
def stage():
    sections = {"notes": {"label": "Notes", "url": f"{ORIGIN}/n"}}
    return Stage({"interaction.web-content": "notes"}, sections=sections)


@pytest.fixture
def log_out(stage):
    return LogOut(stage.workspace.session)


def test_the_agent_is_logged_out_of_every_medium_and_extensions_hear_of_it_before_they_go(stage, log_out):
    page = stage.page
    page.subscribe("agent", "media")
    log_out.end("Because.")
    media = stage.workspace.session.agent_states.media.values()
    assert {medium.state.type for medium in media} == {"LOGOUT"}
    assert page.events("agent")[-1]["mediaState"] == "LOGOUT"
    assert len(page.events("media")) == len(media)
    assert stage.sections() == []


def test_toasts_dialogs_views_and_messages_go_in_every_tab(stage, log_out):
    other = stage.page_of("crm", stage.open_tab())
    for page in (stage.page, other):
        page.ask("system.popupToast", {"sendToMyMessage": True, "autoCloseTimeout": 1000})
        page.ask("system.openDialog", f"{ORIGIN}/d", {})
        page.ask("system.updateViewInApplicationMenuBar", {"name": "v", "label": "x"})
    log_out.end("Because.")
    for tab in stage.workspace.session.tabs:
        overlays = tab.overlays
        assert [overlays.toasts, overlays.dialogs, overlays.views, list(overlays.messages)] == [{}, {}, {}, []]
        assert stage.sections(tab) == []
    stage.pass_seconds(2)


def test_it_ends_once_and_the_first_reason_holds(stage, log_out):
    heard = []
    log_out.listeners.append(heard.append)
    log_out.end("First.")
    log_out.end("Second.")
    assert stage.workspace.session.end_reason == "First."
    assert heard == [False]


def test_after_the_next_log_in_the_agent_is_ready_and_the_work_is_there(stage, log_out):
    heard = []
    log_out.listeners.append(heard.append)
    log_out.begin_anew()
    stage.talk()
    log_out.end("Because.")
    assert stage.sections() == []
    log_out.begin_anew()
    assert stage.sections() == ["crm", "notes"]
    assert stage.workspace.session.agent_states.own_state().type == "READY"
    assert heard == [False, True]


def test_after_the_next_log_in_ids_are_counted_anew_in_every_tab(stage, log_out):
    other = stage.page_of("crm", stage.open_tab())
    stage.calls.reject(stage.ring())
    call = stage.talk()
    stage.page.ask("system.popupToast", {"title": "Order"})
    assert stage.tab.id_of(call) == other.tab.id_of(call) == "2"
    log_out.end("Because.")
    log_out.begin_anew()
    for page in (stage.page_of("crm"), stage.page_of("crm", other.tab)):
        assert [each["interactionId"] for each in page.ask("interaction.getInteractions")] == ["1"]
        assert page.ask("interaction.getByInteractionId", "2") is None
        assert page.ask("system.popupToast", {"title": "Order"}) == "wweCustomToast0"
    assert stage.tab.id_of(stage.ring()) == "2"


def test_a_menu_without_log_off_does_not_keep_the_session_from_ending():
    stage = Stage({"agent-status.enabled-actions-global": "Ready,NotReady"})
    LogOut(stage.workspace.session).end("Because.")
    assert stage.workspace.session.agent_states.own_state().type == "LOGOUT"


def test_after_call_work_does_not_come_back_by_its_own_end(stage, log_out):
    stage.calls.hang_up(stage.talk())
    log_out.end("Because.")
    stage.pass_seconds(60)
    assert stage.workspace.session.agent_states.own_state().type == "LOGOUT"
