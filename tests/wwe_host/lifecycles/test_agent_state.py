import pytest

from wwe_host.lifecycles.agent_state import AGENT_STATE, AGENTS, AgentStateType, AgentTrigger
from wwe_host.lifecycles.table import NotPossible

CHOSEN = {
    "Ready": "READY",
    "NotReady": "NOT_READY",
    "NotReadyReason": "NOT_READY_ACTION_CODE",
    "AfterCallWork": "NOT_READY_AFTER_CALLWORK",
    "AfterCallWorkReason": "NOT_READY_AFTER_CALLWORK_ACTION_CODE",
    "Dnd": "DND_ON",
    "LogOff": "LOGOUT",
}
HAPPENS = {
    ("READY", "wrap-up begins"): "NOT_READY_AFTER_CALLWORK",
    ("READY", "call not taken"): "NOT_READY",
    ("NOT_READY_AFTER_CALLWORK", "wrap-up ends"): "READY",
}
FROM_LOGOUT = {"Ready": "READY", "NotReady": "NOT_READY"}


def expected(state, trigger):
    if trigger not in AGENTS:
        return HAPPENS.get((state, trigger))
    return FROM_LOGOUT.get(trigger) if state == "LOGOUT" else CHOSEN[trigger]


@pytest.mark.parametrize("trigger", AgentTrigger)
@pytest.mark.parametrize("state", AgentStateType)
def test_each_cell(state, trigger):
    if expected(state, trigger):
        assert AGENT_STATE.next(state, trigger) == expected(state, trigger)
    else:
        with pytest.raises(NotPossible):
            AGENT_STATE.next(state, trigger)
