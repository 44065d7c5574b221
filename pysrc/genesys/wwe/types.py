"""Types for annotations: the dictionaries that calls take, and the names and types of events.

`toast: Toast = {"title": "Order"}`. They are for type checkers. At run time they are plain `dict` and `str`, and only a
page that imports this module carries it.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, Required, TypeAlias, TypedDict

    from genesys.wwe.dom import Element
    from wwe_protocol.event_names import (
        AgentEventType,
        ChannelName,
        EventName,
        InteractionEventType,
        MarkdoneEventType,
        OutboundEventType,
        SystemEventType,
    )

    __all__ = (
        "AgentEventType",
        "CallbackType",
        "ChannelName",
        "Child",
        "Dialog",
        "EventName",
        "InteractionEventType",
        "MarkdoneEventType",
        "MenuView",
        "OutboundEventType",
        "SystemEventType",
        "Target",
        "TargetType",
        "Toast",
        "ToastUpdate",
    )

    CallbackType = Literal["CAMPAIGN", "PERSONAL"]
    TargetType = Literal["AGENT", "AGENT_GROUP", "SKILL", "INTERACTION_QUEUE", "ROUTING_POINT", "CUSTOM_CONTACT"]

    # What `page.fill` and `page.element` put into an element.
    Child: TypeAlias = Element | str | float | Sequence["Child"] | None

    class ToastUpdate(TypedDict, total=False):
        """What `service.system.update_toast` changes."""

        title: str
        iconUrl: str
        subject: str
        message: str
        keyValues: Mapping[str, str | float | None]
        buttons: Sequence[str]
        buttonShowDismiss: bool

    class Toast(ToastUpdate, total=False):
        """What `service.system.popup_toast` shows; `autoCloseTimeout` in milliseconds, `width` in pixels."""

        autoCloseTimeout: float
        sendToMyMessage: bool
        width: float

    class Dialog(TypedDict, total=False):
        """The options of `service.system.open_dialog`; `width` and `height` as "430px" or "50%"."""

        label: str
        width: str
        height: str

    class MenuView(TypedDict, total=False):
        """A view in the application menu bar; colours as "#FFCC00"."""

        name: Required[str]
        label: str
        iconUrl: str
        shortLabel: str
        tooltip: str
        labelColor: str
        backgroundColor: str

    class Target(TypedDict, total=False):
        """Whom to consult, or to transfer to. The reference spells the type `target`, the published sample `type`."""

        destination: Required[str]
        type: TargetType
        target: TargetType
        media: str

else:
    Dialog = MenuView = Target = Toast = ToastUpdate = dict
    AgentEventType = InteractionEventType = MarkdoneEventType = OutboundEventType = SystemEventType = str
    Child = object
    CallbackType = ChannelName = EventName = TargetType = str
