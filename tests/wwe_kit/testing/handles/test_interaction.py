import pytest

from wwe_host.rules import Refused
from wwe_kit.testing import Call, Chat


def test_it_is_the_text_of_its_uuid(world):
    call = world.ring()
    assert call == call.uuid == world.interactions[0]
    assert type(call.uuid) is str
    assert {call: "one"}[call.uuid] == "one"
    assert repr(call) == f"<Call {call.uuid}>"


def test_its_id_is_what_extensions_see(world, stage):
    stage.page.subscribe("interaction")
    world.ring()
    call = world.ring()
    assert call.id == stage.page.newest["interactionId"] == "2"


def test_each_tab_counts_ids_of_its_own(world, stage):
    first = world.ring()
    first.reject()
    second_tab = stage.open_tab()
    second = world.ring()
    assert (second.id, second.id_in(second_tab.tab_id)) == ("2", "1")


def test_its_id_is_known_when_it_is_not_there_any_more(world):
    call = world.ring()
    call.answer()
    call.hang_up()
    call.mark_done()
    assert (call.state, call.id) == ("REMOVED", "1")


def test_without_a_tab_there_is_no_id(world, stage):
    stage.workspace.close_tab(stage.tab)
    with pytest.raises(ValueError, match="an interaction has an id only in a browser tab, and none is open"):
        _ = world.ring().id


def test_user_data_is_attached_and_seen_whole(world):
    call = world.ring(user_data={"Segment": "Gold"})
    call.attach({"Secret": "1"})
    assert call.user_data.items() >= {"Segment": "Gold", "Secret": "1"}.items()
    with pytest.raises(TypeError, match=r"a copy, which only the test sees\. Write attach\({'Segment': 'Blue'}\)\."):
        call.user_data["Segment"] = "Blue"
    with pytest.raises(TypeError, match="Write attach"):
        call.user_data.update(Segment="Blue")


def test_what_its_state_does_not_allow_is_refused(world):
    with pytest.raises(Refused, match="The call is RINGING"):
        world.ring().hold()


def test_the_agent_selects_its_case_and_marks_it_done_after_a_disposition(world, stage):
    call = world.ring()
    call.accept()
    call.select()
    assert stage.tab.selected.main.uuid == call
    call.hang_up()
    call.mark_done()
    assert call.state == "REMOVED"


def test_a_consultation_by_voice_ends_as_a_conference(world):
    call = world.ring()
    call.answer()
    consultation = call.consult("5001")
    assert isinstance(consultation, Call)
    consultation.far_end_answers()
    consultation.complete_conference()
    assert "5001" in call.parties


def test_a_consultation_is_of_its_own_medium_or_of_another(world):
    chat = world.chat_arrives()
    chat.accept()
    assert isinstance(chat.consult("somebody"), Chat)
    consultation = chat.consult("5001", Call)
    assert isinstance(consultation, Call)
    assert consultation.state == "DIALING"


def test_a_transfer_ends_it(world):
    call = world.ring()
    call.answer()
    call.transfer("5001")
    assert call.state in ("IDLE", "REMOVED")


def test_somebody_who_is_added_joins_when_they_answer(world, stage):
    stage.workspace.session.live_options.set("wwe-host", "voice.far-end-answers-after", "1")
    call = world.ring()
    call.answer()
    call.conference("5001")
    stage.pass_seconds(2)
    assert "5001" in call.parties


def test_what_happens_to_it_is_heard(world, stage):
    stage.page.subscribe("interaction")
    call = world.ring()
    call.contact_changes("Grace", "Hopper")
    call.error_occurs()
    call.unknown_event()
    call.change_case_id("case-7")
    assert [name for name in ("CONTACT_CHANGED", "ERROR", "UNKNOWN") if name in stage.page.types] == [
        "CONTACT_CHANGED",
        "ERROR",
        "UNKNOWN",
    ]
    assert stage.workspace.session.interactions[call].case.case_id == "case-7"
