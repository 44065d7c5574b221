import pytest

from tests.wwe_host.campaigns.outbound_conversation import DIRECT, PULL, PUSH, previews
from wwe_host.actions.fields import BadField
from wwe_host.rules import Refused


@pytest.fixture
def state(stage):
    return lambda uuid: stage.workspace.session.interactions[uuid].state


def test_a_campaign_comes_and_goes(stage, do):
    stage.page.subscribe("outbound")
    for name in ("stop", "unload", "load", "start"):
        do(f"{name}-campaign", campaign=PULL)
    assert [event["eventType"] for event in stage.page.events("outbound")] == [
        "CampaignStopped",
        "CampaignUnloaded",
        "CampaignLoaded",
        "CampaignStarted",
    ]


def test_it_may_start_in_another_mode_but_in_no_unknown_one(do, state):
    do("stop-campaign", campaign=PULL)
    with pytest.raises(BadField, match='Preview, PushPreview, DirectPushPreview, not "Progressive"'):
        do("start-campaign", campaign=PULL, mode="Progressive")
    do("start-campaign", campaign=PULL, mode="PushPreview")
    assert state(do("push-record", campaign=PULL)) == "INVITED"


def test_a_direct_push_campaign_that_starts_sends_a_record_to_an_agent_who_takes_them(do, state):
    do("stop-campaign", campaign=DIRECT)
    assert do("start-direct-push") == ""
    assert state(do("start-campaign", campaign=DIRECT)) == "INVITED"


def test_a_record_is_pulled_and_called(do, state):
    shown = do("get-record", campaign=PULL)
    assert state(shown) == "PREVIEWING"
    assert state(do("call-record", interaction=shown, record="284")) == "DIALING"


def test_without_a_handle_the_first_record_is_called(stage, do):
    called = do("call-record", interaction=do("get-record", campaign=PULL))
    assert stage.workspace.session.interactions[called].dnis == "+33647005"


def test_an_invitation_is_accepted_and_rejected_as_every_other(stage, do, state):
    shown = do("push-record", campaign=PUSH)
    do("accept", interaction=shown)
    assert state(shown) == "PREVIEWING"
    do("reject", interaction=do("push-record", campaign=PUSH))
    assert len(previews(stage)) == 1


def test_a_record_is_rejected_or_canceled(do, state):
    rejected, canceled = do("get-record", campaign=PULL), do("get-record", campaign=PULL)
    do("reject-record", interaction=rejected)
    do("cancel-record", interaction=canceled)
    assert (state(rejected), state(canceled)) == ("REJECTED", "CANCELED")


def test_the_agent_takes_direct_push_records_and_takes_no_more(stage, do, state):
    assert state(do("start-direct-push")) == "INVITED"
    do("stop-direct-push")
    do("reject", interaction=previews(stage)[0].uuid)
    assert previews(stage) == []


def test_what_is_no_preview_is_refused(stage, do):
    with pytest.raises(Refused, match="voice"):
        do("call-record", interaction=stage.ring().uuid)


def test_the_agent_gives_a_call_its_result_and_notes_do_not_call(stage, do):
    call = do("call-record", interaction=do("get-record", campaign="Offer of the Month"))
    dispositions, interaction = stage.workspace.dispositions, stage.workspace.session.interactions[call]
    do("call-result", interaction=call, result="ANSWER")
    assert dispositions.call_result(interaction) == 33
    do("do-not-call", interaction=call)
    assert dispositions.is_do_not_call(interaction)
    do("do-not-call", interaction=call, on="false")
    assert not dispositions.is_do_not_call(interaction)


def test_a_result_that_there_is_not_is_refused_with_those_there_are(do):
    call = do("call-record", interaction=do("get-record", campaign="Offer of the Month"))
    with pytest.raises(BadField, match="result must be one of OK, GENERAL_ERROR"):
        do("call-result", interaction=call, result="GREAT")
