"""Interactions of open media, each kind with its table: work items and inbound e-mails, outbound e-mails, chats.

The states and the events are the reference's (Interaction, state; Event Type references). Which follows which is put
together from the vendor's published simulator and from the names; the words for what is offered are guesses, since the
reference prints no capabilities for open media.
"""

from enum import StrEnum

from wwe_host.lifecycles.table import Lifecycle


class OpenMediaState(StrEnum):
    """A state of an open media interaction, as on the wire."""

    UNKNOWN = "UNKNOWN"
    INVITED = "INVITED"
    INVITED_CONFERENCE = "INVITED_CONFERENCE"
    ACCEPTED = "ACCEPTED"
    PULLED = "PULLED"
    REVOKED = "REVOKED"
    TRANSFERRING = "TRANSFERRING"
    TRANSFER_COMPLETED = "TRANSFER_COMPLETED"
    IN_WORKBIN = "IN_WORKBIN"
    COMPLETED = "COMPLETED"
    CREATED = "CREATED"
    COMPOSING = "COMPOSING"
    SAVED = "SAVED"
    SENT = "SENT"
    CANCELLED = "CANCELLED"
    ERROR = "ERROR"
    JOIN_PENDING = "JOIN_PENDING"
    JOIN_FAILED = "JOIN_FAILED"
    LEFT_CONFERENCE = "LEFT_CONFERENCE"
    CANCELED = "CANCELED"
    IDLE = "IDLE"


class OpenMediaTrigger(StrEnum):
    """What changes the state: the agent, or the world."""

    ACCEPT = "ACCEPT"
    REJECT = "REJECT"
    TRANSFER = "TRANSFER"
    PLACE_IN_WORKBIN = "PLACE_IN_WORKBIN"
    MARK_DONE = "MARK_DONE"
    SEND = "SEND"
    SAVE = "SAVE"
    CANCEL = "CANCEL"
    END = "END"
    LEAVE_CONFERENCE = "LEAVE_CONFERENCE"
    INVITE = "invite"
    INVITE_TO_CONFERENCE = "invite to conference"
    PULL = "pull"
    REVOKE = "revoke"
    TRANSFER_SUCCEEDS = "transfer succeeds"
    TRANSFER_FAILS = "transfer fails"
    CREATE = "create"
    COMPOSE = "compose"
    JOINED = "joined"
    JOIN_FAILS = "join fails"
    TAKEN_ELSEWHERE = "taken elsewhere"
    CUSTOMER_LEAVES = "customer leaves"
    ERROR_OCCURS = "error occurs"
    ERROR_PASSES = "error passes"


# Short in the tables of this file; everybody else says whose.
State, Trigger = OpenMediaState, OpenMediaTrigger

# fmt: off
AGENTS = frozenset({
    Trigger.ACCEPT, Trigger.REJECT, Trigger.TRANSFER, Trigger.PLACE_IN_WORKBIN, Trigger.MARK_DONE, Trigger.SEND,
    Trigger.SAVE, Trigger.CANCEL, Trigger.END, Trigger.LEAVE_CONFERENCE,
})

# Where an interaction ends: it is removed as soon as the event has told of the state.
FINAL = frozenset({
    State.REVOKED, State.TRANSFER_COMPLETED, State.IN_WORKBIN, State.COMPLETED, State.SENT, State.CANCELLED,
    State.LEFT_CONFERENCE, State.CANCELED,
})

# State that is entered -> event type. TRANSFERRING and SAVED have states in the reference, and no events.
EVENTS = {
    state: str(state) for state in State if state not in (State.UNKNOWN, State.TRANSFERRING, State.SAVED, State.IDLE)
} | {State.IDLE: "ENDED"}

