"""Finding out whether there is a workspace, by asking for something harmless again and again (see `state`)."""

from genesys.wwe.client.call import Call
from genesys.wwe.client.liveness import state
from genesys.wwe.client.signal import Signal
from genesys.wwe.client.timeouts import checked_seconds
from wwe_protocol import errors

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from genesys.wwe.client.ports import Conversation
    from wwe_link.clock import Timer

# It has no parameters, changes nothing, and every workspace has it.
HARMLESS = "system.getAllowedServices"
FIRST_PAUSE_MS = 250.0
LONGEST_PAUSE_MS = 10_000.0
# How long the first probe may go unanswered before a workspace that was there counts as gone.
PROBE_TIMEOUT_MS = 3000.0


class Probe:
    """Harmless calls, again and again: while `ready` is awaited, while a workspace is suspected, while it is gone."""

    def __init__(self, session: "Conversation") -> None:
        self._session = session
        self._probes: list[Call[Any]] = []
        self._settled = Signal()
        self._waiting = 0
        self._timers: list[Timer] = []

    async def ready(self, timeout: "float | None") -> None:
        """Return when a workspace has answered. Raises NoWorkspace after `timeout` seconds, Unloaded after `unload`."""
        session = self._session
        seconds = session.timeout if timeout is None else checked_seconds("ready", timeout)
        if session.is_unloaded:
            raise errors.Unloaded("ready")
        if session.liveness.state == state.READY:
            return
        reason = session.link.unreachable()
        if reason:
            raise errors.NoWorkspace("ready", reason)
        deadline = session.clock.now() + seconds * 1000
        timer = session.clock.call_later(seconds * 1000, self._settled.send)
        self._waiting += 1
        self._begin()
        try:
            while self._is_open_question(deadline):
                await self._settled
        finally:
            timer.cancel()
            self._waiting -= 1
            if session.liveness.state == state.WAITING and not self._waiting:
                self.settle()
        if session.is_unloaded:
            raise errors.Unloaded("ready")
        if session.liveness.state != state.READY:
            raise errors.NoWorkspace("ready", session.link.hint())

    def suspect(self) -> None:
        """Note that a call was not answered."""
        if self._session.liveness.suspected() and not self._probes:
            self._timers.append(self._session.clock.call_later(PROBE_TIMEOUT_MS, self._miss))
            self._begin()

    def begin_anew(self) -> None:
        """Probe another workspace, which may still be starting, until it answers."""
        self.settle()
        self._begin()

    def settle(self) -> None:
        """Stop: there is an answer, or nobody wants to know any more."""
        if not self._probes:
            return
        for timer in self._timers:
            timer.cancel()
        for probe in self._probes:
            self._session.peer.forget(probe.reference_id)
        self._timers, self._probes = [], []
        self._settled.send()

    def _is_open_question(self, deadline: float) -> bool:
        session = self._session
        return not session.is_unloaded and session.liveness.state != state.READY and session.clock.now() < deadline

    def _begin(self) -> None:
        if not self._probes:
            self._send(FIRST_PAUSE_MS)

    def _send(self, pause_ms: float) -> None:
        session = self._session
        probe: Call[Any] = Call(session, HARMLESS, bool)
        probe.probe = len(self._probes)
        probe.is_observed = True
        self._probes.append(probe)
        # No deadline: that the first probe is answered late tells something.
        probe.reference_id = session.peer.request(HARMLESS, [], probe, None)
        session.flush()
        longer = min(pause_ms * 2, LONGEST_PAUSE_MS)
        self._timers = [timer for timer in self._timers if timer.is_live]
        self._timers.append(session.clock.call_later(pause_ms, lambda: self._send(longer)))

    def _miss(self) -> None:
        if self._session.liveness.missed():
            for call in self._session.peer.abandon(lambda call: call.probe is None):
                self._session.fail(call, errors.HostGone(call.operation))
