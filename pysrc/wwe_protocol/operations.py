"""Every operation of the Service Client API: 75 of the reference, in ten namespaces, and six `sipEndpoint` spellings.

The wire names stand here as Genesys spells them. `source` names the section of the reference, or says that the
operation was observed in the vendor's published client.
"""

from wwe_protocol.contract import AS_NULL, OBSERVED, REFERENCE, Operation, Parameter


def _from_reference(
    section: str, name: str, parameters: "tuple[Parameter, ...]", result: str = "nothing", note: str = ""
) -> Operation:
    return Operation(name, parameters, result, REFERENCE + ": " + section, note)


def _interaction_id(optional: bool = False) -> Parameter:
    return Parameter("interactionId", "string", optional)


def _user_data(optional: bool = True) -> Parameter:
    return Parameter("userData", "object", optional)


_DESTINATION = Parameter("destination", "string")
_USER_DATA_OR_NULL = Parameter("userData", "object", optional=True, omitted=AS_NULL)
_EXTENSIONS = Parameter("extensions", "object", optional=True)
_STATE = Parameter("stateOperationName", "string")
_TARGETED = (_interaction_id(), Parameter("targetQuery", "Target or string"), _user_data(), _EXTENSIONS)
_CONSULTATION = (Parameter("consultInteractionId", "string"),)
_ONE_INTERACTION = (_interaction_id(),)
_RECORD_HANDLE = Parameter("recordHandle", "number")
_OPTIONS = Parameter("options", "string or array of strings")

# fmt: off
_AGENT = (
    _from_reference("Agent namespace", "agent.get", (), "Agent"),
    _from_reference("Agent namespace", "agent.getState", (), "State"),
    _from_reference("Agent namespace", "agent.getStateList", (), "array of State"),
    _from_reference("Agent namespace", "agent.setState", (_STATE,)),
)

_CONFIGURATION = (
    _from_reference("Configuration namespace", "configuration.getOption", (_OPTIONS,), "options by section"),
    _from_reference("Configuration namespace", "configuration.getContextualOption", (_OPTIONS, _interaction_id()),
                    "options by section", "absent from the vendor's published client"),
)

_EMAIL = (
    _from_reference("Email namespace", "email.create", (_DESTINATION, _USER_DATA_OR_NULL)),
)

_INTERACTION = (
    _from_reference("Interaction namespace", "interaction.completeConference", _CONSULTATION),
    _from_reference("Interaction namespace", "interaction.completeTransfer", _CONSULTATION),
    _from_reference("Interaction namespace", "interaction.consult", _TARGETED, "nothing",
                    "the target's type goes as `target` (reference) or `type` (published sample)"),
    _from_reference("Interaction namespace", "interaction.deleteUserData",
                    (_interaction_id(), Parameter("key", "string"))),
    _from_reference("Interaction namespace", "interaction.getByInteractionId", _ONE_INTERACTION,
                    "Interaction or null"),
    _from_reference("Interaction namespace", "interaction.getInteractions", (), "array of Interaction"),
    _from_reference("Interaction namespace", "interaction.selectCaseByCaseId", (Parameter("caseId", "string"),)),
    _from_reference("Interaction namespace", "interaction.setUserData",
                    (_interaction_id(), Parameter("keyValues", "object"))),
    _from_reference("Interaction namespace", "interaction.markdone", _ONE_INTERACTION),
    _from_reference("Interaction namespace", "interaction.blockMarkdone",
                    (_interaction_id(), Parameter("warningMessage", "string"))),
    _from_reference("Interaction namespace", "interaction.singleStepConference", _TARGETED),
    _from_reference("Interaction namespace", "interaction.singleStepTransfer", _TARGETED),
    _from_reference("Interaction namespace", "interaction.unblockMarkdone", _ONE_INTERACTION),
    _from_reference("Interaction namespace", "interaction.accept", _ONE_INTERACTION),
    _from_reference("Interaction namespace", "interaction.reject", _ONE_INTERACTION),
)

_MEDIA = (
    _from_reference("Media namespace", "media.getMediaList", (), "array of Media"),
    _from_reference("Media namespace", "media.getMediaByName", (Parameter("name", "string"),), "Media"),
    _from_reference("Media namespace", "media.setState", (Parameter("name", "string"), _STATE)),
)

_SYSTEM = (
    _from_reference("System namespace", "system.amIVisible", (), "boolean",
                    "a capital i after `am`; the scanned reference prints an l"),
    _from_reference("System namespace", "system.closeDialog", (Parameter("dialogId", "string"),), "boolean"),
    _from_reference("System namespace", "system.closeToast", (Parameter("id", "string"),), "boolean"),
    _from_reference("System namespace", "system.closeViewInApplicationMenuBar",
                    (Parameter("name", "string or object with name"),), "boolean"),
    _from_reference("System namespace", "system.getAllowedServices", (), "array of strings"),
    _from_reference("System namespace", "system.isFrameLeading", (), "boolean"),
    _from_reference("System namespace", "system.isFrameFollowing", (), "boolean"),
    _from_reference("System namespace", "system.isFrameNegotiating", (), "boolean"),
    _from_reference("System namespace", "system.isFrameLeadingOrNegotiating", (), "boolean"),
    _from_reference("System namespace", "system.isLastActiveFrame", (), "boolean"),
    _from_reference("System namespace", "system.openDialog",
                    (Parameter("url", "string or null"), Parameter("options", "object")), "string or null"),
    _from_reference("System namespace", "system.popupToast", (Parameter("parameters", "object"),), "string"),
    _from_reference("System namespace", "system.triggerActivity", ()),
    _from_reference("System namespace", "system.updateViewInApplicationMenuBar",
                    (Parameter("parameters", "object"),), "string"),
    _from_reference("System namespace", "system.updateToast",
                    (Parameter("id", "string"), Parameter("parameters", "object")), "boolean"),
)

