"""The real-time connection with the server (reference: Event Type references, REALTIME_CONNECTION).

The reference names the three states of the event. That a session which is down can be reconnected is a guess: it
"can be considered" as down, which is not for ever.
"""

from enum import StrEnum

from wwe_host.lifecycles.table import Lifecycle


class ConnectionState(StrEnum):
    """A state, as on the wire."""

    RECONNECTED = "RECONNECTED"
    DISCONNECTED = "DISCONNECTED"
    DOWN = "DOWN"


class ConnectionTrigger(StrEnum):
    """What changes it."""

    LOST = "the connection is lost"
    TOO_LONG = "it stays away for a minute"
    BACK = "it comes back"


# Short in the tables of this file; everybody else says whose.
State, Trigger = ConnectionState, ConnectionTrigger

# fmt: off
CONNECTION = Lifecycle[ConnectionState, ConnectionTrigger]("connection", {
    State.RECONNECTED: {Trigger.LOST: State.DISCONNECTED},
    State.DISCONNECTED: {Trigger.TOO_LONG: State.DOWN, Trigger.BACK: State.RECONNECTED},
    State.DOWN: {Trigger.BACK: State.RECONNECTED},
}, frozenset())
