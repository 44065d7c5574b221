"""A browser tab among the others: who does what only one may do (reference: Supporting multiple browser tabs)."""

from enum import StrEnum

from wwe_host.lifecycles.table import Lifecycle


class TabState(StrEnum):
    """The `frameState` of a tab, as on the wire."""

    NEGOTIATING = "NEGOTIATING"
    LEADING = "LEADING"
    FOLLOWING = "FOLLOWING"


class TabTrigger(StrEnum):
    """What changes it."""

    ELECTION_BEGINS = "election begins"
    ELECTED = "elected"
    NOT_ELECTED = "not elected"


# Short in the tables of this file; everybody else says whose.
State, Trigger = TabState, TabTrigger

# fmt: off
_BEGINS = {Trigger.ELECTION_BEGINS: State.NEGOTIATING}

TAB = Lifecycle("tab", {
    State.NEGOTIATING: {**_BEGINS, Trigger.ELECTED: State.LEADING, Trigger.NOT_ELECTED: State.FOLLOWING},
    State.LEADING: _BEGINS,
    State.FOLLOWING: _BEGINS,
}, frozenset())
