"""The namespace `outbound`."""

from typing import Any

from wwe_host.campaigns.campaigns import Campaigns
from wwe_host.campaigns.dispositions import Dispositions
from wwe_host.campaigns.previews import Previews
from wwe_host.messages.handlers import Sender, operation
from wwe_host.model.call_results import CALL_RESULTS
from wwe_host.model.preview import Preview, preview_of
from wwe_host.payloads import campaign_payload
from wwe_host.rules import Refused, guess, observed, reference, rule
from wwe_host.session import AgentSession
from wwe_protocol import refusals

SELECTED = rule(
    "preview.selected",
    observed("published client of the vendor: it sends an interaction id, the reference none"),
    "rejectPreviewRecord and cancelPreviewRecord without an interaction id are about the preview of the selected case.",
)
NONE_SELECTED = rule(
    "preview.none-selected",
    guess("the real text is not known"),
    "If there is no interaction id, and the selected case has no preview, they are refused.",
)
CHAIN_SHAPE = rule(
    "outbound.chain",
    reference("Outbound namespace, getChainedRecords"),
    "getChainedRecords gives an array of one chain, its records under `records`.",
)


class OutboundNamespace:
    """Campaigns, previews and records."""

    def __init__(
        self, campaigns: Campaigns, previews: Previews, dispositions: Dispositions, session: AgentSession
    ) -> None:
        self._campaigns = campaigns
        self._previews = previews
        self._dispositions = dispositions
        self._session = session

    @operation("outbound.getCampaigns")
    def get_campaigns(self, _sender: Sender) -> list[dict[str, Any]]:
        """Return the campaigns that are loaded or started."""
        return [campaign_payload(campaign) for campaign in self._campaigns.known]

    # --- previews ----------------------------------------------------------------------------------------------------

    @operation("outbound.getPreviewRecord")
    def get_preview_record(self, _sender: Sender, campaign_name: str) -> None:
        """Ask a campaign for a record."""
        self._previews.pull(campaign_name)

    @operation("outbound.callPreviewRecord")
    def call_preview_record(self, sender: Sender, interaction_id: str, record_handle: float) -> None:
        """Call a record of the preview."""
        self._previews.call(preview_of(sender.tab.interaction(interaction_id)), record_handle)

    @operation("outbound.rejectPreviewRecord")
    def reject_preview_record(self, sender: Sender, interaction_id: str | None) -> None:
        """Give the record back to its campaign."""
        self._previews.reject_record(_meant(sender, interaction_id))

    @operation("outbound.cancelPreviewRecord")
    def cancel_preview_record(self, sender: Sender, interaction_id: str | None) -> None:
        """Have the record not called any more."""
        self._previews.cancel_record(_meant(sender, interaction_id))

    @operation("outbound.startDirectPushPreview")
    def start_direct_push_preview(self, _sender: Sender) -> None:
        """Take direct push records."""
        self._previews.start_direct_push()

    @operation("outbound.stopDirectPushPreview")
    def stop_direct_push_preview(self, _sender: Sender) -> None:
        """Take no more of them."""
        self._previews.stop_direct_push()

    # --- results and callbacks ---------------------------------------------------------------------------------------

    @operation("outbound.getListOfCallResults")
    def get_list_of_call_results(self, _sender: Sender) -> dict[str, int]:
        """Return the call results by name."""
        return dict(CALL_RESULTS)

    @operation("outbound.setCallResult")
    def set_call_result(self, sender: Sender, interaction_id: str, call_result: float | str) -> None:
        """Set the result of the call."""
        self._dispositions.set_call_result(sender.tab.interaction(interaction_id), call_result)

    @operation("outbound.getCallResult")
    def get_call_result(self, sender: Sender, interaction_id: str) -> int | None:
        """Return the result that was set."""
        return self._dispositions.call_result(sender.tab.interaction(interaction_id))

    @operation("outbound.setDoNotCall")
    def set_do_not_call(self, sender: Sender, interaction_id: str) -> None:
        """Note that the customer must not be called."""
        self._dispositions.set_do_not_call(sender.tab.interaction(interaction_id))

    @operation("outbound.removeDoNotCall")
    def remove_do_not_call(self, sender: Sender, interaction_id: str) -> None:
        """Take it back."""
        self._dispositions.remove_do_not_call(sender.tab.interaction(interaction_id))

    @operation("outbound.rescheduleRecord")
    def reschedule_record(
        self, sender: Sender, interaction_id: str, record_handle: float, reschedule_date: str, callback_type: str
    ) -> None:
        """Have a record called again later."""
        interaction = sender.tab.interaction(interaction_id)
        self._dispositions.reschedule(interaction, record_handle, reschedule_date, callback_type)

    @operation("outbound.cancelReschedule")
    def cancel_reschedule(self, sender: Sender, interaction_id: str) -> None:
        """Take a callback back."""
        self._dispositions.cancel_reschedule(sender.tab.interaction(interaction_id))

    # --- records -----------------------------------------------------------------------------------------------------

    @operation("outbound.getChainedRecords")
    def get_chained_records(self, sender: Sender, interaction_id: str) -> list[dict[str, Any]]:
        """Return the chain."""
        records = self._dispositions.chain(sender.tab.interaction(interaction_id))
        return [{"records": [self._session.user_data.readable_record(record) for record in records]}]

    @operation("outbound.getRecordFields")
    def get_record_fields(self, sender: Sender, interaction_id: str) -> list[dict[str, Any]]:
        """Return the fields of the record."""
        fields = self._dispositions.fields(sender.tab.interaction(interaction_id))
        return [field for field in fields if self._session.user_data.is_readable_field(field["name"])]

    @operation("outbound.updateRecordFields")
    def update_record_fields(self, sender: Sender, interaction_id: str, record_data: dict[str, Any]) -> None:
        """Change fields of the record."""
        self._dispositions.update_fields(sender.tab.interaction(interaction_id), record_data)


def _meant(sender: Sender, interaction_id: str | None) -> Preview:
    """Return the preview with this id; without one, that of the case which is selected in the asking tab."""
    if interaction_id is not None:
        return preview_of(sender.tab.interaction(interaction_id))
    selected = sender.tab.selected.interactions if sender.tab.selected else []
    for interaction in selected:
        if isinstance(interaction, Preview):
            return interaction
    raise Refused(NONE_SELECTED, refusals.wrong_state("no preview", "selected"))
