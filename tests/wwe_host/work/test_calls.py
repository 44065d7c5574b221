"""What happens to calls, and what extensions hear of it."""

import pytest

from tests.wwe_host.conversation import Refusal, Stage
from wwe_host.lifecycles.voice import VOICE, CallState, CallTrigger
from wwe_host.rules import Refused


def test_an_inbound_call_rings_is_answered_held_taken_back_released_and_marked_done(stage, listener):
    call = stage.ring()
    listener.ask("voice.answer", "1")
    listener.ask("voice.hold", "1")
    listener.ask("voice.resume", "1")
    listener.ask("voice.hangUp", "1")
    listener.ask("interaction.markdone", "1")
    assert listener.types == [
        "ADDED",
        "RINGING",
        "ESTABLISHED",
        "HELD",
        "ESTABLISHED",
        "ATTACHED_DATA_CHANGED",
        "RELEASED",
        "REMOVED",
    ]
    assert call.uuid not in stage.workspace.session.interactions


def test_each_event_shows_the_state_it_leads_to_and_the_one_before(stage, listener):
    stage.ring()
    listener.ask("voice.answer", "1")
    listener.ask("voice.hold", "1")
    shown = [
        (event["eventType"], event["interaction"]["state"], event["interaction"]["previousState"])
        for event in listener.events("interaction")
        if "interaction" in event
    ]
    assert shown == [
        ("ADDED", "RINGING", "UNKNOWN"),
        ("RINGING", "RINGING", "UNKNOWN"),
        ("ESTABLISHED", "TALKING", "RINGING"),
        ("HELD", "HELD", "TALKING"),
    ]


def test_the_previous_state_stays_when_only_data_changes(stage, listener):
    stage.talk()
    listener.ask("interaction.setUserData", "1", {"Key": "v"})
    assert (listener.newest["state"], listener.newest["previousState"]) == ("TALKING", "RINGING")


def test_a_call_that_is_dialled_is_answered_by_the_other_side(stage, listener):
    listener.ask("voice.dial", "+33298000000", {"CustomerId": "42"})
    call = next(iter(stage.workspace.session.interactions.values()))
    stage.calls.far_end_answers(call)
    assert listener.types == ["ADDED", "DIALING", "ESTABLISHED"]
    dialled = listener.events("interaction")[0]["interaction"]
    assert (dialled["direction"], dialled["callType"], dialled["dnis"]) == ("OUT", "OUTBOUND", "+33298000000")
    assert dialled["userData"]["CustomerId"] == "42"


def test_the_other_side_answers_by_itself_after_the_time_that_is_set():
    stage = Stage(host={"voice.far-end-answers-after": 5})
    call = stage.calls.dial("+33298000000")
    stage.pass_seconds(4.9)
    assert call.state is CallState.DIALING
    stage.pass_seconds(0.1)
    assert call.state is CallState.TALKING


def test_hanging_up_before_the_other_side_answers_takes_the_answer_back():
    stage = Stage(host={"voice.far-end-answers-after": 5})
    call = stage.calls.dial("+33298000000")
    stage.calls.hang_up(call)
    stage.pass_seconds(60)
    assert call.state is CallState.IDLE


def test_a_call_that_nobody_answers_goes_elsewhere_and_the_agent_is_not_ready():
    stage = Stage(host={"voice.no-answer-timeout": 15})
    stage.page.subscribe("interaction", "media")
    stage.ring()
    stage.pass_seconds(15)
    assert stage.page.types == ["ADDED", "RINGING", "RELEASED", "REMOVED"]
    released = stage.page.events("interaction")[2]["interaction"]
    assert released["ronaCallState"] == "NO_ANSWER"
    assert stage.page.events("media")[-1]["state"]["type"] == "NOT_READY"


def test_a_call_that_was_answered_does_not_ring_out():
    stage = Stage(host={"voice.no-answer-timeout": 15})
    call = stage.talk()
    stage.pass_seconds(3600)
    assert call.state is CallState.TALKING


def test_a_rejected_call_goes_elsewhere_and_the_agent_stays_ready(stage, listener):
    stage.ring()
    listener.ask("interaction.reject", "1")
    assert listener.types == ["ADDED", "RINGING", "RELEASED", "REMOVED"]
    assert listener.newest["ronaCallState"] == "REDIRECTED"
    assert stage.workspace.session.agent_states.own_state().type == "READY"


def test_a_caller_who_gives_up_leaves_nothing_to_mark_done(stage, listener):
    call = stage.ring()
    stage.calls.far_end_leaves(call)
    assert listener.types == ["ADDED", "RINGING", "RELEASED", "REMOVED"]
    assert "ronaCallState" not in listener.newest


def test_after_a_call_the_agent_is_in_after_call_work_until_its_time_is_over():
    stage = Stage(host={"voice.wrap-up-time": 30})
    stage.page.subscribe("interaction", "media")
    call = stage.talk()
    stage.calls.far_end_leaves(call)
    order = [message["event"] for message in stage.page.said if "event" in message][-3:]
    assert order == ["interaction", "media", "interaction"]
    assert stage.page.types[-2:] == ["ATTACHED_DATA_CHANGED", "RELEASED"]
    assert stage.page.events("media")[-1]["state"]["type"] == "NOT_READY_AFTER_CALLWORK"
    stage.pass_seconds(30)
    assert stage.page.events("media")[-1]["state"]["type"] == "READY"


