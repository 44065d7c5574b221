"""Previews and what becomes of them: pulled or pushed, accepted, called, rejected, canceled, gone."""

from wwe_host.campaigns.campaigns import Campaigns
from wwe_host.campaigns.record_work import RecordWork, RecordWorks
from wwe_host.lifecycles import preview, voice
from wwe_host.lifecycles.preview import PreviewState, PreviewTrigger
from wwe_host.model.call import Call
from wwe_host.model.campaign import Campaign, Mode
from wwe_host.model.interactions import Interaction, Party
from wwe_host.model.preview import MEDIA, OUTBOUND_PREVIEW, OUTBOUND_PUSH_PREVIEW, Preview
from wwe_host.model.records import AGENT
from wwe_host.rules import Refused, guess, reference, rule
from wwe_host.session import AgentSession
from wwe_host.settings.definitions import HOST
from wwe_host.work.calls import Calls
from wwe_host.work.cases import Cases
from wwe_protocol import refusals

WRONG_STATE = rule(
    "preview.state",
    guess("the real text is not known"),
    "A trigger that the table of the preview's mode does not offer in the present state is refused.",
)
SAME_CASE = rule(
    "preview.case",
    guess("the record carries the id of the preview's case"),
    "The call of a record is in the case of its preview. From then on it is the main interaction of the case.",
)
OPENS = rule(
    "preview.opens",
    guess("the reference's only sample of RECORDS_RETRIEVED shows the case selected and not expanded"),
    "The case of a preview is selected when the record is pulled or its invitation is accepted. It is expanded right "
    "after RECORDS_RETRIEVED.",
)
RETRIEVED = rule(
    "preview.records-retrieved",
    guess("the reference does not say when"),
    "RECORDS_RETRIEVED comes right after PREVIEWING; from then on the preview carries chainedRecords.",
)
GIVEN_BACK = rule(
    "preview.rejected",
    guess("as the Outbound Contact Server is known to do"),
    "A rejected record goes back to its campaign. A canceled record is not called any more.",
)
DONE_AND_STOP = rule(
    "preview.done-and-stop",
    reference("Interaction namespace, markdone"),
    "Mark done does not fetch another pull record, and it stops direct push records.",
)
DIRECT_PUSH_ON_REQUEST = rule(
    "preview.direct-push",
    reference("Outbound namespace, startDirectPushPreview"),
    "Direct push records come only after startDirectPushPreview.",
)
ONE_BY_ONE = rule(
    "preview.one-by-one",
    guess("the reference does not say how many come"),
    "The next direct push record comes when the agent has none.",
)
LEAVES_WITHOUT_AN_ANSWER = rule(
    "preview.unanswered",
    guess("the reference's table knows only a call that is answered"),
    "The preview of a direct push call that nobody answers is removed after RELEASED.",
)
NOT_HELD = rule(
    "preview.direct-push-call",
    reference("Outbound preview events"),
    "While the agent talks, the call of a direct push preview offers only HANGUP: the agent cannot hold it.",
)
HELD_ALL_THE_SAME = rule(
    "preview.direct-push-held",
    guess("the reference does not say what becomes of it when another call is answered"),
    "If the agent talks on another call, this call is held nevertheless. It then offers HANGUP and RESUME.",
)
KIND = rule(
    "preview.kind",
    guess("the reference's sample is of pull mode"),
    "GSW_USER_EVENT and WWE_OUTBOUND_CAMP_TYPE are PreviewRecord in every mode.",
)

_PUSHED = (Mode.PUSH, Mode.DIRECT_PUSH)
_TABLES = {Mode.PULL: preview.PULL, Mode.PUSH: preview.PUSH, Mode.DIRECT_PUSH: preview.DIRECT_PUSH}
_KIND = "PreviewRecord"


