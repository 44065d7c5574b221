"""The payloads of events, one view per event name."""

from wwe_protocol import events
from wwe_protocol.payloads.agent import State
from wwe_protocol.payloads.interaction import Interaction
from wwe_protocol.payloads.view import View, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from wwe_protocol.event_names import (
        AgentEventType,
        InteractionEventType,
        MarkdoneEventType,
        OutboundEventType,
        SystemEventType,
    )


class Event(View):
    """An event: `name` as it was subscribed to, `event_type` where it has one."""

    def __init__(self, name: str, source: "Any") -> None:
        self._source = source  # as View has it; a call to `super` is a tenth of what an event costs on MicroPython
        self.name = name

    @property
    def event_type(self) -> "str | None":
        """The type within the name: ESTABLISHED, STATE_CHANGED ... None for `media` and tab events."""
        return self._text("eventType")


class AgentEvent(Event):
    """The agent's state has changed (reference: Notifications)."""

    if TYPE_CHECKING:

        @property
        def event_type(self) -> AgentEventType | None:
            """The type within the name; `get("eventType")` reads one that is not documented."""

    @property
    def media_state(self) -> "str | None":
        """The new state's type. Other reports say `type`; both are read."""
        return self._text("mediaState", "type")

    @property
    def reason(self) -> "str | None":
        """The label of the reason."""
        return self._text("reason")

    @property
    def reason_code(self) -> "str | None":
        """The code of the reason."""
        return self._text("reasonCode")


class MediaEvent(Event):
    """The state of one medium has changed (observed; it has no event type)."""

    @property
    def media(self) -> "str | None":
        """The medium."""
        return self._text("media", "name")

    @property
    def state(self) -> "State | None":
        """Its new state."""
        state = self._object("state")
        return None if state is None else State(state)


class InteractionEvent(Event):
    """Something happened to an interaction or to a case. Case events have no `interaction`."""

    if TYPE_CHECKING:

        @property
        def event_type(self) -> InteractionEventType | MarkdoneEventType | None:
            """The type within the name; `get("eventType")` reads one that is not documented."""

    @property
    def interaction(self) -> "Interaction | None":
        """The interaction as it is after the event."""
        interaction = self._object("interaction")
        return None if interaction is None else Interaction(interaction)

    @property
    def media(self) -> "str | None":
        """The medium: beside the interaction in the reference, inside it in the real workspace."""
        beside = self._text("media")
        interaction = None if beside else self.interaction
        return interaction.media if interaction else beside

    @property
    def selected_case_id(self) -> "str | None":
        """The case of CASE_SELECTED, CASE_EXPANDED and CASE_COLLAPSED."""
        return self._text("selectedCaseId")

    @property
    def case_id(self) -> "str | None":
        """The new case id of CASE_ID_CHANGED."""
        return self._text("caseId")

    @property
    def previous_case_id(self) -> "str | None":
        """The old case id of CASE_ID_CHANGED."""
        return self._text("previousCaseId")


class MarkdoneEvent(InteractionEvent):
    """The agent asks for mark done; `block_markdone` within `timeout_ms` stops it (observed)."""

    if TYPE_CHECKING:

        @property
        def event_type(self) -> MarkdoneEventType | None:
            """The type within the name; `get("eventType")` reads one that is not documented."""

    @property
    def timeout_ms(self) -> "int | None":
        """How long the workspace waits, in milliseconds."""
        return self._number("timeout")


class OutboundEvent(Event):
    """A campaign was loaded, unloaded, started or stopped (reference: Outbound campaign events)."""

    if TYPE_CHECKING:

        @property
        def event_type(self) -> OutboundEventType | None:
            """The type within the name; `get("eventType")` reads one that is not documented."""

    @property
    def campaign(self) -> "str | None":
        """The campaign's name."""
        return self._text("campaign")

    @property
    def mode(self) -> "str | None":
        """The mode it started in; CampaignStarted only."""
        return self._text("mode")


class SystemEvent(Event):
    """A toast's button, the real-time connection, or the browser tab's state (reference: Event Type references)."""

    if TYPE_CHECKING:

        @property
        def event_type(self) -> SystemEventType | None:
            """The type within the name; `get("eventType")` reads one that is not documented."""

    @property
    def custom_toast_id(self) -> "str | None":
        """The toast, for CUSTOM_TOAST_BUTTON_CLICK."""
        return self._text("customToastId")

    @property
    def button_index(self) -> "int | None":
        """The button, counted from 0 in the order given, for CUSTOM_TOAST_BUTTON_CLICK."""
        return self._number("buttonIndex")

    @property
    def state(self) -> "str | None":
        """DISCONNECTED, RECONNECTED or DOWN, for REALTIME_CONNECTION."""
        return self._text("state")

    @property
    def frame_state(self) -> "str | None":
        """LEADING, FOLLOWING or NEGOTIATING: the state of this browser tab."""
        return self._text("frameState")


class ChannelEvent(Event):
    """A message on a messenger channel (reference: Messenger namespace). The payload is the message, of any shape."""

    @property
    def channel(self) -> str:
        """The channel's name, without the prefix."""
        return self.name[len(events.MESSENGER_PREFIX) :]

    @property
    def message(self) -> "Any":
        """What was broadcast."""
        return plain(self._source)

    @property
    def event_type(self) -> "str | None":
        """None: what looks like a type in a channel's message is the sender's own."""
        return None


_VIEWS = {
    events.AGENT: AgentEvent,
    events.INTERACTION: InteractionEvent,
    events.MARKDONE: MarkdoneEvent,
    events.MEDIA: MediaEvent,
    events.OUTBOUND: OutboundEvent,
    events.SYSTEM: SystemEvent,
}


def view_of(name: str, data: "Any") -> "Event":
    """Return the view for an event. A payload that is no object (it should be) reads as an empty one."""
    view = _VIEWS.get(name)
    if view is None:
        return ChannelEvent(name, data) if name.startswith(events.MESSENGER_PREFIX) else Event(name, _record(data))
    return view(name, _record(data))


def _record(data: "Any") -> "Any":
    return data if hasattr(data, "get") else {}
