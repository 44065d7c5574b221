"""Subscriptions that the workspace does not answer, or refuses, and events that did not fit."""

import asyncio

from conversation import Conversation, a_few_turns, raised, until

from wwe_protocol import errors

STATE_CHANGED = {"eventType": "STATE_CHANGED"}


def timed_out(names="agent", handler=print):
    """A conversation with a workspace that is there and has not answered a subscription."""
    talk = Conversation()
    talk.prove()
    handle = talk.service.subscribe(names, handler)
    talk.wait(10_000)
    assert [type(problem) for problem in talk.problems] == [errors.HostTimeout]
    assert talk.last["request"] == "system.getAllowedServices"
    talk.answer([])
    return talk, handle


async def test_the_next_handler_asks_again_for_what_was_not_answered_and_the_first_one_comes_to_life():
    seen = []
    talk, handle = timed_out(handler=lambda _message: seen.append("first"))
    talk.service.on("agent", handler=lambda _event: seen.append("second"))
    assert talk.subscriptions() == ["agent", "agent"]
    talk.accept_subscription()
    await handle.ready()
    talk.happen("agent", STATE_CHANGED)
    assert seen == ["first", "second"]
    talk.service.on("agent", handler=print)
    assert len(talk.subscriptions()) == 2


async def test_what_was_asked_for_together_is_asked_for_again_together():
    talk, handle = timed_out(["agent", "media"])
    other = talk.service.on("media", handler=print)
    assert talk.subscriptions() == [["agent", "media"]] * 2
    talk.accept_subscription(3)
    handle.remove()
    other.remove()
    assert (talk.last["event"], talk.last["data"]) == ("unsubscribe", 3)


async def test_a_new_workspace_is_asked_for_what_the_old_one_had_not_answered():
    talk, _handle = timed_out()
    talk.session.reloaded()
    assert talk.subscriptions() == ["agent", "agent"]


async def test_a_refusal_is_raised_by_the_loop_over_the_events():
    talk = Conversation()
    stream = talk.service.events("agent")
    loop = asyncio.create_task(stream.__anext__())
    talk.refuse_subscription("not for you")
    assert (await raised(errors.HostRefused, loop)).text == "not for you"
    talk.wait(0)
    assert talk.problems == []


async def test_a_refusal_that_only_plain_handlers_get_is_reported():
    talk = Conversation()
    talk.service.on("agent", handler=print)
    talk.refuse_subscription("not for you")
    talk.wait(0)
    assert [problem.text for problem in talk.problems] == ["not for you"]


async def test_unload_ends_every_loop_whatever_became_of_its_subscription():
    talk = Conversation()
    refused, unanswered, accepted = [talk.service.events(name) for name in ("agent", "media", "interaction")]
    talk.pair.flush()
    asked = list(talk.sent)
    talk.accept_subscription(0, asked[2])
    talk.refuse_subscription("not for you", asked[0])
    await raised(errors.HostRefused, refused.__anext__())
    talk.wait(10_000)
    ended = []

    async def read(stream):
        async for _event in stream:
            pass
        ended.append(stream)

    for stream in (unanswered, accepted):
        talk.session.runner.start(read(stream))
    await a_few_turns()
    talk.service.unload()
    await until(lambda: len(ended) == 2)


async def test_unload_tells_handlers_of_names_that_are_not_asked_for_any_more():
    talk = Conversation()
    told = []
    stream = talk.service.events("agent")
    stream.unloaded = lambda: told.append("unloaded")
    talk.refuse_subscription("not for you")
    talk.service.unload()
    assert told == ["unloaded"]


async def test_what_did_not_fit_before_there_was_a_handler_is_reported_with_what_was_lost_before_python_was_there():
    talk = Conversation(("agent",))
    for number in range(1003):
        talk.happen("agent", {"number": number})
    assert talk.problems == []
    talk.session.listening.lost(100)
    assert [problem.count for problem in talk.problems] == [103]
    talk.service.on("agent", "STATE_CHANGED", handler=print)
    talk.wait(0)
    assert len(talk.problems) == 1


async def test_what_does_not_fit_is_reported_with_the_first_handler():
    talk = Conversation(("agent",))
    for number in range(1003):
        talk.happen("agent", {"number": number})
    talk.service.on("agent", "STATE_CHANGED", handler=print)
    talk.wait(0)
    assert [(type(problem), problem.count) for problem in talk.problems] == [(errors.EventsLost, 3)]


async def test_where_everything_fits_nothing_is_reported():
    talk = Conversation(("agent",))
    talk.happen("agent", STATE_CHANGED)
    talk.session.listening.lost(0)
    talk.service.on("agent", handler=lambda _event: None)
    talk.wait(0)
    assert talk.problems == []