def test_an_agent_who_was_not_ready_stays_not_ready_after_a_call(stage, extension):
    call = stage.talk()
    extension.ask("agent.setState", "NotReady")
    extension.subscribe("media")
    stage.calls.hang_up(call)
    assert extension.events("media") == []


def test_a_second_call_holds_the_first(stage):
    first = stage.talk()
    second = stage.talk()
    assert (first.state, second.state) == (CallState.HELD, CallState.TALKING)
    stage.calls.resume(first)
    assert (first.state, second.state) == (CallState.TALKING, CallState.HELD)
    stage.calls.dial("5002")
    assert first.state is CallState.HELD


def states(*calls):
    return [str(call.state) for call in calls]


def test_of_two_calls_that_were_dialled_the_one_that_is_answered_last_is_talked_on(stage, listener):
    first, second = stage.calls.dial("5002"), stage.calls.dial("5003")
    stage.calls.far_end_answers(first)
    stage.calls.far_end_answers(second)
    assert states(first, second) == ["HELD", "TALKING"]
    assert listener.types[-3:] == ["ESTABLISHED", "HELD", "ESTABLISHED"]


def test_a_call_that_was_answered_while_another_one_was_dialled_gives_way_to_it(stage):
    dialled = stage.calls.dial("5002")
    answered = stage.talk()
    assert states(dialled, answered) == ["DIALING", "TALKING"]
    stage.calls.far_end_answers(dialled)
    assert states(dialled, answered) == ["TALKING", "HELD"]


def test_a_call_that_is_taken_back_during_a_consultation_gives_way_when_its_party_answers(stage, listener):
    call = stage.talk()
    listener.ask("interaction.consult", "1", "5002")
    listener.ask("voice.resume", "1")
    [consultation] = [each for each in stage.workspace.session.interactions.values() if each.parent is call]
    stage.calls.far_end_answers(consultation)
    assert states(call, consultation) == ["HELD", "TALKING"]


def test_a_ringing_call_that_is_hung_up_is_rejected(stage, listener):
    call = stage.ring()
    assert "HANGUP" not in call.capabilities
    listener.ask("voice.hangUp", "1")
    assert listener.types == ["ADDED", "RINGING", "RELEASED", "REMOVED"]
    assert listener.newest["ronaCallState"] == "REDIRECTED"


def test_a_refused_answer_holds_nothing(stage):
    first, second = stage.talk(), stage.ring()
    stage.calls.far_end_leaves(second)
    with pytest.raises(Refused):
        stage.calls.answer(second)
    assert first.state is CallState.TALKING


def test_a_short_number_is_another_agents(stage):
    assert stage.calls.dial("5002").call_type == "INTERNAL"
    assert stage.ring("5003").call_type == "INTERNAL"
    assert stage.ring("+33298001007").call_type == "INBOUND"


@pytest.mark.parametrize(
    ("state", "operation"),
    [
        ("RINGING", "voice.hold"),
        ("RINGING", "voice.resume"),
        ("DIALING", "voice.answer"),
        ("DIALING", "voice.hold"),
        ("DIALING", "interaction.reject"),
        ("TALKING", "voice.answer"),
        ("TALKING", "voice.resume"),
        ("TALKING", "interaction.markdone"),
        ("HELD", "voice.hold"),
        ("IDLE", "voice.hangUp"),
        ("IDLE", "voice.resume"),
    ],
)
def test_what_the_table_does_not_offer_is_refused_and_changes_nothing(stage, listener, state, operation):
    call = in_state(stage, state)
    before = len(listener.said)
    with pytest.raises(Refusal, match=state):
        listener.ask(operation, "1")
    assert call.state == state
    assert len(listener.said) == before + 1


def in_state(stage, state):
    if state == "RINGING":
        return stage.ring()
    if state == "DIALING":
        return stage.calls.dial("+33298000000")
    call = stage.talk()
    if state == "HELD":
        stage.calls.hold(call)
    if state == "IDLE":
        stage.calls.hang_up(call)
    return call


def test_capabilities_are_what_is_offered(stage):
    for state in ("RINGING", "DIALING"):
        assert in_state(stage, state).capabilities == VOICE.offers(CallState(state))


def test_every_transition_of_the_table_is_taken_by_some_method(stage):
    taken = set()
    original = VOICE.next

    class Watching:
        def next(self, state, trigger):
            taken.add((state, trigger))
            return original(state, trigger)

        def __getattr__(self, name):
            return getattr(VOICE, name)

    import wwe_host.work.calls  # noqa: PLC0415 - the table is watched where it is used

    wwe_host.work.calls.VOICE = Watching()
    try:
        run_through_everything(stage)
    finally:
        wwe_host.work.calls.VOICE = VOICE
    voice = {(state, trigger) for state, row in VOICE.transitions.items() for trigger in row}
    assert voice - taken == {(CallState.IDLE, CallTrigger.MARK_DONE)}  # which is mark done's, for every medium alike


def run_through_everything(stage):
    calls = stage.calls
    for end in (calls.reject, calls.far_end_leaves, calls.nobody_answers):
        end(stage.ring())
    for end in (calls.hang_up, calls.far_end_leaves):
        end(calls.dial("+33298000000"))
        end(stage.talk())
        held = stage.talk()
        calls.hold(held)
        end(held)
    resumed = calls.dial("+33298000000")
    calls.far_end_answers(resumed)
    calls.hold(resumed)
    calls.resume(resumed)
    calls.answer(calls.ring("+33298001007"))
