import pytest

from tests.wwe_host.conversation import ORIGIN, STRANGER, Refusal, Stage

NOTES = {"label": "Notes", "url": ORIGIN + "/notes.html?id=$Interaction.Id$&agent=$Agent.FullName$"}


def interaction_stage():
    return Stage({"interaction.web-content": "notes"}, sections={"notes": NOTES})


def test_a_workspace_level_frame_is_there_from_the_start_to_the_end():
    stage = Stage()
    assert stage.sections() == ["crm"]
    stage.calls.hang_up(stage.talk())
    assert stage.sections() == ["crm"]


def test_an_interaction_level_frame_is_born_when_a_call_is_answered_and_goes_with_it():
    stage = interaction_stage()
    call = stage.ring()
    assert stage.sections() == ["crm"]
    stage.calls.answer(call)
    assert stage.sections() == ["crm", "notes"]
    stage.calls.hang_up(call)
    assert stage.sections() == ["crm", "notes"]
    stage.workspace.mark_done.begin(call)
    assert stage.sections() == ["crm"]


def test_an_outgoing_call_has_its_frame_right_after_dialling():
    stage = interaction_stage()
    stage.calls.dial("+33298000000")
    assert stage.sections() == ["crm", "notes"]


def test_a_call_that_was_never_answered_never_has_a_frame():
    stage = interaction_stage()
    stage.calls.reject(stage.ring())
    assert stage.sections() == ["crm"]


def test_variables_of_the_address_are_filled_in():
    stage = interaction_stage()
    stage.talk()
    stage.sections()
    urls = [frame.url for frame in stage.tab.frames.values() if frame.content.section == "notes"]
    assert urls == [ORIGIN + "/notes.html?id=1&agent=Kate Miller"]


def test_each_interaction_has_a_frame_of_its_own_in_each_tab():
    stage = interaction_stage()
    stage.talk()
    other = stage.open_tab()
    stage.talk()
    assert stage.sections().count("notes") == 2
    assert stage.sections(other).count("notes") == 2
    ids = [frame.frame_id for frame in stage.workspace.frames]
    assert len(set(ids)) == len(ids)


def test_the_frames_of_an_interaction_never_hear_of_its_removal_but_others_do():
    stage = interaction_stage()
    stage.page.subscribe("interaction")
    call = stage.talk()
    notes = stage.page_of("notes")
    notes.subscribe("interaction")
    stage.calls.hang_up(call)
    stage.workspace.mark_done.begin(call)
    assert "REMOVED" not in notes.types
    assert stage.page.types[-1] == "REMOVED"


def test_a_frame_that_is_gone_is_not_heard_any_more():
    stage = interaction_stage()
    call = stage.talk()
    notes = stage.page_of("notes")
    stage.calls.hang_up(call)
    stage.workspace.mark_done.begin(call)
    assert notes.send({"request": "agent.get"}) == []


def test_arranging_twice_changes_nothing():
    stage = interaction_stage()
    stage.talk()
    assert stage.workspace.arrange(stage.tab) is True
    assert stage.workspace.arrange(stage.tab) is False


# --- kinds -----------------------------------------------------------------------------------------------------------

KINDS = ("tab", "popup", "background", "hidden")


def stage_of_kinds():
    """Each kind at both levels."""
    names = [f"{level}-{kind}" for level in ("workspace", "interaction") for kind in KINDS]
    sections = {name: NOTES | {"label": name, "kind": name.partition("-")[2]} for name in names}
    options = {"workspace.web-content": ",".join(["crm", *names[:4]]), "interaction.web-content": ",".join(names[4:])}
    return Stage(options, sections=sections)


def test_several_extensions_are_there_at_once_on_both_levels_whatever_their_kind():
    stage = stage_of_kinds()
    stage.talk()
    kinds = [f"{level}-{kind}" for level in ("workspace", "interaction") for kind in KINDS]
    assert stage.sections() == ["crm", *kinds]


def test_each_of_them_is_answered_and_told():
    stage = stage_of_kinds()
    call = stage.talk()
    for section in stage.sections():
        page = stage.page_of(section)
        page.subscribe("interaction")
        assert page.ask("interaction.getByInteractionId", "1")["interactionUUID"] == call.uuid
    stage.calls.hold(call)
    assert [stage.page_of(section).types for section in stage.sections()] == [["HELD"]] * 9


def test_a_popup_window_is_not_open_until_the_browser_has_opened_it():
    stage = stage_of_kinds()
    stage.talk()
    page = stage.page_of("interaction-popup")
    frame = stage.tab.frames[page.frame_id]
    assert not frame.is_open
    stage.workspace.note_window(stage.tab, page.frame_id, is_open=True)
    assert frame.is_open


def test_a_popup_window_that_was_closed_hears_nothing_more_and_may_be_opened_again():
    stage = stage_of_kinds()
    call = stage.talk()
    page = stage.page_of("interaction-popup")
    stage.workspace.note_window(stage.tab, page.frame_id, is_open=True)
    page.subscribe("interaction")
    stage.workspace.note_window(stage.tab, page.frame_id, is_open=False)
    stage.calls.hold(call)
    assert page.types == []
    stage.workspace.note_window(stage.tab, page.frame_id, is_open=True)
    assert page.subscribe("interaction") == 0
    stage.calls.resume(call)
    assert page.types == ["ESTABLISHED"]


def test_a_window_of_a_frame_that_is_gone_is_not_noted():
    stage = stage_of_kinds()
    stage.workspace.note_window(stage.tab, "frame99", is_open=True)


# --- the page around the workspace -----------------------------------------------------------------------------------


def test_a_page_that_embeds_the_workspace_is_answered_and_told_beside_the_extensions(stage):
    stage.workspace.embed(stage.tab)
    around = stage.page_of("")
    around.subscribe("interaction")
    stage.ring()
    assert around.types == ["ADDED", "RINGING"]
    assert stage.sections() == ["crm", ""]


def test_its_origin_decides_as_for_any_other(stage):
    stage.workspace.embed(stage.tab)
    around = stage.page_of("", origin=STRANGER)
    with pytest.raises(Refusal, match="origin not accepted"):
        around.ask("agent.get")


def test_without_being_embedded_there_is_no_such_page(stage):
    assert stage.sections() == ["crm"]


# --- sections that are changed ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "value", "is_same_frame", "loads"),
    [
        ("label", "Other", True, 1),
        ("url", f"{ORIGIN}/other.html?agent=$Agent.FullName$", True, 2),
        ("kind", "background", False, 1),
        ("allow", "microphone", False, 1),
    ],
)
def test_a_frame_follows_its_section_or_makes_room_for_another(stage, key, value, is_same_frame, loads):
    [before] = stage.tab.frames.values()
    before.subscribe(["agent"], ORIGIN)
    stage.workspace.session.live_options.set("crm", key, value)
    [frame] = stage.tab.frames.values()
    assert (getattr(frame.content, key), frame is before, frame.loads) == (value, is_same_frame, loads)
    assert frame.events == (["agent"] if key == "label" else [])
    assert frame.url == (f"{ORIGIN}/other.html?agent=Kate Miller" if key == "url" else f"{ORIGIN}/crm.html")
