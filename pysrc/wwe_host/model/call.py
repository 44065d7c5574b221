"""A call: the interaction of the medium voice."""

from dataclasses import dataclass, field
from typing import Any

from wwe_host.lifecycles import recording, voice
from wwe_host.model.interactions import Interaction
from wwe_host.rules import Refused, guess, rule
from wwe_protocol import refusals

NOT_A_CALL = rule(
    "voice.medium", guess("the real text is not known"), "A voice operation on another medium is refused."
)
EXTENSIONS = rule(
    "call.extensions",
    guess("the reference leaves them to the switch"),
    "Extensions of dialEx and of a consultation by voice are stored with the call and shown on the page. They have no "
    "other effect. Those of the single-step operations are dropped.",
)

IN, OUT = "IN", "OUT"
INBOUND, OUTBOUND, CONSULT = "INBOUND", "OUTBOUND", "CONSULT"


@dataclass(eq=False)
class Call(Interaction):
    """One call. `ani` is the number that calls, `dnis` the one that was dialled."""

    state: voice.CallState
    previous_state: voice.CallState
    direction: str = IN
    call_type: str = INBOUND
    ani: str = ""
    dnis: str = ""
    recording_state: recording.RecordingState = recording.State.STOPPED
    rona_call_state: str = ""
    connection_id: str = ""
    extensions: dict[str, Any] = field(default_factory=dict)

    @property
    def is_live(self) -> bool:
        """Live means: not in the state IDLE (reference: setUserData)."""
        return self.state is not voice.CallState.IDLE

    @property
    def number(self) -> str:
        """The other side's number."""
        return self.ani if self.direction == IN else self.dnis

    def own_fields(self) -> dict[str, Any]:
        """Return what only calls have. `ronaCallState` comes with the RELEASED of a call that was not taken."""
        fields = {
            "callUuid": self.uuid,
            "direction": self.direction,
            "callType": self.call_type,
            "ani": self.ani,
            "dnis": self.dnis,
            "recordingState": str(self.recording_state),
            "connId": self.connection_id,
        }
        return fields | ({"ronaCallState": self.rona_call_state} if self.rona_call_state else {})


def call_of(interaction: Interaction) -> Call:
    """Return an interaction as a call. Raises Refused for another medium."""
    if not isinstance(interaction, Call):
        raise Refused(NOT_A_CALL, refusals.wrong_state("the interaction", f"of the medium {interaction.media}"))
    return interaction
