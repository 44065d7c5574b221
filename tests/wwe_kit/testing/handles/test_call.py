def test_a_call_is_led_from_its_first_ring_to_its_end(world):
    call = world.ring()
    states = [call.state]
    for step in (call.answer, call.hold, call.resume, call.hang_up, call.mark_done):
        step()
        states.append(call.state)
    assert states == ["RINGING", "TALKING", "HELD", "TALKING", "IDLE", "REMOVED"]


def test_the_other_side_answers_and_leaves(world):
    call = world.dial("+4900")
    assert call.state == "DIALING"
    call.far_end_answers()
    assert call.state == "TALKING"
    call.far_end_leaves()
    assert call.state == "IDLE"


def test_a_call_that_nobody_answers_goes_elsewhere(world):
    call = world.ring()
    call.nobody_answers()
    assert call.state in ("IDLE", "REMOVED")


def test_it_is_recorded(world, stage):
    call = world.ring()
    call.answer()
    call.record()
    call.record("pause")
    assert stage.workspace.session.interactions[call].recording_state == "PAUSED"


def test_others_join_and_leave(world):
    call = world.ring()
    call.answer()
    call.party_joins("Eve")
    assert "Eve" in call.parties
    call.party_leaves("Eve")
    assert "Eve" not in call.parties
