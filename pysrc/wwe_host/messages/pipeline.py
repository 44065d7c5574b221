"""The way of a message through the host, step by step: decode, journal, permission, dispatch, reply, publish."""

from collections.abc import Callable, Mapping
from typing import Any

from wwe_host.access.click_to_dial import check_dial_only
from wwe_host.access.origins import ORIGIN_NOT_ACCEPTED
from wwe_host.access.payload_limits import PayloadCheck, shortened
from wwe_host.journal.entry import FrameAddress, Kind
from wwe_host.messages.handlers import Handler, Later, Sender
from wwe_host.messages.parameters import NUMERIC_IDS_OPTION, checked, with_text_ids
from wwe_host.messages.unknown_fields import unknown_fields
from wwe_host.model.rate_limits import Ignored
from wwe_host.rules import Refused, guess, reference, rule
from wwe_host.session import AgentSession
from wwe_host.settings.definitions import HOST
from wwe_link.values import UNDEFINED
from wwe_protocol import refusals, wire
from wwe_protocol.operations import OPERATIONS
from wwe_protocol.serving import ClientMessage, read_client_message

UNKNOWN_OPERATION = rule(
    "operation.unknown",
    guess("the real text is not known, and it may well be silence"),
    "An operation that the reference does not know is refused by name.",
)
MALFORMED = rule(
    "message.malformed",
    guess("the real text is not known"),
    "A malformed message for this API changes nothing. It is refused if it can be answered.",
)
ORIGINS_BY_MESSAGE = rule(
    "origin.real",
    reference("Security configuration, Origin"),
    "What a page may do is decided by its origin: scheme, host and port, whatever the path.",
)
EACH_MESSAGE = rule(
    "origin.each-message",
    guess("the reference does not say how the origin is found out"),
    "The origin of each message is the one that the browser reports, not the address in the options.",
)
REFUSED_WITH_ERROR = rule(
    "origin.error",
    guess("whether an origin that is not listed gets an error or silence is not known"),
    "A page whose origin is not accepted gets an error.",
)
FRAME_ID = rule(
    "frame.id",
    guess("published clients understand it; the real workspace 8.5 that was observed sent none"),
    "After the first message of a page that is accepted it is told its frameId, if the option is set.",
    "web-content.send-frame-id",
)
BROKEN = rule("host.broken", guess("a defect of this host"), "If a handler fails unexpectedly, the answer is an error.")

MADE_UP = "any that is unknown"
_SHOWN_NAMES = 20
_LONGEST_TEXT = 2000


