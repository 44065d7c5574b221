from tests.wwe_host.conversation import Stage
from wwe_host.journal import Kind
from wwe_host.lifecycles.voice import State
from wwe_host.page import view


def labels(controls):
    return [control.label for control in controls]


def test_a_ringing_call_has_its_controls_in_the_list_and_an_open_one_in_its_case():
    stage = Stage()
    call = stage.ring()
    row = view.interactions_view(stage.workspace, stage.tab)[0]
    assert labels(row["controls"]) == ["Answer", "Reject", "They leave", "Let it ring out"]
    assert row["is_ringing"]
    stage.calls.answer(call)
    row = view.interactions_view(stage.workspace, stage.tab)[0]
    assert (row["controls"], row["is_selected"]) == ([], True)
    assert labels(view.case_view(stage.workspace, stage.tab)["controls"]) == ["Hang up", "Hold", "Record"]


def test_every_state_offers_exactly_what_its_table_offers():
    stage = Stage()
    call = stage.talk()
    for state in (State.RINGING, State.DIALING, State.IDLE):
        call.state = state
        assert len(view.controls(call)) == len(call.lifecycle.offers(state))


def test_without_a_selected_case_there_is_nothing_to_show():
    stage = Stage()
    assert view.case_view(stage.workspace, stage.tab) is None


def test_only_the_frames_of_the_selected_case_are_on_the_screen_and_no_hidden_one():
    sections = {
        "notes": {"label": "Notes", "url": "https://crm.example.com/n"},
        "quiet": {"label": "Quiet", "url": "https://crm.example.com/q", "kind": "hidden"},
    }
    stage = Stage({"interaction.web-content": "notes,quiet"}, sections=sections)
    stage.talk()
    second = stage.talk()
    stage.workspace.arrange(stage.tab)
    assert len(stage.tab.frames) == 5
    visible = view.visible_frames(stage.tab)
    assert [frame.content.label for frame in visible] == ["CRM", "Notes"]
    assert visible[1].interaction is second


def test_a_row_of_the_journal_names_event_types_rules_and_directions():
    stage = Stage()
    stage.page.subscribe("interaction")
    stage.page.send({"request": "voice.nothing"})
    stage.ring()
    rows = [view.journal_row(entry) for entry in stage.journal]
    assert [row["arrow"] for row in rows] == ["→", "←", "→", "←", "←", "←"]
    assert rows[3]["rule"] == "operation.unknown"
    assert rows[3]["is_bad"]
    assert rows[-1]["name"] == "interaction RINGING"
    assert rows[-1]["kind"] == Kind.EVENT
