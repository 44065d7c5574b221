"""Who wants which events, and what the workspace has to be asked for: each event name is asked for once.

One subscription on the wire may cover several names. Pure bookkeeping: `listening` sends what `add`, `remove` and
`again` ask for.
"""

from wwe_protocol.errors import HostTimeout

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Held = tuple[str, Any, Any]  # name, data and message of an event

# Events of the page's declared subscription wait for the first handler of their name; not without bound.
HELD_EVENTS = 1000


class Subscription:
    """One subscription on the wire: its names, and its id once the workspace has answered (0 is an id like any)."""

    def __init__(self, names: "tuple[str, ...]") -> None:
        self.names = names
        self.subscription_id: int | None = None
        self.is_ended = False  # nobody needs it any more; if it is still unanswered, it ends when it is answered
        self.call: Any = None  # the call under way or the last one, which tells whether it was refused

    @property
    def has_timed_out(self) -> bool:
        """Return whether the workspace, which is there, has not answered it."""
        return isinstance(self.call.error, HostTimeout)

    @property
    def data(self) -> "str | list[str]":
        """What goes on the wire: a lone name as text, as the documentation shows it."""
        return self.names[0] if len(self.names) == 1 else list(self.names)


class Subscriptions:
    """Handlers by event name, and the wire's subscriptions behind them."""

    def __init__(self) -> None:
        self._handlers: dict[str, tuple[Any, ...]] = {}
        self._by_name: dict[str, Subscription] = {}
        self.unheard: set[str] = set()  # the declared names that have had no handler yet
        self._held: list[Held] = []
        self.dropped = 0

    # --- what is wanted ----------------------------------------------------------------------------------------------

    def declare(self, names: "tuple[str, ...]") -> Subscription:
        """Note the subscription that the page's early script has sent already. Its events are held for a handler."""
        self.unheard.update(names)
        return self._want(names)

    def add(self, names: "tuple[str, ...]", handler: "Any") -> "list[Subscription]":
        """Add a handler. Return the subscriptions that have to be sent for it."""
        for name in names:
            # A new tuple each time, so that a loop over the handlers never sees a change.
            self._handlers[name] = self._handlers.get(name, ()) + (handler,)  # noqa: RUF005 - no starred displays on MicroPython
        missing = tuple(name for name in names if name not in self._by_name)
        asked = [subscription for subscription in self.covering(names) if subscription.has_timed_out]
        if missing:
            asked.append(self._want(missing))
        return asked

    def remove(self, names: "tuple[str, ...]", handler: "Any") -> "list[Subscription]":
        """Remove a handler. Return the subscriptions that nobody needs any more."""
        for name in names:
            left = tuple(other for other in self._handlers.get(name, ()) if other is not handler)
            if left:
                self._handlers[name] = left
            else:
                self._handlers.pop(name, None)
        ended = []
        for subscription in self.covering(names):
            if not any(name in self._handlers for name in subscription.names):
                self.drop(subscription)
                ended.append(subscription)
        return ended

    def drop(self, subscription: Subscription) -> None:
        """Forget a subscription, so that the next handler for its names asks anew."""
        for name in subscription.names:
            self._by_name.pop(name, None)

    def again(self) -> "Subscription | None":
        """Return one subscription for all that is wanted and not being asked for: the workspace has come back."""
        names = tuple(sorted(name for name in self._by_name if self._by_name[name].call.done()))
        return self._want(names) if names else None

    def unanswered(self) -> "list[Subscription]":
        """Return the subscriptions that nobody has answered and nobody will: their call is over."""
        return [each for each in self._distinct() if each.subscription_id is None and each.call.done()]

    def pending(self) -> "list[Subscription]":
        """Return the subscriptions whose answer is still expected."""
        return [subscription for subscription in self._distinct() if not subscription.call.done()]

    def covering(self, names: "tuple[str, ...]") -> "list[Subscription]":
        """Return the subscriptions that cover these names."""
        return [each for each in self._distinct() if any(name in each.names for name in names)]

    # --- what happens ------------------------------------------------------------------------------------------------

    def handlers(self, name: str) -> "tuple[Any, ...]":
        """Return the handlers for an event name, in the order in which they came."""
        return self._handlers.get(name, ())

    def hold(self, name: str, data: "Any", message: "Any") -> None:
        """Keep an event whose name is still `unheard`."""
        if len(self._held) < HELD_EVENTS:
            self._held.append((name, data, message))
        else:
            self.dropped += 1

    def release(self) -> "list[Held]":
        """Return the held events that have a handler now, in the order in which they came."""
        self.unheard = {name for name in self.unheard if name not in self._handlers}
        ready = [held for held in self._held if held[0] not in self.unheard]
        self._held = [held for held in self._held if held[0] in self.unheard]
        return ready

    @property
    def has_held(self) -> bool:
        """Return whether a declared name is still without its first handler."""
        return bool(self.unheard)

    def active(self) -> "list[Subscription]":
        """Return the subscriptions that the workspace has answered."""
        return [subscription for subscription in self._distinct() if subscription.subscription_id is not None]

    def all_handlers(self) -> "list[Any]":
        """Return the handlers for all names, whether they are asked for or not."""
        return self.handlers_of(tuple(sorted(self._handlers)))

    def handlers_of(self, names: "tuple[str, ...]") -> "list[Any]":
        """Return the handlers for any of these names, each once."""
        distinct: list[Any] = []
        for name in names:
            for handler in self.handlers(name):
                if handler not in distinct:
                    distinct.append(handler)
        return distinct

    # --- own ---------------------------------------------------------------------------------------------------------

    def _want(self, names: "tuple[str, ...]") -> Subscription:
        subscription = Subscription(names)
        for name in names:
            self._by_name[name] = subscription
        return subscription

    def _distinct(self) -> "list[Subscription]":
        distinct: list[Subscription] = []
        for name in sorted(self._by_name):
            if self._by_name[name] not in distinct:
                distinct.append(self._by_name[name])
        return distinct