class Pipeline:
    """Takes what frames say. `report` gets an exception that is a defect of the host; without it they are raised."""

    def __init__(
        self, session: AgentSession, handlers: Mapping[str, Handler], report: Callable[[BaseException], object] | None
    ) -> None:
        self._session = session
        self._handlers = handlers
        self._report = report

    def receive(self, sender: Sender, message: Any) -> None:
        """Take one message of a frame. Whatever it is, the next one is taken as well."""
        try:
            self._take(sender, message)
        except Exception as error:
            if self._report is None:
                raise
            self._report(error)

    # --- steps -------------------------------------------------------------------------------------------------------

    def _take(self, sender: Sender, message: Any) -> None:
        request = read_client_message(message)
        is_kept = self._note(sender, request, message)
        if request is None:
            return
        with self._session.publisher.held():
            try:
                self._permit(sender, request)
                answer = self._dispatch(sender, request, is_kept=is_kept)
            except Refused as refusal:
                self._refuse(sender, request, refusal)
            except Ignored as silence:
                self._keep_silent(sender, request, silence)
            else:
                if isinstance(answer, Later):
                    self._answer_later(sender, request, answer)
                else:
                    self._answer(sender, request, answer)
                self._tell_frame_id(sender)

    def _note(self, sender: Sender, request: ClientMessage | None, message: Any) -> bool:
        """Write a message into the journal, which weighs it; return whether the journal could keep it."""
        if request is None:
            return self._write(sender, Kind.FOREIGN, "", message, note="not for this API")
        kind = Kind.REQUEST if request.operation else Kind.UNSUBSCRIBE if request.is_end else Kind.SUBSCRIBE
        name = _shown_name(request)
        note = request.problem or unknown_fields(request)
        return self._write(sender, kind, name, message, reference_id=request.reference_id, note=note)

    def _permit(self, sender: Sender, request: ClientMessage) -> None:
        origins = self._session.accepted_origins
        if not origins.accepts(sender.origin):
            raise Refused(ORIGIN_NOT_ACCEPTED, refusals.origin_not_accepted(sender.origin))
        check_dial_only(sender.frame, request, self._session.options)
        if not request.operation:
            return
        refused_by = origins.refusal(sender.origin, request.operation)
        if refused_by is not None:
            raise Refused(refused_by, refusals.operation_not_allowed(sender.origin))
        # However many names are made up, they are one type of request, so that nobody fills the counters with them.
        counted = request.operation if request.operation in OPERATIONS else MADE_UP
        sender.frame.limits.check(counted, self._session.world.passed_ms())

    def _dispatch(self, sender: Sender, request: ClientMessage, *, is_kept: bool) -> Any:
        if request.problem:
            raise Refused(MALFORMED, refusals.malformed(request.problem))
        if request.is_end:
            sender.frame.unsubscribe(request.subscription_id)
            return None
        if request.is_subscription:
            return sender.frame.subscribe(request.names, sender.origin)
        if not is_kept:  # for its parameters, or for something that nobody reads
            measured = PayloadCheck(request.parameters)
            if measured.problem:
                raise Refused(measured.rule, refusals.malformed(measured.problem))
        operation = OPERATIONS.get(request.operation)
        if operation is None:
            raise Refused(UNKNOWN_OPERATION, refusals.unknown_operation())
        given = request.parameters
        if self._session.options.flag(NUMERIC_IDS_OPTION, HOST):
            given = with_text_ids(operation, given)
        return self._call(self._handlers[request.operation], sender, checked(operation, given))

    def _call(self, handler: Handler, sender: Sender, parameters: list[Any]) -> Any:
        try:
            return handler(sender, *parameters)
        except Refused:
            raise
        except Exception as error:
            if self._report is None:
                raise
            self._report(error)
            raise Refused(BROKEN, refusals.host_broken(type(error).__name__)) from error

    # --- replies -----------------------------------------------------------------------------------------------------

    def _answer(self, sender: Sender, request: ClientMessage, answer: Any) -> None:
        if request.is_subscription:
            self._post(sender, request, Kind.SUBSCRIBED, wire.subscribed(request.reference_id, answer))
        elif request.operation:
            has_data = OPERATIONS[request.operation].result != "nothing"
            data = answer if has_data else UNDEFINED
            self._post(sender, request, Kind.SUCCESS, wire.success(request.operation, request.reference_id, data))

    def _answer_later(self, sender: Sender, request: ClientMessage, answer: Later) -> None:
        def settled() -> None:
            if answer.refusal is None:
                self._answer(sender, request, None)
            else:
                self._refuse(sender, request, answer.refusal)

        answer.when_settled(settled)

    def _tell_frame_id(self, sender: Sender) -> None:
        is_told = sender.frame.knows_its_id or sender.replays is not None
        if is_told or not self._session.options.flag("web-content.send-frame-id", HOST):
            return
        sender.frame.knows_its_id = True
        message = wire.frame_id(sender.frame.frame_id)
        self._write(sender, Kind.FRAME_ID, "", message)
        sender.post(message)

    def _refuse(self, sender: Sender, request: ClientMessage, refusal: Refused) -> None:
        problem = shortened(refusal.problem, _LONGEST_TEXT)  # it may quote what was asked
        text = refusals.answer(request.operation or (wire.SUBSCRIBE if request.names else ""), problem)
        if request.operation:
            message = wire.failure(request.operation, request.reference_id, text)
        else:
            message = wire.subscription_failed(request.reference_id, text)
        self._post(sender, request, Kind.FAILURE, message, refusal.rule.name)

    def _keep_silent(self, sender: Sender, request: ClientMessage, silence: Ignored) -> None:
        self._write(sender, Kind.SILENCE, request.name, None, reference_id=request.reference_id, rule=silence.rule.name)

    def _post(
        self, sender: Sender, request: ClientMessage, kind: Kind, message: dict[str, Any], rule_name: str = ""
    ) -> None:
        obstacle = _obstacle(sender, request)
        self._write(
            sender,
            kind,
            _shown_name(request),
            message,
            reference_id=request.reference_id,
            rule=rule_name,
            note=obstacle,
        )
        if not obstacle:
            sender.post(message)

    def _write(self, sender: Sender, kind: Kind, name: str, message: Any, **facts: str) -> bool:
        """Write into the journal; return whether it has kept the message."""
        address = FrameAddress(sender.tab.tab_id, sender.frame.frame_id, sender.origin)
        entry = self._session.journal.write(kind, name, address, message, replays=sender.replays, **facts)
        return entry.message is not None


def _obstacle(sender: Sender, request: ClientMessage) -> str:
    """Return what keeps a request from being answered; "" where nothing does."""
    if not request.reference_id:
        return "not sent: the message had no referenceId"
    return "" if sender.is_there else "not sent: the page that asked is gone"


def _shown_name(request: ClientMessage) -> str:
    return request.operation or shortened(", ".join(request.names[:_SHOWN_NAMES]))
