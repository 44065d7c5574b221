import pytest

from wwe_host.campaigns.outbound_samples import sample_campaigns
from wwe_host.campaigns.record_work import RecordWork, RecordWorks
from wwe_host.rules import Refused


@pytest.fixture
def campaign():
    return sample_campaigns()[1]


@pytest.fixture
def work(campaign):
    return RecordWork(campaign, campaign.waiting.pop(0))


def test_the_agents_copy_is_the_agents_own(work, campaign):
    work.update({"Custom_VarChar": "mine"})
    work.give_back()
    assert campaign.waiting[-1][0].values["Custom_VarChar"] == ""


def test_a_record_is_found_by_its_handle(work):
    assert (work.find(284).phone, work.find(284.0).phone) == ("+33647004", "+33647004")
    for handle in (999, 283.5):
        with pytest.raises(Refused, match=f"No such record: {handle}") as refusal:
            work.find(handle)
        assert refusal.value.rule.name == "outbound.record-handle"


def test_what_is_sent_says_what_was_changed_of_which_record(work, campaign):
    work.update({"Custom_Integer": 1})
    work.record = work.find(284)
    work.update({"Custom_Integer": 2})
    work.update({"GSW_FROM": 60})
    work.send()
    sent = campaign.processed[0]
    assert sent.changed == {283: {"Custom_Integer": 1}, 284: {"Custom_Integer": 2, "GSW_FROM": 60}}
    assert [record["Custom_Integer"] for record in sent.records] == [1, 2]
    assert (sent.outcome, sent.call_result, sent.do_not_call, sent.callback) == ("processed", None, False, None)


def test_what_became_of_it_is_sent_as_well(work, campaign):
    work.cancel()
    work.send()
    work.give_back()
    work.send()
    assert [sent.outcome for sent in campaign.processed] == ["canceled", "rejected"]


def test_the_call_counts_from_the_moment_it_is_made(stage, work):
    shown, called = stage.workspace.previews.pull("Offer of the Month"), stage.calls.dial("+33298000000")
    works = RecordWorks()
    works.begin(shown, work)
    assert (works.of(shown), works.open) == (work, [work])
    works.hand_over(shown, called)
    assert works.of(called) is work
    with pytest.raises(Refused, match="The record is already called") as refusal:
        works.of(shown)
    assert refusal.value.rule.name == "outbound.call-counts"
    assert (works.end(shown), works.end(called), works.end(called)) == (None, work, None)


def test_an_interaction_without_a_record_is_refused(stage):
    with pytest.raises(Refused, match="not about an outbound record") as refusal:
        RecordWorks().of(stage.ring())
    assert refusal.value.rule.name == "outbound.no-record"
