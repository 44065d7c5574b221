"""An outbound campaign: its calling list, what still waits in it, and what agents have sent back."""

from dataclasses import dataclass, field
from enum import StrEnum

from wwe_host.lifecycles.campaign import CampaignState
from wwe_host.model.record_fields import RecordField
from wwe_host.model.records import Chain, Values
from wwe_host.rules import guess, rule

MODES = rule(
    "campaign.mode",
    guess("Preview and PushPreview were seen in the protocol of the Outbound Contact Server"),
    "The modes of a campaign are called Preview, PushPreview and DirectPushPreview.",
)


class Mode(StrEnum):
    """How records come to an agent, under the name on the wire."""

    PULL = "Preview"
    PUSH = "PushPreview"
    DIRECT_PUSH = "DirectPushPreview"


class Outcome(StrEnum):
    """What became of a record."""

    PROCESSED = "processed"
    REJECTED = "rejected"
    CANCELED = "canceled"


@dataclass(frozen=True, slots=True)
class Callback:
    """When a record is to be called again: as the agent wrote it, in the record's time zone, and `at` in UTC."""

    record_handle: int
    date: str
    at: str
    type: str


@dataclass(frozen=True, slots=True)
class Processed:
    """What an agent sent back: the chain's records as they are now, and of each what was changed, by its handle."""

    outcome: Outcome
    records: tuple[Values, ...]
    changed: dict[int, Values]
    call_result: int | None
    do_not_call: bool
    callback: Callback | None


@dataclass(eq=False, slots=True)
class Campaign:
    """A campaign. `waiting` are the chains that no agent has, the next one first."""

    name: str
    mode: Mode
    fields: tuple[RecordField, ...]
    waiting: list[Chain] = field(default_factory=list)
    state: CampaignState = CampaignState.STARTED
    processed: list[Processed] = field(default_factory=list)
