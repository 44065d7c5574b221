"""What is on the screen, asked for beside the workspace and from elsewhere."""

import pytest

from tests.wwe_host.conversation import Stage
from wwe_host.remote import Remote


def test_frames_are_known_with_what_they_were_opened_for(ask, stage):
    assert ask("frames") == [{"id": "frame1", "tab": "tab1", "label": "CRM", "kind": "tab", "interaction": ""}]
    ask("set_option", section="interaction-workspace", name="interaction.web-content", value="crm")
    call = stage.talk()
    assert [(row["id"], row["interaction"]) for row in ask("frames")] == [("frame1", ""), ("frame2", call.uuid)]


def test_the_pages_that_have_gone_are_known_with_when_that_was(ask, stage):
    ask("set_option", section="interaction-workspace", name="interaction.web-content", value="crm")
    call = stage.talk()
    assert ask("gone_pages") == []
    said = ask("message_count")
    stage.tab.frames["frame1"].reload()
    stage.pass_seconds(2)
    stage.page.request("agent.get")
    stage.workspace.actions.do("hang-up", {"interaction": call.uuid})
    stage.workspace.actions.do("mark-done", {"interaction": call.uuid})
    first, second = ask("gone_pages")
    assert (first["frame"], first["said"], second["frame"]) == ("frame1", said, "frame2")
    assert second["said"] > said
    assert second["monotonic_ms"] >= first["monotonic_ms"] + 2000
    stage.workspace.close_tab(stage.tab)
    assert [row["frame"] for row in ask("gone_pages")] == ["frame1", "frame2", "frame1"]


def test_the_place_of_a_frame_is_known_and_it_is_brought_to_the_front(ask, stage):
    ask("set_option", section="interaction-workspace", name="interaction.web-content", value="crm")
    first, second = stage.talk(), stage.talk()
    behind, before = [row["id"] for row in ask("frames") if row["interaction"]]
    ask("do", action="select", fields={"interaction": second.uuid})
    place = ask("place", frame=behind)
    assert (place["interaction"], place["selected"]) == (stage.tab.id_of(first), stage.tab.id_of(second))
    assert (place["is_on_page"], place["is_selected"], place["first_tab"]) == (False, False, True)
    ask("bring_to_front", frame=behind)
    assert (ask("place", frame=behind)["is_on_page"], ask("place", frame=before)["is_on_page"]) == (True, False)
    with pytest.raises(KeyError, match="there is no frame frame99: it never existed, or it has gone"):
        ask("place", frame="frame99")


def test_the_labels_are_known_of_extensions_at_both_levels_and_of_dialogs_that_are_open():
    options = {"interaction.web-content": "desk"}
    sections = {"desk": {"label": "Desk", "url": "https://desk.example.com/"}}
    stage = Stage(options, sections=sections)
    remote = Remote(stage.workspace)
    assert remote.do_command("labels", {}) == ["CRM", "Desk"]
    stage.page.ask("system.openDialog", "https://crm.example.com/details.html", {"label": "Details"})
    assert remote.do_command("labels", {}) == ["CRM", "Desk", "Details"]


def test_the_frames_that_the_agent_sees_are_known(ask, stage):
    assert ask("visible_frames") == ["frame1"]
    stage.workspace.session.tabs[0].is_shown = False
    assert ask("visible_frames") == []
