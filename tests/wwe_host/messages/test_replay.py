import pytest

from tests.wwe_host.conversation import Refusal, Stage
from wwe_host.actions.fields import BadField
from wwe_host.journal.entry import FrameAddress, Kind

ACCEPTED = "service-client-api.accepted-web-content-origins"


@pytest.fixture
def newest(stage):
    """Return the newest entry of a kind."""
    return lambda kind: stage.journal.find(kind)[-1]


@pytest.fixture
def again(stage, newest):
    """Replay the newest entry of a kind; return what was written since."""

    def again(kind):
        before = stage.journal.count
        stage.workspace.replay.again(newest(kind))
        return [entry for entry in stage.journal if entry.number >= before]

    return again


def test_a_request_is_done_again_in_the_name_of_its_page(stage, extension, again):
    call = stage.talk()
    extension.ask("voice.hold", stage.tab.id_of(call))
    stage.calls.resume(call)
    request, answer, *_ = again(Kind.REQUEST)
    assert str(call.state) == "HELD"
    assert (request.frame, request.origin, request.name) == (extension.frame_id, extension.origin, "voice.hold")
    assert answer.kind is Kind.SUCCESS


def test_its_answer_is_known_by_a_reference_of_its_own_and_not_posted(stage, extension, newest, again):
    extension.ask("agent.get")
    original = newest(Kind.REQUEST)
    said = len(extension.said)
    first, second = again(Kind.REQUEST), again(Kind.REQUEST)
    assert [entry.reference_id for entry in [*first, *second]] == ["replay-1", "replay-1", "replay-2", "replay-2"]
    assert {entry.replays for entry in first} == {original.number}
    assert len(extension.said) == said


def test_a_refusal_of_it_is_not_posted_either(extension, again):
    with pytest.raises(Refusal):
        extension.ask("voice.dail")
    said = len(extension.said)
    assert [(entry.kind, entry.rule) for entry in again(Kind.REQUEST)][1] == (Kind.FAILURE, "operation.unknown")
    assert len(extension.said) == said


def test_the_events_that_follow_are_everybodys(stage, listener, again):
    call = stage.talk()
    listener.ask("interaction.setUserData", stage.tab.id_of(call), {"Key": "1"})
    before = len(listener.said)
    again(Kind.REQUEST)
    assert [message["data"]["eventType"] for message in listener.said[before:]] == ["ATTACHED_DATA_CHANGED"]


def test_an_event_is_delivered_again(stage, listener, again):
    stage.ring()
    said = listener.said[-1]
    original = stage.journal.find(Kind.EVENT)[-1]
    [entry] = again(Kind.EVENT)
    assert listener.said[-1] == said
    assert (entry.replays, entry.message) == (original.number, original.message)


def test_a_page_is_not_told_its_frame_id_by_a_replay():
    stage = Stage(host={"web-content.send-frame-id": True})
    stage.page.ask("agent.get")
    frame = stage.tab.frames[stage.page.frame_id]
    frame.reload()
    stage.workspace.replay.again(stage.journal.find(Kind.REQUEST)[-1])
    assert not frame.knows_its_id
    assert len(stage.journal.find(Kind.FRAME_ID)) == 1


@pytest.mark.parametrize("kind", sorted(set(Kind) - {Kind.REQUEST, Kind.EVENT}))
def test_what_makes_no_sense_is_refused_with_a_sentence(stage, kind):
    entry = stage.journal.write(kind, "agent", FrameAddress("tab1", stage.page.frame_id, stage.page.origin), {})
    with pytest.raises(BadField, match=rf"Entry {entry.number}, {kind}, cannot be replayed: [a-z].+\."):
        stage.workspace.replay.again(entry)


def test_an_event_is_kept_from_a_page_that_does_not_listen_any_more(stage, listener, newest, again):
    stage.ring()
    stage.tab.frames[listener.frame_id].reload()
    with pytest.raises(BadField, match="has no subscription to interaction any more"):
        again(Kind.EVENT)


def test_an_event_is_kept_from_a_page_of_another_origin(stage, listener, again):
    stage.ring()
    frame = stage.tab.frames[listener.frame_id]
    frame.reload()
    frame.subscribe(["interaction"], "https://elsewhere.example.com")
    with pytest.raises(BadField, match="has no subscription"):
        again(Kind.EVENT)


def test_an_event_is_kept_from_a_page_that_may_not_hear_any_more(stage, listener, again):
    stage.ring()
    stage.workspace.session.live_options.set("interaction-workspace", ACCEPTED, "https://elsewhere.example.com")
    with pytest.raises(BadField, match="or may not"):
        again(Kind.EVENT)


def test_what_was_in_a_frame_that_is_gone_is_refused(stage, extension, again):
    extension.ask("agent.get")
    stage.workspace.close_tab(stage.tab)
    with pytest.raises(BadField, match="its frame is closed"):
        again(Kind.REQUEST)


def test_what_the_journal_has_not_kept_whole_is_refused(stage, listener, again):
    listener.subscribe("messenger:keys")
    listener.ask("messenger.broadcastMessage", "keys", {"jwtToken": "secret"})
    with pytest.raises(BadField, match="has only a part of it"):
        again(Kind.EVENT)
