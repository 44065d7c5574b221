from types import SimpleNamespace

import pytest

from tests.wwe_host.conversation import Stage
from tests.wwe_host.page.shown import templates
from wwe_host.page.desktop import Desktop
from wwe_host.scenarios.scenario import read_scenario
from wwe_link.clock import Clock


def desktop_of(stage):
    return Desktop(stage.workspace, stage.tab, templates(), {})


@pytest.fixture
def desktop(stage):
    desktop = desktop_of(stage)
    desktop.update()
    return desktop


@pytest.fixture
def machine():
    """The machine's time."""
    return SimpleNamespace(ms=0.0)


@pytest.fixture
def running(machine):
    """A workspace whose time passes with the machine's, and its page."""
    stage = Stage(clock=Clock(lambda: machine.ms), monotonic_ms=lambda: machine.ms)
    desktop = desktop_of(stage)
    desktop.update()
    return stage, desktop


def html_of(update):
    rows = [html for each in update.get("rows", {}).values() for html in each["html"].values()]
    return "".join([*update.get("regions", {}).values(), *rows])


def test_the_first_update_has_every_region_the_list_the_frames_and_the_clock(stage):
    update = desktop_of(stage).update()
    assert set(update["regions"]) == {
        "notice",
        "agent",
        "menu-bar",
        "session",
        "interactions-head",
        "workbin",
        "case",
        "frame-tabs",
        "toasts",
        "messages",
    }
    assert set(update["rows"]) == {"interactions"}
    assert [frame["title"] for frame in update["frames"]] == ["CRM"]
    assert update["clock"] == {"now": 0, "isHeld": True}


def test_an_update_without_a_change_is_empty(desktop):
    assert desktop.update() == {}


def test_only_what_has_changed_is_rendered_anew(stage, desktop):
    stage.workspace.session.agent_states.choose("NotReady")
    assert set(desktop.update()["regions"]) == {"agent"}
    first, second = stage.ring(), stage.ring()
    assert set(desktop.update()["rows"]["interactions"]["html"]) == {first.uuid, second.uuid}
    stage.calls.reject(first)
    update = desktop.update()
    assert update["rows"] == {"interactions": {"order": [second.uuid], "html": {}}}


def test_a_panel_of_the_drawer_is_rendered_while_it_is_open(desktop):
    desktop.do("open-panel", {"panel": "simulate"})
    assert set(desktop.update()["regions"]) == {"recorder", "simulate", "others", "tab"}
    desktop.do("open-panel", {"panel": ""})
    assert desktop.update() == {}


def test_time_that_stands_still_is_told_when_it_was_pushed(stage, desktop):
    stage.pass_seconds(1)
    assert desktop.update()["clock"] == {"now": 1000, "isHeld": True}


def test_time_that_goes_on_is_told_when_it_was_pushed_and_not_as_it_passes(running, machine):
    stage, desktop = running
    machine.ms += 60_000
    assert desktop.update() == {}
    stage.clock.hold()
    stage.clock.advance(10_000)
    stage.clock.release()
    assert desktop.update() == {"clock": {"now": 70_000, "isHeld": False}}
    assert desktop.update() == {}


def test_what_cannot_be_done_is_said_on_the_page_until_the_next_thing_is_done(stage, desktop):
    call = stage.ring()
    desktop.do("hold", {"interaction": call.uuid})
    assert "The call is RINGING." in desktop.update()["regions"]["notice"]
    desktop.do("answer", {"interaction": call.uuid})
    assert "HOLD" not in desktop.update()["regions"]["notice"]


def test_what_was_said_can_be_sent_away(desktop):
    desktop.do("rnig", {})
    assert "There is no action" in desktop.update()["regions"]["notice"]
    desktop.do("dismiss", {})
    assert desktop.update()["regions"]["notice"].strip() == ""


def test_good_news_does_not_look_like_trouble(desktop):
    desktop.say("Desk has not answered for 7 s.")
    before = desktop.update()["regions"]["notice"]
    assert 'class="notice"' in before
    assert "exclamation" in before
    desktop.say("Desk answers again.", is_good=True)
    after = desktop.update()["regions"]["notice"]
    assert 'class="notice good"' in after
    assert "exclamation" not in after


def test_a_sentence_that_stays_is_there_until_it_is_dismissed(desktop):
    desktop.say("The page refuses to be framed.", stays=True)
    assert "refuses" in desktop.update()["regions"]["notice"]
    desktop.do("open-panel", {"panel": "frames"})
    assert "notice" not in desktop.update()["regions"]
    desktop.do("dismiss", {})
    assert desktop.update()["regions"]["notice"].strip() == ""


