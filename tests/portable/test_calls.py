import asyncio

from conversation import Conversation, raised, raised_at_once, until

from wwe_link.clock import Clock
from wwe_protocol import errors, refusals


async def test_an_awaited_call_gives_the_typed_answer():
    talk = Conversation()
    call = talk.service.agent.get()
    talk.answer({"employeeId": "1001", "firstname": "Ann", "shoeSize": 42})
    agent = await call
    assert (agent.employee_id, agent.firstname, agent.lastname) == ("1001", "Ann", None)
    assert agent.raw["shoeSize"] == 42


async def test_a_call_is_sent_at_once_with_counted_references_and_the_trailer():
    talk = Conversation()
    talk.service.agent.get()
    talk.service.voice.answer("1")
    assert talk.last == {
        "request": "voice.answer",
        "parameters": ["1"],
        "referenceId": "1",
        "userAgent": "WWE Client",
        "protocolVersion": 2,
    }
    assert "parameters" not in talk.sent[0]
    assert talk.sent[0]["referenceId"] == "0"


async def test_callbacks_get_the_documented_result_object():
    talk = Conversation()
    succeeded, failed = [], []
    talk.service.agent.get_state(succeeded.append, failed.append)
    talk.answer({"type": "READY"})
    talk.service.agent.get_state(succeeded.append, failed.append)
    talk.refuse("no")
    trailer = {"userAgent": "WWE Server", "protocolVersion": 2}
    ok, bad = {"request": "agent.getState", "data": {"type": "READY"}}, {"request": "agent.getState"}
    ok.update(trailer)
    bad.update(trailer)
    bad["errorMessage"] = "no"
    assert (succeeded, failed) == ([ok], [bad])


async def test_callbacks_and_await_work_together():
    talk = Conversation()
    succeeded = []
    call = talk.service.agent.get(succeeded=succeeded.append)
    talk.answer({"employeeId": "1001"})
    assert (await call).employee_id == "1001"
    assert succeeded[0]["data"] == {"employeeId": "1001"}


async def test_several_tasks_may_await_one_call():
    talk = Conversation()
    call = talk.service.agent.get()

    async def wait():
        return (await call).employee_id

    tasks = [asyncio.create_task(wait()) for _ in range(3)]
    await asyncio.sleep(0)
    talk.answer({"employeeId": "1001"})
    for task in tasks:
        assert await task == "1001"


async def test_dial_takes_callbacks_in_the_place_of_user_data_as_published():
    talk = Conversation()
    succeeded, failed = [], []
    talk.service.voice.dial("5002", succeeded.append, failed.append)
    assert talk.last["parameters"] == ["5002", None]
    talk.answer()
    talk.service.email.create("a@b.example", succeeded.append, failed.append)
    talk.refuse("no")
    talk.service.outbound.reject_preview_record(succeeded.append, failed.append)
    talk.answer()
    assert (len(succeeded), len(failed)) == (2, 1)


async def test_a_refusal_says_which_one_it_is():
    talk = Conversation()
    for text, kind in (
        ("Something else", errors.HostRefused),
        (refusals.INTERACTION_NOT_FOUND, errors.InteractionNotFound),
        (refusals.answer("agent.get", refusals.origin_not_accepted("http://x")), errors.OriginRefused),
        (refusals.answer("agent.get", refusals.operation_not_allowed("http://x")), errors.OriginRefused),
        (refusals.answer("agent.get", refusals.dial_only()), errors.OriginRefused),
        (refusals.answer("agent.get", refusals.unknown_operation()), errors.OperationMissing),
        (refusals.answer("agent.get", refusals.no_such("origin", "x")), errors.HostRefused),
        ("", errors.HostRefused),
    ):
        call = talk.service.agent.get()
        talk.refuse(text)
        error = await raised(errors.HostRefused, call)
        assert type(error) is kind
        assert (error.operation, error.text) == ("agent.get", text)


def test_a_refusal_has_one_pattern_with_the_name_of_the_request():
    busy = refusals.wrong_state("the call", "RINGING")
    assert refusals.answer("voice.hold", busy) == "Error: voice.hold: the call is RINGING."
    assert refusals.sentence(busy) == "The call is RINGING."
    assert refusals.answer("", refusals.malformed("it is empty")) == "Error: the message is malformed: it is empty."


def test_a_warning_that_ends_as_a_sentence_gets_no_dot():
    for warning, told in (("Save it first", "Save it first."), ("Save it.", "Save it."), ("Save it!", "Save it!")):
        blocked = refusals.markdone_blocked(warning)
        assert refusals.answer("interaction.markdone", blocked) == "Error: interaction.markdone: blocked: " + told


