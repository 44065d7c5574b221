import re

from wwe_kit.project.keys import BUDGET, TOOL, VIEW, Kind


def test_a_default_that_is_a_choice_is_one_of_the_choices():
    for key in (*TOOL.values(), *BUDGET.values(), *VIEW.values()):
        assert not key.choices or key.default in key.choices


def test_patterns_can_be_read_and_only_texts_have_choices():
    for key in (*TOOL.values(), *BUDGET.values(), *VIEW.values()):
        re.compile(key.pattern)
        assert key.kind is Kind.TEXT or not key.choices
