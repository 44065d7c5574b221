"""The real-time connection with the server: lost, back again, or down."""

from wwe_host.lifecycles.connection import CONNECTION, ConnectionState, ConnectionTrigger
from wwe_host.payloads import ConnectionEvent
from wwe_host.rules import guess, reference, rule
from wwe_host.session import AgentSession
from wwe_link.clock import Timer
from wwe_protocol import events

DOWN_AFTER = rule(
    "connection.down",
    reference("Event Type references"),
    "A connection that is lost for a minute is DOWN. One that comes back is RECONNECTED.",
)
ALL_TABS = rule(
    "connection.all-tabs",
    guess("each tab of a real workspace has a connection of its own, to the same server"),
    "All browser tabs lose and regain the connection together.",
)
GOES_ON = rule(
    "connection.goes-on",
    guess("the reference does not say what a workspace still does meanwhile"),
    "Without the real-time connection everything else continues: requests are answered, and other events are sent.",
)

DOWN_AFTER_MS = 60_000


class Connection:
    """The connection of one session."""

    def __init__(self, session: AgentSession) -> None:
        self._session = session
        self._timer: Timer | None = None
        self.state = ConnectionState.RECONNECTED

    def lose(self) -> None:
        """Lose it: DISCONNECTED, and DOWN after a minute. Nothing happens where it is lost already."""
        if self._step(ConnectionTrigger.LOST):
            self._timer = self._session.clock.call_later(DOWN_AFTER_MS, lambda: self._step(ConnectionTrigger.TOO_LONG))

    def regain(self) -> None:
        """Have it back: RECONNECTED. Nothing happens where it is there."""
        if self._step(ConnectionTrigger.BACK) and self._timer is not None:
            self._timer.cancel()

    def _step(self, trigger: ConnectionTrigger) -> bool:
        is_possible = CONNECTION.allows(self.state, trigger)
        if is_possible:
            self.state = CONNECTION.next(self.state, trigger)
            event = ConnectionEvent(eventType="REALTIME_CONNECTION", state=str(self.state))
            self._session.publisher.publish(events.SYSTEM, lambda _tab: event)
        return is_possible