def test_the_vendors_own_texts_are_told_as_they_are():
    for text in (refusals.INTERACTION_NOT_FOUND, refusals.rate_limit_reached("voice.dial", 30)):
        assert refusals.answer("voice.dial", text) == refusals.sentence(text) == text


def test_an_error_names_the_operation_once():
    for text, shown in (
        ("Error: voice.hold: the call is HELD.", "Error: voice.hold: the call is HELD."),
        (refusals.INTERACTION_NOT_FOUND, "voice.hold: Error: Interaction not found."),
    ):
        assert str(errors.refused("voice.hold", text, {})) == shown


async def test_a_rate_limit_says_until_when():
    talk = Conversation()
    for seconds, expected in ((30, 30), (0, None)):
        call = talk.service.voice.dial("5002")
        talk.refuse(refusals.rate_limit_reached("voice.dial", seconds))
        error = await raised(errors.RateLimited, call)
        assert (error.limited_operation, error.retry_after) == ("voice.dial", expected)


async def test_a_call_that_nobody_answers_times_out_after_ten_seconds():
    talk = Conversation()
    talk.prove()
    failed = []
    call = talk.service.agent.get(failed=failed.append)
    talk.wait(9999)
    assert not call.done()
    talk.wait(1)
    assert failed == ["Request timeout"]
    assert (await raised(errors.HostTimeout, call)).seconds == 10


async def test_the_timeout_is_set_per_service_and_per_call():
    talk = Conversation()
    talk.prove()
    talk.service.set_timeout(2)
    slow, quick = talk.service.agent.get(timeout=4), talk.service.agent.get()
    talk.wait(2000)
    assert (slow.done(), quick.done()) == (False, True)
    talk.wait(2000)
    assert (await raised(errors.HostTimeout, slow)).seconds == 4
    await raised(errors.HostTimeout, quick)


async def test_a_late_answer_is_dropped():
    talk = Conversation()
    talk.prove()
    call = talk.service.agent.get(failed=lambda _result: None, timeout=1)
    request = talk.last
    talk.wait(1000)
    talk.answer({"employeeId": "1001"}, request)
    await raised(errors.HostTimeout, call)
    assert talk.problems == []


async def test_a_failure_that_nobody_takes_is_reported():
    talk = Conversation()
    talk.service.voice.hold("1")
    talk.refuse("no")
    talk.wait(0)
    assert [type(problem) for problem in talk.problems] == [errors.HostRefused]


async def test_a_failure_with_a_callback_or_an_awaiter_is_not_reported():
    talk = Conversation()
    talk.service.voice.hold("1", failed=lambda _result: None)
    talk.refuse("no")
    call = talk.service.voice.hold("1")
    talk.refuse("no")
    await raised(errors.HostRefused, call)
    talk.wait(0)
    assert talk.problems == []


async def test_an_exception_in_a_callback_is_reported_and_stops_nothing():
    talk = Conversation()

    def broken(_result):
        raise ValueError("mine")

    first = talk.service.agent.get(succeeded=broken)
    talk.answer({})
    await first
    second = talk.service.agent.get()
    talk.answer({})
    await second
    assert [str(problem) for problem in talk.problems] == ["mine"]


async def test_an_async_callback_is_run():
    talk = Conversation()
    seen = []

    async def show(result):
        await asyncio.sleep(0)
        seen.append(result["data"])

    talk.service.agent.get(show)
    talk.answer({})
    await until(lambda: seen)
    assert seen == [{}]


async def test_a_cancelled_await_expects_no_answer_any_more():
    talk = Conversation()
    call = talk.service.agent.get()

    async def wait():
        await call

    task = asyncio.create_task(wait())
    await asyncio.sleep(0)
    task.cancel()
    await raised(asyncio.CancelledError, task)
    assert call.done()
    assert talk.session.peer.pending_count == 0


async def test_cancelling_one_of_two_awaiters_leaves_the_other_waiting():
    talk = Conversation()
    call = talk.service.agent.get()

    async def wait():
        return (await call).employee_id

    first, second = asyncio.create_task(wait()), asyncio.create_task(wait())
    await asyncio.sleep(0)
    first.cancel()
    await asyncio.sleep(0)
    talk.answer({"employeeId": "1001"})
    assert await second == "1001"