_VOICE = (
    _from_reference("Voice namespace", "voice.answer", _ONE_INTERACTION),
    _from_reference("Voice namespace", "voice.dial", (_DESTINATION, _USER_DATA_OR_NULL)),
    _from_reference("Voice namespace", "voice.dialEx", (_DESTINATION, _user_data(), _EXTENSIONS)),
    _from_reference("Voice namespace", "voice.hangUp", _ONE_INTERACTION),
    _from_reference("Voice namespace", "voice.hold", _ONE_INTERACTION),
    _from_reference("Voice namespace", "voice.resume", _ONE_INTERACTION),
    _from_reference("Voice namespace", "voice.pauseCallRecording", _ONE_INTERACTION),
    _from_reference("Voice namespace", "voice.resumeCallRecording", _ONE_INTERACTION),
    _from_reference("Voice namespace", "voice.startCallRecording", _ONE_INTERACTION),
    _from_reference("Voice namespace", "voice.stopCallRecording", _ONE_INTERACTION),
    _from_reference("Voice namespace", "voice.isMicrophoneMute", (), "boolean"),
    _from_reference("Voice namespace", "voice.muteMicrophone", ()),
    _from_reference("Voice namespace", "voice.unmuteMicrophone", ()),
    _from_reference("Voice namespace", "voice.isSpeakerMute", (), "boolean"),
    _from_reference("Voice namespace", "voice.muteSpeaker", ()),
    _from_reference("Voice namespace", "voice.unmuteSpeaker", ()),
)

_PREVIEW_NOTE = "the reference prints no argument, the published client sends the interaction id"

_OUTBOUND = (
    _from_reference("Outbound namespace", "outbound.getCampaigns", (), "array of Campaign"),
    _from_reference("Outbound namespace", "outbound.getPreviewRecord", (Parameter("campaignName", "string"),)),
    _from_reference("Outbound namespace", "outbound.callPreviewRecord", (_interaction_id(), _RECORD_HANDLE)),
    _from_reference("Outbound namespace", "outbound.rejectPreviewRecord", (_interaction_id(optional=True),),
                    "nothing", _PREVIEW_NOTE),
    _from_reference("Outbound namespace", "outbound.cancelPreviewRecord", (_interaction_id(optional=True),),
                    "nothing", _PREVIEW_NOTE),
    _from_reference("Outbound namespace", "outbound.startDirectPushPreview", ()),
    _from_reference("Outbound namespace", "outbound.stopDirectPushPreview", ()),
    _from_reference("Outbound namespace", "outbound.getListOfCallResults", (), "numbers by call result"),
    _from_reference("Outbound namespace", "outbound.setCallResult",
                    (_interaction_id(), Parameter("callResult", "number or string of digits"))),
    _from_reference("Outbound namespace", "outbound.getCallResult", _ONE_INTERACTION, "number or null"),
    _from_reference("Outbound namespace", "outbound.setDoNotCall", _ONE_INTERACTION),
    _from_reference("Outbound namespace", "outbound.removeDoNotCall", _ONE_INTERACTION),
    _from_reference("Outbound namespace", "outbound.rescheduleRecord",
                    (_interaction_id(), _RECORD_HANDLE, Parameter("rescheduleDate", "string"),
                     Parameter("callbackType", "string"))),
    _from_reference("Outbound namespace", "outbound.cancelReschedule", _ONE_INTERACTION),
    _from_reference("Outbound namespace", "outbound.getChainedRecords", _ONE_INTERACTION, "array of records"),
    _from_reference("Outbound namespace", "outbound.getRecordFields", _ONE_INTERACTION, "array of Field"),
    _from_reference("Outbound namespace", "outbound.updateRecordFields",
                    (_interaction_id(), Parameter("recordData", "object"))),
)

_AUTH = (_from_reference("Auth namespace", "auth.getJwtToken", (), "Token"),)

_MESSENGER = (
    _from_reference("Messenger namespace", "messenger.broadcastMessage",
                    (Parameter("channel", "string"), Parameter("message", "object or array"))),
)


def _from_published_client(method: str, result: str = "nothing") -> Operation:
    return Operation("sipEndpoint." + method, (), result, OBSERVED + ": published client, namespace sipEndpoint",
                     "the reference lists it as voice." + method)


_SIP_ENDPOINT = (
    _from_published_client("isMicrophoneMute", "boolean"),
    _from_published_client("muteMicrophone"),
    _from_published_client("unmuteMicrophone"),
    _from_published_client("isSpeakerMute", "boolean"),
    _from_published_client("muteSpeaker"),
    _from_published_client("unmuteSpeaker"),
)

OPERATIONS = {
    operation.name: operation
    for group in (_AGENT, _CONFIGURATION, _EMAIL, _INTERACTION, _MEDIA, _SYSTEM, _VOICE, _OUTBOUND, _AUTH,
                  _MESSENGER, _SIP_ENDPOINT)
    for operation in group
}
