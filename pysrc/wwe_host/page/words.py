"""How the page calls what it shows: media, states and people, in an agent's words."""

from enum import StrEnum

from wwe_host.lifecycles import open_media, preview, voice
from wwe_host.model.interactions import Interaction

MEDIA = {
    "voice": "Call",
    "email": "E-mail",
    "chat": "Chat",
    "workitem": "Work item",
    "outboundpreview": "Outbound preview",
}
_STATES = {
    "UNKNOWN": "new",
    "RINGING": "ringing",
    "DIALING": "dialling",
    "TALKING": "talking",
    "HELD": "on hold",
    "IDLE": "ended",
}
# What wants the agent's attention, what is going on, what waits, what is over: the colour of a state.
_TONES = {
    "calling": (
        voice.State.RINGING,
        open_media.State.INVITED,
        open_media.State.INVITED_CONFERENCE,
        preview.State.INVITED,
    ),
    "waiting": (
        voice.State.HELD,
        voice.State.DIALING,
        open_media.State.JOIN_PENDING,
        open_media.State.TRANSFERRING,
        open_media.State.SAVED,
    ),
    "over": (voice.State.IDLE, open_media.State.IDLE, preview.State.IDLE),
}


def state_words(state: StrEnum) -> str:
    """Return a state as a person says it: `ON HOLD` is "on hold", `JOIN_PENDING` is "join pending"."""
    return _STATES.get(str(state), str(state).replace("_", " ").lower())


def tone(interaction: Interaction) -> str:
    """Return the kind of a state: calling, active, waiting or over."""
    return next((name for name, states in _TONES.items() if interaction.state in states), "active")


def who(interaction: Interaction) -> str:
    """Return whom an interaction is with."""
    if interaction.contact is not None:
        return interaction.contact.display_name
    return interaction.parties[0].name if interaction.parties else interaction.media
