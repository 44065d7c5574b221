import asyncio

from conversation import Conversation, raised

from wwe_protocol import errors, wire


async def test_ready_returns_when_a_workspace_answers():
    talk = Conversation()
    ready = asyncio.create_task(talk.service.ready())
    await asyncio.sleep(0)
    talk.wait(300)
    assert talk.requests == ["system.getAllowedServices"] * 2
    talk.answer([])
    await ready
    talk.wait(60_000)
    assert len(talk.requests) == 2
    await talk.service.ready()


async def test_ready_says_after_its_timeout_that_there_is_no_workspace():
    talk = Conversation()
    ready = asyncio.create_task(talk.service.ready(3))
    await asyncio.sleep(0)
    talk.wait(3000)
    error = await raised(errors.NoWorkspace, ready)
    assert "Nobody answers" in str(error)
    probes = len(talk.requests)
    talk.wait(60_000)
    assert len(talk.requests) == probes


async def test_two_may_wait_with_timeouts_of_their_own():
    talk = Conversation()
    short, long = asyncio.create_task(talk.service.ready(1)), asyncio.create_task(talk.service.ready(20))
    await asyncio.sleep(0)
    talk.wait(1000)
    await raised(errors.NoWorkspace, short)
    talk.answer([])
    await long


async def test_a_refusal_proves_a_workspace_too():
    talk = Conversation()
    ready = asyncio.create_task(talk.service.ready())
    await asyncio.sleep(0)
    talk.refuse("not you")
    await ready


async def test_a_call_outside_any_workspace_says_so():
    talk = Conversation()
    call = talk.service.agent.get()
    talk.wait(10_000)
    assert "agent.get" in str(await raised(errors.NoWorkspace, call))


async def test_where_nobody_can_answer_calls_fail_at_once():
    talk = Conversation()
    talk.session.link.unreachable = lambda: "This page is alone."
    call = talk.service.agent.get()
    talk.wait(0)
    assert "alone" in str(await raised(errors.NoWorkspace, call))
    await raised(errors.NoWorkspace, talk.service.ready())
    assert talk.sent == []


async def test_a_workspace_that_ignores_one_call_but_answers_a_knock_is_there():
    talk = Conversation()
    talk.prove()
    ignored = talk.service.voice.dial("5002")
    talk.wait(10_000)
    await raised(errors.HostTimeout, ignored)
    assert talk.last["request"] == "system.getAllowedServices"
    talk.answer([])
    call = talk.service.agent.get()
    talk.wait(5000)
    assert not call.done()


async def test_when_the_workspace_goes_away_pending_calls_fail_as_host_gone():
    talk = Conversation()
    talk.prove()
    first = talk.service.agent.get()
    talk.wait(9000)
    second = talk.service.agent.get()
    talk.wait(1000)
    await raised(errors.HostTimeout, first)
    talk.wait(3000)
    await raised(errors.HostGone, second)
    later = talk.service.agent.get()
    talk.wait(10_000)
    await raised(errors.HostGone, later)


def gone(talk):
    talk.service.agent.get(failed=lambda _result: None)
    talk.wait(13_000)
    assert talk.session.liveness.state == "gone"


async def test_subscriptions_come_back_by_themselves_when_a_new_workspace_answers():
    talk = Conversation()
    seen = []
    talk.service.on("agent", handler=lambda event: seen.append(event.event_type))
    talk.service.on("media", handler=print)
    for number, message in enumerate([talk.last, talk.sent[0]]):
        talk.accept_subscription(number, message)
    gone(talk)
    probe = talk.last
    talk.answer([], probe)
    subscription = talk.last
    assert (subscription["event"], subscription["data"]) == ("subscribe", ["agent", "media"])
    talk.accept_subscription(0)
    talk.happen("agent", {"eventType": "STATE_CHANGED"})
    assert seen == ["STATE_CHANGED"]


async def test_a_workspace_that_was_only_held_up_keeps_its_subscriptions():
    talk = Conversation()
    talk.service.on("agent", handler=print)
    talk.accept_subscription()
    gone(talk)
    first_knock = next(message for message in talk.sent if message.get("request") == "system.getAllowedServices")
    talk.answer([], first_knock)
    assert talk.session.liveness.state == "ready"
    assert len([message for message in talk.sent if message.get("event") == wire.SUBSCRIBE]) == 1


async def test_a_subscription_that_nobody_answered_is_sent_again_when_a_workspace_comes():
    talk = Conversation()
    talk.service.on("agent", handler=print)
    talk.wait(10_000)
    assert [type(problem) for problem in talk.problems] == [errors.NoWorkspace]
    talk.prove()
    assert (talk.last["event"], talk.last["data"]) == ("subscribe", "agent")
