"""Stands for the company's own customer system."""

from __future__ import annotations

from genesys.wwe import Interaction

_CUSTOMERS = {
    "1007": {"name": "Ann Miller", "city": "Brest", "contract": "Fibre 500", "since": "2019"},
    "1008": {"name": "Jorge Núñez", "city": "Quimper", "contract": "Mobile Plus", "since": "2022"},
}


class Customer:
    """A customer as the agent sees one; `record` is empty for somebody unknown."""

    def __init__(self, customer_id: str | None, number: str | None, record: dict[str, str]) -> None:
        self.customer_id = customer_id
        self.number = number
        self.record = record

    @property
    def name(self) -> str:
        """The name, or what is known instead."""
        return self.record.get("name") or "Unknown caller " + (self.number or "")

    @property
    def details(self) -> list[tuple[str, str]]:
        """What to show, in order: label and value."""
        rows = [
            ("Customer", self.customer_id),
            ("Number", self.number),
            ("City", self.record.get("city")),
            ("Contract", self.record.get("contract")),
            ("Customer since", self.record.get("since")),
        ]
        return [(label, value) for label, value in rows if value]


def find_customer(interaction: Interaction) -> Customer:
    """Find the customer by the attached data of an interaction."""
    customer_id = interaction.user_data.get("CustomerId")
    number = interaction.ani or interaction.dnis
    return Customer(customer_id, number, _CUSTOMERS.get(customer_id or "", {}))
