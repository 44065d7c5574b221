"""Every event that can be subscribed to, and every event type that the reference names, with its source."""

from wwe_protocol.contract import OBSERVED, REFERENCE

# Names for `subscribe`. A messenger channel is `messenger:<channel>`.
AGENT = "agent"
INTERACTION = "interaction"
MEDIA = "media"
OUTBOUND = "outbound"
SYSTEM = "system"
MARKDONE = "markdone"
MESSENGER_PREFIX = "messenger:"

EVENT_NAMES = {
    AGENT: REFERENCE + ": Notifications",
    INTERACTION: REFERENCE + ": Notifications",
    MEDIA: OBSERVED + ": real host, has no eventType",
    OUTBOUND: REFERENCE + ": Outbound campaign events",
    SYSTEM: REFERENCE + ": Supporting multiple browser tabs",
    MARKDONE: REFERENCE + ": blockMarkdone; shape observed",
}

_COMMON = (
    "UNKNOWN",
    "ADDED",
    "REMOVED",
    "ATTACHED_DATA_CHANGED",
    "CASE_OR_BUNDLE_ID_CHANGED",
    "CASE_ID_CHANGED",
    "NEW_MESSAGE",
    "ERROR",
    "CONTACT_CHANGED",
)
CASE_SELECTION = ("CASE_EXPANDED", "CASE_COLLAPSED", "CASE_SELECTED")
_VOICE = ("CALL_RECORDING_STATE_CHANGED", "DIALING", "ESTABLISHED", "HELD", "PARTY_CHANGED", "RELEASED", "RINGING")
_OPEN_MEDIA = (
    "ACCEPTED",
    "COMPLETED",
    "COMPOSING",
    "CREATED",
    "INSERT_STANDARD_RESPONSE",
    "INVITED",
    "INVITED_CONFERENCE",
    "IN_QUEUE_FAILED",
    "IN_WORKBIN",
    "IN_WORKBIN_FAILED",
    "LEFT_CONFERENCE",
    "PULLED",
    "PULL_FAILED",
    "PULL_WORKBIN_FAILED",
    "REVOKED",
    "TRANSFER_COMPLETED",
)
_CHAT = ("CANCELED", "ENDED", "JOIN_FAILED", "JOIN_PENDING")
_OUTBOUND_EMAIL = ("CANCELLED", "SENT")
_CAMPAIGN = ("CampaignLoaded", "CampaignUnloaded", "CampaignStarted", "CampaignStopped")
_PREVIEW = ("PREVIEWING", "STATE_CHANGE", "RECORDS_RETRIEVED")

# Event name -> event type -> source. STATE_CHANGE (preview) and STATE_CHANGED (agent) are both real,
# and so are CANCELED (chat, preview) and CANCELLED (outbound email).
EVENT_TYPES = {
    AGENT: {"STATE_CHANGED": REFERENCE + ": Notifications"},
    INTERACTION: {
        event_type: REFERENCE + ": " + section
        for section, event_types in (
            ("Event Type references, common", _COMMON),
            ("Interaction namespace, selectCaseByCaseId", CASE_SELECTION),
            ("Event Type references, voice", _VOICE),
            ("Event Type references, open media", _OPEN_MEDIA),
            ("Event Type references, chat", _CHAT),
            ("Event Type references, outbound email", _OUTBOUND_EMAIL),
            ("Outbound preview events", _PREVIEW),
        )
        for event_type in event_types
    },
    MEDIA: {},
    OUTBOUND: dict.fromkeys(_CAMPAIGN, REFERENCE + ": Outbound campaign events"),
    SYSTEM: {
        "CUSTOM_TOAST_BUTTON_CLICK": REFERENCE + ": Event Type references",
        "REALTIME_CONNECTION": REFERENCE + ": Event Type references",
    },
    MARKDONE: {"MARKDONE_APPLY": OBSERVED + ": real host; the reference's table is damaged here"},
}