class Previews:
    """Every preview of the session goes through here. `is_sending`: the agent takes direct push records."""

    def __init__(
        self, session: AgentSession, cases: Cases, calls: Calls, campaigns: Campaigns, works: RecordWorks
    ) -> None:
        self._session = session
        self._cases = cases
        self._calls = calls
        self._campaigns = campaigns
        self._works = works
        self.is_sending = False
        session.listeners.append(self._call_goes_on)

    # --- coming ------------------------------------------------------------------------------------------------------

    def pull(self, campaign_name: str) -> Preview:
        """Ask a campaign for a record: ADDED, PREVIEWING, RECORDS_RETRIEVED."""
        campaign = self._campaigns.running(campaign_name, (Mode.PULL,))
        pulled = self._come(campaign)
        self._open(pulled)
        return pulled

    def push(self, campaign_name: str) -> Preview:
        """Let a campaign push a record: ADDED, INVITED.

        Raises Refused if the campaign's mode or state does not allow it.
        """
        campaign = self._campaigns.running(campaign_name, _PUSHED)
        if campaign.mode is Mode.DIRECT_PUSH and not self.is_sending:
            text = refusals.wrong_state("direct push preview", "not started by the agent")
            raise Refused(DIRECT_PUSH_ON_REQUEST, text)
        return self._come(campaign)

    def start_direct_push(self) -> Preview | None:
        """Take direct push records from now on; the first one comes at once, where there is one."""
        self.is_sending = True
        return self.send_direct_push()

    def stop_direct_push(self) -> None:
        """Take no more of them. One that has come stays."""
        self.is_sending = False

    def send_direct_push(self) -> Preview | None:
        """Let the next direct push record come, where there is one, and the agent takes them and has none."""
        is_busy = any(work.mode is Mode.DIRECT_PUSH for work in self._works.open)
        campaign = self._campaigns.next_direct_push()
        if not self.is_sending or is_busy or campaign is None:
            return None
        return self._come(campaign)

    # --- what the agent does -----------------------------------------------------------------------------------------

    def accept(self, invited: Preview) -> None:
        """Accept an invitation: PREVIEWING, RECORDS_RETRIEVED."""
        self._step(invited, PreviewTrigger.ACCEPT)
        self._tell(invited)
        self._open(invited)

    def reject(self, invited: Preview) -> None:
        """Reject an invitation: REMOVED."""
        self._step(invited, PreviewTrigger.REJECT)
        work = self._works.end(invited)
        if work is not None:
            work.give_back()
            work.send()
        self._remove(invited)
        self.send_direct_push()

    def reject_record(self, shown: Preview) -> None:
        """Give the record back to its campaign: STATE_CHANGE."""
        self._step(shown, PreviewTrigger.REJECT_RECORD)
        self._works.of(shown).give_back()
        self._tell(shown)

    def cancel_record(self, shown: Preview) -> None:
        """Have the record not called any more: STATE_CHANGE."""
        self._step(shown, PreviewTrigger.CANCEL_RECORD)
        self._works.of(shown).cancel()
        self._tell(shown)

    def call(self, shown: Preview, record_handle: float | None = None) -> Call:
        """Call a record of the chain, or the first: ADDED and DIALING of a new interaction, whose id counts then."""
        _check(shown, PreviewTrigger.CALL)
        work = self._works.of(shown)
        work.record = work.record if record_handle is None else work.find(record_handle)
        self._step(shown, PreviewTrigger.CALL)
        shown.gives_way = True
        table = voice.DIRECT_PUSH_CALL if work.mode is Mode.DIRECT_PUSH else None
        call = self._calls.dial(work.record.phone, shown.user_data | work.record.attached(), preview=shown, table=table)
        self._works.hand_over(shown, call)
        if work.mode is Mode.PULL:
            self._session.remove(shown)
        return call

    def mark_done(self, shown: Preview) -> None:
        """Let a preview go that is over: REMOVED. What came of its record is sent."""
        _check(shown, PreviewTrigger.MARK_DONE)
        shown.lifecycle.next(shown.state, PreviewTrigger.MARK_DONE)  # the state on the wire stays what it was
        self._conclude(shown)
        self._remove(shown)

    def mark_call_done(self, call: Call) -> None:
        """Let a call go that is over: REMOVED; before it, what is left of its preview. What came of it is sent."""
        self._conclude(call)
        self._calls.mark_done(call)

    # --- own ---------------------------------------------------------------------------------------------------------

    def _come(self, campaign: Campaign) -> Preview:
        work = RecordWork(campaign, self._campaigns.take(campaign))
        new = self._new(work)
        self._works.begin(new, work)
        new.state = PreviewState(new.lifecycle.next(new.state, PreviewTrigger.RECORD_COMES))
        self._session.add(new)
        self._tell(new)
        return new

    def _new(self, work: RecordWork) -> Preview:
        world, case, record = self._session.world, self._session.new_case(), work.record
        for each in work.records:
            each.values[AGENT] = self._session.options.text("agent.number", HOST)
        record.values.update(IW_CaseUid=case.case_id, IW_BundleUid=world.new_id(), WWE_OUTBOUND_CAMP_TYPE=_KIND)
        return Preview(
            uuid=world.new_id(),
            case=case,
            media=MEDIA,
            lifecycle=_TABLES[work.mode],
            state=PreviewState.UNKNOWN,
            previous_state=PreviewState.UNKNOWN,
            user_data=dict(record.attached()),
            parties=[Party(record.phone)],
            contact=self._session.contacts.with_number(record.phone),
            call_type=OUTBOUND_PUSH_PREVIEW if work.mode is Mode.PUSH else OUTBOUND_PREVIEW,
        )

    def _open(self, shown: Preview) -> None:
        self._cases.open(shown, expands=False)
        shown.records = self._works.of(shown).records
        self._session.tell("RECORDS_RETRIEVED", shown)
        self._cases.open(shown)

    def _conclude(self, interaction: Interaction) -> None:
        """Send what came of the record that an interaction stands for, where it stands for one."""
        work = self._works.end(interaction)
        if work is not None:
            work.send()
            self._remove_preview(work, interaction)
            self.is_sending = self.is_sending and work.mode is not Mode.DIRECT_PUSH

    def _call_goes_on(self, event_type: str, interaction: Interaction) -> None:
        work = self._works.find(interaction)
        if work is not None and work.mode is Mode.DIRECT_PUSH and event_type in ("ESTABLISHED", "RELEASED"):
            self._remove_preview(work, interaction)

    def _remove_preview(self, work: RecordWork, call: Interaction) -> None:
        """Remove the preview of a call, where it is still there."""
        shown = work.preview
        if shown is not None and shown is not call and shown.uuid in self._session.interactions:
            self._session.remove(shown)

    def _remove(self, interaction: Interaction) -> None:
        self._session.remove(interaction)
        self._cases.close(interaction.case)

    def _step(self, shown: Preview, trigger: PreviewTrigger) -> None:
        _check(shown, trigger)
        shown.previous_state, shown.state = shown.state, PreviewState(shown.lifecycle.next(shown.state, trigger))

    def _tell(self, shown: Preview) -> None:
        self._session.tell(shown.lifecycle.events[shown.state], shown)


def _check(shown: Preview, trigger: PreviewTrigger) -> None:
    if not shown.lifecycle.allows(shown.state, trigger):
        raise Refused(WRONG_STATE, refusals.wrong_state("the preview", str(shown.state)))
