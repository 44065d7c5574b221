import pytest

from wwe_host.rules import Refused
from wwe_kit.testing.handles.cures import cure_of


def loaded(campaign):
    campaign.stop()
    return campaign


def answered(world):
    call = world.ring()
    call.answer()
    return call


PULL, PUSH, DIRECT = "Offer of the Month", "Service Reminder", "Contract Renewal"
REFUSED = {
    "Start it first: campaign.start().": lambda world: loaded(world.campaign(PUSH)).push_record(),
    "There the agent asks for a record: campaign.get_record().": lambda world: world.campaign(PULL).push_record(),
    "There it sends its records: campaign.push_record().": lambda world: world.campaign(PUSH).get_record(),
    "There the agent begins: workspace.start_direct_push().": lambda world: world.campaign(DIRECT).get_record(),
    "Start it first: workspace.start_direct_push().": lambda world: world.campaign(DIRECT).push_record(),
    "Answer it first: call.answer().": lambda world: world.ring().hold(),
    "End it first: call.hang_up().": lambda world: answered(world).mark_done(),
    "Accept it first: accept().": lambda world: world.chat_arrives().end(),
}


@pytest.mark.parametrize("cure", REFUSED)
def test_a_refusal_is_told_with_what_has_to_come_before(world, cure):
    with pytest.raises(Refused) as error:
        REFUSED[cure](world)
    assert cure_of(error.value) == cure


def test_what_no_step_would_mend_is_told_without_one(world):
    call = answered(world)
    with pytest.raises(Refused) as error:
        call.answer()
    assert cure_of(error.value) == ""
    assert cure_of(ValueError("The call is RINGING.")) == ""
