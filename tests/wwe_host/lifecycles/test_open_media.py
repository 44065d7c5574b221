"""Every cell of the three tables of open media, written again by hand."""

import pytest

from wwe_host.lifecycles.open_media import (
    CHAT,
    EVENTS,
    FINAL,
    OUTBOUND_EMAIL,
    WORK_ITEM,
    OpenMediaState,
    OpenMediaTrigger,
)
from wwe_host.lifecycles.table import NotPossible

IN_WORK = {
    "TRANSFER": "TRANSFERRING",
    "PLACE_IN_WORKBIN": "IN_WORKBIN",
    "MARK_DONE": "COMPLETED",
    "error occurs": "ERROR",
}
ERROR = {"MARK_DONE": "COMPLETED", "error passes": "ACCEPTED"}
TRANSFERRING = {"transfer succeeds": "TRANSFER_COMPLETED", "transfer fails": "ACCEPTED"}
DRAFT = {"SEND": "SENT", "CANCEL": "CANCELLED", "PLACE_IN_WORKBIN": "IN_WORKBIN", "error occurs": "ERROR"}
JOINING = {"ACCEPT": "JOIN_PENDING", "REJECT": "REVOKED", "revoke": "REVOKED"}

TABLES = {
    WORK_ITEM: {
        "UNKNOWN": {"invite": "INVITED", "pull": "PULLED"},
        "INVITED": {"ACCEPT": "ACCEPTED", "REJECT": "REVOKED", "revoke": "REVOKED"},
        "ACCEPTED": IN_WORK,
        "PULLED": IN_WORK,
        "TRANSFERRING": TRANSFERRING,
        "ERROR": ERROR,
    },
    OUTBOUND_EMAIL: {
        "UNKNOWN": {"create": "CREATED", "pull": "PULLED"},
        "CREATED": {"compose": "COMPOSING"},
        "PULLED": {"compose": "COMPOSING"},
        "COMPOSING": DRAFT | {"SAVE": "SAVED"},
        "SAVED": DRAFT | {"compose": "COMPOSING"},
        "ERROR": {"CANCEL": "CANCELLED", "error passes": "COMPOSING"},
    },
    CHAT: {
        "UNKNOWN": {"invite": "INVITED", "invite to conference": "INVITED_CONFERENCE"},
        "INVITED": JOINING | {"taken elsewhere": "CANCELED"},
        "INVITED_CONFERENCE": JOINING,
        "JOIN_PENDING": {"joined": "ACCEPTED", "join fails": "JOIN_FAILED"},
        "JOIN_FAILED": {"ACCEPT": "JOIN_PENDING", "MARK_DONE": "COMPLETED"},
        "ACCEPTED": {
            "END": "IDLE",
            "customer leaves": "IDLE",
            "TRANSFER": "TRANSFERRING",
            "LEAVE_CONFERENCE": "LEFT_CONFERENCE",
            "error occurs": "ERROR",
        },
        "TRANSFERRING": TRANSFERRING,
        "ERROR": ERROR,
        "IDLE": {"MARK_DONE": "COMPLETED"},
    },
}


@pytest.mark.parametrize("trigger", OpenMediaTrigger)
@pytest.mark.parametrize("lifecycle", TABLES, ids=lambda lifecycle: lifecycle.name)
def test_each_cell(lifecycle, trigger):
    for state in lifecycle.transitions:
        expected = TABLES[lifecycle].get(state, {}).get(trigger)
        if expected:
            assert lifecycle.next(state, trigger) == expected
        else:
            with pytest.raises(NotPossible):
                lifecycle.next(state, trigger)


@pytest.mark.parametrize("lifecycle", TABLES, ids=lambda lifecycle: lifecycle.name)
def test_a_final_state_offers_nothing_and_every_other_leads_on(lifecycle):
    for state, row in lifecycle.transitions.items():
        assert bool(row) == (state not in FINAL)


@pytest.mark.parametrize("lifecycle", TABLES, ids=lambda lifecycle: lifecycle.name)
def test_every_state_is_reached_from_the_first(lifecycle):
    reached, pending = set(), [OpenMediaState.UNKNOWN]
    while pending:
        state = pending.pop()
        if state not in reached:
            reached.add(state)
            pending.extend(lifecycle.transitions[state].values())
    assert reached == set(lifecycle.transitions)


def test_only_states_without_an_event_in_the_reference_are_entered_silently():
    assert set(OpenMediaState) - set(EVENTS) == {
        OpenMediaState.UNKNOWN,
        OpenMediaState.TRANSFERRING,
        OpenMediaState.SAVED,
    }
    assert EVENTS[OpenMediaState.IDLE] == "ENDED"
