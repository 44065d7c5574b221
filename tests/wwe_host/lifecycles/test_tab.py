import pytest

from wwe_host.lifecycles.tab import TAB, TabState, TabTrigger
from wwe_host.lifecycles.table import NotPossible

CELLS = {
    ("NEGOTIATING", "election begins"): "NEGOTIATING",
    ("NEGOTIATING", "elected"): "LEADING",
    ("NEGOTIATING", "not elected"): "FOLLOWING",
    ("LEADING", "election begins"): "NEGOTIATING",
    ("FOLLOWING", "election begins"): "NEGOTIATING",
}


@pytest.mark.parametrize("trigger", TabTrigger)
@pytest.mark.parametrize("state", TabState)
def test_each_cell(state, trigger):
    if (state, trigger) in CELLS:
        assert TAB.next(state, trigger) == CELLS[state, trigger]
    else:
        with pytest.raises(NotPossible):
            TAB.next(state, trigger)


def test_nothing_of_it_is_the_agents_to_do():
    assert [TAB.offers(state) for state in TabState] == [[], [], []]
