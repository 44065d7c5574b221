"""What an extension allows itself, under `[tool.wwe.budget]`; the build says where it takes more."""

from dataclasses import dataclass

from wwe_kit.settings import Table


@dataclass(frozen=True, slots=True)
class Budget:
    """The kB that a first visit may fetch, compressed with brotli; None where there is no limit."""

    transfer_kb: float | None


def read_budget(table: Table) -> Budget:
    """Read the table. Raises BadInput for what is no number, and for an unknown key."""
    budget = Budget(table.number("transfer-kb"))
    table.finish()
    return budget
