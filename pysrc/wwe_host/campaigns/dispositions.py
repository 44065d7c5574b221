"""What an agent notes about an outbound record: the call's result, Do Not Call, a callback, changed fields."""

from datetime import UTC, datetime, timedelta
from typing import Any

from wwe_host.campaigns.record_work import RecordWork, RecordWorks
from wwe_host.lifecycles.preview import PreviewState
from wwe_host.model.call import Call
from wwe_host.model.call_results import read_call_result
from wwe_host.model.campaign import Callback
from wwe_host.model.interactions import Interaction
from wwe_host.model.preview import Preview
from wwe_host.model.record_fields import DATE_FORMAT, checked_update
from wwe_host.model.records import Record, Values
from wwe_host.rules import Refused, guess, observed, reference, rule
from wwe_protocol import refusals

NEEDS_A_CALL = rule(
    "outbound.needs-call",
    reference("Outbound namespace, setCallResult"),
    "A call result and Do Not Call need a call that is active or completed.",
)
NO_RESULT_WITH_DO_NOT_CALL = rule(
    "outbound.do-not-call",
    reference("Outbound namespace, setCallResult"),
    "While Do Not Call is set a call result cannot be set.",
)
RESULT_STAYS = rule(
    "outbound.result-stays",
    guess("the reference does not say what Do Not Call does to a result that is set"),
    "Do Not Call does not change a call result, and does not set one.",
)
RESCHEDULE_DATE = rule(
    "outbound.reschedule-date",
    reference("Outbound namespace, rescheduleRecord"),
    "A reschedule date is MM/DD/YYYY HH:MM, in the time zone of the record.",
)
SHORT_DATE = rule(
    "outbound.short-date",
    observed("published sample of the vendor"),
    "A day or month of a reschedule date may be without its zero.",
)
CALLBACK_TYPE = rule(
    "outbound.callback-type", reference("Outbound namespace, rescheduleRecord"), "A callback is CAMPAIGN or PERSONAL."
)
WHATEVER_PRIVILEGES = rule(
    "outbound.reschedule-privileges",
    reference("Outbound namespace, rescheduleRecord"),
    "A record can be rescheduled, before or after its call, whatever the privileges to reschedule are.",
)
ANY_DATE = rule(
    "outbound.reschedule-past",
    guess("the reference does not say that it must lie ahead"),
    "A reschedule date may be in the past. The callback is sent to the campaign; the record does not come back by "
    "itself.",
)
IN_WORK = rule(
    "outbound.in-work",
    guess("before that, and after that, the record is not the agent's"),
    "A record can be changed and rescheduled while it is previewed or called, and after that until it is marked done.",
)
ALL_OR_NOTHING = rule(
    "record-field.all",
    guess("the reference says: the operation fails"),
    "An update with one bad field changes none. User data of the interaction stays as it is.",
)

CALLBACK_TYPES = ("CAMPAIGN", "PERSONAL")


class Dispositions:
    """All of it. Every method raises Refused where the interaction's id does not count for a record."""

    def __init__(self, works: RecordWorks) -> None:
        self._works = works

    # --- results -----------------------------------------------------------------------------------------------------

    def set_call_result(self, interaction: Interaction, result: float | str) -> None:
        """Set the result of the call.

        Raises Refused for an unknown result, and for a record that is set to Do Not Call.
        """
        work = self._called(interaction)
        if work.do_not_call:
            text = refusals.wrong_state("the record", "set to Do Not Call")
            raise Refused(NO_RESULT_WITH_DO_NOT_CALL, text)
        work.call_result = read_call_result(result)

    def call_result(self, interaction: Interaction) -> int | None:
        """Return the result that was set; None where none was."""
        return self._works.of(interaction).call_result

    def is_do_not_call(self, interaction: Interaction) -> bool:
        """Return whether the customer must not be called."""
        return self._works.of(interaction).do_not_call

    def set_do_not_call(self, interaction: Interaction) -> None:
        """Note that the customer must not be called."""
        self._called(interaction).do_not_call = True

    def remove_do_not_call(self, interaction: Interaction) -> None:
        """Take it back; where it was not set, nothing happens."""
        self._called(interaction).do_not_call = False

    # --- callbacks ---------------------------------------------------------------------------------------------------

    def reschedule(self, interaction: Interaction, handle: float, date: str, callback_type: str) -> None:
        """Have a record called again later.

        Raises Refused for an unknown callback type or record, and for a date that cannot be read.
        """
        work = self._in_work(interaction)
        record = work.find(handle)
        if callback_type not in CALLBACK_TYPES:
            text = refusals.bad_parameter("callbackType", " or ".join(CALLBACK_TYPES))
            raise Refused(CALLBACK_TYPE, text)
        work.callback = Callback(record.handle, date, _in_utc(date, record), callback_type)

    def cancel_reschedule(self, interaction: Interaction) -> None:
        """Take a callback back; where there is none, nothing happens."""
        self._in_work(interaction).callback = None

    # --- records -----------------------------------------------------------------------------------------------------

    def has_record(self, interaction: Interaction) -> bool:
        """Return whether an interaction is about a record, and its id counts for it."""
        return self._works.find(interaction) is not None

    def chain(self, interaction: Interaction) -> list[Values]:
        """Return the records of the chain."""
        return [record.payload() for record in self._works.of(interaction).records]

    def fields(self, interaction: Interaction) -> list[dict[str, Any]]:
        """Return the fields of the record, each an outbound.Field."""
        work = self._works.of(interaction)
        return [field.payload(work.record.values) for field in work.campaign.fields]

    def update_fields(self, interaction: Interaction, given: dict[str, Any]) -> None:
        """Change fields of the record."""
        work = self._in_work(interaction)
        work.update(checked_update(work.campaign.fields, given))

    # --- own ---------------------------------------------------------------------------------------------------------

    def _called(self, interaction: Interaction) -> RecordWork:
        work = self._works.of(interaction)
        if not isinstance(interaction, Call):
            raise Refused(NEEDS_A_CALL, refusals.wrong_state("the record", "not called yet"))
        return work

    def _in_work(self, interaction: Interaction) -> RecordWork:
        work = self._works.of(interaction)
        if isinstance(interaction, Preview) and interaction.state is not PreviewState.PREVIEWING:
            raise Refused(IN_WORK, refusals.wrong_state("the preview", str(interaction.state)))
        return work


def _in_utc(date: str, record: Record) -> str:
    try:
        local = datetime.strptime(date, DATE_FORMAT).replace(tzinfo=UTC)
        at = local - timedelta(seconds=record.offset_s)
    except (ValueError, OverflowError):
        text = refusals.bad_parameter("rescheduleDate", "a date MM/DD/YYYY HH:MM")
        raise Refused(RESCHEDULE_DATE, text) from None
    return at.isoformat(timespec="minutes").replace("+00:00", "Z")
