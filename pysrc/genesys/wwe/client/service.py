"""The Service Client API as one Python object: the namespaces, events, and the published client's own functions."""

from genesys.wwe.client.call import Call
from genesys.wwe.client.events.handle import Handle, MessageHandle, check_known, checked_names, one_name, registering
from genesys.wwe.client.namespaces import NAMESPACES
from genesys.wwe.client.timeouts import checked_seconds
from wwe_protocol.errors import LocalMisuse
from wwe_protocol.payloads.view import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any, Literal, TypeAlias, TypeVar, overload

    from genesys.wwe.client.call import Failed, Succeeded, Timeout
    from genesys.wwe.client.events.follow import Follow
    from genesys.wwe.client.events.stream import EventStream
    from genesys.wwe.client.namespaces.agent import Agent
    from genesys.wwe.client.namespaces.auth import Auth
    from genesys.wwe.client.namespaces.configuration import Configuration
    from genesys.wwe.client.namespaces.email import Email
    from genesys.wwe.client.namespaces.interaction import Interactions
    from genesys.wwe.client.namespaces.media import Media
    from genesys.wwe.client.namespaces.messenger import Messenger
    from genesys.wwe.client.namespaces.outbound import Outbound
    from genesys.wwe.client.namespaces.sip_endpoint import SipEndpoint
    from genesys.wwe.client.namespaces.system import System
    from genesys.wwe.client.namespaces.voice import Voice
    from genesys.wwe.client.session import ClientSession
    from wwe_protocol.event_names import (
        AgentEventType,
        ChannelName,
        EventName,
        InteractionEventType,
        MarkdoneEventType,
        OutboundEventType,
        SystemEventType,
    )
    from wwe_protocol.payloads.events import (
        AgentEvent,
        ChannelEvent,
        InteractionEvent,
        MarkdoneEvent,
        MediaEvent,
        OutboundEvent,
        SystemEvent,
    )

    F = TypeVar("F", bound=Callable[..., Any])
    E = TypeVar("E")
    Handler: TypeAlias = Callable[[E], object]
    Registering: TypeAlias = Callable[[Handler[E]], Handle]


