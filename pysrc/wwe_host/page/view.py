"""What the page shows, as plain data for its templates: everything is said here, the templates only set it."""

from dataclasses import dataclass
from typing import Any

from wwe_host.call import Call
from wwe_host.frame import Frame
from wwe_host.interactions import Interaction
from wwe_host.journal import Entry, Kind
from wwe_host.lifecycles import recording, voice
from wwe_host.lifecycles.voice import Trigger
from wwe_host.samples import CALLERS
from wwe_host.tab import Tab
from wwe_host.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Control:
    """A button: what it says, what it does, and to what."""

    label: str
    action: str
    interaction: str
    trigger: str = ""
    weight: str = ""


_AGENTS = {
    Trigger.ACCEPT: ("Answer", "answer", "good"),
    Trigger.REJECT: ("Reject", "reject", ""),
    Trigger.HANGUP: ("Hang up", "hang-up", "bad"),
    Trigger.HOLD: ("Hold", "hold", ""),
    Trigger.RESUME: ("Resume", "resume", ""),
    Trigger.MARK_DONE: ("Mark done", "mark-done", ""),
}
_SIMULATED = {
    Trigger.FAR_END_ANSWERS: ("They pick up", "far-end-answers"),
    Trigger.FAR_END_LEAVES: ("They leave", "far-end-leaves"),
    Trigger.NOBODY_ANSWERS: ("Let it ring out", "nobody-answers"),
}
_RECORDING = {
    recording.Trigger.START: "Record",
    recording.Trigger.PAUSE: "Pause recording",
    recording.Trigger.RESUME: "Resume recording",
    recording.Trigger.STOP: "Stop recording",
}
_STATE_WORDS = {
    "RINGING": "ringing", "DIALING": "dialling", "TALKING": "talking", "HELD": "on hold", "IDLE": "ended",
}


def agent_view(workspace: Workspace) -> dict[str, Any]:
    """Give the bar at the top: the agent, the state, and what may be chosen."""
    readiness = workspace.session.readiness
    own = readiness.own_state()
    return {
        "agent": workspace.session.agent,
        "state": own,
        "choices": [choice.state for choice in readiness.menu()],
        "media": list(readiness.media.values()),
    }


def interactions_view(workspace: Workspace, tab: Tab) -> list[dict[str, Any]]:
    """Give the list of interactions."""
    return [_row(interaction, tab) for interaction in workspace.session.interactions.values()]


def case_view(workspace: Workspace, tab: Tab) -> dict[str, Any] | None:
    """Give the selected case; None where none is."""
    if tab.selected is None or not tab.selected.interactions:
        return None
    interaction = tab.selected.main
    return {
        "title": _who(interaction),
        "interaction": interaction,
        "controls": controls(interaction),
        "simulated": simulated_controls(interaction),
        "warning": interaction.markdone_warning,
        "is_waiting": workspace.mark_done.is_waiting(interaction),
        "facts": _facts(interaction, tab),
        "user_data": sorted(interaction.user_data.items()),
    }


def simulate_view() -> dict[str, Any]:
    """Give the people who can be made to call."""
    return {"callers": CALLERS}


def frames_view(tab: Tab, shown: str) -> list[dict[str, Any]]:
    """Give the tab strip over the extensions' frames."""
    return [
        {"id": frame.frame_id, "label": frame.content.label, "is_shown": frame.frame_id == shown}
        for frame in visible_frames(tab)
    ]


def visible_frames(tab: Tab) -> list[Frame]:
    """Give the frames that belong on the screen now: the workspace's, and those of the selected case."""
    return [
        frame for frame in tab.frames.values()
        if frame.content.kind != "hidden" and (frame.interaction is None or frame.interaction.case is tab.selected)
    ]


def journal_row(entry: Entry) -> dict[str, Any]:
    """Give one line of the journal."""
    return {
        "number": entry.number,
        "time": f"{entry.at_ms / 1000:.3f}",
        "arrow": "→" if entry.is_incoming else "←",
        "kind": str(entry.kind),
        "is_bad": bool(entry.rule) or entry.kind is Kind.FAILURE,
        "name": _entry_name(entry),
        "frame": entry.frame,
        "origin": entry.origin,
        "rule": entry.rule,
        "note": entry.note,
    }


def controls(interaction: Interaction) -> list[Control]:
    """Give what the agent may do now: exactly what the lifecycle's table offers."""
    if not isinstance(interaction, Call):
        return []
    offered = [
        Control(label, action, interaction.uuid, weight=weight)
        for label, action, weight in (_AGENTS[trigger] for trigger in interaction.lifecycle.offers(interaction.state))
    ]
    if interaction.state not in (voice.State.TALKING, voice.State.HELD):
        return offered
    return offered + [
        Control(_RECORDING[trigger], "record", interaction.uuid, trigger=str(trigger))
        for trigger in recording.RECORDING.offers(interaction.recording_state)
    ]


def simulated_controls(interaction: Interaction) -> list[Control]:
    """Give what can be made to happen from outside in this state."""
    row = interaction.lifecycle.transitions[interaction.state]
    return [Control(*_SIMULATED[trigger], interaction.uuid) for trigger in row if trigger in _SIMULATED]


def _row(interaction: Interaction, tab: Tab) -> dict[str, Any]:
    return {
        "case": interaction.case.case_id,
        "uuid": interaction.uuid,
        "title": _who(interaction),
        "media": interaction.media,
        "state": _STATE_WORDS.get(str(interaction.state), str(interaction.state)),
        "is_ringing": interaction.state is voice.State.RINGING,
        "is_selected": interaction.case is tab.selected,
        # What is not opened has no place of its own yet, so its controls are here.
        "controls": [] if interaction.is_opened else [*controls(interaction), *simulated_controls(interaction)],
    }


def _who(interaction: Interaction) -> str:
    if interaction.contact is not None:
        return interaction.contact.display_name
    return interaction.parties[0].name if interaction.parties else interaction.media


def _facts(interaction: Interaction, tab: Tab) -> list[tuple[str, str]]:
    facts = [("Interaction id", tab.id_of(interaction)), ("State", str(interaction.state)),
             ("Before", str(interaction.previous_state))]
    if isinstance(interaction, Call):
        facts += [("Call type", interaction.call_type), ("ANI", interaction.ani), ("DNIS", interaction.dnis),
                  ("Recording", str(interaction.recording_state))]
    return facts


def _entry_name(entry: Entry) -> str:
    data = entry.message.get("data") if isinstance(entry.message, dict) else None
    event_type = data.get("eventType") if entry.kind is Kind.EVENT and isinstance(data, dict) else None
    return f"{entry.name} {event_type}" if event_type else entry.name
