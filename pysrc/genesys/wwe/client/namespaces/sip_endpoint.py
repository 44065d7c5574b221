"""The SIP Endpoint's microphone and speaker.

The vendor's own client sends them as `sipEndpoint.*` (observed), the reference lists the same six under Voice: there
are both, `service.sip_endpoint` and `service.voice`, and each is sent as it is spelt.
"""

from genesys.wwe.client.namespaces.namespace import Namespace
from genesys.wwe.client.namespaces.results import flag, nothing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from genesys.wwe.client.call import Call, Failed, Succeeded, Timeout


class Endpoint(Namespace):
    """The six operations, under whichever spelling."""

    _spelling = ""

    def is_microphone_mute(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[bool]":
        """Tell whether the microphone of the SIP Endpoint is muted."""
        return self._ask(self._spelling + ".isMicrophoneMute", [], flag, succeeded, failed, timeout)

    def mute_microphone(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Mute the microphone of the SIP Endpoint."""
        return self._ask(self._spelling + ".muteMicrophone", [], nothing, succeeded, failed, timeout)

    def unmute_microphone(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Unmute the microphone of the SIP Endpoint."""
        return self._ask(self._spelling + ".unmuteMicrophone", [], nothing, succeeded, failed, timeout)

    def is_speaker_mute(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[bool]":
        """Tell whether the speaker of the SIP Endpoint is muted."""
        return self._ask(self._spelling + ".isSpeakerMute", [], flag, succeeded, failed, timeout)

    def mute_speaker(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Mute the speaker of the SIP Endpoint."""
        return self._ask(self._spelling + ".muteSpeaker", [], nothing, succeeded, failed, timeout)

    def unmute_speaker(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Unmute the speaker of the SIP Endpoint."""
        return self._ask(self._spelling + ".unmuteSpeaker", [], nothing, succeeded, failed, timeout)

    # The documented spellings.
    isMicrophoneMute = is_microphone_mute
    muteMicrophone = mute_microphone
    unmuteMicrophone = unmute_microphone
    isSpeakerMute = is_speaker_mute
    muteSpeaker = mute_speaker
    unmuteSpeaker = unmute_speaker


class SipEndpoint(Endpoint):
    """`service.sip_endpoint`."""

    _spelling = "sipEndpoint"
