"""What the agent can see of a browser tab."""

import pytest

from tests.wwe_host.conversation import ORIGIN, Stage
from wwe_host.tabs.screen import bring_to_front, frame_in_front, frames_of_strip

KINDS = ("tab", "popup", "background", "hidden")


@pytest.fixture
def stage():
    sections = {kind: {"label": kind, "url": f"{ORIGIN}/{kind}", "kind": kind} for kind in KINDS}
    sections["notes"] = {"label": "Notes", "url": f"{ORIGIN}/n"}
    options = {"workspace.web-content": f"crm,{','.join(KINDS)}", "interaction.web-content": "notes"}
    return Stage(options, sections=sections)


@pytest.fixture
def sees(stage):
    """The sections of the pages that are told that they are visible."""

    def visible():
        sections = stage.sections()
        return [name for name in dict.fromkeys(sections) if stage.page_of(name).ask("system.amIVisible")]

    return visible


def bring(stage, section):
    bring_to_front(stage.workspace.cases, stage.tab, frame_of(stage, section))


def frame_of(stage, section):
    stage.workspace.arrange(stage.tab)
    return next(frame for frame in stage.tab.frames.values() if frame.content.section == section)


def test_the_first_tab_is_in_front_until_another_one_is_chosen(stage, sees):
    assert sees() == ["crm"]
    bring(stage, "tab")
    assert sees() == ["tab"]
    assert frame_in_front(stage.tab).content.section == "tab"


def test_a_page_of_a_case_is_seen_only_while_its_case_is_selected(stage, sees):
    call = stage.talk()
    bring(stage, "notes")
    assert sees() == ["notes"]
    other = stage.talk()
    assert "notes" not in sees()
    bring_to_front(stage.workspace.cases, stage.tab, frame_of(stage, "notes"))
    assert stage.tab.selected is call.case
    assert other.case is not stage.tab.selected


def test_what_is_in_the_background_is_seen_once_it_is_brought_up_and_what_is_hidden_never(stage, sees):
    bring(stage, "background")
    assert sees() == ["background"]
    bring(stage, "hidden")
    assert sees() == ["background"]


def test_a_dialog_is_seen_beside_what_is_in_front(stage, sees):
    stage.page.ask("system.openDialog", f"{ORIGIN}/d", {})
    assert sees() == ["crm", "wweCustomDialog1"]
    assert "wweCustomDialog1" not in [frame.content.section for frame in frames_of_strip(stage.tab)]


def test_a_popup_window_is_seen_while_it_is_open(stage, sees):
    frame_of(stage, "popup").opened()
    assert sees() == ["crm", "popup"]
    frame_of(stage, "popup").closed()
    assert sees() == ["crm"]


def test_in_a_browser_tab_that_is_not_shown_nothing_is_seen(stage, sees):
    stage.page.ask("system.openDialog", f"{ORIGIN}/d", {})
    stage.tab.is_shown = False
    assert sees() == []


def test_a_frame_that_is_gone_is_not_brought_up(stage):
    frame = frame_of(stage, "tab")
    del stage.tab.frames[frame.frame_id]
    bring_to_front(stage.workspace.cases, stage.tab, frame)
    assert stage.tab.chosen_frame == ""


@pytest.mark.parametrize("kind", ["popup", "hidden"])
def test_what_has_no_place_in_the_page_moves_no_other_frame(stage, kind):
    bring(stage, "tab")
    bring(stage, kind)
    assert frame_in_front(stage.tab).content.section == "tab"


def test_the_case_of_a_frame_that_cannot_be_moved_is_selected_all_the_same():
    sections = {"quiet": {"label": "Quiet", "url": f"{ORIGIN}/q", "kind": "hidden"}}
    stage = Stage({"interaction.web-content": "quiet"}, sections=sections)
    call = stage.talk()
    quiet = frame_of(stage, "quiet")
    stage.talk()
    bring_to_front(stage.workspace.cases, stage.tab, quiet)
    assert stage.tab.selected is call.case
