"""What the page shows, as plain data for its templates: everything is said here, the templates only set it."""

from typing import Any

from wwe_host.campaigns.campaign import Mode
from wwe_host.campaigns.preview import Preview
from wwe_host.journal import Entry, Kind
from wwe_host.lifecycles import open_media, voice
from wwe_host.page.controls import controls, simulated_controls
from wwe_host.tabs.frame import POPUP
from wwe_host.tabs.screen import frame_in_front, frames_of_strip
from wwe_host.tabs.tab import Tab
from wwe_host.work.call import Call
from wwe_host.work.interactions import Interaction
from wwe_host.work.open_media import OpenMedia
from wwe_host.work.samples import CALLERS
from wwe_host.workspace import Workspace

_STATE_WORDS = {
    "RINGING": "ringing", "DIALING": "dialling", "TALKING": "talking", "HELD": "on hold", "IDLE": "ended",
}
_WRITTEN_IN = (open_media.State.ACCEPTED, open_media.State.COMPOSING)


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
        "text": interaction.text if isinstance(interaction, OpenMedia) else [],
        "can_write": isinstance(interaction, OpenMedia) and interaction.state in _WRITTEN_IN,
        "record": _record(workspace, interaction),
    }


def simulate_view(workspace: Workspace) -> dict[str, Any]:
    """Give the people who can be made to call, the campaigns with records, and the scenarios that can be played."""
    playlist = workspace.playlist
    campaigns = workspace.campaigns.known
    return {
        "pulled": [campaign.name for campaign in campaigns if campaign.mode is Mode.PULL],
        "pushed": [campaign.name for campaign in campaigns if campaign.mode is not Mode.PULL],
        "callers": CALLERS,
        "scenarios": [(name, playlist.load(name).title) for name in playlist.names()],
    }


def frames_view(tab: Tab) -> list[dict[str, Any]]:
    """Give the tab strip over the extensions' frames."""
    in_front = frame_in_front(tab)
    return [
        {
            "id": frame.frame_id,
            "label": frame.content.label,
            "is_shown": frame is in_front,
            "is_window": frame.content.kind == POPUP,
            "is_open": frame.is_open,
        }
        for frame in frames_of_strip(tab)
    ]


def journal_row(entry: Entry) -> dict[str, Any]:
    """Give one line of the journal."""
    return {
        "number": entry.number,
        "time": entry.time,
        "arrow": entry.arrow,
        "kind": str(entry.kind),
        "is_bad": bool(entry.rule) or entry.kind is Kind.FAILURE,
        "name": entry.full_name,
        "frame": entry.frame,
        "origin": entry.origin,
        "rule": entry.rule,
        "note": entry.note,
    }


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
        facts += [(f"Extension {key}", str(value)) for key, value in interaction.extensions.items()]
    if isinstance(interaction, Preview):
        facts.append(("Call type", interaction.call_type))
    if isinstance(interaction, OpenMedia) and interaction.subject:
        facts.append(("Subject", interaction.subject))
    return [*facts, ("Parties", ", ".join(party.name for party in interaction.parties))]


def _record(workspace: Workspace, interaction: Interaction) -> list[tuple[str, Any]]:
    """The fields of an outbound record, where the interaction is about one."""
    if not workspace.dispositions.has_record(interaction):
        return []
    fields = workspace.dispositions.fields(interaction)
    return [(field.get("displayName", field["name"]), field["value"]) for field in fields]
