from wwe_kit.repository.bench.missed import REASONS, sentence
from wwe_kit.repository.bench.rows import COLUMNS, ROWS, Cell


def test_every_reason_is_of_a_budget():
    budgets = {
        (row.title, column.title)
        for row in ROWS
        for column, budget in zip(COLUMNS, row.budgets, strict=True)
        if budget is not None
    }
    assert {(row, column) for row, columns in REASONS.items() for column in columns} <= budgets


def test_a_budget_without_a_reason_says_so():
    assert sentence("a row", "a column", Cell("2", 1)) == (
        "- **a column, a row**: 2, the aim is 1. New: nobody has looked for the reason yet.\n"
    )
