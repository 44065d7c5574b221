"""A call is taken wherever asyncio takes something to await, and says so where it was not awaited."""

import asyncio

from conversation import Conversation, raised, raised_at_once, until

from wwe_protocol.errors import InteractionNotFound, LocalMisuse, Unloaded


async def answering(talk, *answers):
    """Answer the messages that are sent, in their order."""
    for number, data in enumerate(answers):
        await until(lambda number=number: len(talk.requests) > number)
        talk.answer(data, talk.sent[number])


async def test_wait_for_gives_the_answer():
    talk = Conversation()
    answers = asyncio.create_task(answering(talk, {"employeeId": "1001"}))
    agent = await asyncio.wait_for(talk.service.agent.get(), 5)
    assert agent.employee_id == "1001"
    await answers


async def test_wait_for_ends_and_the_answer_that_comes_later_is_dropped():
    talk = Conversation()
    call = talk.service.agent.get()
    await raised(asyncio.TimeoutError, asyncio.wait_for(call, 0.01))
    assert call.done()
    raised_at_once(Unloaded, call.result)
    talk.answer({"employeeId": "1001"})
    assert talk.problems == []


async def test_gather_gives_the_answers_in_the_order_of_the_calls():
    talk = Conversation()
    calls = [talk.service.agent.get(), talk.service.media.get_media_list(), talk.service.voice.hold("1")]
    talk.flush()
    for message, data in zip(list(talk.sent), ({"employeeId": "1001"}, [{"name": "voice"}], None)):
        talk.answer(data, message)
    agent, media, nothing = await asyncio.gather(*calls)
    assert (agent.employee_id, media[0].name, nothing) == ("1001", "voice", None)


async def test_a_task_is_made_of_a_call():
    talk = Conversation()
    task = asyncio.create_task(talk.service.agent.get())
    await asyncio.sleep(0)
    talk.answer({"employeeId": "1001"})
    assert (await task).employee_id == "1001"


async def test_a_task_of_a_call_raises_what_the_call_raises():
    talk = Conversation()
    task = asyncio.create_task(talk.service.voice.hold("9"))
    talk.refuse("Error: Interaction not found.")
    error = await raised(InteractionNotFound, task)
    assert error.operation == "voice.hold"
    assert talk.problems == []


async def test_a_task_of_a_call_can_be_cancelled():
    talk = Conversation()
    call = talk.service.agent.get()
    task = asyncio.create_task(call)
    await asyncio.sleep(0)
    task.cancel()
    await raised(asyncio.CancelledError, task)
    assert call.done()
    assert talk.session.peer.pending_count == 0


async def test_a_call_that_is_cancelled_before_its_task_has_begun_is_under_way_no_more():
    talk = Conversation()
    for wait in (0, None):
        call = talk.service.agent.get()
        if wait is None:
            task = asyncio.create_task(call)
            task.cancel()
            await raised(asyncio.CancelledError, task)
        else:
            await raised(asyncio.TimeoutError, asyncio.wait_for(call, wait))
        assert call.done()
    assert talk.session.peer.pending_count == 0
    talk.wait(100)
    assert talk.problems == []


async def test_gather_fails_with_the_call_that_fails_and_the_others_go_on():
    talk = Conversation()
    calls = [talk.service.voice.hold("9"), talk.service.agent.get()]
    together = asyncio.create_task(asyncio.wait_for(asyncio.gather(*calls), 5))
    await asyncio.sleep(0)
    talk.flush()
    first, second = list(talk.sent)
    talk.refuse("Error: Interaction not found.", first)
    await raised(InteractionNotFound, together)
    talk.answer({"employeeId": "1001"}, second)
    await asyncio.sleep(0)
    assert calls[1].result().employee_id == "1001"
    assert talk.problems == []


async def test_a_handler_may_give_back_a_call_and_its_failure_is_reported_once():
    talk = Conversation()
    talk.session.runner.guard(lambda: talk.service.voice.hold("9"))
    await asyncio.sleep(0)
    talk.refuse("Error: Interaction not found.")
    await until(lambda: talk.problems)
    talk.wait(100)
    assert [type(problem) for problem in talk.problems] == [InteractionNotFound]


async def test_who_wants_to_leave_python_in_a_handler_is_told_and_nothing_ends():
    talk = Conversation()

    def leave(*_arguments):
        raise SystemExit(3)

    async def leave_later():
        leave()

    talk.service.on("agent", handler=leave)
    talk.accept_subscription()
    talk.happen("agent", {})
    talk.session.runner.guard(leave)
    talk.session.runner.guard(leave_later)
    await until(lambda: len(talk.problems) == 3)
    assert [type(problem) for problem in talk.problems] == [SystemExit] * 3


def test_a_field_of_a_call_that_was_not_awaited_is_refused_with_the_word_await():
    talk = Conversation()
    error = raised_at_once(AttributeError, lambda: talk.service.agent.get().firstname)
    assert "agent.get is under way: write `await`" in str(error)
    assert "`result.firstname`" in str(error)


def test_an_item_or_the_truth_of_a_call_that_was_not_awaited_is_refused():
    talk = Conversation()
    options = talk.service.configuration.get_option("voice.auto-answer")
    visible = talk.service.system.am_i_visible()
    for wrong in (lambda: options["interaction-workspace"], lambda: bool(visible), lambda: 1 if visible else 0):
        assert "write `await`" in str(raised_at_once(LocalMisuse, wrong))
