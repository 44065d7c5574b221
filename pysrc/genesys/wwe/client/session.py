"""The shell around the client's core: sends, times out, and hands over what arrives.

Time comes from the clock it is given, in milliseconds.
"""

from genesys.wwe.client.call import Call, result_object
from genesys.wwe.client.events.listening import Listening
from genesys.wwe.client.liveness import state
from genesys.wwe.client.liveness.probe import Probe
from genesys.wwe.client.peer import Answered, Peer, Renewed
from genesys.wwe.client.runner import Runner
from genesys.wwe.client.signal import hold, turn
from genesys.wwe.client.timeouts import DEFAULT_TIMEOUT_S, checked_seconds
from genesys.wwe.frame.current import enter, leave
from wwe_link.codec import CodecError
from wwe_protocol import errors, wire

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    from genesys.wwe.client.call import Failed, Succeeded, Timeout
    from wwe_link.clock import Clock, Timer

    T = TypeVar("T")


class ClientSession:
    """One conversation with a workspace over `link`, on the time of `clock`.

    `declared` are the event names that the page's early script has subscribed to already, as the first message.
    `report` gets every exception of the author's code that nobody else takes; without it they are raised.
    `page` is the page to speak for while anything of this session happens.
    """

    def __init__(
        self,
        link: "Any",
        clock: "Clock",
        declared: "tuple[str, ...]" = (),
        report: "Callable[[BaseException], object] | None" = None,
        page: "Any" = None,
    ) -> None:
        self.timeout = DEFAULT_TIMEOUT_S
        self.link = link
        self.clock = clock
        self.peer = Peer()
        self.liveness = state.Liveness()
        self.page = page
        self.on_text: Callable[[str], object] | None = None
        self.is_unloaded = False
        self.runner = Runner(report)
        self._timer: Timer | None = None
        self.probe = Probe(self)
        self.listening = Listening(self, declared)
        link.open(self._arrived, self._event_arrived, self._answer_arrived)

    # --- calls -------------------------------------------------------------------------------------------------------

    def call(
        self,
        operation: str,
        parameters: "list[Any]",
        view: "Callable[[Any], T]",
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        timeout: "Timeout" = None,
    ) -> "Call[T]":
        """Ask for an operation; `timeout` in seconds. Raises LocalMisuse for a parameter that cannot cross."""
        call = Call(self, operation, view, succeeded, failed)
        return self.launch(call, timeout, lambda due: self.peer.request(operation, parameters, call, due))

    def launch(self, call: "Call[T]", timeout: "Timeout", post: "Callable[[float], str]") -> "Call[T]":
        """Send what `post(deadline)` makes, for the call. If nobody is there to get it, the call fails soon.

        Raises Unloaded after the page has gone, and LocalMisuse for a timeout or a parameter that cannot be sent.
        """
        seconds = self.timeout if timeout is None else checked_seconds(call.operation, timeout)
        if self.is_unloaded:
            raise errors.Unloaded(call.operation)
        # A workspace that has answered can be reached; asking costs a crossing.
        reason = "" if self.liveness.state == state.READY else self.link.unreachable()
        if reason:
            self.later(self.fail, call, errors.NoWorkspace(call.operation, reason))
            return call
        call.seconds = seconds
        call.reference_id = post(self.clock.now() + seconds * 1000)
        self.flush(call)
        return call

    def flush(self, call: "Call[Any] | None" = None) -> None:
        """Send what is to be sent. Raises LocalMisuse, and forgets the call, if JavaScript has no equal for it."""
        try:
            for message in self.peer.take_outbox():
                self.link.send(message)
        except CodecError as error:
            if call is None:
                raise
            self.peer.forget(call.reference_id)
            raise errors.LocalMisuse(call.operation + ": " + str(error))
        self._schedule()

    def fail(self, call: "Call[Any]", error: "errors.WorkspaceError") -> None:
        """End a call with an error of ours. A timeout reaches a callback as the published client's bare text."""
        if call.done():
            return
        is_timeout = isinstance(error, (errors.HostTimeout, errors.NoWorkspace))
        result = {"request": call.operation, "errorMessage": str(error)}
        self._settle_failure(call, error, errors.REQUEST_TIMEOUT_TEXT if is_timeout else result)

    def reloaded(self) -> None:
        """Take it that another workspace is in the place of the old one: it knows nothing of what was asked before."""
        self.peer.forget_frame_id()
        self._begin_anew()

    def unload(self) -> None:
        """End the conversation: pending calls fail as unloaded, subscriptions are ended, nothing arrives any more."""
        if self.is_unloaded:
            return
        self.listening.end()
        self.flush()
        self.probe.settle()
        for call in self.peer.abandon(lambda _: True):
            self.fail(call, errors.Unloaded(call.operation))
        self.is_unloaded = True
        self.link.close()

    # --- one turn later ----------------------------------------------------------------------------------------------

    def later(self, function: "Callable[..., object]", *arguments: "Any", delay_ms: float = 0.0) -> None:
        """Call a function of ours one turn later, or after some time, for this session's page."""
        self.clock.call_later(delay_ms, lambda: self._enter(function, *arguments))

    # --- what arrives ------------------------------------------------------------------------------------------------

    def _arrived(self, message: "Any") -> None:
        hold()
        try:
            self._enter(self._take, message)
        finally:
            turn()

    def _event_arrived(self, name: str, data: "Any", whole: "Callable[[], Any]") -> None:
        before = enter(self.page)
        try:
            self._take_event(name, data, whole)
        finally:
            leave(before)

    def _answer_arrived(self, reference_id: str, message: "Any") -> None:
        hold()
        before = enter(self.page)
        try:
            call = self.peer.answered(reference_id)
            if call is not None:  # or it came too late
                self._succeed(call, message)
        finally:
            leave(before)
            turn()

    def _enter(self, function: "Callable[..., object]", *arguments: "Any") -> None:
        before = enter(self.page)
        try:
            function(*arguments)
        finally:
            leave(before)

    def _take(self, message: "Any") -> None:
        if isinstance(message, str):
            if self.on_text is not None and message.startswith(wire.RAW_STRING_PREFIX):
                self.runner.guard(self.on_text, message)
            return
        outcome = self.peer.receive(message)
        if isinstance(outcome, Answered):
            self._take_answer(outcome)
        elif isinstance(outcome, Renewed):
            self._begin_anew()
        elif outcome is not None and outcome.event:
            self._take_event(outcome.event, outcome.data(), lambda: message)

    def _take_event(self, name: str, data: "Any", whole: "Callable[[], Any]") -> None:
        if self.liveness.state != state.READY:
            self._heard(None)
        self.listening.happened(name, data, whole)

    def _take_answer(self, outcome: "Answered") -> None:
        call, envelope = outcome.waiter, outcome.envelope
        if envelope.error is None:
            self._succeed(call, envelope.message)
            return
        self._heard(call.probe)
        result = result_object(envelope.message)
        self._settle_failure(call, errors.refused(call.operation, envelope.error, result), result)

    def _succeed(self, call: "Call[Any]", message: "Any") -> None:
        self._heard(call.probe)
        call.succeed(message)

    def _heard(self, probe: "int | None") -> None:
        meaning = self.liveness.answered(probe)
        self.probe.settle()
        if meaning is None:
            return
        if meaning == state.FIRST:
            self.link.pin()
        if meaning != state.SAME:
            self.listening.insist_soon()
        self.listening.ask_again(everything=meaning == state.NEW)

    def _begin_anew(self) -> None:
        if self.is_unloaded or not self.liveness.renewed():
            return
        self.probe.begin_anew()
        # Subscriptions that are under way are for whatever workspace there is: they are not failed but sent again.
        pending = self.listening.pending()
        kept = [subscription.call for subscription in pending]
        lost = self.peer.abandon(lambda call: call.probe is None and call not in kept)
        self.listening.insist(pending)
        self.listening.ask_again(everything=True)
        for call in lost:
            self.fail(call, errors.HostGone(call.operation))

    # --- time --------------------------------------------------------------------------------------------------------

    def _schedule(self) -> None:
        due = self.peer.next_deadline()
        if due is None or (self._timer is not None and self._timer.is_live and self._timer.due <= due):
            return
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self.clock.call_at(due, lambda: self._enter(self._expire))

    def _expire(self) -> None:
        for call in self.peer.expire(self.clock.now()):
            self.fail(call, self._why_no_answer(call))
        self._schedule()

    def _why_no_answer(self, call: "Call[Any]") -> "errors.WorkspaceError":
        if self.liveness.state == state.WAITING:
            return errors.NoWorkspace(call.operation, self.link.hint())
        if self.liveness.state != state.READY:
            return errors.HostGone(call.operation)
        self.probe.suspect()
        return errors.HostTimeout(call.operation, call.seconds)

    def _settle_failure(self, call: "Call[Any]", error: "errors.WorkspaceError", result: "Any") -> None:
        call.fail(error, result)
        if not call.is_observed:
            self.later(self._report_unobserved, call)

    def _report_unobserved(self, call: "Call[Any]") -> None:
        if not call.is_observed and call.error is not None:
            self.runner.report(call.error)
