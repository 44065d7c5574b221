"""Calls (reference: Voice namespace)."""

from genesys.wwe.client.namespaces.namespace import checked_text
from genesys.wwe.client.namespaces.results import given, nothing
from genesys.wwe.client.namespaces.sip_endpoint import Endpoint

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from genesys.wwe.client.call import Call, Failed, Succeeded, Timeout


class Voice(Endpoint):
    """`service.voice`: calls, and the microphone and speaker as the reference spells them."""

    _spelling = "voice"

    def answer(
        self, interaction_id: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Answer a call in the state RINGING. The event ESTABLISHED follows.

        Raises LocalMisuse if `interaction_id` is not text.
        """
        return self._about("voice.answer", interaction_id, succeeded, failed, timeout)

    def dial(
        self,
        destination: str,
        user_data: "dict[str, Any] | None" = None,
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[None]":
        """Call `destination` (a DN or a number), with `user_data` attached.

        The events ADDED and DIALING follow, and ESTABLISHED when the other side answers.

        Raises LocalMisuse if `destination` is not text.
        """
        if callable(user_data):  # the published client takes dial(destination, succeeded, failed) as well
            user_data, succeeded, failed = None, user_data, succeeded
        parameters = [checked_text("voice.dial", "destination", destination), user_data]
        return self._ask("voice.dial", parameters, nothing, succeeded, failed, timeout)

    def dial_ex(
        self,
        destination: str,
        user_data: "dict[str, Any] | None" = None,
        extensions: "dict[str, Any] | None" = None,
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[None]":
        """Call `destination` as `dial` does, with T-Server `extensions` beside the user data.

        The same events follow.

        Raises LocalMisuse if `destination` is not text.
        """
        parameters = [checked_text("voice.dialEx", "destination", destination), given(user_data), given(extensions)]
        return self._ask("voice.dialEx", parameters, nothing, succeeded, failed, timeout)

    def hang_up(
        self, interaction_id: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Release a call that is RINGING, DIALING, TALKING or HELD. The event RELEASED follows.

        Raises LocalMisuse if `interaction_id` is not text.
        """
        return self._about("voice.hangUp", interaction_id, succeeded, failed, timeout)

    def hold(
        self, interaction_id: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Put a call on hold; its state must be TALKING. The event HELD follows.

        Raises LocalMisuse if `interaction_id` is not text.
        """
        return self._about("voice.hold", interaction_id, succeeded, failed, timeout)

    def resume(
        self, interaction_id: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Take back a call in the state HELD. The event ESTABLISHED follows.

        Raises LocalMisuse if `interaction_id` is not text.
        """
        return self._about("voice.resume", interaction_id, succeeded, failed, timeout)

    def start_call_recording(
        self, interaction_id: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Start to record a call that is TALKING or HELD, and is not recorded yet.

        The event CALL_RECORDING_STATE_CHANGED follows.

        Raises LocalMisuse if `interaction_id` is not text.
        """
        return self._about("voice.startCallRecording", interaction_id, succeeded, failed, timeout)

    def stop_call_recording(
        self, interaction_id: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Stop a recording that is running or paused. The event CALL_RECORDING_STATE_CHANGED follows.

        Raises LocalMisuse if `interaction_id` is not text.
        """
        return self._about("voice.stopCallRecording", interaction_id, succeeded, failed, timeout)

    def pause_call_recording(
        self, interaction_id: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Pause a running recording. The event CALL_RECORDING_STATE_CHANGED follows.

        Raises LocalMisuse if `interaction_id` is not text.
        """
        return self._about("voice.pauseCallRecording", interaction_id, succeeded, failed, timeout)

    def resume_call_recording(
        self, interaction_id: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Continue a paused recording. The event CALL_RECORDING_STATE_CHANGED follows.

        Raises LocalMisuse if `interaction_id` is not text.
        """
        return self._about("voice.resumeCallRecording", interaction_id, succeeded, failed, timeout)

    # The documented spellings.
    dialEx = dial_ex
    hangUp = hang_up
    startCallRecording = start_call_recording
    stopCallRecording = stop_call_recording
    pauseCallRecording = pause_call_recording
    resumeCallRecording = resume_call_recording
