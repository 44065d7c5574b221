"""The records of a calling list, as the Outbound Contact Server keeps them: numbers are numbers, floats are texts."""

from dataclasses import dataclass
from typing import Any

from wwe_host.rules import reference, rule

NUMBERS = rule(
    "outbound.numbers",
    reference("Chain of records events"),
    "Numbers are numbers in a record and texts in the user data of its interaction.",
)

HANDLE, PHONE, TIME_ZONE_OFFSET, AGENT = "GSW_RECORD_HANDLE", "GSW_PHONE", "GSW_TZ_OFFSET", "GSW_AGENT_ID"

Values = dict[str, Any]


@dataclass(eq=False, slots=True)
class Record:
    """One record: everything that is known of it, by the names on the wire."""

    values: Values

    @property
    def handle(self) -> int:
        """The number of the record in its chain."""
        return int(self.values[HANDLE])

    @property
    def phone(self) -> str:
        """The number to call."""
        return str(self.values[PHONE])

    @property
    def offset_s(self) -> int:
        """What the clocks of the record's time zone are ahead of UTC, in seconds."""
        return int(self.values[TIME_ZONE_OFFSET])

    def copy(self) -> "Record":
        """Return a record that can be changed without changing this one."""
        return Record(dict(self.values))

    def payload(self) -> Values:
        """Return the record as it goes over the wire, in the reference's order of keys."""
        return dict(sorted(self.values.items()))

    def attached(self) -> dict[str, str]:
        """Return what is attached to the interaction."""
        return {name: "" if value is None else str(value) for name, value in self.values.items()}


# The records of one customer. The first one is offered to the agent.
Chain = tuple[Record, ...]
