import asyncio

from conversation import Conversation, raised, raised_at_once, until

from genesys.wwe import types
from genesys.wwe.channels import channel
from wwe_protocol import errors

RINGING = {"eventType": "RINGING", "interaction": {"interactionId": "1", "state": "RINGING", "media": "voice"}}
ESTABLISHED = {"eventType": "ESTABLISHED", "interaction": {"interactionId": "1", "state": "TALKING"}, "media": "voice"}


async def test_a_handler_gets_typed_events_of_its_types():
    talk = Conversation()
    seen = []

    @talk.service.on("interaction", "ESTABLISHED")
    def screen_pop(event):
        seen.append((event.name, event.event_type, event.interaction.state, event.media))

    talk.accept_subscription()
    talk.happen("interaction", RINGING)
    talk.happen("interaction", ESTABLISHED)
    assert seen == [("interaction", "ESTABLISHED", "TALKING", "voice")]
    assert screen_pop.names == ("interaction",)


async def test_one_subscription_on_the_wire_serves_any_number_of_handlers():
    talk = Conversation()
    seen = []
    for number in range(3):
        talk.service.on("agent", handler=lambda event, number=number: seen.append(number))
    talk.accept_subscription()
    talk.happen("agent", {"eventType": "STATE_CHANGED"})
    assert seen == [0, 1, 2]
    assert [message["data"] for message in talk.sent] == ["agent"]


async def test_the_last_handler_that_is_removed_ends_the_subscription():
    talk = Conversation()
    first, second = talk.service.on("agent", handler=print), talk.service.on("agent", handler=print)
    talk.accept_subscription(0)  # an id like any other
    first.remove()
    first.remove()
    assert len(talk.sent) == 1
    second.remove()
    assert (talk.last["event"], talk.last["data"]) == ("unsubscribe", 0)


async def test_a_subscription_that_is_removed_before_its_answer_ends_when_it_comes():
    talk = Conversation()
    handle = talk.service.on("agent", handler=print)
    subscription = talk.last
    handle.remove()
    assert len(talk.sent) == 1
    talk.accept_subscription(5, subscription)
    assert (talk.last["event"], talk.last["data"]) == ("unsubscribe", 5)


async def test_an_exception_in_a_handler_is_reported_and_does_not_stop_the_next():
    talk = Conversation()
    seen = []

    def broken(_event):
        raise ValueError("mine")

    talk.service.on("agent", handler=broken)
    talk.service.on("agent", handler=seen.append)
    talk.accept_subscription()
    talk.happen("agent", {})
    assert (len(seen), [str(problem) for problem in talk.problems]) == (1, ["mine"])


async def test_a_handler_may_remove_itself_while_it_is_called():
    talk = Conversation()
    seen = []
    handles = []

    def once(_event):
        seen.append("once")
        handles[0].remove()

    handles.append(talk.service.on("agent", handler=once))
    talk.service.on("agent", handler=lambda _event: seen.append("always"))
    talk.accept_subscription()
    talk.happen("agent", {})
    talk.happen("agent", {})
    assert seen == ["once", "always", "always"]


async def test_an_async_handler_runs_and_its_exception_is_reported():
    talk = Conversation()
    seen = []

    @talk.service.on("agent")
    async def show(event):
        await asyncio.sleep(0)
        seen.append(event.media_state)
        raise ValueError("mine")

    talk.accept_subscription()
    talk.happen("agent", {"eventType": "STATE_CHANGED", "mediaState": "READY"})
    await until(lambda: talk.problems)
    assert (seen, [str(problem) for problem in talk.problems]) == (["READY"], ["mine"])


async def test_a_refused_subscription_is_raised_by_ready_or_reported():
    talk = Conversation()
    handle = talk.service.on("agent", handler=print)
    reference = talk.last["referenceId"]
    talk.say({"referenceId": reference, "errorMessage": "no", "userAgent": "WWE Server"})
    assert (await raised(errors.HostRefused, handle.ready())).text == "no"
    talk.service.on("media", handler=print)
    talk.say({"referenceId": talk.last["referenceId"], "errorMessage": "no", "userAgent": "WWE Server"})
    talk.wait(0)
    assert [problem.operation for problem in talk.problems] == ["subscribe"]


