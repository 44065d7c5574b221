"""What an agent does about a chain of records, from the moment it comes until its last interaction is marked done."""

from wwe_host.model.campaign import Callback, Campaign, Mode, Outcome, Processed
from wwe_host.model.interactions import Interaction
from wwe_host.model.preview import Preview
from wwe_host.model.records import Chain, Record, Values
from wwe_host.rules import Refused, guess, reference, rule
from wwe_protocol import refusals

SENT_AT_MARK_DONE = rule(
    "outbound.sent",
    reference("Outbound namespace, updateRecordFields"),
    "Changes of a record are sent to the campaign when the record is marked done.",
)
NOTES_SENT_WITH_IT = rule(
    "outbound.notes-sent",
    guess("the reference says so of changed fields only"),
    "What was noted about a call, such as its result, is sent with the record.",
)
CALL_COUNTS = rule(
    "outbound.call-counts",
    reference("Outbound namespace, rescheduleRecord"),
    "Once the call is made, rescheduleRecord and cancelReschedule take the call's interaction id.",
)
CALL_COUNTS_FOR_ALL = rule(
    "outbound.call-counts-for-all",
    guess("the reference says so of two operations"),
    "After the call is made, every operation about a record takes the interaction id of the call. The id of the "
    "preview is refused.",
)
NO_RECORD = rule(
    "outbound.no-record",
    guess("the real text is not known"),
    "An operation about a record is refused for an interaction that has none.",
)
NO_SUCH_RECORD = rule(
    "outbound.record-handle",
    guess("the real text is not known"),
    "A record handle that is not in the interaction's chain is refused.",
)


class RecordWork:
    """The agent's own copy of a chain, and what the agent noted. `record` is the one called; before that, the first."""

    def __init__(self, campaign: Campaign, taken: Chain) -> None:
        self.campaign = campaign
        self.mode: Mode = campaign.mode
        self.records = [record.copy() for record in taken]
        self.record = self.records[0]
        self.preview: Preview | None = None
        self.call_result: int | None = None
        self.do_not_call = False
        self.callback: Callback | None = None
        self._outcome = Outcome.PROCESSED
        self._taken = taken
        self._changed: dict[int, Values] = {}

    def find(self, handle: float) -> Record:
        """Return a record of the chain. Raises Refused where it has none with this handle."""
        for record in self.records:
            if record.handle == handle:
                return record
        raise Refused(NO_SUCH_RECORD, refusals.no_such("record", str(handle)))

    def update(self, values: Values) -> None:
        """Change fields of the record that the work is about."""
        self.record.values.update(values)
        self._changed.setdefault(self.record.handle, {}).update(values)

    def give_back(self) -> None:
        """Reject the chain: it waits in its campaign again, at the end and as it was."""
        self._outcome = Outcome.REJECTED
        self.campaign.waiting.append(self._taken)

    def cancel(self) -> None:
        """Cancel the chain: it is not called any more."""
        self._outcome = Outcome.CANCELED

    def send(self) -> None:
        """Send the campaign what came of it."""
        records = tuple(record.payload() for record in self.records)
        self.campaign.processed.append(
            Processed(self._outcome, records, self._changed, self.call_result, self.do_not_call, self.callback)
        )


class RecordWorks:
    """The work that is open, by the interaction whose id counts for it: the preview, then its call."""

    def __init__(self) -> None:
        self._works: dict[Interaction, RecordWork] = {}

    def begin(self, preview: Preview, work: RecordWork) -> None:
        """Note what a preview is about."""
        work.preview = preview
        self._works[preview] = work

    def hand_over(self, preview: Preview, call: Interaction) -> None:
        """Let the call count from now on."""
        self._works[call] = self._works.pop(preview)

    def find(self, interaction: Interaction) -> RecordWork | None:
        """Return the work that an interaction stands for; None where it stands for none."""
        return self._works.get(interaction)

    def of(self, interaction: Interaction) -> RecordWork:
        """Return the work that an interaction stands for. Raises Refused for one that stands for none."""
        work = self._works.get(interaction)
        if work is not None:
            return work
        if isinstance(interaction, Preview):
            text = refusals.wrong_state("the record", "already called: use the interaction id of its call")
            raise Refused(CALL_COUNTS, text)
        raise Refused(NO_RECORD, refusals.wrong_state("the interaction", "not about an outbound record"))

    def end(self, interaction: Interaction) -> RecordWork | None:
        """Forget the work that an interaction stands for. Return it; None where it stands for none."""
        return self._works.pop(interaction, None)

    @property
    def open(self) -> list[RecordWork]:
        """All that is open."""
        return list(self._works.values())
