"""Events: what is asked of the workspace for them, and how each one reaches its handlers.

A handler is anything with `take(envelope)`, and with `renewed()` for when a new workspace answers the subscriptions.
"""

from genesys.wwe.client.call import Call
from genesys.wwe.client.results import nothing
from genesys.wwe.client.subscriptions import Subscriptions
from wwe_protocol import errors, wire

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from genesys.wwe.client.session import Session
    from genesys.wwe.client.subscriptions import Wanted
    from wwe_protocol.wire import Envelope


class Listening:
    """The session's subscriptions, sent, answered, renewed and ended."""

    def __init__(self, session: "Session", declared: "tuple[str, ...]") -> None:
        self._session = session
        self._subscriptions = Subscriptions()
        self._is_release_due = False
        if declared:
            wanted = self._subscriptions.declare(declared)
            self._ask(wanted, session.peer.expect_declared)

    def add(self, names: "tuple[str, ...]", handler: "Any") -> "list[Wanted]":
        """Add a handler for these event names. Gives the subscriptions on the wire that serve it."""
        if self._session.is_unloaded:
            raise errors.Unloaded(wire.SUBSCRIBE)
        wanted = self._subscriptions.add(names, handler)
        if wanted is not None:
            self._ask(wanted)
        if self._subscriptions.has_held and not self._is_release_due:
            self._is_release_due = True
            # One turn later, so that all handlers that the same piece of code registers see the first event.
            self._session.later(self._release)
        return self._subscriptions.covering(names)

    def remove(self, names: "tuple[str, ...]", handler: "Any") -> None:
        """Remove a handler; a subscription that nobody needs any more is ended."""
        for wanted in self._subscriptions.remove(names, handler):
            self._end(wanted)
        if not self._session.is_unloaded:
            self._session.flush()

    def handlers(self, name: str) -> "tuple[Any, ...]":
        """Give the handlers for an event name."""
        return self._subscriptions.handlers(name)

    def happened(self, envelope: "Envelope") -> None:
        """Hand an event to its handlers. One that nobody wants costs two look-ups."""
        if not self._subscriptions.hold(envelope):
            self._hand_over(envelope)

    def ask_again(self, everything: bool) -> None:
        """Ask for what a workspace that has come back does not know of: everything, or only what nobody answered."""
        if everything:
            wanted = self._subscriptions.again()
            if wanted is not None:
                self._ask(wanted)
                self._renew(wanted.names)
            return
        for wanted in self._subscriptions.unanswered():
            self._ask(wanted)

    def pending(self) -> "list[Wanted]":
        """Give the subscriptions whose answer is still expected."""
        return self._subscriptions.pending()

    def insist(self, subscriptions: "list[Wanted]") -> None:
        """Ask once more for those of these that are still unanswered: whoever was asked was not there yet."""
        for wanted in subscriptions:
            if not wanted.is_ended and not wanted.call.done():
                self._session.peer.forget(wanted.call.reference_id)
                self._launch(wanted)

    def end(self) -> None:
        """End every subscription, and tell the streams."""
        for wanted in self._subscriptions.active():
            self._end(wanted)
        for name in self._subscriptions.names:
            for handler in self._subscriptions.handlers(name):
                handler.unloaded()

    @property
    def dropped(self) -> int:
        """How many events of declared names came before there was a handler, and did not fit."""
        return self._subscriptions.dropped

    # --- own ---------------------------------------------------------------------------------------------------------

    def _ask(self, wanted: "Wanted", post: "Any" = None) -> None:
        session = self._session
        call: Call[None] = Call(session, wire.SUBSCRIBE, nothing)
        call.settled = lambda call: self._settled(wanted, call)
        wanted.call = call
        if post is not None:
            call.seconds = session.timeout
            call.reference_id = post(call, session.clock.now() + session.timeout * 1000)
            return
        self._launch(wanted)

    def _launch(self, wanted: "Wanted") -> None:
        peer, call = self._session.peer, wanted.call
        self._session.launch(call, None, lambda due: peer.subscribe(wanted.data, call, due))

    def _settled(self, wanted: "Wanted", call: "Call[None]") -> None:
        if call.error is None:
            subscription_id = call.message.get("subscriptionId")
            wanted.subscription_id = subscription_id if isinstance(subscription_id, int) else None
            if wanted.is_ended:
                self._end(wanted)
                self._session.flush()
        elif isinstance(call.error, errors.HostRefused):
            self._subscriptions.drop(wanted)  # the next handler for these names asks anew

    def _end(self, wanted: "Wanted") -> None:
        wanted.is_ended = True
        if wanted.subscription_id is not None:
            self._session.peer.unsubscribe(wanted.subscription_id)

    def _renew(self, names: "tuple[str, ...]") -> None:
        renewed: list[Any] = []
        for name in names:
            for handler in self._subscriptions.handlers(name):
                if handler not in renewed:
                    renewed.append(handler)
                    handler.renewed()

    def _release(self) -> None:
        self._is_release_due = False
        for envelope in self._subscriptions.release():
            self._hand_over(envelope)

    def _hand_over(self, envelope: "Envelope") -> None:
        for handler in self._subscriptions.handlers(envelope.event):
            self._session.guard(handler.take, envelope)
