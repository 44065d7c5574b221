"""What an extension allows itself, under `[tool.wwe.budget]`; the build says where it takes more."""

from dataclasses import dataclass

from wwe_kit.project.table import Table


@dataclass(frozen=True, slots=True)
class Budget:
    """None where there is no limit.

    transfer_kb: the kB that a first visit may fetch, compressed with brotli.
    ready_ms: the ms that a page may take to be ready, with its files in the cache, on the machine that builds.
    """

    transfer_kb: float | None
    ready_ms: float | None


def read_budget(table: Table) -> Budget:
    """Read the table. Raises BadInput for what is no number, and for an unknown key."""
    budget = Budget(table.number("transfer-kb"), table.number("ready-ms"))
    table.finish()
    return budget
