import pytest

from wwe_host.lifecycles.connection import CONNECTION, ConnectionState, ConnectionTrigger
from wwe_host.lifecycles.table import NotPossible

CELLS = {
    (ConnectionState.RECONNECTED, ConnectionTrigger.LOST): ConnectionState.DISCONNECTED,
    (ConnectionState.DISCONNECTED, ConnectionTrigger.TOO_LONG): ConnectionState.DOWN,
    (ConnectionState.DISCONNECTED, ConnectionTrigger.BACK): ConnectionState.RECONNECTED,
    (ConnectionState.DOWN, ConnectionTrigger.BACK): ConnectionState.RECONNECTED,
}


@pytest.mark.parametrize("trigger", ConnectionTrigger)
@pytest.mark.parametrize("state", ConnectionState)
def test_each_cell(state, trigger):
    if (state, trigger) in CELLS:
        assert CONNECTION.next(state, trigger) is CELLS[state, trigger]
    else:
        with pytest.raises(NotPossible):
            CONNECTION.next(state, trigger)


def test_none_of_it_is_the_agents_to_do():
    assert all(CONNECTION.offers(state) == [] for state in ConnectionState)