def test_of_several_sentences_that_stay_each_has_its_own_place_and_is_dismissed_by_itself(desktop):
    for sentence in ("One refuses.", "Another refuses.", "One refuses."):
        desktop.say(sentence, stays=True)
    desktop.say("Not now.")
    shown = desktop.update()["regions"]["notice"]
    assert [shown.count(f"<span>{text}") for text in ("One", "Another", "Not now")] == [1, 1, 1]
    desktop.do("dismiss", {"notice": "One refuses."})
    shown = desktop.update()["regions"]["notice"]
    assert [shown.count(f"<span>{text}") for text in ("One", "Another", "Not now")] == [0, 1, 0]


def test_a_step_of_a_scenario_that_cannot_be_is_said_on_the_page(stage, desktop):
    steps = [{"do": "ring", "as": "call", "ani": "1"}, {"do": "hold", "interaction": "@call"}]
    stage.workspace.playlist.play(read_scenario({"title": "Early", "step": steps}, stage.workspace.actions.by_name))
    stage.pass_seconds(0)
    assert "Early, step 2 (hold)" in desktop.update()["regions"]["notice"]


def test_a_closed_page_follows_nothing_any_more(stage):
    followers = (stage.workspace.playlist.listeners, stage.journal.listeners, stage.workspace.session.listeners)
    before = [len(each) for each in followers]
    desktop_of(stage).close()
    assert [len(each) for each in followers] == before


def test_text_of_customers_is_text_never_markup(stage, desktop):
    evil = "<script>alert(1)</script>"
    stage.talk(ani="<img src=x>", user_data={"<b>": evil, "GSW_X": evil})
    do = stage.workspace.actions.do
    do("accept", {"interaction": do("chat-arrives", {"sender": evil, "text": evil})})
    desktop.do("open-panel", {"panel": "simulate"})
    html = html_of(desktop.update())
    assert "<script>" not in html
    assert "<img" not in html
    assert "&lt;script&gt;" in html


def test_text_of_extensions_is_text_as_well(stage, desktop):
    evil = "<script>alert(1)</script>"
    parameters = {"title": evil, "subject": evil, "message": evil, "iconUrl": f'"{evil}', "keyValues": {evil: evil}}
    stage.page.ask("system.popupToast", parameters | {"buttons": [evil], "sendToMyMessage": True})
    view = {"name": evil, "label": evil, "shortLabel": evil, "tooltip": f'"{evil}', "iconUrl": f'"{evil}'}
    stage.page.ask("system.updateViewInApplicationMenuBar", view)
    stage.page.ask("system.updateViewInApplicationMenuBar", {"name": "v", "label": evil})
    update = desktop.update()
    assert set(update["regions"]) == {"toasts", "messages", "menu-bar"}
    assert "<script>" not in html_of(update)


def test_the_fields_of_a_record_are_on_the_page(stage, desktop):
    desktop.do("get-record", {"campaign": "Outbound Campaign Custom"})
    html = desktop.update()["regions"]["case"]
    assert "<dt>Call Until</dt><dd>23:59</dd>" in html
    assert "<dt>Custom_VarChar</dt><dd></dd>" in html


def test_the_frame_that_was_chosen_is_in_front_while_it_is_there():
    sections = {"notes": {"label": "Notes", "url": "https://crm.example.com/n"}}
    stage = Stage({"interaction.web-content": "notes"}, sections=sections)
    desktop = desktop_of(stage)
    call = stage.talk()
    stage.workspace.arrange(stage.tab)
    shown = {frame["title"]: frame for frame in desktop.update()["frames"]}
    assert shown["CRM"]["isShown"]
    desktop.do("show-frame", {"frame": shown["Notes"]["id"]})
    assert {frame["title"]: frame["isShown"] for frame in desktop.update()["frames"]} == {"CRM": False, "Notes": True}
    stage.calls.hang_up(call)
    stage.workspace.mark_done.begin(call)
    assert [frame["isShown"] for frame in desktop.update()["frames"]] == [True]


def test_a_frame_that_is_to_be_loaded_again_says_so(stage, desktop):
    frame = next(iter(stage.tab.frames.values()))
    frame.reload()
    assert desktop.update()["frames"][0]["loads"] == 2