_INVITED = {Trigger.ACCEPT: State.ACCEPTED, Trigger.REJECT: State.REVOKED, Trigger.REVOKE: State.REVOKED}
_IN_WORK = {
    Trigger.TRANSFER: State.TRANSFERRING,
    Trigger.PLACE_IN_WORKBIN: State.IN_WORKBIN,
    Trigger.MARK_DONE: State.COMPLETED,
    Trigger.ERROR_OCCURS: State.ERROR,
}
_ERROR = {Trigger.MARK_DONE: State.COMPLETED, Trigger.ERROR_PASSES: State.ACCEPTED}
_TRANSFERRING = {Trigger.TRANSFER_SUCCEEDS: State.TRANSFER_COMPLETED, Trigger.TRANSFER_FAILS: State.ACCEPTED}

WORK_ITEM = Lifecycle("work item", {
    State.UNKNOWN: {Trigger.INVITE: State.INVITED, Trigger.PULL: State.PULLED},
    State.INVITED: _INVITED,
    State.ACCEPTED: _IN_WORK,
    State.PULLED: _IN_WORK,
    State.TRANSFERRING: _TRANSFERRING,
    State.ERROR: _ERROR,
    State.REVOKED: {},
    State.TRANSFER_COMPLETED: {},
    State.IN_WORKBIN: {},
    State.COMPLETED: {},
}, AGENTS, EVENTS)

_DRAFT = {
    Trigger.SEND: State.SENT,
    Trigger.CANCEL: State.CANCELLED,
    Trigger.PLACE_IN_WORKBIN: State.IN_WORKBIN,
    Trigger.ERROR_OCCURS: State.ERROR,
}

OUTBOUND_EMAIL = Lifecycle("outbound email", {
    State.UNKNOWN: {Trigger.CREATE: State.CREATED, Trigger.PULL: State.PULLED},
    State.CREATED: {Trigger.COMPOSE: State.COMPOSING},
    State.PULLED: {Trigger.COMPOSE: State.COMPOSING},
    State.COMPOSING: {**_DRAFT, Trigger.SAVE: State.SAVED},
    State.SAVED: {**_DRAFT, Trigger.COMPOSE: State.COMPOSING},
    State.ERROR: {Trigger.CANCEL: State.CANCELLED, Trigger.ERROR_PASSES: State.COMPOSING},
    State.SENT: {},
    State.CANCELLED: {},
    State.IN_WORKBIN: {},
}, AGENTS, EVENTS)

_JOINING = {Trigger.ACCEPT: State.JOIN_PENDING, Trigger.REJECT: State.REVOKED, Trigger.REVOKE: State.REVOKED}

CHAT = Lifecycle("chat", {
    State.UNKNOWN: {Trigger.INVITE: State.INVITED, Trigger.INVITE_TO_CONFERENCE: State.INVITED_CONFERENCE},
    State.INVITED: {**_JOINING, Trigger.TAKEN_ELSEWHERE: State.CANCELED},
    State.INVITED_CONFERENCE: _JOINING,
    State.JOIN_PENDING: {Trigger.JOINED: State.ACCEPTED, Trigger.JOIN_FAILS: State.JOIN_FAILED},
    State.JOIN_FAILED: {Trigger.ACCEPT: State.JOIN_PENDING, Trigger.MARK_DONE: State.COMPLETED},
    State.ACCEPTED: {
        Trigger.END: State.IDLE,
        Trigger.CUSTOMER_LEAVES: State.IDLE,
        Trigger.TRANSFER: State.TRANSFERRING,
        Trigger.LEAVE_CONFERENCE: State.LEFT_CONFERENCE,
        Trigger.ERROR_OCCURS: State.ERROR,
    },
    State.TRANSFERRING: _TRANSFERRING,
    State.ERROR: _ERROR,
    State.IDLE: {Trigger.MARK_DONE: State.COMPLETED},
    State.REVOKED: {},
    State.CANCELED: {},
    State.LEFT_CONFERENCE: {},
    State.TRANSFER_COMPLETED: {},
    State.COMPLETED: {},
}, AGENTS, EVENTS)
