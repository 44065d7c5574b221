"""Another workspace takes the place of the one that was there, while this page stays."""

from conversation import Conversation, a_few_turns, raised, until

from wwe_protocol import errors, wire

STATE_CHANGED = {"eventType": "STATE_CHANGED"}


def listening():
    """A conversation with a workspace that has proved to be there, and a handler that notes events of the agent."""
    talk = Conversation()
    seen = []
    talk.service.on("agent", handler=lambda event: seen.append(event.event_type))
    talk.accept_subscription()
    return talk, seen


def named(talk, operation):
    """The newest message with this name."""
    talk.pair.flush()
    return [message for message in talk.sent if operation in (message.get("request"), message.get("event"))][-1]


async def test_subscriptions_come_back_at_once():
    talk, seen = listening()
    talk.session.reloaded()
    assert talk.subscriptions() == ["agent", "agent"]
    talk.accept_subscription(0, named(talk, wire.SUBSCRIBE))
    talk.happen("agent", STATE_CHANGED)
    assert seen == ["STATE_CHANGED"]
    talk.wait(60_000)
    assert talk.subscriptions() == ["agent", "agent"]
    assert talk.problems == []


async def test_a_workspace_that_is_still_starting_is_asked_again_when_it_answers():
    talk, seen = listening()
    talk.session.reloaded()
    talk.wait(5000)
    talk.answer([], named(talk, "system.getAllowedServices"))
    talk.wait(1000)
    assert talk.subscriptions() == ["agent"] * 3
    talk.accept_subscription(0, named(talk, wire.SUBSCRIBE))
    talk.happen("agent", STATE_CHANGED)
    assert seen == ["STATE_CHANGED"]
    probes = len(talk.requests)
    talk.wait(60_000)
    assert len(talk.requests) == probes
    assert talk.problems == []


async def test_a_workspace_that_takes_long_to_start_is_asked_again_too():
    talk, _seen = listening()
    talk.session.reloaded()
    talk.wait(30_000)
    assert [type(problem) for problem in talk.problems] == [errors.HostGone]
    talk.answer([], named(talk, "system.getAllowedServices"))
    assert talk.subscriptions() == ["agent"] * 3


async def test_pending_calls_fail_as_host_gone():
    talk, _seen = listening()
    call = talk.service.agent.get()
    request = talk.last
    talk.session.reloaded()
    talk.answer({"employeeId": "1"}, request)
    await raised(errors.HostGone, call)
    later = talk.service.agent.get()
    talk.wait(10_000)
    await raised(errors.HostGone, later)


async def test_a_callback_that_unloads_the_service_ends_it():
    talk, _seen = listening()
    talk.service.agent.get(failed=lambda _result: talk.service.unload())
    talk.session.reloaded()
    talk.session.reloaded()
    talk.pair.flush()
    count = len(talk.sent)
    talk.wait(60_000)
    assert len(talk.sent) == count


async def test_a_subscription_that_is_under_way_is_sent_again_and_its_waiter_does_not_notice():
    talk, _seen = listening()
    stream = talk.service.events("media")
    talk.session.reloaded()
    assert talk.subscriptions() == ["agent", "media", "media", "agent"]
    subscriptions = [message for message in talk.sent if message.get("event") == wire.SUBSCRIBE]
    talk.accept_subscription(1, subscriptions[2])
    await stream.ready()
    talk.accept_subscription(2, subscriptions[3])
    talk.wait(60_000)
    assert len(talk.subscriptions()) == 4
    assert talk.problems == []


async def test_a_subscription_that_nobody_needs_any_more_is_neither_sent_again_nor_missed():
    talk, _seen = listening()
    talk.service.on("media", handler=print).remove()
    talk.session.reloaded()
    talk.wait(0)
    assert talk.subscriptions() == ["agent", "media", "agent"]
    assert talk.problems == []


async def test_before_a_workspace_has_answered_there_is_nothing_to_begin_anew():
    talk = Conversation()
    call = talk.service.agent.get()
    talk.session.reloaded()
    assert talk.requests == ["agent.get"]
    talk.answer({"employeeId": "1"})
    assert (await call).employee_id == "1"


async def test_following_ends_and_streams_go_on():
    talk, _seen = listening()
    following, stream = talk.service.follow(), talk.service.events("agent")
    talk.accept_subscription(1, named(talk, wire.SUBSCRIBE))
    talk.session.reloaded()
    await raised(errors.HostGone, following.__anext__())
    talk.accept_subscription(0, named(talk, wire.SUBSCRIBE))
    talk.happen("agent", STATE_CHANGED)
    assert (await stream.__anext__()).event_type == "STATE_CHANGED"


async def test_ready_waits_for_the_next_workspace():
    talk, _seen = listening()
    talk.session.reloaded()
    ready = talk.service.ready()
    waiting = []

    async def wait():
        await ready
        waiting.append("ready")

    talk.session.runner.start(wait())
    await a_few_turns()
    assert waiting == []
    talk.answer([], named(talk, "system.getAllowedServices"))
    await until(lambda: waiting)


async def test_another_frame_id_is_another_workspace():
    talk, _seen = listening()
    for told in ("f1", "f1", {"an": "object"}, {"an": "object"}, "f1"):
        talk.say(wire.frame_id(told))
        assert talk.subscriptions() == ["agent"]
    talk.say(wire.frame_id("f2"))
    assert talk.subscriptions() == ["agent", "agent"]
    assert named(talk, wire.SUBSCRIBE)["frameId"] == "f2"


async def test_the_first_frame_id_after_a_reload_is_no_second_reload():
    talk, _seen = listening()
    talk.say(wire.frame_id("f1"))
    talk.session.reloaded()
    assert "frameId" not in named(talk, wire.SUBSCRIBE)
    talk.say(wire.frame_id("f2"))
    assert talk.subscriptions() == ["agent", "agent"]
    assert talk.service.frame_id == "f2"


async def test_another_window_is_another_workspace():
    talk, _seen = listening()
    call = talk.service.agent.get()
    pinned = []
    talk.session.link.target = lambda window: window == "another"
    talk.session.link.pin = lambda: pinned.append("pinned")
    talk.service.target_wwe_window("the same")
    assert not call.done()
    talk.service.target_wwe_window("another")
    await raised(errors.HostGone, call)
    talk.accept_subscription(0, named(talk, wire.SUBSCRIBE))
    assert pinned == ["pinned"]


async def test_a_subscription_under_way_is_sent_again_to_a_workspace_that_had_gone_away():
    talk, _seen = listening()
    talk.service.agent.get(failed=lambda _result: None)
    talk.wait(13_000)
    assert talk.session.liveness.state == "gone"
    talk.service.on("media", handler=print)
    lost = talk.last
    talk.answer([], named(talk, "system.getAllowedServices"))
    assert talk.subscriptions() == ["agent", "media", "agent"]
    talk.wait(1000)
    assert talk.subscriptions() == ["agent", "media", "agent", "media"]
    assert named(talk, wire.SUBSCRIBE)["referenceId"] != lost["referenceId"]
