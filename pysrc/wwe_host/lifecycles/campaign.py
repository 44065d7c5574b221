"""A campaign, as an agent sees it (reference: Outbound campaign events).

The reference names the four events; which may follow which is a guess: a campaign that runs is stopped before it is
unloaded.
"""

from enum import StrEnum

from wwe_host.lifecycles.table import Lifecycle


class CampaignState(StrEnum):
    """A state of a campaign."""

    UNLOADED = "Unloaded"
    LOADED = "Loaded"
    STARTED = "Started"


class CampaignTrigger(StrEnum):
    """What changes it: somebody who looks after campaigns, never the agent."""

    LOAD = "load"
    UNLOAD = "unload"
    START = "start"
    STOP = "stop"


# Short in the tables of this file; everybody else says whose.
State, Trigger = CampaignState, CampaignTrigger

# fmt: off
CAMPAIGN = Lifecycle("campaign", {
    State.UNLOADED: {Trigger.LOAD: State.LOADED},
    State.LOADED: {Trigger.START: State.STARTED, Trigger.UNLOAD: State.UNLOADED},
    State.STARTED: {Trigger.STOP: State.LOADED},
}, frozenset[CampaignTrigger]())

# What happened -> event type. By trigger, not by state: a campaign that is stopped is loaded, but not anew.
EVENTS = {
    Trigger.LOAD: "CampaignLoaded",
    Trigger.UNLOAD: "CampaignUnloaded",
    Trigger.START: "CampaignStarted",
    Trigger.STOP: "CampaignStopped",
}
