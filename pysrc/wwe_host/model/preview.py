"""The preview of an outbound record: an interaction until its call takes over."""

from dataclasses import dataclass, field
from typing import Any

from wwe_host.lifecycles.preview import PUSH, PreviewState
from wwe_host.model.interactions import Interaction
from wwe_host.model.records import Record
from wwe_host.rules import Refused, guess, reference, rule
from wwe_protocol import refusals

NOT_A_PREVIEW = rule(
    "preview.medium",
    guess("the real text is not known"),
    "An operation on a preview is refused for any other interaction.",
)
CALLED = rule(
    "preview.called",
    guess("the reference shows the state IDLE when the preview is removed, and nothing before"),
    "A preview whose record was called is IDLE at once, without an event.",
)
TAKEN_ALONG = rule(
    "preview.taken-along",
    reference("Outbound preview events"),
    "The REMOVED of a push preview that was called still shows MARK_DONE; every other REMOVED shows no capabilities.",
)

DATES = rule(
    "preview.dates", reference("Chain of records events"), "In RECORDS_RETRIEVED startDate and endDate are null."
)
NO_DATES = rule(
    "preview.no-dates",
    guess("the reference has one sample only"),
    "A preview has no startDate and endDate before and after that either: only the call of a record begins and ends.",
)

MEDIA = "outboundpreview"
OUTBOUND_PREVIEW, OUTBOUND_PUSH_PREVIEW = "OUTBOUND_PREVIEW", "OUTBOUND_PUSH_PREVIEW"


@dataclass(eq=False)
class Preview(Interaction):
    """One preview. `records` is the chain, once all of it has been retrieved."""

    state: PreviewState
    previous_state: PreviewState
    call_type: str = OUTBOUND_PREVIEW
    records: list[Record] = field(default_factory=list)

    @property
    def start_date(self) -> None:
        """None: only the call of a record begins."""
        return None

    @property
    def is_live(self) -> bool:
        """Live means: the agent has yet to decide what becomes of it."""
        return self.state in (PreviewState.INVITED, PreviewState.PREVIEWING)

    @property
    def capabilities(self) -> list[str]:
        """What the agent may do now. In push mode a preview is removed along with its call, not marked done itself."""
        is_taken_along = self.state is PreviewState.IDLE and self.lifecycle is PUSH
        return self.offered if is_taken_along else super().capabilities

    def own_fields(self) -> dict[str, Any]:
        """Return what only previews have."""
        chain = {"chainedRecords": [record.payload() for record in self.records]} if self.records else {}
        return {"callType": self.call_type, **chain}


def preview_of(interaction: Interaction) -> Preview:
    """Return an interaction as a preview. Raises Refused for another medium."""
    if not isinstance(interaction, Preview):
        raise Refused(NOT_A_PREVIEW, refusals.wrong_state("the interaction", f"of the medium {interaction.media}"))
    return interaction
