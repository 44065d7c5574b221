from tests.wwe_host.conversation import ORIGIN, Stage

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
    ids = [frame.frame_id for frame in stage.workspace.frames()]
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