async def test_unload_rejects_what_is_pending_and_ends_everything():
    talk = Conversation()
    failed = []
    call = talk.service.agent.get(failed=failed.append)
    talk.service.on("agent", handler=print)
    talk.accept_subscription(3)
    talk.service.unload()
    assert talk.last["event"] == "unsubscribe"
    assert talk.last["data"] == 3
    await raised(errors.Unloaded, call)
    assert failed[0]["request"] == "agent.get"
    raised_at_once(errors.Unloaded, talk.service.agent.get)
    raised_at_once(errors.Unloaded, talk.service.events, "agent")
    await raised(errors.Unloaded, talk.service.ready())
    talk.service.unload()


async def test_a_parameter_that_javascript_cannot_hold_is_refused_before_it_is_sent():
    talk = Conversation()
    for value in (2**53 + 1, object(), {1, 2}, b"bytes"):
        error = raised_at_once(errors.LocalMisuse, talk.service.interaction.set_user_data, "1", {"Key": value})
        assert "Key" in str(error)
    assert talk.session.peer.pending_count == 0
    talk.service.agent.get()
    assert talk.requests == ["agent.get"]


def test_a_parameter_of_the_wrong_type_is_refused_with_its_name():
    service = Conversation().service
    for method, arguments, name in (
        (service.voice.answer, (None,), "interaction_id"),
        (service.voice.answer, (1,), "interaction_id"),
        (service.voice.dial, (33298000000,), "destination"),
        (service.interaction.set_user_data, ("1", "Segment"), "key_values"),
        (service.interaction.consult, ("1", {"type": "AGENT"}), "target_query"),
        (service.interaction.consult, ("1", 5002), "target_query"),
        (service.configuration.get_option, (None,), "options"),
        (service.system.popup_toast, (None,), "parameters"),
    ):
        assert name in str(raised_at_once(errors.LocalMisuse, method, *arguments))


async def test_a_frame_id_is_added_to_every_later_message():
    talk = Conversation()
    talk.service.agent.get()
    assert talk.service.frame_id is None
    talk.say({"frameId": "f1", "userAgent": "WWE Server", "protocolVersion": 2})
    talk.service.agent.get()
    assert talk.last["frameId"] == "f1"
    assert "frameId" not in talk.sent[0]
    assert talk.service.frame_id == "f1"


async def test_raw_strings_reach_the_hook():
    talk = Conversation()
    seen = []
    talk.service.on_message(seen.append)
    talk.say("wweSomething")
    talk.say("anything else")
    assert seen == ["wweSomething"]


async def test_a_message_of_ones_own_can_be_sent():
    talk = Conversation()
    call = talk.service.send_message({"request": "voice.newThing", "parameters": [1]})
    assert talk.last["parameters"] == [1]
    assert call.reference_id == talk.last["referenceId"] == "0"
    talk.answer({"any": "thing"})
    assert await call == {"any": "thing"}
    raised_at_once(errors.LocalMisuse, talk.service.send_message, "voice.newThing")
    raised_at_once(errors.LocalMisuse, talk.service.send_message, {})


async def test_a_reference_id_in_a_message_of_ones_own_takes_no_other_calls_answer():
    talk = Conversation()
    agent = talk.service.agent.get()
    request = talk.last
    for taken in (request["referenceId"], 0, "7", ""):
        call = talk.service.send_message({"request": "voice.newThing", "referenceId": taken})
        assert talk.last["referenceId"] == call.reference_id != request["referenceId"]
        talk.answer("mine")
        assert await call == "mine"
    talk.answer({"employeeId": "1001"}, request)
    assert (await agent).employee_id == "1001"


async def test_what_is_not_for_this_api_passes_silently():
    talk = Conversation()
    call = talk.service.agent.get()
    reference = talk.last["referenceId"]
    for stray in (
        {"referenceId": reference, "data": 1},
        {"userAgent": 7, "referenceId": reference},
        [],
        17,
        None,
        "text",
        {"userAgent": "WWE Server", "referenceId": {"a": 1}},
        {"userAgent": "WWE Server", "event": 5},
    ):
        talk.say(stray)
    assert not call.done()
    talk.say({"userAgent": "My WWE", "referenceId": int(reference), "data": {"employeeId": "1"}})
    assert (await call).employee_id == "1"


async def test_however_many_calls_are_under_way_there_is_one_timer():
    moments = [0.0]

    def later_each_time():
        moments[0] += 0.01
        return moments[0]

    talk = Conversation(clock=Clock(later_each_time))
    for _ in range(50):
        talk.service.agent.get()
    assert talk.clock.timer_count == 1
