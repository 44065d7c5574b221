from tests.wwe_host.conversation import Stage
from wwe_host.journal import Kind
from wwe_host.lifecycles.voice import State
from wwe_host.page import view
from wwe_host.page.controls import controls
from wwe_host.tabs.screen import frames_of_strip


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
        assert len(controls(call)) == len(call.lifecycle.offers(state))


def test_a_preview_has_its_controls_and_the_fields_of_its_record_and_so_has_its_call():
    stage = Stage()
    previews = stage.workspace.previews
    invited = previews.push("Service Reminder")
    row = view.interactions_view(stage.workspace, stage.tab)[0]
    assert labels(row["controls"]) == ["Accept", "Reject"]
    previews.accept(invited)
    case = view.case_view(stage.workspace, stage.tab)
    assert labels(case["controls"]) == ["Call", "Reject record", "Cancel record"]
    assert ("Call From", "00:00") in case["record"]
    assert ("Call type", "OUTBOUND_PUSH_PREVIEW") in case["facts"]
    previews.call(invited)
    case = view.case_view(stage.workspace, stage.tab)
    assert labels(case["controls"]) == ["Hang up"]
    assert ("Phone", invited.user_data["GSW_PHONE"]) in case["record"]


def test_campaigns_are_there_to_pull_from_and_to_be_pushed_from():
    shown = view.simulate_view(Stage().workspace)
    assert shown["pulled"] == ["Offer of the Month", "Outbound Campaign Custom", "Winter Survey"]
    assert shown["pushed"] == ["Service Reminder", "Contract Renewal"]


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
    visible = frames_of_strip(stage.tab)
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


def test_a_call_shows_its_extensions():
    stage = Stage()
    stage.page.ask("voice.dialEx", "+33298001008", {}, {"Route": "west", "Level": 2})
    facts = view.case_view(stage.workspace, stage.tab)["facts"]
    assert [fact for fact in facts if fact[0].startswith("Extension")] == [
        ("Extension Route", "west"), ("Extension Level", "2"),
    ]
