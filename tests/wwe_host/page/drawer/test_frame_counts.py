import pytest

from tests.wwe_host.conversation import STRANGER, Refusal
from wwe_host.journal.entry import FrameAddress, Kind
from wwe_host.page.drawer.frame_counts import MOST_ORIGINS, FrameCounts


@pytest.fixture
def counts(stage):
    return FrameCounts(stage.journal, stage.tab)


@pytest.fixture
def own(stage, counts):
    """The counts of the frame that is there from the start."""
    return lambda: counts.of(stage.page.frame_id)


def test_requests_are_counted_by_what_became_of_them(stage, own):
    stage.workspace.session.live_options.set("interaction-workspace", "service-client-api.rate-limit", "2")
    stage.page.ask("agent.get")
    for _ in range(2):
        with pytest.raises(Refusal):
            stage.page.ask("voice.hold", "99")
    stage.page.send({"request": "voice.hold", "parameters": ["99"]})
    kinds = own().kinds
    said = [kinds[kind] for kind in (Kind.REQUEST, Kind.SUCCESS, Kind.FAILURE, Kind.SILENCE)]
    assert (said, own().pending) == ([4, 1, 2, 1], 0)


def test_a_request_that_nobody_has_answered_is_pending(stage, own):
    stage.journal.write(Kind.REQUEST, "agent.get", FrameAddress(stage.tab.tab_id, stage.page.frame_id, "x"), None)
    assert own().pending == 1


def test_what_is_sent_again_for_a_frame_is_nothing_that_it_said(stage, own):
    stage.page.ask("agent.get")
    stage.workspace.replay.again(stage.journal.find(Kind.REQUEST)[-1])
    assert (own().kinds[Kind.REQUEST], own().kinds[Kind.SUCCESS]) == (1, 1)


def test_subscriptions_are_no_requests_also_where_they_are_refused(stage, own):
    stage.page.subscribe("agent")
    stage.page.origin = STRANGER
    with pytest.raises(Refusal):
        stage.page.subscribe("agent")
    assert (own().kinds[Kind.REQUEST], own().kinds[Kind.FAILURE], own().pending) == (0, 0, 0)


def test_origins_are_those_of_messages_and_not_too_many(stage, own):
    for number in range(MOST_ORIGINS + 5):
        stage.page.origin = f"https://{number}.example.com"
        stage.page.send({"request": "agent.get"})
    assert list(own().origins) == [f"https://{number}.example.com" for number in range(MOST_ORIGINS)]


def test_other_tabs_are_not_counted(stage, counts):
    other = stage.page_of("crm", stage.open_tab())
    other.ask("agent.get")
    assert counts.of(other.frame_id).kinds.total() == 0


def test_a_frame_that_is_gone_is_forgotten(stage, counts, own):
    stage.page.ask("agent.get")
    counts.forget_those_gone()
    assert own().kinds[Kind.REQUEST] == 1
    stage.tab.frames.clear()
    counts.forget_those_gone()
    assert own().kinds[Kind.REQUEST] == 0


def test_it_follows_nothing_once_it_is_closed(stage, counts, own):
    counts.close()
    stage.page.ask("agent.get")
    assert own().kinds.total() == 0
