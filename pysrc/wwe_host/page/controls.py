"""The buttons that a state allows: for each kind of interaction its table's triggers, as words and as actions."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

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


class Button(NamedTuple):
    """How a trigger is shown, and the action that a click on it does."""

    label: str
    action: str
    icon: str
    weight: str = ""


Buttons = Mapping[StrEnum, Button]

_VOICE: Buttons = {
    voice.Trigger.ACCEPT: Button("Answer", "answer", "phone", "good"),
    voice.Trigger.REJECT: Button("Reject", "reject", "x-mark"),
    voice.Trigger.HANGUP: Button("Hang up", "hang-up", "phone-x-mark", "bad"),
    voice.Trigger.HOLD: Button("Hold", "hold", "pause"),
    voice.Trigger.RESUME: Button("Resume", "resume", "play"),
    voice.Trigger.MARK_DONE: Button("Mark done", "mark-done", "check"),
    voice.Trigger.FAR_END_ANSWERS: Button("They pick up", "far-end-answers", "phone-arrow-up-right"),
    voice.Trigger.FAR_END_LEAVES: Button("They leave", "far-end-leaves", "phone-x-mark"),
    voice.Trigger.NOBODY_ANSWERS: Button("Let it ring out", "nobody-answers", "bell-slash"),
}
_OPEN_MEDIA: Buttons = {
    open_media.Trigger.ACCEPT: Button("Accept", "accept", "check", "good"),
    open_media.Trigger.REJECT: Button("Reject", "reject", "x-mark"),
    open_media.Trigger.PLACE_IN_WORKBIN: Button("Place in workbin", "place-in-workbin", "inbox-arrow-down"),
    open_media.Trigger.MARK_DONE: Button("Mark done", "mark-done", "check"),
    open_media.Trigger.SEND: Button("Send", "send", "paper-airplane", "good"),
    open_media.Trigger.SAVE: Button("Save", "save", "document-check"),
    open_media.Trigger.CANCEL: Button("Discard", "cancel", "trash", "bad"),
    open_media.Trigger.END: Button("End chat", "end-chat", "x-circle", "bad"),
    open_media.Trigger.LEAVE_CONFERENCE: Button("Leave", "leave-conference", "user-minus"),
    open_media.Trigger.REVOKE: Button("It goes elsewhere", "revoke", "arrow-uturn-left"),
    open_media.Trigger.TAKEN_ELSEWHERE: Button("Taken in another session", "taken-elsewhere", "arrows-right-left"),
    open_media.Trigger.CUSTOMER_LEAVES: Button("They leave", "customer-leaves", "user-minus"),
}
_PREVIEW: Buttons = {
    preview.Trigger.ACCEPT: Button("Accept", "accept", "check", "good"),
    preview.Trigger.REJECT: Button("Reject", "reject", "x-mark"),
    preview.Trigger.CALL: Button("Call", "call-record", "phone", "good"),
    preview.Trigger.REJECT_RECORD: Button("Reject record", "reject-record", "hand-thumb-down"),
    preview.Trigger.CANCEL_RECORD: Button("Cancel record", "cancel-record", "no-symbol", "bad"),
    preview.Trigger.MARK_DONE: Button("Mark done", "mark-done", "check"),
}
RECORDING = {
    recording.Trigger.START: Button("Record", "record", "microphone"),
    recording.Trigger.PAUSE: Button("Pause recording", "record", "pause"),
    recording.Trigger.RESUME: Button("Resume recording", "record", "microphone"),
    recording.Trigger.STOP: Button("Stop recording", "record", "stop"),
}
BUTTONS: dict[type[Interaction], Buttons] = {Call: _VOICE, OpenMedia: _OPEN_MEDIA, Preview: _PREVIEW}


def controls(interaction: Interaction) -> list[Control]:
    """Return what the agent may do now: exactly what the lifecycle's table offers."""
    return _controls(interaction, interaction.lifecycle.offers(interaction.state))


def recording_controls(call: Call) -> list[Control]:
    """Return what the agent may do about the recording of a call."""
    return [
        Control(button.label, button.action, button.icon, call.uuid, trigger=str(trigger))
        for trigger, button in ((each, RECORDING[each]) for each in recording.RECORDING.offers(call.recording_state))
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
    buttons = BUTTONS.get(type(interaction), {})
    return [
        Control(button.label, button.action, button.icon, interaction.uuid, weight=button.weight)
        for button in (buttons[trigger] for trigger in triggers if trigger in buttons)
    ]