def test_events_that_can_never_come_are_refused():
    service = Conversation().service
    assert "interaction" in str(raised_at_once(errors.LocalMisuse, service.on, "interactions"))
    assert "ESTABLISHED" in str(raised_at_once(errors.LocalMisuse, service.on, "interaction", "ESTABLISED"))
    raised_at_once(errors.LocalMisuse, service.on, "media", "STATE_CHANGED")
    raised_at_once(errors.LocalMisuse, service.on, print)
    raised_at_once(errors.LocalMisuse, service.events, "messenger")


async def test_subscribe_hands_over_the_whole_message_and_keeps_the_context_on_the_handle():
    talk = Conversation()
    seen = []
    handle = talk.service.subscribe(["agent", "media", "agent"], seen.append, "mine")
    assert talk.last["data"] == ["agent", "media"]
    talk.accept_subscription()
    talk.happen("media", {"media": "voice"})
    message = {"event": "media", "data": {"media": "voice"}, "userAgent": "WWE Server", "protocolVersion": 2}
    assert seen == [message]
    assert handle.context == "mine"
    talk.service.unsubscribe(seen.append)


async def test_the_same_function_subscribed_again_is_one_subscription():
    talk = Conversation()
    seen, others = [], []

    def handler(message):
        seen.append(message["event"])

    first = talk.service.subscribe(["agent", "media"], handler)
    talk.service.subscribe("agent", lambda _message: others.append(1))
    talk.accept_subscription()
    again = talk.service.subscribe("agent", handler, "new")
    talk.happen("agent", {})
    talk.happen("media", {})
    assert (seen, others) == (["agent", "media"], [1])
    assert (first.names, again.names, again.context) == (("media",), ("agent",), "new")
    assert talk.subscriptions() == [["agent", "media"]]
    talk.service.unsubscribe(handler)
    talk.happen("agent", {})
    talk.happen("media", {})
    assert (seen, others) == (["agent", "media"], [1, 1])


async def test_channel_messages_are_events_too():
    talk = Conversation()
    seen = []
    talk.service.on("messenger:orders", handler=lambda event: seen.append((event.channel, event.message)))
    talk.accept_subscription()
    talk.happen("messenger:orders", {"eventType": "mine", "id": 2**40})
    talk.happen("messenger:orders", ["a", "list"])
    assert seen == [("orders", {"eventType": "mine", "id": 2**40}), ("orders", ["a", "list"])]


async def test_case_events_have_no_interaction():
    talk = Conversation()
    seen = []

    @talk.service.on("interaction")
    def note(event):
        seen.append((event.interaction, event.selected_case_id, event.media))

    talk.accept_subscription()
    talk.happen("interaction", {"eventType": "CASE_SELECTED", "selectedCaseId": "c1"})
    assert seen == [(None, "c1", None)]


async def test_events_of_the_declared_subscription_wait_for_their_first_handler():
    talk = Conversation(("interaction",))
    assert talk.sent == []
    talk.happen("interaction", RINGING)
    seen = []
    talk.service.on("interaction", handler=lambda event: seen.append("first " + event.event_type))
    talk.service.on("interaction", handler=lambda event: seen.append("second " + event.event_type))
    talk.happen("interaction", ESTABLISHED)
    assert seen == []
    talk.wait(0)
    assert seen == ["first RINGING", "second RINGING", "first ESTABLISHED", "second ESTABLISHED"]


async def test_counting_goes_on_after_the_declared_subscription():
    talk = Conversation(("interaction",))
    talk.service.agent.get()
    assert talk.last["referenceId"] == "1"
    talk.say({"referenceId": "0", "subscriptionId": 0, "userAgent": "WWE Server"})
    handle = talk.service.on("interaction", handler=print)
    await handle.ready()
    assert [message for message in talk.sent if message.get("event")] == []


async def test_held_events_are_bounded_and_counted():
    talk = Conversation(("agent",))
    for number in range(1003):
        talk.happen("agent", {"number": number})
    seen = []
    talk.service.on("agent", handler=lambda event: seen.append(event.get("number")))
    talk.wait(0)
    assert seen == list(range(1000))
    assert talk.session.listening.dropped == 3


