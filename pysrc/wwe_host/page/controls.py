"""The buttons that a state allows: for each kind of interaction its table's triggers, as words and as happenings."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from wwe_host.campaigns.preview import Preview
from wwe_host.lifecycles import open_media, preview, recording, voice
from wwe_host.work.call import Call
from wwe_host.work.interactions import Interaction
from wwe_host.work.open_media import OpenMedia


@dataclass(frozen=True, slots=True)
class Control:
    """A button: what it says, what it makes happen, and to what."""

    label: str
    action: str
    interaction: str
    trigger: str = ""
    weight: str = ""


# Trigger -> label, happening, weight.
Words = Mapping[StrEnum, tuple[str, str, str]]

_VOICE: Words = {
    voice.Trigger.ACCEPT: ("Answer", "answer", "good"),
    voice.Trigger.REJECT: ("Reject", "reject", ""),
    voice.Trigger.HANGUP: ("Hang up", "hang-up", "bad"),
    voice.Trigger.HOLD: ("Hold", "hold", ""),
    voice.Trigger.RESUME: ("Resume", "resume", ""),
    voice.Trigger.MARK_DONE: ("Mark done", "mark-done", ""),
    voice.Trigger.FAR_END_ANSWERS: ("They pick up", "far-end-answers", ""),
    voice.Trigger.FAR_END_LEAVES: ("They leave", "far-end-leaves", ""),
    voice.Trigger.NOBODY_ANSWERS: ("Let it ring out", "nobody-answers", ""),
}
_OPEN_MEDIA: Words = {
    open_media.Trigger.ACCEPT: ("Accept", "accept", "good"),
    open_media.Trigger.REJECT: ("Reject", "reject", ""),
    open_media.Trigger.PLACE_IN_WORKBIN: ("Place in workbin", "place-in-workbin", ""),
    open_media.Trigger.MARK_DONE: ("Mark done", "mark-done", ""),
    open_media.Trigger.SEND: ("Send", "send", "good"),
    open_media.Trigger.SAVE: ("Save", "save", ""),
    open_media.Trigger.CANCEL: ("Discard", "cancel", "bad"),
    open_media.Trigger.END: ("End chat", "end-chat", "bad"),
    open_media.Trigger.LEAVE_CONFERENCE: ("Leave", "leave-conference", ""),
    open_media.Trigger.REVOKE: ("It goes elsewhere", "revoke", ""),
    open_media.Trigger.TAKEN_ELSEWHERE: ("Taken in another session", "taken-elsewhere", ""),
    open_media.Trigger.CUSTOMER_LEAVES: ("They leave", "customer-leaves", ""),
}
_PREVIEW: Words = {
    preview.Trigger.ACCEPT: ("Accept", "accept", "good"),
    preview.Trigger.REJECT: ("Reject", "reject", ""),
    preview.Trigger.CALL: ("Call", "call-record", "good"),
    preview.Trigger.REJECT_RECORD: ("Reject record", "reject-record", ""),
    preview.Trigger.CANCEL_RECORD: ("Cancel record", "cancel-record", "bad"),
    preview.Trigger.MARK_DONE: ("Mark done", "mark-done", ""),
}
_RECORDING = {
    recording.Trigger.START: "Record",
    recording.Trigger.PAUSE: "Pause recording",
    recording.Trigger.RESUME: "Resume recording",
    recording.Trigger.STOP: "Stop recording",
}
WORDS: dict[type[Interaction], Words] = {Call: _VOICE, OpenMedia: _OPEN_MEDIA, Preview: _PREVIEW}


def controls(interaction: Interaction) -> list[Control]:
    """Give what the agent may do now: exactly what the lifecycle's table offers."""
    offered = _controls(interaction, interaction.lifecycle.offers(interaction.state))
    if not isinstance(interaction, Call) or interaction.state not in (voice.State.TALKING, voice.State.HELD):
        return offered
    return offered + [
        Control(_RECORDING[trigger], "record", interaction.uuid, trigger=str(trigger))
        for trigger in recording.RECORDING.offers(interaction.recording_state)
    ]


def simulated_controls(interaction: Interaction) -> list[Control]:
    """Give what the world around the agent can do in this state."""
    lifecycle = interaction.lifecycle
    offered = lifecycle.offers(interaction.state)
    return _controls(interaction, [each for each in lifecycle.transitions[interaction.state] if each not in offered])


def _controls(interaction: Interaction, triggers: list[StrEnum]) -> list[Control]:
    words = WORDS.get(type(interaction), {})
    return [
        Control(label, action, interaction.uuid, weight=weight)
        for label, action, weight in (words[trigger] for trigger in triggers if trigger in words)
    ]
