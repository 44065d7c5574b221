"""Every cell of the call's table, written again by hand, so that a slip in one of the two shows."""

import pytest

from wwe_host.lifecycles.table import NotPossible
from wwe_host.lifecycles.voice import DIRECT_PUSH_CALL, VOICE, CallState, CallTrigger

CELLS = {
    ("UNKNOWN", "ring"): "RINGING",
    ("UNKNOWN", "dial"): "DIALING",
    ("RINGING", "ACCEPT"): "TALKING",
    ("RINGING", "REJECT"): "IDLE",
    ("RINGING", "far end leaves"): "IDLE",
    ("RINGING", "nobody answers"): "IDLE",
    ("DIALING", "HANGUP"): "IDLE",
    ("DIALING", "far end answers"): "TALKING",
    ("DIALING", "far end leaves"): "IDLE",
    ("TALKING", "HANGUP"): "IDLE",
    ("TALKING", "HOLD"): "HELD",
    ("TALKING", "gives way to another call"): "HELD",
    ("TALKING", "far end leaves"): "IDLE",
    ("HELD", "HANGUP"): "IDLE",
    ("HELD", "RESUME"): "TALKING",
    ("HELD", "far end leaves"): "IDLE",
    ("IDLE", "MARK_DONE"): "REMOVED",
}


@pytest.mark.parametrize("trigger", CallTrigger)
@pytest.mark.parametrize("state", CallState)
def test_each_cell(state, trigger):
    if (state, trigger) in CELLS:
        assert VOICE.next(state, trigger) == CELLS[state, trigger]
    else:
        with pytest.raises(NotPossible):
            VOICE.next(state, trigger)


def test_the_capabilities_are_those_of_the_reference():
    assert VOICE.offers(CallState.DIALING) == ["HANGUP"]
    assert VOICE.offers(CallState.TALKING) == ["HANGUP", "HOLD"]
    assert VOICE.offers(CallState.IDLE) == ["MARK_DONE"]


def test_every_state_on_the_wire_but_the_first_has_its_event():
    assert set(VOICE.events) == set(CallState) - {CallState.UNKNOWN, CallState.REMOVED}


DIRECT_PUSH_CELLS = {
    ("UNKNOWN", "dial"): "DIALING",
    ("DIALING", "HANGUP"): "IDLE",
    ("DIALING", "far end answers"): "TALKING",
    ("DIALING", "far end leaves"): "IDLE",
    ("TALKING", "HANGUP"): "IDLE",
    ("TALKING", "gives way to another call"): "HELD",
    ("TALKING", "far end leaves"): "IDLE",
    ("HELD", "HANGUP"): "IDLE",
    ("HELD", "RESUME"): "TALKING",
    ("HELD", "far end leaves"): "IDLE",
    ("IDLE", "MARK_DONE"): "REMOVED",
}


@pytest.mark.parametrize("trigger", CallTrigger)
@pytest.mark.parametrize("state", CallState)
def test_each_cell_of_a_direct_push_call(state, trigger):
    if (state, trigger) in DIRECT_PUSH_CELLS:
        assert DIRECT_PUSH_CALL.next(state, trigger) == DIRECT_PUSH_CELLS[state, trigger]
    else:
        with pytest.raises(NotPossible):
            DIRECT_PUSH_CALL.next(state, trigger)


def test_a_direct_push_call_cannot_be_held_by_hand():
    assert DIRECT_PUSH_CALL.offers(CallState.TALKING) == ["HANGUP"]
