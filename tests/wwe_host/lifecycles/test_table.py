from enum import StrEnum

import pytest

from wwe_host.lifecycles.agent_state import AGENT_STATE
from wwe_host.lifecycles.campaign import CAMPAIGN
from wwe_host.lifecycles.connection import CONNECTION
from wwe_host.lifecycles.preview import DIRECT_PUSH, PULL, PUSH
from wwe_host.lifecycles.recording import RECORDING
from wwe_host.lifecycles.tab import TAB
from wwe_host.lifecycles.table import Lifecycle, NotPossible
from wwe_host.lifecycles.voice import DIRECT_PUSH_CALL, VOICE

LIFECYCLES = [VOICE, RECORDING, AGENT_STATE, TAB, CONNECTION, CAMPAIGN, PUSH, DIRECT_PUSH]
# They have some of the states only that they share with others.
PARTIAL = [PULL, DIRECT_PUSH_CALL]


class Light(StrEnum):
    RED = "red"
    GREEN = "green"


class Push(StrEnum):
    GO = "go"
    TIME = "time"


TABLE = {Light.RED: {Push.GO: Light.GREEN}, Light.GREEN: {Push.TIME: Light.RED}}
LIGHT = Lifecycle("light", TABLE, frozenset({Push.GO}))


def test_the_table_gives_the_next_state_and_refuses_what_it_does_not_know():
    assert LIGHT.next(Light.RED, Push.GO) is Light.GREEN
    with pytest.raises(NotPossible, match="light: time is not possible in red") as error:
        LIGHT.next(Light.RED, Push.TIME)
    assert (error.value.state, error.value.trigger) == (Light.RED, Push.TIME)


def test_it_offers_what_is_the_agents_to_pull():
    assert LIGHT.offers(Light.RED) == [Push.GO]
    assert LIGHT.offers(Light.GREEN) == []


@pytest.mark.parametrize("lifecycle", [*LIFECYCLES, *PARTIAL], ids=lambda lifecycle: lifecycle.name)
def test_every_cell_leads_to_a_state_of_the_table(lifecycle):
    targets = {target for row in lifecycle.transitions.values() for target in row.values()}
    assert targets <= set(lifecycle.transitions)


@pytest.mark.parametrize("lifecycle", [*LIFECYCLES, *PARTIAL], ids=lambda lifecycle: lifecycle.name)
def test_every_state_is_reached_from_the_first(lifecycle):
    reached, pending = set(), [next(iter(lifecycle.transitions))]
    while pending:
        state = pending.pop()
        if state not in reached:
            reached.add(state)
            pending.extend(lifecycle.transitions[state].values())
    assert reached == set(lifecycle.transitions)


@pytest.mark.parametrize("lifecycle", LIFECYCLES, ids=lambda lifecycle: lifecycle.name)
def test_every_state_has_a_row(lifecycle):
    assert set(lifecycle.transitions) == set(type(next(iter(lifecycle.transitions))))


@pytest.mark.parametrize("lifecycle", [*LIFECYCLES, *PARTIAL], ids=lambda lifecycle: lifecycle.name)
def test_what_is_offered_is_possible(lifecycle):
    for state in lifecycle.transitions:
        for trigger in lifecycle.offers(state):
            assert lifecycle.allows(state, trigger)
