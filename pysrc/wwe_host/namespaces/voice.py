"""The namespaces `voice` and `sipEndpoint`."""

from typing import Any

from wwe_host.lifecycles.recording import RecordingTrigger
from wwe_host.messages.handlers import Sender, operation
from wwe_host.model.call import Call, call_of
from wwe_host.rules import observed, rule
from wwe_host.session import AgentSession
from wwe_host.work.calls import Calls
from wwe_host.work.recordings import Recordings

BOTH_SPELLINGS = rule(
    "voice.sip-endpoint",
    observed("published client of the vendor"),
    "Microphone and speaker are available under voice, as documented, and under sipEndpoint, as published.",
)


class VoiceNamespace:
    """Calls, their recording, and the SIP endpoint."""

    def __init__(self, session: AgentSession, calls: Calls, recordings: Recordings) -> None:
        self._session = session
        self._calls = calls
        self._recordings = recordings

    @operation("voice.answer")
    def answer(self, sender: Sender, interaction_id: str) -> None:
        """Answer a ringing call."""
        self._calls.answer(_call(sender, interaction_id))

    @operation("voice.dial")
    def dial(self, _sender: Sender, destination: str, user_data: dict[str, Any] | None) -> None:
        """Call somebody."""
        self._session.check_room()
        self._calls.dial(destination, user_data)

    @operation("voice.dialEx")
    def dial_ex(
        self, _sender: Sender, destination: str, user_data: dict[str, Any] | None, extensions: dict[str, Any] | None
    ) -> None:
        """Call somebody, with extensions."""
        self._session.check_room()
        self._calls.dial(destination, user_data, extensions)

    @operation("voice.hangUp")
    def hang_up(self, sender: Sender, interaction_id: str) -> None:
        """Release a call."""
        self._calls.hang_up(_call(sender, interaction_id))

    @operation("voice.hold")
    def hold(self, sender: Sender, interaction_id: str) -> None:
        """Put a call on hold."""
        self._calls.hold(_call(sender, interaction_id))

    @operation("voice.resume")
    def resume(self, sender: Sender, interaction_id: str) -> None:
        """Take a call back from hold."""
        self._calls.resume(_call(sender, interaction_id))

    # --- recording ---------------------------------------------------------------------------------------------------

    @operation("voice.startCallRecording")
    def start_call_recording(self, sender: Sender, interaction_id: str) -> None:
        """Start to record."""
        self._recordings.change(_call(sender, interaction_id), RecordingTrigger.START)

    @operation("voice.stopCallRecording")
    def stop_call_recording(self, sender: Sender, interaction_id: str) -> None:
        """Stop recording."""
        self._recordings.change(_call(sender, interaction_id), RecordingTrigger.STOP)

    @operation("voice.pauseCallRecording")
    def pause_call_recording(self, sender: Sender, interaction_id: str) -> None:
        """Pause the recording."""
        self._recordings.change(_call(sender, interaction_id), RecordingTrigger.PAUSE)

    @operation("voice.resumeCallRecording")
    def resume_call_recording(self, sender: Sender, interaction_id: str) -> None:
        """Go on recording."""
        self._recordings.change(_call(sender, interaction_id), RecordingTrigger.RESUME)

    # --- microphone and speaker --------------------------------------------------------------------------------------

    @operation("voice.isMicrophoneMute", "sipEndpoint.isMicrophoneMute")
    def is_microphone_mute(self, _sender: Sender) -> bool:
        """Return whether the microphone is mute."""
        return self._session.muted["microphone"]

    @operation("voice.muteMicrophone", "sipEndpoint.muteMicrophone")
    def mute_microphone(self, _sender: Sender) -> None:
        """Mute the microphone."""
        self._session.muted["microphone"] = True

    @operation("voice.unmuteMicrophone", "sipEndpoint.unmuteMicrophone")
    def unmute_microphone(self, _sender: Sender) -> None:
        """Unmute the microphone."""
        self._session.muted["microphone"] = False

    @operation("voice.isSpeakerMute", "sipEndpoint.isSpeakerMute")
    def is_speaker_mute(self, _sender: Sender) -> bool:
        """Return whether the speaker is mute."""
        return self._session.muted["speaker"]

    @operation("voice.muteSpeaker", "sipEndpoint.muteSpeaker")
    def mute_speaker(self, _sender: Sender) -> None:
        """Mute the speaker."""
        self._session.muted["speaker"] = True

    @operation("voice.unmuteSpeaker", "sipEndpoint.unmuteSpeaker")
    def unmute_speaker(self, _sender: Sender) -> None:
        """Unmute the speaker."""
        self._session.muted["speaker"] = False


def _call(sender: Sender, interaction_id: str) -> Call:
    return call_of(sender.tab.interaction(interaction_id))
