import pytest

from tests.wwe_host.conversation import ORIGIN, Stage
from tests.wwe_host.page.shown import shown
from wwe_host.page.extensions import Extensions


def test_only_the_frames_of_the_selected_case_are_in_the_strip_and_no_hidden_one():
    sections = {
        "notes": {"label": "Notes", "url": "https://crm.example.com/n"},
        "quiet": {"label": "Quiet", "url": "https://crm.example.com/q", "kind": "hidden"},
    }
    stage = Stage({"interaction.web-content": "notes,quiet"}, sections=sections)
    stage.talk()
    stage.talk()
    stage.workspace.arrange(stage.tab)
    extensions = Extensions(stage.tab)
    assert [frame["label"] for frame in shown(extensions)["frame-tabs"]["frames"]] == ["CRM", "Notes"]
    assert len(extensions.frames()) == 5


def test_the_frame_of_a_dialog_says_how_it_is_to_be_shown_and_is_in_no_strip(stage):
    stage.page.ask("system.openDialog", f"{ORIGIN}/d", {"label": "Form", "width": "50%"})
    extensions = Extensions(stage.tab)
    assert [frame["label"] for frame in shown(extensions)["frame-tabs"]["frames"]] == ["CRM"]
    page, dialog = extensions.frames()
    assert page["dialog"] is None
    assert (dialog["kind"], dialog["title"], dialog["isShown"]) == ("dialog", "Form", True)
    assert dialog["dialog"] == {"id": "wweCustomDialog1", "label": "Form", "width": "50%", "height": ""}


@pytest.mark.parametrize(("kind", "is_window"), [("tab", False), ("popup", True)])
def test_a_window_is_opened_and_a_tab_is_shown(kind, is_window):
    stage = Stage(sections={"crm": {"label": "CRM", "url": f"{ORIGIN}/crm.html", "kind": kind}})
    [frame] = shown(Extensions(stage.tab))["frame-tabs"]["frames"]
    assert frame["is_window"] is is_window
