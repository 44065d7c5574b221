"""Calls and what happens to them: by the agent, by the far end, by the passing of time."""

from collections.abc import Callable
from typing import Any

from wwe_host.lifecycles import recording
from wwe_host.lifecycles.table import Lifecycle
from wwe_host.lifecycles.voice import VOICE, CallState, CallTrigger
from wwe_host.model.call import CONSULT, IN, INBOUND, OUT, OUTBOUND, Call
from wwe_host.model.interactions import Case, Contact, Interaction
from wwe_host.model.numbers import call_type_of, party_of
from wwe_host.rules import Refused, guess, observed, reference, rule
from wwe_host.session import AgentSession
from wwe_host.settings.definitions import HOST
from wwe_host.work.cases import Cases
from wwe_link.clock import Timer
from wwe_protocol import refusals

MEDIA = "voice"

WRONG_STATE = rule(
    "voice.state",
    guess("the real text is not known"),
    "A trigger that the lifecycle's table does not offer in the present state is refused.",
)
HANG_UP_ORDER = rule(
    "voice.release-order",
    observed("real workspace 8.5"),
    "The order at hang-up: ATTACHED_DATA_CHANGED with the workspace's own keys, the media event of after-call work, "
    "RELEASED.",
)
RECORDING_ENDS = rule(
    "recording.ends",
    observed("documentation of the vendor's web services"),
    "A recording stops by itself when the call ends.",
)
NOT_TAKEN = rule(
    "voice.rona",
    reference("Interaction, ronaCallState"),
    "A call that nobody answers is released with a ronaCallState.",
    "voice.no-answer-timeout",
)
NO_ANSWER = rule(
    "voice.no-answer",
    guess("the reference names NO_ANSWER and REDIRECTED, not which is when"),
    "A call that rings until its time is over has the ronaCallState NO_ANSWER.",
)
REJECTED = rule(
    "voice.reject",
    guess("the reference knows reject, not what follows for a call"),
    "A call that the agent rejects is released with ronaCallState REDIRECTED and removed; the agent's state stays.",
)
HANG_UP_RINGING = rule("voice.hang-up", reference("Voice namespace, hangUp"), "hangUp releases the incoming call.")
HANG_UP_REJECTS = rule(
    "voice.hang-up-ringing",
    guess("the reference says no more than: releases the incoming call"),
    "A call that is still ringing can be hung up, although HANGUP is not among its capabilities. It ends like a "
    "rejected call.",
)
FAR_END = rule(
    "voice.far-end",
    observed("published simulator of the vendor"),
    "The other side answers an outgoing call after five seconds.",
    "voice.far-end-answers-after",
)
ONE_AT_A_TIME = rule(
    "voice.auto-hold",
    guess("as softphones do"),
    "The agent talks on one call at a time. When the agent or the far end answers another call, or the agent resumes "
    "one, the call before it is held: its HELD comes before the new ESTABLISHED. Dialling holds it at once.",
)


