import pytest

from wwe_kit.project.budget import Budget


def test_without_a_budget_there_is_no_limit(project):
    assert project("").budget == Budget(transfer_kb=None, ready_ms=None)


def test_a_budget_is_read(project):
    assert project("[tool.wwe.budget]\ntransfer-kb = 240\nready-ms = 300").budget == Budget(240, 300)


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ("transfer = 240", 'has no key "transfer". Did you mean "transfer-kb"?'),
        ('transfer-kb = "240 kB"', '.transfer-kb is "240 kB", but it must be a number greater than zero.'),
        ("transfer-kb = 0", ".transfer-kb is 0, but it must be a number greater than zero."),
        ("ready-ms = -1", ".ready-ms is -1, but it must be a number greater than zero."),
    ],
)
def test_what_is_no_budget_is_refused(project, complaint, settings, sentence):
    complained = complaint(project, f"[tool.wwe.budget]\n{settings}")
    assert "tool.wwe.budget" in complained
    assert complained.endswith(sentence)
