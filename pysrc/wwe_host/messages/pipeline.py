"""The way of a message through the host, step by step: decode, journal, permission, dispatch, reply, publish."""

from collections.abc import Callable, Mapping
from typing import Any

from wwe_host.access.click_to_dial import check_dial_only
from wwe_host.access.origins import ORIGIN_NOT_ACCEPTED
from wwe_host.access.strange_values import Measured, shortened
from wwe_host.journal.journal import Kind
from wwe_host.messages.handlers import Asker, Handler
from wwe_host.messages.parameters import checked
from wwe_host.model.rate_limits import Ignored
from wwe_host.rules import Refused, guess, reference, rule
from wwe_host.session import Session
from wwe_host.settings.definitions import HOST
from wwe_link.values import UNDEFINED
from wwe_protocol import refusals, wire
from wwe_protocol.operations import OPERATIONS
from wwe_protocol.serving import Asked, read_client_message

UNKNOWN_OPERATION = rule(
    "operation.unknown", guess("the real text is not known, and it may well be silence"),
    "An operation that the reference does not know is refused by name.",
)
MALFORMED = rule(
    "message.malformed", guess("the real text is not known"),
    "A message for this API that makes no sense is refused where it can be answered, and changes nothing.",
)
ORIGINS_BY_MESSAGE = rule(
    "origin.real", reference("Security configuration, Origin"),
    "What a frame may do is decided by the real origin of each message, not by the address it was opened with.",
)
REFUSED_WITH_ERROR = rule(
    "origin.error", guess("whether an origin that is not listed gets an error or silence is not known"),
    "Whoever may not ask gets an error.",
)
FRAME_ID = rule(
    "frame.id", guess("published clients understand it; the real workspace 8.5 that was observed sent none"),
    "After the first message of a page that is accepted it is told its frameId, if the option is set.",
    "web-content.send-frame-id",
)
BROKEN = rule("host.broken", guess("a defect of this host"), "A handler that fails unexpectedly answers with an error.")

MADE_UP = "any that is unknown"
_SHOWN_NAMES = 20
_LONGEST_TEXT = 2000


