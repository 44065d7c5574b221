"""Every value of Interaction.state that the reference lists is entered somewhere, or a rule says that it is not."""

import pytest

from tests.wwe_host.scenarios.test_playlist import NAMES, played
from wwe_host.rules import RULES
from wwe_host.work.open_media import NEVER_ENTERED

# As the reference prints them, in its order; the one of a preview is cut off there.
DOCUMENTED = (
    "UNKNOWN",
    "IDLE",
    "RINGING",
    "DIALING",
    "TALKING",
    "HELD",
    "PREVIEWING",
    "INVITED",
    "ACCEPTED",
    "CREATED",
    "PULLED",
    "REVOKED",
    "COMPLETED",
    "ERROR",
    "SAVED",
    "TRANSFERRING",
    "TRANSFER_COMPLETED",
    "INVITED_CONFERENCE",
    "LEFT_CONFERENCE",
    "USER_DATA_ATTACHED",
    "USER_DATA_UPDATED",
    "JOIN_PENDING",
    "JOIN_FAILED",
    "HISTORY_IN_PROGRESS",
    "HISTORY_DONE",
    "CANCELLED",
    "SENT",
    "READY",
    "CANCELED",
    "REJECTED",
)
# Undocumented as states: the reference has events of these names, and no other state fits them.
OF_EVENTS = {"COMPOSING", "IN_WORKBIN"}


@pytest.fixture(scope="module")
def shown():
    """States and previous states that the interactions of all scenarios have had."""
    states = set()
    for name in NAMES:
        played(name, lambda shown: states.update((shown["state"], shown["previousState"])))
    return states


def test_every_documented_state_is_shown_by_a_scenario_or_named_by_the_rule(shown):
    assert set(DOCUMENTED) - shown == set(NEVER_ENTERED)
    assert shown - set(DOCUMENTED) == OF_EVENTS
    assert all(state in RULES["interaction.states-never-entered"].says for state in NEVER_ENTERED)
