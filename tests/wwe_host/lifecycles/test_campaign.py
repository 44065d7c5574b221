import pytest

from wwe_host.lifecycles.campaign import CAMPAIGN, EVENTS, CampaignState, CampaignTrigger
from wwe_host.lifecycles.table import NotPossible

CELLS = {
    ("Unloaded", "load"): "Loaded",
    ("Loaded", "start"): "Started",
    ("Loaded", "unload"): "Unloaded",
    ("Started", "stop"): "Loaded",
}


@pytest.mark.parametrize("trigger", CampaignTrigger)
@pytest.mark.parametrize("state", CampaignState)
def test_each_cell(state, trigger):
    if (state, trigger) in CELLS:
        assert CAMPAIGN.next(state, trigger) == CELLS[state, trigger]
    else:
        with pytest.raises(NotPossible):
            CAMPAIGN.next(state, trigger)


def test_nothing_of_it_is_the_agents():
    assert [CAMPAIGN.offers(state) for state in CampaignState] == [[], [], []]


def test_each_trigger_has_the_event_of_the_reference():
    assert {str(trigger): event for trigger, event in EVENTS.items()} == {
        "load": "CampaignLoaded",
        "unload": "CampaignUnloaded",
        "start": "CampaignStarted",
        "stop": "CampaignStopped",
    }
