import pytest

from wwe_host.rules import Refused
from wwe_kit.testing import Preview

PULL, PUSH, DIRECT = "Offer of the Month", "Service Reminder", "Contract Renewal"


@pytest.fixture
def preview(world):
    return world.campaign(PULL).get_record()


def test_a_record_is_pulled_and_called(preview):
    assert [record["GSW_PHONE"] for record in preview.records] == ["+33298001007"]
    call = preview.call_record()
    call.far_end_answers()
    call.call_result("ANSWER")
    call.do_not_call()
    call.do_not_call(False)
    assert call.state == "TALKING"


def test_a_record_is_rejected_or_cancelled(world):
    campaign = world.campaign(PULL)
    for end in ("reject_record", "cancel_record"):
        preview = campaign.get_record()
        getattr(preview, end)()
        assert preview.state != "PREVIEWING", end


def test_a_campaign_pushes_its_records(world):
    preview = world.campaign(PUSH).push_record()
    assert preview.state == "INVITED"
    assert world.interactions == [preview]
    assert isinstance(world.interactions[0], Preview)


def test_a_campaign_is_stopped_unloaded_loaded_and_started(world):
    campaign = world.campaign(PULL)
    states = []
    for step in (campaign.stop, campaign.unload, campaign.load, campaign.start):
        step()
        states.append(campaign.state)
    assert states == ["Loaded", "Unloaded", "Loaded", "Started"]
    with pytest.raises(Refused):
        campaign.load()


def test_direct_push_sends_at_once(world):
    campaign = world.campaign(DIRECT)
    assert isinstance(world.start_direct_push(), Preview)
    world.stop_direct_push()
    campaign.stop()
    assert campaign.start("PushPreview") is None


def test_a_campaign_that_there_is_not_is_told_with_those_that_there_are(world):
    with pytest.raises(ValueError, match=r'There is no campaign "Nothing"\. Valid values: .*Winter Survey'):
        world.campaign("Nothing")
