"""Outbound campaigns and their preview records (reference: Outbound namespace)."""

from genesys.wwe.client.namespaces.namespace import Namespace, checked_record, checked_text
from genesys.wwe.client.namespaces.results import given, many, nothing, number_or_none, numbers, records
from wwe_protocol.errors import LocalMisuse
from wwe_protocol.payloads.outbound import Campaign, Field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from genesys.wwe.client.call import Call, Failed, Succeeded, Timeout
    from genesys.wwe.types import CallbackType


class Outbound(Namespace):
    """`service.outbound`."""

    def get_campaigns(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[list[Campaign]]":
        """Read the campaigns that the agent takes part in."""
        return self._ask("outbound.getCampaigns", [], many(Campaign), succeeded, failed, timeout)

    def get_preview_record(
        self, campaign_name: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Ask for the next record of a pull preview campaign, which must be started.

        The events ADDED and PREVIEWING follow.

        Raises LocalMisuse if `campaign_name` is not text.
        """
        parameters = [checked_text("outbound.getPreviewRecord", "campaign_name", campaign_name)]
        return self._ask("outbound.getPreviewRecord", parameters, nothing, succeeded, failed, timeout)

    def call_preview_record(
        self,
        interaction_id: str,
        record_handle: int,
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[None]":
        """Call a record of a preview in the state PREVIEWING; `record_handle` is its `GSW_RECORD_HANDLE`.

        The call is a new interaction, with the events ADDED and DIALING. Later operations take the id of the call.

        Raises LocalMisuse if `interaction_id` is not text, or `record_handle` is not a whole number.
        """
        operation = "outbound.callPreviewRecord"
        identifier = checked_text(operation, "interaction_id", interaction_id)
        parameters = [identifier, _checked_handle(operation, record_handle)]
        return self._ask(operation, parameters, nothing, succeeded, failed, timeout)

    def reject_preview_record(
        self,
        interaction_id: "str | None" = None,
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[None]":
        """Reject the record of a preview in the state PREVIEWING: it goes back to the campaign.

        Without an id the selected preview is meant. The event STATE_CHANGE follows.
        """
        if callable(interaction_id):  # the reference prints rejectPreviewRecord(succeeded, failed)
            interaction_id, succeeded, failed = None, interaction_id, succeeded
        return self._ask("outbound.rejectPreviewRecord", [given(interaction_id)], nothing, succeeded, failed, timeout)

    def cancel_preview_record(
        self,
        interaction_id: "str | None" = None,
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[None]":
        """Cancel the record of a preview in the state PREVIEWING: it is not called any more.

        Without an id the selected preview is meant. The event STATE_CHANGE follows.
        """
        if callable(interaction_id):  # the reference prints cancelPreviewRecord(succeeded, failed)
            interaction_id, succeeded, failed = None, interaction_id, succeeded
        return self._ask("outbound.cancelPreviewRecord", [given(interaction_id)], nothing, succeeded, failed, timeout)

    def start_direct_push_preview(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Start to receive records of direct push preview campaigns. The event INVITED tells of each."""
        return self._ask("outbound.startDirectPushPreview", [], nothing, succeeded, failed, timeout)

    def stop_direct_push_preview(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Stop receiving records of direct push preview campaigns."""
        return self._ask("outbound.stopDirectPushPreview", [], nothing, succeeded, failed, timeout)

    def get_list_of_call_results(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[dict[str, int]]":
        """Read the call results: numbers by name, as `set_call_result` takes them."""
        return self._ask("outbound.getListOfCallResults", [], numbers, succeeded, failed, timeout)

    def set_call_result(
        self,
        interaction_id: str,
        call_result: "int | str",
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[None]":
        """Set the result of an outbound call: a number of `get_list_of_call_results`.

        The interaction must have an active or completed call, and Do Not Call must not be set for it.

        Raises LocalMisuse if `interaction_id` is not text.
        """
        operation = "outbound.setCallResult"
        parameters = [checked_text(operation, "interaction_id", interaction_id), call_result]
        return self._ask(operation, parameters, nothing, succeeded, failed, timeout)

    def get_call_result(
        self, interaction_id: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[int | None]":
        """Read the result of an outbound call; None where it has none.

        Raises LocalMisuse if `interaction_id` is not text.
        """
        parameters = [checked_text("outbound.getCallResult", "interaction_id", interaction_id)]
        return self._ask("outbound.getCallResult", parameters, number_or_none, succeeded, failed, timeout)

    def set_do_not_call(
        self, interaction_id: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Note that the customer must not be called. The interaction must have an active or completed call.

        Raises LocalMisuse if `interaction_id` is not text.
        """
        return self._about("outbound.setDoNotCall", interaction_id, succeeded, failed, timeout)

    def remove_do_not_call(
        self, interaction_id: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Undo `set_do_not_call`. The interaction must have an active or completed call.

        Raises LocalMisuse if `interaction_id` is not text.
        """
        return self._about("outbound.removeDoNotCall", interaction_id, succeeded, failed, timeout)

    def reschedule_record(
        self,
        interaction_id: str,
        record_handle: int,
        reschedule_date: str,
        callback_type: "CallbackType",
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[None]":
        """Have a record of the chain called again later; `record_handle` is its `GSW_RECORD_HANDLE`.

        `reschedule_date` is "MM/DD/YYYY HH:MM" in the time zone of the record. That is not the agent's time zone: its
        offset, GSW_TZ_OFFSET, is in the user data of the interaction's events. `callback_type` is "CAMPAIGN" or
        "PERSONAL". In preview and push preview, once the call is made, pass the id of the call. The agent's privileges
        to reschedule do not matter.

        Raises LocalMisuse if `interaction_id`, `reschedule_date` or `callback_type` is not text, or `record_handle` is
        not a whole number.
        """
        operation = "outbound.rescheduleRecord"
        parameters = [
            checked_text(operation, "interaction_id", interaction_id),
            _checked_handle(operation, record_handle),
            checked_text(operation, "reschedule_date", reschedule_date),
            checked_text(operation, "callback_type", callback_type),
        ]
        return self._ask(operation, parameters, nothing, succeeded, failed, timeout)

    def cancel_reschedule(
        self, interaction_id: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Undo `reschedule_record`. Once the call is made, pass the id of the call here as well.

        Raises LocalMisuse if `interaction_id` is not text.
        """
        return self._about("outbound.cancelReschedule", interaction_id, succeeded, failed, timeout)

    def get_chained_records(
        self, interaction_id: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[list[dict[str, list[dict[str, Any]]]]]":
        """Read the customer's chain: `[{"records": [...]}]`, as the reference's sample has it.

        The event RECORDS_RETRIEVED tells when the records are complete.

        Raises LocalMisuse if `interaction_id` is not text.
        """
        parameters = [checked_text("outbound.getChainedRecords", "interaction_id", interaction_id)]
        return self._ask("outbound.getChainedRecords", parameters, records, succeeded, failed, timeout)

    def get_record_fields(
        self, interaction_id: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[list[Field]]":
        """Read the fields of the record: names, types, values, and what may be changed.

        Raises LocalMisuse if `interaction_id` is not text.
        """
        parameters = [checked_text("outbound.getRecordFields", "interaction_id", interaction_id)]
        return self._ask("outbound.getRecordFields", parameters, many(Field), succeeded, failed, timeout)

    def update_record_fields(
        self,
        interaction_id: str,
        record_data: "dict[str, Any]",
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[None]":
        """Change fields of the record, by name: custom ones, Call From, Call Until, Phone and Phone Type.

        Each value must have the field's `value_type`; see `get_record_fields`. If one field is not editable, has a
        wrong type, or is mandatory and would be empty, the call raises HostRefused and changes nothing. The fields are
        sent to the campaign when the record is marked done.

        Raises LocalMisuse if `interaction_id` is not text, or `record_data` is not a dictionary.
        """
        operation = "outbound.updateRecordFields"
        parameters = [
            checked_text(operation, "interaction_id", interaction_id),
            checked_record(operation, "record_data", record_data),
        ]
        return self._ask(operation, parameters, nothing, succeeded, failed, timeout)

    # The documented spellings.
    getCampaigns = get_campaigns
    getPreviewRecord = get_preview_record
    callPreviewRecord = call_preview_record
    rejectPreviewRecord = reject_preview_record
    cancelPreviewRecord = cancel_preview_record
    startDirectPushPreview = start_direct_push_preview
    stopDirectPushPreview = stop_direct_push_preview
    getListOfCallResults = get_list_of_call_results
    setCallResult = set_call_result
    getCallResult = get_call_result
    setDoNotCall = set_do_not_call
    removeDoNotCall = remove_do_not_call
    rescheduleRecord = reschedule_record
    cancelReschedule = cancel_reschedule
    getChainedRecords = get_chained_records
    getRecordFields = get_record_fields
    updateRecordFields = update_record_fields


def _checked_handle(operation: str, handle: "Any") -> int:
    """Return the handle of a record. Raises LocalMisuse for what is no whole number, such as a missing field's None."""
    if isinstance(handle, int) and not isinstance(handle, bool):
        return handle
    raise LocalMisuse(
        operation + ": record_handle must be the number GSW_RECORD_HANDLE of a record, not " + type(handle).__name__
    )
