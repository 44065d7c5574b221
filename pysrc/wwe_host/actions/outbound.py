"""Outbound campaigns and their records: what comes to the agent, and what the agent does with it."""

from wwe_host.actions.action import action
from wwe_host.actions.fields import check_one_of
from wwe_host.campaigns.campaigns import Campaigns
from wwe_host.campaigns.dispositions import Dispositions
from wwe_host.campaigns.previews import Previews
from wwe_host.lifecycles.campaign import CampaignTrigger
from wwe_host.model.call import Call
from wwe_host.model.call_results import CALL_RESULTS
from wwe_host.model.campaign import Mode
from wwe_host.model.interactions import Interaction
from wwe_host.model.preview import Preview, preview_of


class OutboundActions:
    """Around `Campaigns`, `Previews` and `Dispositions`. An invitation is accepted and rejected as every other is."""

    def __init__(self, campaigns: Campaigns, previews: Previews, dispositions: Dispositions) -> None:
        self._campaigns = campaigns
        self._previews = previews
        self._dispositions = dispositions

    # --- campaigns ---------------------------------------------------------------------------------------------------

    @action("load-campaign")
    def load_campaign(self, campaign: str) -> None:
        """A campaign is loaded."""
        self._campaigns.change(campaign, CampaignTrigger.LOAD)

    @action("unload-campaign")
    def unload_campaign(self, campaign: str) -> None:
        """A campaign is unloaded."""
        self._campaigns.change(campaign, CampaignTrigger.UNLOAD)

    @action("start-campaign")
    def start_campaign(self, campaign: str, mode: str = "") -> Preview | None:
        """A campaign starts, in its own mode or in another: Preview, PushPreview or DirectPushPreview.

        Raises BadField if the mode is unknown.
        """
        if mode:
            check_one_of("start-campaign: mode", mode, Mode)
        self._campaigns.change(campaign, CampaignTrigger.START, Mode(mode) if mode else None)
        return self._previews.send_direct_push()

    @action("stop-campaign")
    def stop_campaign(self, campaign: str) -> None:
        """A campaign stops. The agent keeps the records that have arrived."""
        self._campaigns.change(campaign, CampaignTrigger.STOP)

    # --- records -----------------------------------------------------------------------------------------------------

    @action("push-record")
    def push_record(self, campaign: str) -> Preview:
        """A campaign in a push mode sends its next record to the agent."""
        return self._previews.push(campaign)

    @action("get-record")
    def get_record(self, campaign: str) -> Preview:
        """The agent asks a campaign for its next record."""
        return self._previews.pull(campaign)

    @action("start-direct-push")
    def start_direct_push(self) -> Preview | None:
        """The agent starts direct push preview. The first record arrives at once."""
        return self._previews.start_direct_push()

    @action("stop-direct-push")
    def stop_direct_push(self) -> None:
        """The agent stops direct push preview."""
        self._previews.stop_direct_push()

    @action("call-record")
    def call_record(self, interaction: Interaction, record: int | None = None) -> Call:
        """The agent calls a record of the preview: the one with this handle, or the first one."""
        return self._previews.call(preview_of(interaction), record)

    @action("reject-record")
    def reject_record(self, interaction: Interaction) -> None:
        """The agent rejects the record."""
        self._previews.reject_record(preview_of(interaction))

    @action("call-result")
    def call_result(self, interaction: Interaction, result: str) -> None:
        """The agent sets the call result of a record by its name, such as ANSWER or BUSY.

        Raises BadField if the result is unknown.
        """
        check_one_of("call-result: result", result, CALL_RESULTS)
        self._dispositions.set_call_result(interaction, CALL_RESULTS[result])

    @action("do-not-call")
    def do_not_call(self, interaction: Interaction, on: bool = True) -> None:
        """The agent sets Do Not Call for the record, or removes it."""
        if on:
            self._dispositions.set_do_not_call(interaction)
        else:
            self._dispositions.remove_do_not_call(interaction)

    @action("cancel-record")
    def cancel_record(self, interaction: Interaction) -> None:
        """The agent cancels the record."""
        self._previews.cancel_record(preview_of(interaction))