class Pipeline:
    """Takes what frames say. `report` gets an exception that is a defect of the host; without it they are raised."""

    def __init__(
        self, session: Session, handlers: Mapping[str, Handler], report: Callable[[BaseException], object] | None
    ) -> None:
        self._session = session
        self._handlers = handlers
        self._report = report

    def receive(self, asker: Asker, message: Any) -> None:
        """Take one message of a frame. Whatever it is, the next one is taken as well."""
        try:
            self._take(asker, message)
        except Exception as error:
            if self._report is None:
                raise
            self._report(error)

    # --- steps -------------------------------------------------------------------------------------------------------

    def _take(self, asker: Asker, message: Any) -> None:
        asked = read_client_message(message)
        self._note(asker, asked, message)
        if asked is None:
            return
        with self._session.publisher.held():
            try:
                self._permit(asker, asked)
                answer = self._dispatch(asker, asked)
            except Refused as refusal:
                self._refuse(asker, asked, refusal)
            except Ignored as silence:
                self._keep_silent(asker, asked, silence)
            else:
                self._answer(asker, asked, answer)
                self._tell_frame_id(asker)

    def _note(self, asker: Asker, asked: Asked | None, message: Any) -> None:
        if asked is None:
            self._write(asker, Kind.FOREIGN, "", message, note="not for this API")
            return
        kind = Kind.REQUEST if asked.operation else Kind.UNSUBSCRIBE if asked.is_end else Kind.SUBSCRIBE
        self._write(asker, kind, _shown_name(asked), message, reference_id=asked.reference_id, note=asked.problem)

    def _permit(self, asker: Asker, asked: Asked) -> None:
        origins = self._session.accepted_origins
        if not origins.accepts(asker.origin):
            raise Refused(ORIGIN_NOT_ACCEPTED, refusals.origin_not_accepted(asker.origin))
        check_dial_only(asker.frame, asked, self._session.options)
        if not asked.operation:
            return
        refused_by = origins.refusal(asker.origin, asked.operation)
        if refused_by is not None:
            raise Refused(refused_by, refusals.operation_not_allowed(asked.operation, asker.origin))
        # However many names are made up, they are one type of request, so that nobody fills the counters with them.
        counted = asked.operation if asked.operation in OPERATIONS else MADE_UP
        asker.frame.limits.check(counted, self._session.clock.now())

    def _dispatch(self, asker: Asker, asked: Asked) -> Any:
        if asked.problem:
            raise Refused(MALFORMED, refusals.malformed(asked.problem))
        if asked.is_end:
            asker.frame.unsubscribe(asked.subscription_id)
            return None
        if asked.is_subscription:
            return asker.frame.subscribe(asked.names, asker.origin)
        measured = Measured(asked.parameters)
        if measured.problem:
            raise Refused(measured.rule, refusals.malformed(measured.problem))
        operation = OPERATIONS.get(asked.operation)
        if operation is None:
            raise Refused(UNKNOWN_OPERATION, refusals.unknown_operation(asked.operation))
        return self._call(self._handlers[asked.operation], asker, checked(operation, asked.parameters))

    def _call(self, handler: Handler, asker: Asker, parameters: list[Any]) -> Any:
        try:
            return handler(asker, *parameters)
        except Refused:
            raise
        except Exception as error:
            if self._report is None:
                raise
            self._report(error)
            raise Refused(BROKEN, refusals.host_broken(type(error).__name__)) from error

    # --- replies -----------------------------------------------------------------------------------------------------

    def _answer(self, asker: Asker, asked: Asked, answer: Any) -> None:
        if asked.is_subscription:
            self._post(asker, asked, Kind.SUBSCRIBED, wire.subscribed(asked.reference_id, answer))
        elif asked.operation:
            has_data = OPERATIONS[asked.operation].result != "nothing"
            data = answer if has_data else UNDEFINED
            self._post(asker, asked, Kind.SUCCESS, wire.success(asked.operation, asked.reference_id, data))

    def _tell_frame_id(self, asker: Asker) -> None:
        is_told = asker.frame.knows_its_id or asker.replays is not None
        if is_told or not self._session.options.flag("web-content.send-frame-id", HOST):
            return
        asker.frame.knows_its_id = True
        message = wire.frame_id(asker.frame.frame_id)
        self._write(asker, Kind.FRAME_ID, "", message)
        asker.post(message)

    def _refuse(self, asker: Asker, asked: Asked, refusal: Refused) -> None:
        text = shortened(refusal.text, _LONGEST_TEXT)  # it may quote what was asked
        if asked.operation:
            message = wire.failure(asked.operation, asked.reference_id, text)
        else:
            message = wire.subscription_failed(asked.reference_id, text)
        self._post(asker, asked, Kind.FAILURE, message, refusal.rule.name)

    def _keep_silent(self, asker: Asker, asked: Asked, silence: Ignored) -> None:
        self._write(asker, Kind.SILENCE, asked.name, None, reference_id=asked.reference_id, rule=silence.rule.name)

    def _post(self, asker: Asker, asked: Asked, kind: Kind, message: dict[str, Any], rule_name: str = "") -> None:
        can_be_answered = bool(asked.reference_id)
        self._write(
            asker, kind, _shown_name(asked), message, reference_id=asked.reference_id, rule=rule_name,
            note="" if can_be_answered else "not sent: the message had no referenceId",
        )
        if can_be_answered:
            asker.post(message)

    def _write(self, asker: Asker, kind: Kind, name: str, message: Any, **facts: str) -> None:
        place = (asker.tab.tab_id, asker.frame.frame_id, asker.origin)
        self._session.journal.write(kind, name, place, message, replays=asker.replays, **facts)


def _shown_name(asked: Asked) -> str:
    return asked.operation or shortened(", ".join(asked.names[:_SHOWN_NAMES]))
