import pytest

from tests.wwe_host.conversation import Stage
from wwe_host.lifecycles.campaign import CampaignState, CampaignTrigger
from wwe_host.model.campaign import Mode
from wwe_host.rules import Refused

NAME = "Offer of the Month"


@pytest.fixture
def listener(stage):
    stage.page.subscribe("outbound")
    return stage.page


@pytest.fixture
def campaigns(stage):
    return stage.workspace.campaigns


def test_the_four_events_are_those_of_the_reference(listener, campaigns):
    for trigger in (CampaignTrigger.STOP, CampaignTrigger.UNLOAD, CampaignTrigger.LOAD, CampaignTrigger.START):
        campaigns.change(NAME, trigger)
    assert listener.events("outbound") == [
        {"eventType": "CampaignStopped", "campaign": NAME},
        {"eventType": "CampaignUnloaded", "campaign": NAME},
        {"eventType": "CampaignLoaded", "campaign": NAME},
        {"eventType": "CampaignStarted", "campaign": NAME, "mode": "Preview"},
    ]


def test_a_campaign_may_start_in_another_mode(listener, campaigns):
    campaigns.change(NAME, CampaignTrigger.STOP)
    campaigns.change(NAME, CampaignTrigger.START, Mode.PUSH)
    assert listener.events("outbound")[-1]["mode"] == "PushPreview"


@pytest.mark.parametrize(
    ("state", "trigger"),
    [
        (state, trigger)
        for state in CampaignState
        for trigger in CampaignTrigger
        if (state, trigger)
        not in {("Unloaded", "load"), ("Loaded", "start"), ("Loaded", "unload"), ("Started", "stop")}
    ],
)
def test_what_its_table_does_not_know_is_refused_and_told_to_nobody(listener, campaigns, state, trigger):
    campaigns.named(NAME).state = state
    with pytest.raises(Refused, match=f"The campaign {NAME} is {state}") as refusal:
        campaigns.change(NAME, trigger)
    assert refusal.value.rule.name == "campaign.state"
    assert listener.events("outbound") == []


def test_campaigns_that_are_not_loaded_are_not_known(stage, listener, campaigns):
    known = len(listener.ask("outbound.getCampaigns"))
    campaigns.change(NAME, CampaignTrigger.STOP)
    assert len(listener.ask("outbound.getCampaigns")) == known
    campaigns.change(NAME, CampaignTrigger.UNLOAD)
    assert NAME not in [campaign["name"] for campaign in listener.ask("outbound.getCampaigns")]


@pytest.mark.parametrize(
    ("name", "state", "modes", "rule"),
    [
        ("Nothing", None, (Mode.PULL,), "campaign.unknown"),
        (NAME, CampaignState.UNLOADED, (Mode.PULL,), "campaign.unknown"),
        (NAME, CampaignState.LOADED, (Mode.PULL,), "campaign.state"),
        (NAME, CampaignState.STARTED, (Mode.PUSH, Mode.DIRECT_PUSH), "campaign.other-mode"),
    ],
)
def test_records_come_from_a_campaign_that_is_started_in_the_right_mode(campaigns, name, state, modes, rule):
    if state:
        campaigns.named(name).state = state
    with pytest.raises(Refused) as refusal:
        campaigns.running(name, modes)
    assert refusal.value.rule.name == rule


def test_a_campaign_runs_out_of_records(campaigns):
    campaign = campaigns.named(NAME)
    handles = [campaigns.take(campaign)[0].handle for _ in list(campaign.waiting)]
    assert len(set(handles)) == 2
    with pytest.raises(Refused, match=f"No more records in the campaign {NAME}") as refusal:
        campaigns.take(campaign)
    assert refusal.value.rule.name == "campaign.empty"


def test_only_a_direct_push_campaign_that_runs_and_has_records_pushes_directly(campaigns):
    campaign = campaigns.named("Contract Renewal")
    assert campaigns.next_direct_push() is campaign
    waiting, campaign.waiting = campaign.waiting, []
    assert campaigns.next_direct_push() is None
    campaign.waiting, campaign.state = waiting, CampaignState.LOADED
    assert campaigns.next_direct_push() is None


def test_two_workspaces_have_campaigns_of_their_own():
    first, second = Stage(), Stage()
    first.page.ask("outbound.getPreviewRecord", NAME)
    waiting = [len(stage.workspace.campaigns.named(NAME).waiting) for stage in (first, second)]
    assert waiting == [1, 2]
