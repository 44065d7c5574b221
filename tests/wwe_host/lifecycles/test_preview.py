"""Every cell of the three tables, written again by hand, so that a slip in one of the two shows."""

import pytest

from wwe_host.lifecycles.preview import DIRECT_PUSH, PULL, PUSH, PreviewState, PreviewTrigger
from wwe_host.lifecycles.table import NotPossible

WORKED_ON = {
    ("PREVIEWING", "CALL"): "IDLE",
    ("PREVIEWING", "REJECT_RECORD"): "REJECTED",
    ("PREVIEWING", "CANCEL_RECORD"): "CANCELED",
    ("REJECTED", "MARK_DONE"): "REMOVED",
    ("CANCELED", "MARK_DONE"): "REMOVED",
}
INVITED = {
    ("UNKNOWN", "record comes"): "INVITED",
    ("INVITED", "ACCEPT"): "PREVIEWING",
    ("INVITED", "REJECT"): "REJECTED",
}
CELLS = {
    PULL: WORKED_ON | {("UNKNOWN", "record comes"): "PREVIEWING"},
    PUSH: WORKED_ON | INVITED | {("IDLE", "MARK_DONE"): "REMOVED"},
    DIRECT_PUSH: WORKED_ON | INVITED,
}
TABLES = pytest.mark.parametrize("table", CELLS, ids=lambda table: table.name)


@TABLES
@pytest.mark.parametrize("trigger", PreviewTrigger)
@pytest.mark.parametrize("state", PreviewState)
def test_each_cell(table, state, trigger):
    if (state, trigger) in CELLS[table]:
        assert table.next(state, trigger) == CELLS[table][state, trigger]
    else:
        with pytest.raises(NotPossible):
            table.next(state, trigger)


@TABLES
def test_the_capabilities_are_those_of_the_reference_in_its_order(table):
    assert table.offers(PreviewState.PREVIEWING) == ["CALL", "REJECT_RECORD", "CANCEL_RECORD"]
    assert table.offers(PreviewState.REJECTED) == table.offers(PreviewState.CANCELED) == ["MARK_DONE"]
    assert table.offers(PreviewState.IDLE) == (["MARK_DONE"] if table is PUSH else [])
    if table is not PULL:
        assert table.offers(PreviewState.INVITED) == ["ACCEPT", "REJECT"]


def test_only_the_states_that_are_told_of_have_an_event():
    assert {str(state): event for state, event in PUSH.events.items()} == {
        "INVITED": "INVITED",
        "PREVIEWING": "PREVIEWING",
        "REJECTED": "STATE_CHANGE",
        "CANCELED": "STATE_CHANGE",
    }
