"""The recording of calls."""

from wwe_host.lifecycles.recording import RECORDING, RecordingState, RecordingTrigger
from wwe_host.lifecycles.table import NotPossible
from wwe_host.lifecycles.voice import CallState
from wwe_host.model.call import Call
from wwe_host.rules import Refused, guess, rule
from wwe_host.session import AgentSession
from wwe_protocol import refusals

WRONG_RECORDING_STATE = rule(
    "recording.state",
    guess("the real text is not known"),
    "While the call is up, its recording is started, paused, resumed and stopped as its table says.",
)


class Recordings:
    """What can be done with the recording of a call that is up; the switch ends it with the call."""

    def __init__(self, session: AgentSession) -> None:
        self._session = session

    def change(self, call: Call, trigger: RecordingTrigger) -> None:
        """Start, pause, resume or stop the recording: CALL_RECORDING_STATE_CHANGED.

        Raises Refused if the state of the call or of the recording does not allow it.
        """
        if call.state not in (CallState.TALKING, CallState.HELD):
            raise Refused(WRONG_RECORDING_STATE, refusals.wrong_state("the call", call.state))
        try:
            call.recording_state = RecordingState(RECORDING.next(call.recording_state, trigger))
        except NotPossible as error:
            text = refusals.wrong_state("the recording", str(error.state))
            raise Refused(WRONG_RECORDING_STATE, text) from None
        self._session.tell("CALL_RECORDING_STATE_CHANGED", call)
