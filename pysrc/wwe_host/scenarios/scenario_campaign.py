"""A campaign as a scenario file describes it: its mode, and the people who are to be called.

[[campaign]]
name = "Spring Offer"
mode = "Preview"               # or PushPreview, DirectPushPreview

[[campaign.record]]
phone = "+33298001843"
chain = 1                      # records with one number belong to one customer
fields = { OFFER = "Fibre", CUSTOMER_ID = 1843 }
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wwe_host.campaigns.outbound_samples import SYSTEM_FIELDS, ListEntry, chain_of
from wwe_host.lifecycles.campaign import CampaignState
from wwe_host.model.campaign import Campaign, Mode
from wwe_host.model.record_fields import RecordField

_FIELD_TYPES = {bool: "bool", int: "int", str: "var-char"}
_FIRST_DBID = 201  # of its calling list; the samples have the numbers before


@dataclass(frozen=True, slots=True)
class Listed:
    """One record: a number to call, its chain, and the custom fields."""

    phone: str
    chain: int
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class CallingList:
    """A campaign and its records, before it is anybody's."""

    name: str
    mode: Mode
    records: tuple[Listed, ...]

    def campaign(self, position: int) -> Campaign:
        """Make the campaign, started; `position` keeps its numbers apart from those of others."""
        fields = {name: _field(name, value) for record in self.records for name, value in record.fields.items()}
        chains: dict[int, list[ListEntry]] = {}
        for record in self.records:
            chains.setdefault(record.chain, []).append(ListEntry(record.phone, dict(record.fields)))
        return Campaign(
            self.name,
            self.mode,
            (*SYSTEM_FIELDS, *fields.values()),
            [chain_of(self.name, _FIRST_DBID + position, chain_id, entries) for chain_id, entries in chains.items()],
            CampaignState.STARTED,
        )


def _field(name: str, value: Any) -> RecordField:
    return RecordField(name, _FIELD_TYPES[type(value)], is_custom=True)
