import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tests.wwe_host.conversation import Stage
from wwe_host.page.desktop import SHOWN_ENTRIES, Desktop
from wwe_host.scenarios.scenario import read_scenario
from wwe_kit.resources import resource


@pytest.fixture
def desktop(stage):
    templates = Environment(loader=FileSystemLoader(resource("templates")), autoescape=True, undefined=StrictUndefined)
    desktop = Desktop(stage.workspace, stage.tab, templates)
    desktop.update()
    return desktop


def test_the_first_update_has_every_region_and_the_frames(stage):
    templates = Environment(loader=FileSystemLoader(resource("templates")), autoescape=True, undefined=StrictUndefined)
    update = Desktop(stage.workspace, stage.tab, templates).update()
    assert set(update["regions"]) == {
        "agent", "notice", "session", "menu-bar", "toasts", "messages", "interactions", "case", "frame-tabs",
        "tab",
    }
    assert [frame["title"] for frame in update["frames"]] == ["CRM"]


def test_an_update_without_a_change_is_empty(desktop):
    assert desktop.update() == {}


def test_only_what_has_changed_is_rendered_anew(stage, desktop):
    stage.workspace.session.readiness.choose("NotReady")
    assert set(desktop.update()["regions"]) == {"agent"}
    stage.ring()
    assert set(desktop.update()["regions"]) == {"interactions"}


def test_what_cannot_be_done_is_said_on_the_page_until_the_next_thing_is_done(stage, desktop):
    call = stage.ring()
    desktop.do("hold", {"interaction": call.uuid})
    assert "HOLD is not possible" in desktop.update()["regions"]["notice"]
    desktop.do("answer", {"interaction": call.uuid})
    assert "HOLD" not in desktop.update()["regions"]["notice"]


def test_a_step_of_a_scenario_that_cannot_be_is_said_on_the_page(stage, desktop):
    steps = [{"do": "ring", "as": "call", "ani": "1"}, {"do": "hold", "interaction": "@call"}]
    stage.workspace.playlist.play(read_scenario({"title": "Early", "step": steps}, stage.workspace.happenings.by_name))
    stage.pass_seconds(0)
    assert "Early, step 2 (hold)" in desktop.update()["regions"]["notice"]


def test_a_closed_page_follows_nothing_any_more(stage, desktop):
    desktop.close()
    assert stage.workspace.playlist.listeners == []


def test_text_of_customers_is_text_never_markup(stage, desktop):
    stage.talk(ani="<img src=x>", user_data={"<b>": "<script>alert(1)</script>"})
    html = "".join(desktop.update()["regions"].values())
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
    regions = desktop.update()["regions"]
    assert set(regions) == {"toasts", "messages", "menu-bar"}
    assert "<script>" not in "".join(regions.values())


def test_a_dialog_is_a_frame_with_the_words_for_it_and_in_no_strip(stage, desktop):
    stage.page.ask("system.openDialog", "https://crm.example.com/d", {"label": "Form", "width": "50%"})
    update = desktop.update()
    assert "frame-tabs" not in update.get("regions", {})
    frame = update["frames"][1]
    assert (frame["kind"], frame["title"], frame["isShown"]) == ("dialog", "Form", True)
    assert frame["dialog"] == {"id": "wweCustomDialog1", "label": "Form", "width": "50%", "height": ""}


def test_the_fields_of_a_record_are_on_the_page(stage, desktop):
    desktop.do("get-record", {"campaign": "Outbound Campaign Custom"})
    html = desktop.update()["regions"]["case"]
    assert "<dt>Call Until</dt><dd>23:59</dd>" in html
    assert "<dt>Custom_VarChar</dt><dd></dd>" in html


def test_new_rows_of_the_journal_are_sent_once(stage, desktop):
    stage.page.ask("agent.get")
    assert desktop.update()["journal"].count("<tr") == 2
    assert "journal" not in desktop.update()


def test_a_new_page_gets_the_newest_of_what_was_said_before(stage):
    for _ in range(SHOWN_ENTRIES):
        stage.page.ask("agent.get")
    templates = Environment(loader=FileSystemLoader(resource("templates")), autoescape=True, undefined=StrictUndefined)
    assert Desktop(stage.workspace, stage.tab, templates).update()["journal"].count("<tr") == SHOWN_ENTRIES


def test_a_closed_desktop_follows_the_journal_no_more(stage, desktop):
    listeners = len(stage.journal.listeners)
    desktop.close()
    assert len(stage.journal.listeners) == listeners - 1


def test_the_frame_that_was_chosen_is_in_front_while_it_is_there():
    sections = {"notes": {"label": "Notes", "url": "https://crm.example.com/n"}}
    stage = Stage({"interaction.web-content": "notes"}, sections=sections)
    templates = Environment(loader=FileSystemLoader(resource("templates")), autoescape=True, undefined=StrictUndefined)
    desktop = Desktop(stage.workspace, stage.tab, templates)
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
