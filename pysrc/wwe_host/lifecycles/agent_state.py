"""Whether the agent takes interactions of one medium.

The state types are those that were observed; the reference's table of them is lost. The triggers an agent pulls are the
words of the option `agent-status.enabled-actions-global`. That leaving Do Not Disturb by itself ends in Not Ready was
observed; that an agent may go from every state to every other is a guess.
"""

from enum import StrEnum

from wwe_host.lifecycles.table import Lifecycle


class AgentStateType(StrEnum):
    """The type of a state, as on the wire."""

    READY = "READY"
    NOT_READY = "NOT_READY"
    NOT_READY_ACTION_CODE = "NOT_READY_ACTION_CODE"
    NOT_READY_AFTER_CALLWORK = "NOT_READY_AFTER_CALLWORK"
    NOT_READY_AFTER_CALLWORK_ACTION_CODE = "NOT_READY_AFTER_CALLWORK_ACTION_CODE"
    DND_ON = "DND_ON"
    LOGOUT = "LOGOUT"


class AgentTrigger(StrEnum):
    """What changes it: the agent, or the end of a call."""

    READY = "Ready"
    NOT_READY = "NotReady"
    NOT_READY_REASON = "NotReadyReason"
    AFTER_CALL_WORK = "AfterCallWork"
    AFTER_CALL_WORK_REASON = "AfterCallWorkReason"
    DND = "Dnd"
    LOG_OFF = "LogOff"
    WRAP_UP_BEGINS = "wrap-up begins"
    WRAP_UP_ENDS = "wrap-up ends"
    CALL_NOT_TAKEN = "call not taken"


# Short in the tables of this file; everybody else says whose.
State, Trigger = AgentStateType, AgentTrigger

# fmt: off
AGENTS = frozenset({
    Trigger.READY, Trigger.NOT_READY, Trigger.NOT_READY_REASON, Trigger.AFTER_CALL_WORK,
    Trigger.AFTER_CALL_WORK_REASON, Trigger.DND, Trigger.LOG_OFF,
})

_CHOSEN = {
    Trigger.READY: State.READY,
    Trigger.NOT_READY: State.NOT_READY,
    Trigger.NOT_READY_REASON: State.NOT_READY_ACTION_CODE,
    Trigger.AFTER_CALL_WORK: State.NOT_READY_AFTER_CALLWORK,
    Trigger.AFTER_CALL_WORK_REASON: State.NOT_READY_AFTER_CALLWORK_ACTION_CODE,
    Trigger.DND: State.DND_ON,
    Trigger.LOG_OFF: State.LOGOUT,
}

AGENT_STATE = Lifecycle("agent state", {
    State.READY: {**_CHOSEN, Trigger.WRAP_UP_BEGINS: State.NOT_READY_AFTER_CALLWORK,
                  Trigger.CALL_NOT_TAKEN: State.NOT_READY},
    State.NOT_READY: _CHOSEN,
    State.NOT_READY_ACTION_CODE: _CHOSEN,
    State.NOT_READY_AFTER_CALLWORK: {**_CHOSEN, Trigger.WRAP_UP_ENDS: State.READY},
    State.NOT_READY_AFTER_CALLWORK_ACTION_CODE: _CHOSEN,
    State.DND_ON: _CHOSEN,
    State.LOGOUT: {Trigger.READY: State.READY, Trigger.NOT_READY: State.NOT_READY},
}, AGENTS)
