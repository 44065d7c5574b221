"""The preview of an outbound record, in each of the three modes (reference: Outbound preview events).

A preview that was called is IDLE and silent. When it is REMOVED differs: in pull mode as the call begins, in direct
push mode once the call is ESTABLISHED, in push mode with the call at mark done. Only there it still offers something.
"""

from enum import StrEnum

from wwe_host.lifecycles.table import Lifecycle


class PreviewState(StrEnum):
    """A state of a preview. REMOVED is not on the wire: the interaction does not exist any more."""

    UNKNOWN = "UNKNOWN"
    INVITED = "INVITED"
    PREVIEWING = "PREVIEWING"
    REJECTED = "REJECTED"
    CANCELED = "CANCELED"
    IDLE = "IDLE"
    REMOVED = "REMOVED"


class PreviewTrigger(StrEnum):
    """What changes the state of a preview: the agent, or the Outbound Contact Server."""

    ACCEPT = "ACCEPT"
    REJECT = "REJECT"
    CALL = "CALL"
    REJECT_RECORD = "REJECT_RECORD"
    CANCEL_RECORD = "CANCEL_RECORD"
    MARK_DONE = "MARK_DONE"
    RECORD_COMES = "record comes"


# Short in the tables of this file; everybody else says whose.
State, Trigger = PreviewState, PreviewTrigger

# fmt: off
AGENTS = frozenset({
    Trigger.ACCEPT, Trigger.REJECT, Trigger.CALL, Trigger.REJECT_RECORD, Trigger.CANCEL_RECORD, Trigger.MARK_DONE,
})

# State that is entered -> event type. An invitation that is rejected is REMOVED in the state REJECTED, without more.
EVENTS = {
    State.INVITED: "INVITED",
    State.PREVIEWING: "PREVIEWING",
    State.REJECTED: "STATE_CHANGE",
    State.CANCELED: "STATE_CHANGE",
}

_PREVIEWING = {
    Trigger.CALL: State.IDLE,
    Trigger.REJECT_RECORD: State.REJECTED,
    Trigger.CANCEL_RECORD: State.CANCELED,
}
_OVER = {Trigger.MARK_DONE: State.REMOVED}

PULL = Lifecycle("pull preview", {
    State.UNKNOWN: {Trigger.RECORD_COMES: State.PREVIEWING},
    State.PREVIEWING: _PREVIEWING,
    State.REJECTED: _OVER,
    State.CANCELED: _OVER,
    State.IDLE: {},
    State.REMOVED: {},
}, AGENTS, EVENTS)

_OFFERED = {
    State.UNKNOWN: {Trigger.RECORD_COMES: State.INVITED},
    State.INVITED: {Trigger.ACCEPT: State.PREVIEWING, Trigger.REJECT: State.REJECTED},
    State.PREVIEWING: _PREVIEWING,
    State.REJECTED: _OVER,
    State.CANCELED: _OVER,
}

PUSH = Lifecycle("push preview", {**_OFFERED, State.IDLE: _OVER, State.REMOVED: {}}, AGENTS, EVENTS)
DIRECT_PUSH = Lifecycle("direct push preview", {**_OFFERED, State.IDLE: {}, State.REMOVED: {}}, AGENTS, EVENTS)
