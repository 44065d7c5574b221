"""What a web extension imports: `service`, the workspace's API, and `page`, the frame's own document and window.

Beside them the errors that calls and JavaScript raise, and the types of what calls and events bring.
"""

from wwe_link.js_exceptions import JsException
from wwe_protocol.errors import (
    EventsLost,
    FetchError,
    FetchStatusError,
    FetchTimeout,
    HostGone,
    HostRefused,
    HostTimeout,
    InteractionNotFound,
    LocalMisuse,
    NoWorkspace,
    OperationMissing,
    OriginRefused,
    RateLimited,
    Unloaded,
    WorkspaceError,
)
from wwe_protocol.payloads.agent import Agent, Device, Media, State, Token
from wwe_protocol.payloads.events import (
    AgentEvent,
    ChannelEvent,
    Event,
    InteractionEvent,
    MarkdoneEvent,
    MediaEvent,
    OutboundEvent,
    SystemEvent,
)
from wwe_protocol.payloads.interaction import Contact, Interaction, Party
from wwe_protocol.payloads.outbound import Campaign, Field

TYPE_CHECKING = False
if TYPE_CHECKING:
    __all__ = (
        "Agent",
        "AgentEvent",
        "Campaign",
        "ChannelEvent",
        "Contact",
        "Device",
        "Event",
        "EventsLost",
        "FetchError",
        "FetchStatusError",
        "FetchTimeout",
        "Field",
        "HostGone",
        "HostRefused",
        "HostTimeout",
        "Interaction",
        "InteractionEvent",
        "InteractionNotFound",
        "JsException",
        "LocalMisuse",
        "MarkdoneEvent",
        "Media",
        "MediaEvent",
        "NoWorkspace",
        "OperationMissing",
        "OriginRefused",
        "OutboundEvent",
        "Party",
        "RateLimited",
        "State",
        "SystemEvent",
        "Token",
        "Unloaded",
        "WorkspaceError",
    )
