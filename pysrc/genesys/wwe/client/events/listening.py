"""Events: what is asked of the workspace for them, and how each one reaches its handlers.

A handler is anything with `take(name, data, whole)`, where `whole()` gives the message, and with `renewed()` for when
another workspace is asked for its events, `refused(error)`, which gives whether it passes it on, and `unloaded()`.
"""

from genesys.wwe.client.call import Call
from genesys.wwe.client.events.subscriptions import Subscriptions
from genesys.wwe.client.namespaces.results import nothing
from wwe_protocol import errors, wire

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from genesys.wwe.client.events.subscriptions import Subscription
    from genesys.wwe.client.ports import Conversation

# How long after its first answer a workspace may still answer what it was asked before.
GRACE_MS = 1000.0


class Listening:
    """The session's subscriptions, sent, answered, renewed and ended."""

    def __init__(self, session: "Conversation", declared: "tuple[str, ...]") -> None:
        self._session = session
        self._subscriptions = Subscriptions()
        self._is_release_due = False
        self._reported = 0
        if declared:
            subscription = self._subscriptions.declare(declared)
            self._ask(subscription, session.peer.expect_declared)

    def add(self, names: "tuple[str, ...]", handler: "Any") -> "list[Subscription]":
        """Add a handler for these event names. Return the subscriptions on the wire that serve it.

        Raises Unloaded after the page has gone.
        """
        if self._session.is_unloaded:
            raise errors.Unloaded(wire.SUBSCRIBE)
        for subscription in self._subscriptions.add(names, handler):
            self._ask(subscription)
        if self._subscriptions.has_held and not self._is_release_due:
            self._is_release_due = True
            # One turn later, so that all handlers that the same piece of code registers see the first event.
            self._session.later(self._release)
        return self._subscriptions.covering(names)

    def remove(self, names: "tuple[str, ...]", handler: "Any") -> None:
        """Remove a handler; a subscription that nobody needs any more is ended."""
        for subscription in self._subscriptions.remove(names, handler):
            self._end(subscription)
        if not self._session.is_unloaded:
            self._session.flush()

    def handlers(self, name: str) -> "tuple[Any, ...]":
        """Return the handlers for an event name."""
        return self._subscriptions.handlers(name)

    def happened(self, name: str, data: "Any", whole: "Callable[[], Any]") -> None:
        """Hand an event to its handlers. One that nobody wants costs two look-ups."""
        subscriptions = self._subscriptions
        if name in subscriptions.unheard:
            subscriptions.hold(name, data, whole())
        else:
            self._session.runner.hand_over(subscriptions.handlers(name), name, data, whole)

    def ask_again(self, everything: bool) -> None:
        """Ask for what a workspace that has come back does not know of: everything, or only what nobody answered."""
        if everything:
            subscription = self._subscriptions.again()
            if subscription is not None:
                self._ask(subscription)
                for handler in self._subscriptions.handlers_of(subscription.names):
                    handler.renewed()
            return
        for subscription in self._subscriptions.unanswered():
            self._ask(subscription)

    def pending(self) -> "list[Subscription]":
        """Return the subscriptions whose answer is still expected."""
        return self._subscriptions.pending()

    def insist(self, subscriptions: "list[Subscription]") -> None:
        """Ask once more for those of these that are still unanswered: whoever was asked was not there yet."""
        for subscription in subscriptions:
            if not subscription.is_ended and not subscription.call.done():
                self._session.peer.forget(subscription.call.reference_id)
                self._launch(subscription)

    def insist_soon(self) -> None:
        """Insist on what a workspace that has just answered leaves unanswered.

        A page that embeds the workspace is there before it, so its first messages may have reached nobody.
        """
        pending = self.pending()
        if pending:
            self._session.later(self.insist, pending, delay_ms=GRACE_MS)

    def end(self) -> None:
        """End every subscription, and tell the handlers, also those whose subscription was refused."""
        for subscription in self._subscriptions.active():
            self._end(subscription)
        for handler in self._subscriptions.all_handlers():
            handler.unloaded()

    def lost(self, count: int) -> None:
        """Note events that did not fit before Python was there."""
        self._subscriptions.dropped += count
        self._report_dropped()

    @property
    def dropped(self) -> int:
        """How many events came before Python, or a handler of their declared name, was there, and did not fit."""
        return self._subscriptions.dropped

    # --- own ---------------------------------------------------------------------------------------------------------

    def _ask(self, subscription: "Subscription", post: "Any" = None) -> None:
        session = self._session
        call: Call[None] = Call(session, wire.SUBSCRIBE, nothing)
        call.settled = lambda call: self._settled(subscription, call)
        subscription.call = call
        if post is not None:
            call.seconds = session.timeout
            call.reference_id = post(call, session.clock.now() + session.timeout * 1000)
            return
        self._launch(subscription)

    def _launch(self, subscription: "Subscription") -> None:
        peer, call = self._session.peer, subscription.call
        self._session.launch(call, None, lambda due: peer.subscribe(subscription.data, call, due))

    def _settled(self, subscription: "Subscription", call: "Call[None]") -> None:
        if call.error is None:
            subscription_id = call.message.get("subscriptionId")
            subscription.subscription_id = subscription_id if isinstance(subscription_id, int) else None
            if subscription.is_ended:
                self._end(subscription)
                self._session.flush()
        elif isinstance(call.error, errors.HostRefused):
            self._subscriptions.drop(subscription)  # the next handler for these names asks anew
            for handler in self._subscriptions.handlers_of(subscription.names):
                call.is_observed = handler.refused(call.error) or call.is_observed

    def _end(self, subscription: "Subscription") -> None:
        subscription.is_ended = True
        subscription.call.is_observed = True  # that nobody answers it is no news to anybody any more
        if subscription.subscription_id is not None:
            self._session.peer.unsubscribe(subscription.subscription_id)

    def _report_dropped(self) -> None:
        unreported, self._reported = self.dropped - self._reported, self.dropped
        if unreported:
            self._session.runner.report(errors.EventsLost(unreported))

    def _release(self) -> None:
        self._is_release_due = False
        self._report_dropped()
        for name, data, message in self._subscriptions.release():
            self._session.runner.hand_over(self._subscriptions.handlers(name), name, data, _giving(message))


def _giving(message: "Any") -> "Callable[[], Any]":
    return lambda: message
