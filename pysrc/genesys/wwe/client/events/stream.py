"""Events as something to iterate over."""

from genesys.wwe.client.signal import Signal
from wwe_protocol.errors import EventsLost
from wwe_protocol.payloads.events import view_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Any, Generic, Self, TypeVar

    from genesys.wwe.client.events.listening import Listening
    from wwe_protocol.payloads.events import Event

    E = TypeVar("E", bound=Event)
else:
    # MicroPython has no typing: at run time `Generic[E]` is `object`.
    E = None
    Generic = {E: object}

# Beyond that the loop over them is clearly too slow, and memory is finite.
QUEUED_EVENTS = 1000


class EventStream(Generic[E]):
    """`async for event in stream`. It listens from its creation until `close()`, or until the end of `async with`.

    The loop raises EventsLost if it was too slow; a new loop goes on with the events after the gap. It raises a
    HostRefused if the workspace refuses the subscription.
    """

    def __init__(self, listening: "Listening", names: "tuple[str, ...]", types: "tuple[str, ...]") -> None:
        self.names = names
        self.types = types
        self._listening = listening
        self._queue: list[E] = []
        self._lost = 0
        self._error: Exception | None = None
        self._is_closed = False
        self._signal = Signal()
        self._subscriptions = listening.add(names, self)

    async def ready(self) -> "Self":
        """Return when the workspace has accepted the subscription. Raises a HostRefused if it refuses."""
        for subscription in self._subscriptions:
            await subscription.call
        return self

    def close(self) -> None:
        """Stop listening. Events that are queued can still be read."""
        if not self._is_closed:
            self._is_closed = True
            self._listening.remove(self.names, self)
            self._signal.send()

    async def __aenter__(self) -> "Self":
        return self

    async def __aexit__(
        self, kind: "type[BaseException] | None", error: "BaseException | None", trace: "TracebackType | None"
    ) -> None:
        self.close()

    def __aiter__(self) -> "Self":
        return self

    async def __anext__(self) -> "E":
        while not (self._queue or self._lost or self._is_closed or self._error):
            await self._signal
        if self._queue:
            return self._queue.pop(0)
        if self._lost:
            lost, self._lost = self._lost, 0
            raise EventsLost(lost)
        if self._error is not None:
            raise self._error
        raise StopAsyncIteration

    # --- for Listening -----------------------------------------------------------------------------------------------

    def take(self, name: str, data: "Any", _whole: "Callable[[], Any]") -> None:
        """Queue an event."""
        event: Any = view_of(name, data)
        if not self.types or event.event_type in self.types:
            self.push(event)

    def push(self, event: "E") -> None:
        """Queue an event, unless the gap before it has still to be reported."""
        if self._lost or len(self._queue) >= QUEUED_EVENTS:
            self._lost += 1
        else:
            self._queue.append(event)
        self._signal.send()

    def fail(self, error: "Exception") -> None:
        """Raise `error` when everything before it has been read."""
        self._error = error
        self._signal.send()

    def renewed(self) -> None:
        """Note that a new workspace answers: the events simply go on."""

    def refused(self, error: "Exception") -> bool:
        """Note that the workspace refuses the subscription: the loop raises it."""
        self.fail(error)
        return True

    def unloaded(self) -> None:
        """End the iteration."""
        self._is_closed = True
        self._signal.send()
