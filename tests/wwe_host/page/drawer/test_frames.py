import re
from html import unescape

import pytest

from tests.wwe_host.conversation import ORIGIN, STRANGER, Refusal, Stage
from tests.wwe_host.page.drawer.panels import OpenPanel

NOTES = {"notes": {"label": "Notes", "url": f"{ORIGIN}/notes.html?id=$Interaction.Id$"}}


@pytest.fixture
def stage():
    return Stage({"interaction.web-content": "notes"}, sections=NOTES)


@pytest.fixture
def panel(stage):
    return OpenPanel(stage, "frames", {"crm": "micropython"})


def card(panel, label):
    """What the card of a frame says, as text."""
    html = panel.regions["frame-list"]
    start = html.index(f">{label}</h3>") + 1
    text = unescape(re.sub(r"<[^>]*>", " ", html[start:].partition('<li id="card-')[0]))
    return " ".join(text.split())


def test_a_card_says_what_the_frame_is(stage, panel):
    stage.talk()
    stage.sections()
    panel.look()
    assert "tab, for the workspace" in card(panel, "CRM")
    assert "Runtime micropython" in card(panel, "CRM")
    assert f"Address {ORIGIN}/crm.html" in card(panel, "CRM")
    assert "tab, for interaction 1, +33298001007" in card(panel, "Notes")
    assert "Runtime not built by this kit" in card(panel, "Notes")
    assert f"{ORIGIN}/notes.html?id=1" in card(panel, "Notes")


def test_how_long_it_took_to_speak_and_how_often_it_was_loaded(stage, panel):
    assert "has not spoken yet · loaded once" in card(panel, "CRM")
    stage.workspace.note_first_word(stage.tab, stage.page.frame_id, 321)
    panel.look()
    assert "first word after 321 ms" in card(panel, "CRM")
    panel.do("reload-frame", frame=stage.page.frame_id)
    assert "has not spoken yet · loaded 2 times" in card(panel, "CRM")


def test_the_origin_is_that_of_its_messages_and_before_them_that_of_its_address(stage, panel):
    assert f"{ORIGIN} by its address; nothing came from it yet" in card(panel, "CRM")
    stage.page.ask("agent.get")
    panel.look()
    assert f"Origin {ORIGIN} 80 of 81 services agent get, getState" in card(panel, "CRM")
    stage.page.origin = STRANGER
    with pytest.raises(Refusal):
        stage.page.ask("agent.get")
    panel.look()
    assert f"{STRANGER} not accepted" in card(panel, "CRM")


def test_what_it_may_ask_for_follows_the_options(stage, panel):
    name = "service-client-api.accepted-web-content-origins"
    stage.workspace.session.live_options.set("interaction-workspace", name, f"{ORIGIN} (voice.dial)")
    panel.look()
    assert "2 of 81 services system getAllowedServices voice dial" in card(panel, "CRM")


def test_what_it_has_asked_for_and_subscribed_to(stage, panel):
    stage.page.subscribe("agent", "media")
    stage.page.ask("agent.setState", "NotReady")
    panel.look()
    assert "1 asked 1 answered 0 refused 0 ignored 0 pending 6 events" in card(panel, "CRM")
    assert "Events agent , media" in card(panel, "CRM")


def test_how_it_stands_with_the_rate_limits(stage, panel):
    live = stage.workspace.session.live_options
    live.set("interaction-workspace", "service-client-api.rate-limit", "1")
    stage.pass_seconds(10)
    stage.page.ask("agent.get")
    with pytest.raises(Refusal):
        stage.page.ask("agent.get")
    panel.look()
    assert "1 of 1 requests in this minute agent.get is ignored for" in card(panel, "CRM")
    assert 'data-until="60000"' in panel.regions["frame-list"]
    live.set("interaction-workspace", "service-client-api.rate-limit-quarantine-delay", "0")
    stage.pass_seconds(60)
    stage.page.ask("media.getMediaList")
    with pytest.raises(Refusal):
        stage.page.ask("media.getMediaList")
    panel.look()
    assert "media.getMediaList is ignored for ever" in card(panel, "CRM")


def test_a_frame_is_brought_to_the_front_with_its_case(stage, panel):
    call = stage.talk()
    stage.workspace.cases.select(stage.tab, call.case)
    notes = stage.page_of("notes")
    panel.look()
    assert "Notes not visible" in card(panel, "Notes")
    panel.do("bring-frame", frame=notes.frame_id)
    assert "Notes visible" in card(panel, "Notes")
    assert "CRM not visible" in card(panel, "CRM")


def test_a_frame_that_is_gone_is_said_to_be(stage, panel):
    for action in ("reload-frame", "bring-frame"):
        panel.do(action, frame="frame99")
        assert f"{action}: that frame does not exist any more." in panel.regions["notice"]


def test_a_window_is_opened_and_the_page_around_is_left_alone(stage, panel):
    stage.workspace.session.live_options.set("crm", "kind", "popup")
    stage.workspace.embed(stage.tab)
    panel.look()
    assert "Open Reload" in card(panel, "CRM")
    around = card(panel, "The page around the workspace")
    assert "Reload" not in around
    assert "Origin none yet" in around


def test_what_is_in_a_dialog_is_not_said_to_be_foreign(stage, panel):
    stage.page.ask("system.openDialog", f"{ORIGIN}/form", {"label": "Form"})
    panel.look()
    assert "Runtime not known" in card(panel, "Form")


def test_a_frame_is_counted_no_more_once_the_page_is_closed(stage):
    before = list(stage.journal.listeners)
    OpenPanel(stage, "frames", {}).close()
    assert stage.journal.listeners == before


def test_without_frames_it_says_when_there_will_be_some(stage, panel):
    stage.workspace.session.live_options.set("interaction-workspace", "workspace.web-content", "")
    panel.look()
    assert "No extension has a frame in this tab now." in panel.regions["frame-list"]
