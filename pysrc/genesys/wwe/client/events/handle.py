"""A handler of the author's under subscription, and the handle that removes it."""

from wwe_protocol import events
from wwe_protocol.errors import LocalMisuse
from wwe_protocol.payloads.events import view_of
from wwe_protocol.payloads.view import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from genesys.wwe.client.events.listening import Listening
    from genesys.wwe.client.events.subscriptions import Subscription


class Handle:
    """A handler that events are handed to until `remove()`. Calling the handle calls the author's function."""

    _listening: "Listening | None" = None
    is_removed = False

    def __init__(self, names: "tuple[str, ...]", types: "tuple[str, ...]", function: "Callable[..., Any]") -> None:
        self.names = names
        self.types = types
        self._function = function
        self._subscriptions: list[Subscription] = []

    def __call__(self, *arguments: "Any") -> "Any":
        """Call the author's function."""
        return self._function(*arguments)

    async def ready(self) -> "Handle":
        """Return when the workspace has accepted the subscription. Raises a HostRefused if it refuses."""
        for subscription in self._subscriptions:
            await subscription.call
        return self

    def remove(self) -> None:
        """Stop passing events to the handler. A second call has no effect."""
        self.is_removed = True
        if self._listening is not None:
            self._listening.remove(self.names, self)

    # --- for Listening -----------------------------------------------------------------------------------------------

    def listen(self, listening: "Listening") -> None:
        """Begin to take events, unless it was removed before there was a page."""
        if not self.is_removed:
            self._listening = listening
            self._subscriptions = listening.add(self.names, self)

    def take(self, name: str, data: "Any", _whole: "Callable[[], Any]") -> "Any":
        """Hand an event to the function, as a view."""
        event = view_of(name, data)
        if not self.types or event.event_type in self.types:
            return self._function(event)
        return None

    def renewed(self) -> None:
        """Note that a new workspace answers: nothing changes for a plain handler."""

    def refused(self, _error: "Exception") -> bool:
        """Note that the workspace refuses the subscription: nobody hears of it from a plain handler."""
        return False

    def unloaded(self) -> None:
        """Note that the service ends: nothing is left to do for a plain handler."""


class MessageHandle(Handle):
    """A handler as the published client has them: it gets the whole message. `context` is what it was given with it."""

    def __init__(self, names: "tuple[str, ...]", function: "Callable[..., Any]", context: "Any") -> None:
        self.context = context
        super().__init__(names, (), function)

    @property
    def function(self) -> "Callable[..., Any]":
        """The author's function, by which `unsubscribe` finds the handle."""
        return self._function

    def take(self, _name: str, _data: "Any", whole: "Callable[[], Any]") -> "Any":
        """Hand the whole message to the function."""
        return self._function(plain(whole()))

    def leave_to(self, other: "MessageHandle") -> None:
        """Hand over no more of the events that another handle of the same function takes from now on."""
        shared = tuple(name for name in self.names if name in other.names)
        self.names = tuple(name for name in self.names if name not in shared)
        if shared and self._listening is not None:
            self._listening.remove(shared, self)


def registering(
    name: "Any", types: "tuple[str, ...]", handler: "Callable[..., Any] | None", begin: "Callable[[Handle], Handle]"
) -> "Any":
    """Return the handle of a handler, or a decorator that makes one. Raises LocalMisuse for an event that cannot come.

    `begin` gets each handle that is made, and returns it.
    """
    names = one_name(name)
    check_known(names[0], types)
    if handler is not None:
        return begin(Handle(names, types, handler))
    return lambda function: begin(Handle(names, types, function))


def one_name(name: "Any") -> "tuple[str, ...]":
    """Return the one event name that is given. Raises LocalMisuse for anything else."""
    if isinstance(name, str):
        return (name,)
    raise LocalMisuse('on and events take one event name: service.on("interaction", "ESTABLISHED")')


def checked_names(names: "Any") -> "tuple[str, ...]":
    """Return event names as a tuple, each once. Raises LocalMisuse for what is no event name."""
    listed = (names,) if isinstance(names, str) else tuple(names) if isinstance(names, (list, tuple)) else ()
    if not listed or not all(isinstance(name, str) and name for name in listed):
        raise LocalMisuse("an event name, or a list of them, is needed here, not " + repr(names))
    return tuple(name for index, name in enumerate(listed) if name not in listed[:index])


def check_known(name: str, types: "tuple[str, ...]") -> None:
    """Raise LocalMisuse for an event that can never come."""
    if name.startswith(events.MESSENGER_PREFIX):
        known_types: Any = ()
    elif name in events.EVENT_TYPES:
        known_types = events.EVENT_TYPES[name]
    else:
        names = sorted(events.EVENT_NAMES) + [events.MESSENGER_PREFIX + "<channel>"]  # noqa: RUF005 - no starred displays on MicroPython
        raise LocalMisuse("there is no event " + repr(name) + "; " + _hint(name, names))
    for event_type in types:
        if event_type not in known_types:
            problem = "events " + repr(name) + " have no type " + repr(event_type)
            raise LocalMisuse(problem + ("; " + _hint(event_type, known_types) if known_types else ", nor any other"))


# Of the pairs of letters in two words, the share that both have if one is the other misspelt.
_NEAR = 0.25


def _hint(word: "Any", known: "Any") -> str:
    """Return what is to be said of a word that is not known: the one nearest to it, or all where none is near."""
    wanted, best, nearest = str(word).lower(), 0.0, ""
    pairs = [wanted[index : index + 2] for index in range(len(wanted) - 1)]
    for each in sorted(known):
        shared = sum(pair in each.lower() for pair in pairs) / (len(pairs) + len(each))
        if shared > best:
            best, nearest = shared, each
    if best >= _NEAR:
        return "did you mean " + repr(nearest) + "?"
    return "there are " + ", ".join(sorted(known))
