"""The names and types of events as literals, for type checkers alone: the tables of `wwe_protocol.events` once more.

At run time this module is never imported. A test holds it to the tables.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal, final

    EventName = Literal["agent", "interaction", "markdone", "media", "outbound", "system"]

    @final
    class ChannelName:
        """The name of a messenger channel's events, as `genesys.wwe.channels.channel` makes it: at run time, text."""

        def __init__(self, name: str) -> None: ...

    AgentEventType = Literal["STATE_CHANGED"]
    InteractionEventType = Literal[
        "ACCEPTED",
        "ADDED",
        "ATTACHED_DATA_CHANGED",
        "CALL_RECORDING_STATE_CHANGED",
        "CANCELED",
        "CANCELLED",
        "CASE_COLLAPSED",
        "CASE_EXPANDED",
        "CASE_ID_CHANGED",
        "CASE_OR_BUNDLE_ID_CHANGED",
        "CASE_SELECTED",
        "COMPLETED",
        "COMPOSING",
        "CONTACT_CHANGED",
        "CREATED",
        "DIALING",
        "ENDED",
        "ERROR",
        "ESTABLISHED",
        "HELD",
        "INSERT_STANDARD_RESPONSE",
        "INVITED",
        "INVITED_CONFERENCE",
        "IN_QUEUE_FAILED",
        "IN_WORKBIN",
        "IN_WORKBIN_FAILED",
        "JOIN_FAILED",
        "JOIN_PENDING",
        "LEFT_CONFERENCE",
        "NEW_MESSAGE",
        "PARTY_CHANGED",
        "PREVIEWING",
        "PULLED",
        "PULL_FAILED",
        "PULL_WORKBIN_FAILED",
        "RECORDS_RETRIEVED",
        "RELEASED",
        "REMOVED",
        "REVOKED",
        "RINGING",
        "SENT",
        "STATE_CHANGE",
        "TRANSFER_COMPLETED",
        "UNKNOWN",
    ]
    MarkdoneEventType = Literal["MARKDONE_APPLY"]
    OutboundEventType = Literal["CampaignLoaded", "CampaignStarted", "CampaignStopped", "CampaignUnloaded"]
    SystemEventType = Literal["CUSTOM_TOAST_BUTTON_CLICK", "REALTIME_CONNECTION"]