async def test_events_can_be_iterated_over():
    talk = Conversation()
    stream = talk.service.events("agent", "STATE_CHANGED")
    talk.accept_subscription()
    for state in ("READY", "NOT_READY"):
        talk.happen("agent", {"eventType": "STATE_CHANGED", "mediaState": state})
    talk.service.unload()
    seen = []
    async for event in stream:
        seen.append(event.media_state)
    assert seen == ["READY", "NOT_READY"]


async def test_leaving_a_stream_ends_its_subscription():
    talk = Conversation()
    async with talk.service.events("agent") as stream:
        talk.accept_subscription(4)
        await stream.ready()
        talk.happen("agent", {})
        async for _event in stream:
            break
    assert (talk.last["event"], talk.last["data"]) == ("unsubscribe", 4)


async def test_a_stream_that_is_read_too_slowly_says_how_much_is_lost_and_goes_on():
    talk = Conversation()
    stream = talk.service.events("agent")
    talk.accept_subscription()
    for number in range(1005):
        talk.happen("agent", {"number": number})
    for _ in range(1000):
        await stream.__anext__()
    assert (await raised(errors.EventsLost, stream.__anext__())).count == 5
    talk.happen("agent", {"number": "next"})
    assert (await stream.__anext__()).get("number") == "next"


async def test_a_subscription_that_reached_nobody_is_made_again_when_a_workspace_has_proved_to_be_there():
    talk = Conversation()
    seen = []
    handle = talk.service.on("agent", handler=seen.append)
    first = talk.last
    talk.prove()
    talk.clock.advance(999)
    assert talk.last.get("event") is None
    talk.clock.advance(1)
    again = talk.last
    assert again["event"] == "subscribe"
    assert again["data"] == "agent"
    assert again["referenceId"] != first["referenceId"]
    talk.accept_subscription()
    await handle.ready()
    talk.happen("agent", {"eventType": "STATE_CHANGED"})
    assert len(seen) == 1
    talk.wait(60_000)
    assert talk.problems == []


async def test_a_subscription_that_is_answered_in_time_is_not_made_again():
    talk = Conversation()
    talk.service.on("agent", handler=print)
    subscription = talk.last
    talk.prove()
    talk.accept_subscription(0, subscription)
    count = len(talk.sent)
    talk.wait(60_000)
    assert len(talk.sent) == count


async def test_a_subscription_that_nobody_needs_any_more_is_not_made_again():
    talk = Conversation()
    handle = talk.service.on("agent", handler=print)
    talk.prove()
    handle.remove()
    count = len(talk.sent)
    talk.clock.advance(5000)
    assert len(talk.sent) == count


async def test_an_event_that_is_misspelt_is_refused_with_the_nearest_that_there_is():
    talk = Conversation()
    for name, event_types, hint in (
        ("interacton", (), "did you mean 'interaction'?"),
        ("messanger:prices", (), "did you mean 'messenger:<channel>'?"),
        ("voice", (), "there are agent, interaction, markdone, media, messenger:<channel>, outbound, system"),
        ("interaction", ("ESTABLISHED", "RELASED"), "did you mean 'RELEASED'?"),
        ("outbound", ("campaignloaded",), "did you mean 'CampaignLoaded'?"),
        ("system", ("FOO",), "there are CUSTOM_TOAST_BUTTON_CLICK, REALTIME_CONNECTION"),
        ("media", ("READY",), "events 'media' have no type 'READY', nor any other"),
    ):
        error = raised_at_once(errors.LocalMisuse, talk.service.events, name, *event_types)
        assert str(error).endswith(hint), str(error)


async def test_a_channel_is_an_event_name_of_its_own():
    talk = Conversation()
    seen = []
    talk.service.on(channel("prices"), handler=lambda event: seen.append((event.channel, event.message)))
    talk.accept_subscription()
    talk.happen("messenger:prices", {"fibre": 30})
    assert seen == [("prices", {"fibre": 30})]
    for wrong in ("", None, 5):
        assert "messenger channel" in str(raised_at_once(errors.LocalMisuse, channel, wrong))


def test_types_for_annotations_are_plain_at_run_time():
    toast: types.Toast = types.Toast(title="Order")
    assert toast == {"title": "Order"}
