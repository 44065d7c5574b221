import pytest

from wwe_host.lifecycles.connection import CONNECTION, State, Trigger
from wwe_host.lifecycles.table import NotPossible

CELLS = {
    (State.RECONNECTED, Trigger.LOST): State.DISCONNECTED,
    (State.DISCONNECTED, Trigger.TOO_LONG): State.DOWN,
    (State.DISCONNECTED, Trigger.BACK): State.RECONNECTED,
    (State.DOWN, Trigger.BACK): State.RECONNECTED,
}


@pytest.mark.parametrize("trigger", Trigger)
@pytest.mark.parametrize("state", State)
def test_each_cell(state, trigger):
    if (state, trigger) in CELLS:
        assert CONNECTION.next(state, trigger) is CELLS[state, trigger]
    else:
        with pytest.raises(NotPossible):
            CONNECTION.next(state, trigger)


def test_none_of_it_is_the_agents_to_do():
    assert all(CONNECTION.offers(state) == [] for state in State)
