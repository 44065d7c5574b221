"""The campaigns of the agent: loaded, started, stopped, unloaded, and asked for records."""

from collections.abc import Iterable

from wwe_host.lifecycles.campaign import CAMPAIGN, EVENTS, CampaignState, CampaignTrigger
from wwe_host.model.campaign import Campaign, Mode
from wwe_host.model.records import Chain
from wwe_host.payloads import CampaignEvent
from wwe_host.rules import Refused, guess, reference, rule
from wwe_host.session import AgentSession
from wwe_protocol import events, refusals

CAMPAIGN_EVENTS = rule(
    "campaign.events",
    reference("Outbound campaign events"),
    "An event named outbound reports that a campaign was loaded, unloaded, started or stopped. CampaignStarted also "
    "has the mode.",
)
AT_LOGIN = rule(
    "campaign.login",
    guess("a real workspace asks for the campaigns at log-in"),
    "getCampaigns reports the campaigns that exist at log-in; no event does.",
)
NO_SUCH_CAMPAIGN = rule(
    "campaign.unknown",
    guess("the real text is not known"),
    "A campaign that does not exist, or is not loaded, is refused.",
)
WRONG_STATE = rule(
    "campaign.state",
    guess("the reference does not say which may follow which"),
    "A campaign is loaded, started, stopped and unloaded as its table says. It has records only while it is started.",
)
WRONG_MODE = rule(
    "campaign.other-mode",
    guess("the real text is not known"),
    "Pages ask for records in pull mode only. In the other two modes records are pushed.",
)
NO_MORE_RECORDS = rule(
    "campaign.empty",
    guess("the real text is not known"),
    "A request for a record is refused if the campaign has no more records.",
)


class Campaigns:
    """What is known of them. They are the agent's from log-in on, each in the state it is in."""

    def __init__(self, session: AgentSession, campaigns: Iterable[Campaign]) -> None:
        self._session = session
        self._by_name = {campaign.name: campaign for campaign in campaigns}

    @property
    def known(self) -> list[Campaign]:
        """The campaigns that are loaded or started."""
        return [campaign for campaign in self._by_name.values() if campaign.state is not CampaignState.UNLOADED]

    @property
    def all(self) -> list[Campaign]:
        """All campaigns, also those that are not loaded."""
        return list(self._by_name.values())

    def add(self, campaign: Campaign) -> None:
        """Get to know a campaign, without an event; one of the same name is replaced."""
        self._by_name[campaign.name] = campaign

    def named(self, name: str) -> Campaign:
        """Return a campaign, loaded or not. Raises Refused where there is none."""
        campaign = self._by_name.get(name)
        if campaign is None:
            raise Refused(NO_SUCH_CAMPAIGN, refusals.no_such("campaign", name))
        return campaign

    def change(self, name: str, trigger: CampaignTrigger, mode: Mode | None = None) -> Campaign:
        """Load, unload, start or stop a campaign, and publish the event. `mode` starts it in another mode than its own.

        Raises Refused if there is no such campaign, or if its state does not allow the trigger.
        """
        campaign = self.named(name)
        if not CAMPAIGN.allows(campaign.state, trigger):
            raise Refused(WRONG_STATE, refusals.wrong_state(f"the campaign {name}", str(campaign.state)))
        campaign.state = CAMPAIGN.next(campaign.state, trigger)
        campaign.mode = mode or campaign.mode
        self._tell(campaign, trigger)
        return campaign

    def running(self, name: str, modes: tuple[Mode, ...]) -> Campaign:
        """Return a campaign that is started, in one of these modes. Raises Refused."""
        campaign = self.named(name)
        if campaign.state is CampaignState.UNLOADED:
            raise Refused(NO_SUCH_CAMPAIGN, refusals.no_such("campaign", name))
        if campaign.state is not CampaignState.STARTED:
            raise Refused(WRONG_STATE, refusals.wrong_state(f"the campaign {name}", str(campaign.state)))
        if campaign.mode not in modes:
            text = refusals.wrong_state(f"the campaign {name}", f"in the mode {campaign.mode}")
            raise Refused(WRONG_MODE, text)
        return campaign

    def next_direct_push(self) -> Campaign | None:
        """Return the first campaign that has a record to push directly; None where none has."""
        for campaign in self._by_name.values():
            if campaign.mode is Mode.DIRECT_PUSH and campaign.state is CampaignState.STARTED and campaign.waiting:
                return campaign
        return None

    def take(self, campaign: Campaign) -> Chain:
        """Take the next chain out of a campaign. Raises Refused where there is none."""
        if not campaign.waiting:
            raise Refused(NO_MORE_RECORDS, refusals.no_more_records(campaign.name))
        return campaign.waiting.pop(0)

    def _tell(self, campaign: Campaign, trigger: CampaignTrigger) -> None:
        event = CampaignEvent(eventType=EVENTS[trigger], campaign=campaign.name)
        if trigger is CampaignTrigger.START:
            event["mode"] = str(campaign.mode)
        self._session.publisher.publish(events.OUTBOUND, lambda _tab: event)
