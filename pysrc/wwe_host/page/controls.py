"""The buttons that a state allows: for each kind of interaction its table's triggers, as words and as actions."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from wwe_host.lifecycles import open_media, preview, recording, voice
from wwe_host.model.call import Call
from wwe_host.model.interactions import Interaction
from wwe_host.model.preview import Preview
from wwe_host.work.open_media import OpenMedia


@dataclass(frozen=True, slots=True)
class Control:
    """A button: what it says, what it makes happen, and to what."""

    label: str
    action: str
    icon: str
    interaction: str
    trigger: str = ""
    weight: str = ""


# Trigger -> label, action, icon, weight.
Words = Mapping[StrEnum, tuple[str, str, str, str]]

_VOICE: Words = {
    voice.Trigger.ACCEPT: ("Answer", "answer", "phone", "good"),
    voice.Trigger.REJECT: ("Reject", "reject", "x-mark", ""),
    voice.Trigger.HANGUP: ("Hang up", "hang-up", "phone-x-mark", "bad"),
    voice.Trigger.HOLD: ("Hold", "hold", "pause", ""),
    voice.Trigger.RESUME: ("Resume", "resume", "play", ""),
    voice.Trigger.MARK_DONE: ("Mark done", "mark-done", "check", ""),
    voice.Trigger.FAR_END_ANSWERS: ("They pick up", "far-end-answers", "phone-arrow-up-right", ""),
    voice.Trigger.FAR_END_LEAVES: ("They leave", "far-end-leaves", "phone-x-mark", ""),
    voice.Trigger.NOBODY_ANSWERS: ("Let it ring out", "nobody-answers", "bell-slash", ""),
}
_OPEN_MEDIA: Words = {
    open_media.Trigger.ACCEPT: ("Accept", "accept", "check", "good"),
    open_media.Trigger.REJECT: ("Reject", "reject", "x-mark", ""),
    open_media.Trigger.PLACE_IN_WORKBIN: ("Place in workbin", "place-in-workbin", "inbox-arrow-down", ""),
    open_media.Trigger.MARK_DONE: ("Mark done", "mark-done", "check", ""),
    open_media.Trigger.SEND: ("Send", "send", "paper-airplane", "good"),
    open_media.Trigger.SAVE: ("Save", "save", "document-check", ""),
    open_media.Trigger.CANCEL: ("Discard", "cancel", "trash", "bad"),
    open_media.Trigger.END: ("End chat", "end-chat", "x-circle", "bad"),
    open_media.Trigger.LEAVE_CONFERENCE: ("Leave", "leave-conference", "user-minus", ""),
    open_media.Trigger.REVOKE: ("It goes elsewhere", "revoke", "arrow-uturn-left", ""),
    open_media.Trigger.TAKEN_ELSEWHERE: ("Taken in another session", "taken-elsewhere", "arrows-right-left", ""),
    open_media.Trigger.CUSTOMER_LEAVES: ("They leave", "customer-leaves", "user-minus", ""),
}
_PREVIEW: Words = {
    preview.Trigger.ACCEPT: ("Accept", "accept", "check", "good"),
    preview.Trigger.REJECT: ("Reject", "reject", "x-mark", ""),
    preview.Trigger.CALL: ("Call", "call-record", "phone", "good"),
    preview.Trigger.REJECT_RECORD: ("Reject record", "reject-record", "hand-thumb-down", ""),
    preview.Trigger.CANCEL_RECORD: ("Cancel record", "cancel-record", "no-symbol", "bad"),
    preview.Trigger.MARK_DONE: ("Mark done", "mark-done", "check", ""),
}
RECORDING = {
    recording.Trigger.START: ("Record", "record", "microphone"),
    recording.Trigger.PAUSE: ("Pause recording", "record", "pause"),
    recording.Trigger.RESUME: ("Resume recording", "record", "microphone"),
    recording.Trigger.STOP: ("Stop recording", "record", "stop"),
}
WORDS: dict[type[Interaction], Words] = {Call: _VOICE, OpenMedia: _OPEN_MEDIA, Preview: _PREVIEW}


def controls(interaction: Interaction) -> list[Control]:
    """Return what the agent may do now: exactly what the lifecycle's table offers."""
    return _controls(interaction, interaction.lifecycle.offers(interaction.state))


def recording_controls(call: Call) -> list[Control]:
    """Return what the agent may do about the recording of a call."""
    return [
        Control(*RECORDING[trigger], call.uuid, trigger=str(trigger))
        for trigger in recording.RECORDING.offers(call.recording_state)
    ]


def simulated_controls(interaction: Interaction) -> list[Control]:
    """Return what the world around the agent can do in this state."""
    lifecycle = interaction.lifecycle
    offered = lifecycle.offers(interaction.state)
    return _controls(interaction, [each for each in lifecycle.transitions[interaction.state] if each not in offered])


def shown_controls(controls: list[Control]) -> list[dict[str, str]]:
    """Return controls as plain values for a template."""
    return [
        {
            "label": each.label,
            "action": each.action,
            "icon": each.icon,
            "interaction": each.interaction,
            "trigger": each.trigger,
            "weight": each.weight,
        }
        for each in controls  # `asdict` would take ten times as long, for each of 200 rows
    ]


def _controls(interaction: Interaction, triggers: list[StrEnum]) -> list[Control]:
    words = WORDS.get(type(interaction), {})
    return [
        Control(label, action, icon, interaction.uuid, weight=weight)
        for label, action, icon, weight in (words[trigger] for trigger in triggers if trigger in words)
    ]
