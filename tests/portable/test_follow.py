import asyncio

from conversation import Conversation, raised, until

from genesys.wwe.client.events.follow import news
from wwe_protocol import errors
from wwe_protocol.payloads.events import view_of
from wwe_protocol.payloads.interaction import Interaction


def interaction(identifier, state, **more):
    data = {"interactionId": identifier, "state": state}
    data.update(more)
    return data


def event(event_type, about):
    return view_of("interaction", {"eventType": event_type, "interaction": about})


def types(events):
    return [each.event_type for each in events]


def test_what_the_snapshot_contains_is_no_news():
    snapshot = [Interaction(interaction("1", "TALKING"))]
    before = [
        event("ADDED", interaction("1", "RINGING")),
        event("RINGING", interaction("1", "RINGING")),
        event("ESTABLISHED", interaction("1", "TALKING")),
        event("HELD", interaction("1", "HELD")),
    ]
    assert types(news(snapshot, before)) == ["HELD"]


def test_what_happened_after_the_snapshot_was_taken_is_news():
    before = [event("ADDED", interaction("2", "RINGING")), event("RINGING", interaction("2", "RINGING"))]
    assert types(news([], before)) == ["ADDED", "RINGING"]


def test_an_interaction_that_came_and_went_is_no_news():
    before = [event("ADDED", interaction("1", "RINGING")), event("REMOVED", interaction("1", "IDLE"))]
    assert news([], before) == []


def test_a_removal_after_the_snapshot_is_news_even_if_nothing_else_changed():
    snapshot = [Interaction(interaction("1", "IDLE"))]
    before = [event("RELEASED", interaction("1", "IDLE")), event("REMOVED", interaction("1", "IDLE"))]
    assert types(news(snapshot, before)) == ["REMOVED"]


def test_selecting_a_case_does_not_make_an_event_news():
    snapshot = [Interaction(interaction("1", "TALKING", isCaseSelected=True))]
    before = [event("ESTABLISHED", interaction("1", "TALKING", isCaseSelected=False))]
    assert news(snapshot, before) == []


def test_a_message_is_in_no_snapshot_so_it_is_always_news():
    snapshot = [Interaction(interaction("1", "ACCEPTED"))]
    before = [event("ACCEPTED", interaction("1", "ACCEPTED")), event("NEW_MESSAGE", interaction("1", "ACCEPTED"))]
    assert types(news(snapshot, before)) == ["NEW_MESSAGE"]


async def followed(talk, snapshot):
    following = talk.service.follow()
    entering = asyncio.create_task(following.__aenter__())
    await asyncio.sleep(0)
    talk.accept_subscription()
    await until(lambda: talk.last.get("request") == "interaction.getInteractions")
    talk.happen("interaction", {"eventType": "RINGING", "interaction": interaction("1", "RINGING")})
    talk.answer(snapshot)
    talk.happen("interaction", {"eventType": "ESTABLISHED", "interaction": interaction("1", "TALKING")})
    await entering
    return following


async def test_following_gives_the_snapshot_and_then_every_event_once():
    talk = Conversation()
    following = await followed(talk, [interaction("1", "RINGING")])
    assert [each.state for each in following.snapshot] == ["RINGING"]
    assert (await following.__anext__()).event_type == "ESTABLISHED"
    talk.happen("interaction", {"eventType": "HELD", "interaction": interaction("1", "HELD")})
    assert (await following.__anext__()).event_type == "HELD"
    await following.__aexit__(None, None, None)
    assert talk.last["event"] == "unsubscribe"


async def test_the_selection_of_a_case_is_no_event_about_an_interaction():
    talk = Conversation()
    following = await followed(talk, [interaction("1", "RINGING")])
    await following.__anext__()
    talk.happen("interaction", {"eventType": "CASE_SELECTED", "caseId": "c1"})
    talk.happen("interaction", {"eventType": "HELD", "interaction": interaction("1", "HELD")})
    assert (await following.__anext__()).event_type == "HELD"


async def test_following_ends_with_an_error_when_a_new_workspace_answers():
    talk = Conversation()
    following = await followed(talk, [])
    assert (await following.__anext__()).event_type == "RINGING"
    assert (await following.__anext__()).event_type == "ESTABLISHED"
    talk.session.listening.ask_again(True)
    await raised(errors.HostGone, following.__anext__())


async def test_a_refused_snapshot_leaves_nothing_behind():
    talk = Conversation()
    following = talk.service.follow()
    entering = asyncio.create_task(following.__aenter__())
    await asyncio.sleep(0)
    talk.accept_subscription()
    await until(lambda: "request" in talk.last)
    talk.refuse("no")
    await raised(errors.HostRefused, entering)
    assert talk.last["event"] == "unsubscribe"