class Calls:
    """The switch: every call of the session goes through here."""

    def __init__(self, session: AgentSession, cases: Cases) -> None:
        self._session = session
        self._cases = cases
        self._timers: dict[Call, Timer] = {}

    # --- beginning ---------------------------------------------------------------------------------------------------

    def ring(
        self, ani: str, dnis: str = "", user_data: dict[str, Any] | None = None, contact: Contact | None = None
    ) -> Call:
        """Let a call come in: ADDED, RINGING. It goes elsewhere when nobody answers it in time."""
        call = self._new_call(IN, call_type_of(ani, INBOUND), ani, dnis or self._own_number, user_data, contact)
        self._begin(call, CallTrigger.RING)
        self._after(call, "voice.no-answer-timeout", CallTrigger.NOBODY_ANSWERS)
        return call

    def dial(
        self,
        destination: str,
        user_data: dict[str, Any] | None = None,
        extensions: dict[str, Any] | None = None,
        preview: Interaction | None = None,
        table: Lifecycle[CallState, CallTrigger] | None = None,
    ) -> Call:
        """Call somebody: ADDED, DIALING. The call of a preview is in its case, and may have a table of its own."""
        self._hold_others()
        call_type = call_type_of(destination, OUTBOUND)
        contact, case = (preview.contact, preview.case) if preview else (None, None)
        call = self._new_call(OUT, call_type, self._own_number, destination, user_data, contact, case)
        call.extensions = dict(extensions or {})
        call.lifecycle = table or call.lifecycle
        self._begin(call, CallTrigger.DIAL)
        self._cases.open(call)
        self._after(call, "voice.far-end-answers-after", CallTrigger.FAR_END_ANSWERS)
        return call

    def consult(
        self, about: Interaction, destination: str, user_data: dict[str, Any] | None, extensions: dict[str, Any] | None
    ) -> Call:
        """Call somebody about an interaction; a call is held meanwhile: HELD, ADDED, DIALING."""
        self._hold_others()
        call = self._new_call(OUT, CONSULT, self._own_number, destination, user_data, None, about.case)
        call.parent = about
        call.extensions = dict(extensions or {})
        self._begin(call, CallTrigger.DIAL)
        self._after(call, "voice.far-end-answers-after", CallTrigger.FAR_END_ANSWERS)
        return call

    # --- what the agent does -----------------------------------------------------------------------------------------

    def answer(self, call: Call) -> None:
        """Answer a ringing call: ESTABLISHED."""
        self._step(call, CallTrigger.ACCEPT)
        self._cases.open(call)

    def reject(self, call: Call) -> None:
        """Send a ringing call elsewhere: RELEASED, REMOVED."""
        _check(call, CallTrigger.REJECT)
        self._lose(call, CallTrigger.REJECT, "REDIRECTED")

    def hang_up(self, call: Call) -> None:
        """Release a call: RELEASED, and for a consultation, or one that rings, REMOVED."""
        if call.state is CallState.RINGING:
            self.reject(call)
            return
        _check(call, CallTrigger.HANGUP)
        self._leave(call, CallTrigger.HANGUP)

    def hold(self, call: Call) -> None:
        """Put a call on hold: HELD."""
        self._step(call, CallTrigger.HOLD)

    def resume(self, call: Call) -> None:
        """Take a call back from hold: ESTABLISHED."""
        self._step(call, CallTrigger.RESUME)

    def mark_done(self, call: Call) -> None:
        """Let a call go that is over: REMOVED."""
        _check(call, CallTrigger.MARK_DONE)
        call.lifecycle.next(call.state, CallTrigger.MARK_DONE)  # the state on the wire stays IDLE
        self._session.remove(call)
        self._cases.close(call.case)

    # --- what happens ------------------------------------------------------------------------------------------------

    def far_end_answers(self, call: Call) -> None:
        """Let the other side answer: ESTABLISHED."""
        self._step(call, CallTrigger.FAR_END_ANSWERS)

    def far_end_leaves(self, call: Call) -> None:
        """Let the other side hang up: RELEASED, and for a call that was still ringing REMOVED."""
        _check(call, CallTrigger.FAR_END_LEAVES)
        if call.state is CallState.RINGING:
            self._lose(call, CallTrigger.FAR_END_LEAVES, "")
        else:
            self._leave(call, CallTrigger.FAR_END_LEAVES)

    def nobody_answers(self, call: Call) -> None:
        """Let a ringing call go elsewhere."""
        _check(call, CallTrigger.NOBODY_ANSWERS)
        self._lose(call, CallTrigger.NOBODY_ANSWERS, "NO_ANSWER")
        self._session.agent_states.call_not_taken(MEDIA)

    def when_answered(self, action: Callable[[], object]) -> None:
        """Do something when somebody who is called now would answer by themselves; never, if nobody does."""
        seconds = self._session.options.number("voice.far-end-answers-after", HOST)
        if seconds:
            self._session.clock.call_later(seconds * 1000, action)

    # --- own ---------------------------------------------------------------------------------------------------------

    @property
    def _own_number(self) -> str:
        return self._session.options.text("agent.number", HOST)

    def _new_call(
        self,
        direction: str,
        call_type: str,
        ani: str,
        dnis: str,
        user_data: dict[str, Any] | None,
        contact: Contact | None,
        case: Case | None = None,
    ) -> Call:
        world, case = self._session.world, case or self._session.new_case()
        number = ani if direction == IN else dnis
        attached = {**(user_data or {}), "IW_CaseUid": case.case_id, "IW_BundleUid": world.new_id()}
        return Call(
            uuid=world.new_id(),
            case=case,
            media=MEDIA,
            lifecycle=VOICE,
            state=CallState.UNKNOWN,
            previous_state=CallState.UNKNOWN,
            user_data=attached,
            parties=[party_of(number, call_type)],
            contact=contact,
            direction=direction,
            call_type=call_type,
            ani=ani,
            dnis=dnis,
            connection_id=world.new_id(),
        )

    def _begin(self, call: Call, trigger: CallTrigger) -> None:
        # ADDED shows the state that the call is in already (observed), so it comes after the step and before its event.
        call.state = call.lifecycle.next(call.state, trigger)
        self._session.add(call)
        self._session.tell(call.lifecycle.events[call.state], call)

    def _step(self, call: Call, trigger: CallTrigger) -> None:
        _check(call, trigger)
        self._cancel_timer(call)
        state = call.lifecycle.next(call.state, trigger)
        if state is CallState.TALKING:
            self._hold_others()
        call.previous_state, call.state = call.state, state
        self._session.tell(call.lifecycle.events[call.state], call)

    def _leave(self, call: Call, trigger: CallTrigger) -> None:
        if call.is_consultation:
            self._lose(call, trigger, "")
        else:
            self._release(call, trigger)

    def _release(self, call: Call, trigger: CallTrigger) -> None:
        had_talked = call.state in (CallState.TALKING, CallState.HELD)
        self._session.attach(call, {"IWAttachedDataInformation": _workspace_keys()})
        if had_talked:
            self._session.agent_states.begin_wrap_up(MEDIA)
        self._end(call, trigger)

    def _lose(self, call: Call, trigger: CallTrigger, rona_call_state: str) -> None:
        """End a call that leaves nothing to be marked done: the agent has never had it, or it was a consultation."""
        call.rona_call_state = rona_call_state
        self._end(call, trigger)
        self._session.remove(call)
        self._cases.close(call.case)

    def _end(self, call: Call, trigger: CallTrigger) -> None:
        call.recording_state = recording.State.STOPPED
        call.ended = self._session.world.time()
        self._step(call, trigger)

    def _hold_others(self) -> None:
        for other in list(self._session.interactions.values()):
            if isinstance(other, Call) and other.state is CallState.TALKING:
                self._step(other, CallTrigger.GIVES_WAY)

    def _after(self, call: Call, option: str, trigger: CallTrigger) -> None:
        actions = {CallTrigger.NOBODY_ANSWERS: self.nobody_answers, CallTrigger.FAR_END_ANSWERS: self.far_end_answers}
        seconds = self._session.options.number(option, HOST)
        if seconds:
            self._timers[call] = self._session.clock.call_later(seconds * 1000, lambda: actions[trigger](call))

    def _cancel_timer(self, call: Call) -> None:
        timer = self._timers.pop(call, None)
        if timer is not None:
            timer.cancel()


def _check(call: Call, trigger: CallTrigger) -> None:
    if not call.lifecycle.allows(call.state, trigger):
        raise Refused(WRONG_STATE, refusals.wrong_state("the call", str(call.state)))


def _workspace_keys() -> dict[str, str]:
    """Return what a workspace attaches by itself at hang-up, as the reference's sample shows it."""
    return {"DispositionCode.Label": "DispositionCode", "CaseDataBusinessAttribute": "CaseData"}
