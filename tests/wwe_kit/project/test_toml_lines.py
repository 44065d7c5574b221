import pytest

from wwe_kit.project.toml_lines import line_of

TEXT = """[project]
name = "desk"

[tool.wwe]
label = "Desk"
budget.transfer-kb = 5
"sub scribe" = [
    "agent = 1",
]

[tool.wwe.views.index]
level = "workspace"

[[tool.other]]
a = 1
"""


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("project.name", 2),
        ("tool.wwe", 4),
        ("tool.wwe.label", 5),
        ("tool.wwe.budget.transfer-kb", 6),
        ("tool.wwe.views.index.level", 12),
        ("tool.wwe.views.index.entry", 11),
        ("tool.other.a", 15),
        ("nothing", 0),
    ],
)
def test_a_key_is_found_on_its_line_or_on_that_of_its_table(key, line):
    assert line_of(TEXT, key) == line
