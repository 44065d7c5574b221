"""A call, from the first ring to mark done (reference: Interaction, state; Outbound preview events for capabilities).

The values of the states, and of the triggers that an agent pulls, are the words on the wire. ACCEPT and REJECT of a
ringing call and RESUME are guesses: the reference prints no capabilities for those states.
"""

from enum import StrEnum

from wwe_host.lifecycles.table import Lifecycle


class CallState(StrEnum):
    """A state of a call. REMOVED is not on the wire: the interaction does not exist any more."""

    UNKNOWN = "UNKNOWN"
    RINGING = "RINGING"
    DIALING = "DIALING"
    TALKING = "TALKING"
    HELD = "HELD"
    IDLE = "IDLE"
    REMOVED = "REMOVED"


class CallTrigger(StrEnum):
    """What changes the state of a call: the agent, the far end, or the switch."""

    ACCEPT = "ACCEPT"
    REJECT = "REJECT"
    HANGUP = "HANGUP"
    HOLD = "HOLD"
    RESUME = "RESUME"
    MARK_DONE = "MARK_DONE"
    RING = "ring"
    DIAL = "dial"
    FAR_END_ANSWERS = "far end answers"
    FAR_END_LEAVES = "far end leaves"
    NOBODY_ANSWERS = "nobody answers"
    GIVES_WAY = "gives way to another call"


# Short in the tables of this file; everybody else says whose.
State, Trigger = CallState, CallTrigger

# fmt: off
AGENTS = frozenset({
    Trigger.ACCEPT, Trigger.REJECT, Trigger.HANGUP, Trigger.HOLD, Trigger.RESUME, Trigger.MARK_DONE,
})

# State that is entered -> event type. A call that is taken back from hold is ESTABLISHED again: there is no other type.
EVENTS = {
    State.RINGING: "RINGING",
    State.DIALING: "DIALING",
    State.TALKING: "ESTABLISHED",
    State.HELD: "HELD",
    State.IDLE: "RELEASED",
}

VOICE = Lifecycle("voice", {
    State.UNKNOWN: {Trigger.RING: State.RINGING, Trigger.DIAL: State.DIALING},
    State.RINGING: {
        Trigger.ACCEPT: State.TALKING,
        Trigger.REJECT: State.IDLE,
        Trigger.FAR_END_LEAVES: State.IDLE,
        Trigger.NOBODY_ANSWERS: State.IDLE,
    },
    State.DIALING: {
        Trigger.HANGUP: State.IDLE,
        Trigger.FAR_END_ANSWERS: State.TALKING,
        Trigger.FAR_END_LEAVES: State.IDLE,
    },
    State.TALKING: {
        Trigger.HANGUP: State.IDLE,
        Trigger.HOLD: State.HELD,
        Trigger.GIVES_WAY: State.HELD,
        Trigger.FAR_END_LEAVES: State.IDLE,
    },
    State.HELD: {Trigger.HANGUP: State.IDLE, Trigger.RESUME: State.TALKING, Trigger.FAR_END_LEAVES: State.IDLE},
    State.IDLE: {Trigger.MARK_DONE: State.REMOVED},
    State.REMOVED: {},
}, AGENTS, EVENTS)

# The call of a direct push preview, which the reference prints without HOLD. Another call holds it all the same.
DIRECT_PUSH_CALL = Lifecycle("direct push call", {
    State.UNKNOWN: {Trigger.DIAL: State.DIALING},
    State.DIALING: VOICE.transitions[State.DIALING],
    State.TALKING: {
        Trigger.HANGUP: State.IDLE,
        Trigger.GIVES_WAY: State.HELD,
        Trigger.FAR_END_LEAVES: State.IDLE,
    },
    State.HELD: VOICE.transitions[State.HELD],
    State.IDLE: VOICE.transitions[State.IDLE],
    State.REMOVED: {},
}, AGENTS, EVENTS)