class Service:
    """One conversation with an Agent Workspace.

    `from genesys.wwe import service` is the current page's. A `Service` of your own, over any link, is
    `Service(ClientSession(link, clock))`.
    """

    def __init__(self, session: "ClientSession") -> None:
        self._session = session
        self._subscribed: list[MessageHandle] = []

    if TYPE_CHECKING:
        agent: Agent
        auth: Auth
        configuration: Configuration
        email: Email
        interaction: Interactions
        media: Media
        messenger: Messenger
        outbound: Outbound
        sip_endpoint: SipEndpoint
        system: System
        voice: Voice
        sipEndpoint: SipEndpoint

    else:

        def __getattr__(self, name: str) -> "Any":
            """Make a namespace when it is first asked for: an extension carries those alone that it names."""
            if name == "sipEndpoint":
                self.sipEndpoint = self.sip_endpoint
                return self.sipEndpoint
            kind = NAMESPACES.get(name)
            if kind is None:
                raise AttributeError("the service has no " + repr(name))
            module = __import__("genesys.wwe.client.namespaces." + name, None, None, (kind,))
            namespace = getattr(module, kind)(self._session)
            setattr(self, name, namespace)
            return namespace

    # --- the conversation --------------------------------------------------------------------------------------------

    @property
    def timeout(self) -> float:
        """How long a call waits for its answer, in seconds. The default is 10; `set_timeout` changes it."""
        return self._session.timeout

    def set_timeout(self, seconds: float) -> None:
        """Set how long calls wait for their answers from now on. The argument `timeout` of a call overrides it.

        Raises LocalMisuse if `seconds` is not a time to wait.
        """
        self._session.timeout = checked_seconds("set_timeout", seconds)

    @property
    def frame_id(self) -> "Any":
        """The workspace's id for this frame; None until the workspace sends one (few do)."""
        return self._session.peer.frame_id

    async def ready(self, timeout: "Timeout" = None) -> None:
        """Return when a workspace has answered. Until then it sends harmless requests.

        Raises NoWorkspace after `timeout` seconds, or at once if nobody can answer, and Unloaded if the page closes.
        """
        await self._session.probe.ready(timeout)

    def unload(self) -> None:
        """End the service: its subscriptions end, pending calls raise Unloaded, and no more messages arrive."""
        self._session.unload()

    def target_wwe_window(self, window: "Any") -> None:
        """Talk to the workspace in this window, for a page that embeds the workspace in an iframe (the inverse layout).

        Without this, the service talks to the page's opener, or else to its parent. If another workspace has answered
        before, calls that wait for its answer raise HostGone. All subscriptions are sent to the new workspace.
        """
        if self._session.link.target(window):
            self._session.reloaded()

    # --- events ------------------------------------------------------------------------------------------------------

    if TYPE_CHECKING:  # the events of each name, their types, and what a handler gets

        @overload
        def on(self, name: Literal["agent"], *types: AgentEventType) -> Registering[AgentEvent]: ...
        @overload
        def on(self, name: Literal["interaction"], *types: InteractionEventType) -> Registering[InteractionEvent]: ...
        @overload
        def on(self, name: Literal["markdone"], *types: MarkdoneEventType) -> Registering[MarkdoneEvent]: ...
        @overload
        def on(self, name: Literal["media"]) -> Registering[MediaEvent]: ...
        @overload
        def on(self, name: Literal["outbound"], *types: OutboundEventType) -> Registering[OutboundEvent]: ...
        @overload
        def on(self, name: Literal["system"], *types: SystemEventType) -> Registering[SystemEvent]: ...
        @overload
        def on(self, name: ChannelName) -> Registering[ChannelEvent]: ...
        @overload
        def on(self, name: Literal["agent"], *types: AgentEventType, handler: Handler[AgentEvent]) -> Handle: ...
        @overload
        def on(
            self, name: Literal["interaction"], *types: InteractionEventType, handler: Handler[InteractionEvent]
        ) -> Handle: ...
        @overload
        def on(
            self, name: Literal["markdone"], *types: MarkdoneEventType, handler: Handler[MarkdoneEvent]
        ) -> Handle: ...
        @overload
        def on(self, name: Literal["media"], *, handler: Handler[MediaEvent]) -> Handle: ...
        @overload
        def on(
            self, name: Literal["outbound"], *types: OutboundEventType, handler: Handler[OutboundEvent]
        ) -> Handle: ...
        @overload
        def on(self, name: Literal["system"], *types: SystemEventType, handler: Handler[SystemEvent]) -> Handle: ...
        @overload
        def on(self, name: ChannelName, *, handler: Handler[ChannelEvent]) -> Handle: ...

    def on(self, name: "str | ChannelName", *types: str, handler: "Callable[..., Any] | None" = None) -> "Any":
        """Hand events to a function, plain or async: `@service.on("interaction", "ESTABLISHED")`.

        `name` is agent, interaction, media, outbound, system or markdone. For a messenger channel it is
        `channel("its name")`, from `genesys.wwe.channels`; at run time that is the text messenger:<channel>. Without
        `types` the function gets every event of this name, as a view. Return a `Handle` (after the decorator, the
        function's name is the handle): `handle.remove()` ends it, `await handle.ready()` waits for the workspace. If
        there is no page yet, the handler waits for one. Raises LocalMisuse for a name or type that does not exist.
        """
        return registering(name, types, handler, self.listen)

    if TYPE_CHECKING:

        @overload
        def events(self, name: Literal["agent"], *types: AgentEventType) -> EventStream[AgentEvent]: ...
        @overload
        def events(
            self, name: Literal["interaction"], *types: InteractionEventType
        ) -> EventStream[InteractionEvent]: ...
        @overload
        def events(self, name: Literal["markdone"], *types: MarkdoneEventType) -> EventStream[MarkdoneEvent]: ...
        @overload
        def events(self, name: Literal["media"]) -> EventStream[MediaEvent]: ...
        @overload
        def events(self, name: Literal["outbound"], *types: OutboundEventType) -> EventStream[OutboundEvent]: ...
        @overload
        def events(self, name: Literal["system"], *types: SystemEventType) -> EventStream[SystemEvent]: ...
        @overload
        def events(self, name: ChannelName) -> EventStream[ChannelEvent]: ...

    def events(self, name: "str | ChannelName", *types: str) -> "EventStream[Any]":
        """Iterate over events: `async for event in service.events("agent")`. Names and types are as in `on`.

        It listens at once, until you call `close()` or leave `async with service.events(...) as events:`. In the loop
        it raises EventsLost when more than 1000 events wait, and a HostRefused if the workspace refuses the
        subscription. Raises LocalMisuse at once for a name or type that does not exist.
        """
        from genesys.wwe.client.events.stream import EventStream  # the build leaves it out where nobody names it

        names = one_name(name)
        check_known(names[0], types)
        return EventStream(self._session.listening, names, types)

    def follow(self) -> "Follow":
        """Read the present interactions, then every event about them, without gap or duplicate.

        Write `async with service.follow() as following:`. `following.snapshot` is a list of interactions, and
        `async for event in following` gets the events after it. The loop raises HostGone if the workspace was reloaded.
        """
        from genesys.wwe.client.events.follow import Follow  # the build leaves it out where nobody names it

        return Follow(self._session)

    def subscribe(
        self,
        events: "EventName | ChannelName | Sequence[EventName | ChannelName]",
        handler: "Callable[[dict[str, Any]], object]",
        context: "Any" = None,
    ) -> MessageHandle:
        """Hand the whole messages of these events to a function, as the published client does.

        The function gets one argument, `{"event": ..., "data": {...}, ...}`. `context` is stored as `handle.context`.
        If you subscribe the same function to the same name again, there is still one subscription. Several functions
        can subscribe to one name; in the published client only the last one stays. Names are sent as they
        are, also those that this client does not know. Raises LocalMisuse if `events` is no name and no list of names.
        """
        handle = MessageHandle(checked_names(events), handler, context)
        self.begin(handle)
        return handle

    def unsubscribe(self, handler: "Callable[..., Any]") -> None:
        """End a subscription of `subscribe`: `handler` is the function or the handle. Unknown ones are ignored."""
        for handle in [known for known in self._subscribed if known is handler or known.function == handler]:
            self._subscribed.remove(handle)
            handle.remove()

    def on_message(self, function: "F") -> "F":
        """Hand the raw strings that the workspace sends ("wwe...") to a function; a later one replaces it."""
        self._session.on_text = function
        return function

    # --- the wire ----------------------------------------------------------------------------------------------------

    def send_message(
        self,
        message: "dict[str, Any]",
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[Any]":
        """Send your own message: `{"request": "namespace.method", "parameters": [...]}`.

        Use it where this API has no method. Return a `Call` with the data as the workspace sends it. Its
        `reference_id` is the id on the wire. A `referenceId` in the message is replaced, because it could belong to
        another call. Raises LocalMisuse for anything but a dictionary with `request` or `event`.
        """
        if not isinstance(message, dict) or not isinstance(message.get("request") or message.get("event"), str):
            raise LocalMisuse("send_message: a dictionary with the text `request` or `event` is needed")
        session = self._session
        call: Call[Any] = Call(session, message.get("request") or message["event"], plain, succeeded, failed)
        return session.launch(call, timeout, lambda due: session.peer.send(message, call, due))

    # --- for handlers that waited for a page -------------------------------------------------------------------------

    def listen(self, handle: Handle) -> Handle:
        """Hand events to a handle that `on` has made."""
        handle.listen(self._session.listening)
        return handle

    def begin(self, handle: MessageHandle) -> None:
        """Hand messages to a handle that `subscribe` has made."""
        handle.listen(self._session.listening)
        for known in self._subscribed:
            if known.function == handle.function:
                known.leave_to(handle)
        self._subscribed = [known for known in self._subscribed if known.names and not known.is_removed]
        self._subscribed.append(handle)

    # The documented spellings.
    sendMessage = send_message
    targetWWEWindow = target_wwe_window
    onMessage = on_message
