"""Every rule's own example: what is bad is found, and its cure has nothing to be said of. The docs show the same."""

import re

import pytest

from wwe_kit.check.checker import check_folder
from wwe_kit.check.rule import RULES, Severity
from wwe_kit.check.table import all_rules

ORIGINS = 'workspace-origins = ["https://workspace.example.com"]\n'
NAMES = {"python": "main.py", "html": "page.html"}
SHOWN = [rule for rule in all_rules() if rule.language in ("toml", *NAMES) and rule.code != "WWE204"]


def codes(extension, rule, text):
    settings = rule.settings or 'runtime = "micropython"\n'
    if rule.language == "toml":
        folder = extension(files={"pyproject.toml": text})
    else:
        view = '[tool.wwe.views.index]\ntemplate = "page.html"\n' if rule.language == "html" else ""
        folder = extension(ORIGINS + settings + view, {NAMES[rule.language]: text})
    found = check_folder(folder).findings
    return [each.code for each in found if each.severity is not Severity.ADVICE or rule.severity is Severity.ADVICE]


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_the_bad_example_of_a_rule_is_found(extension, rule):
    assert codes(extension, rule, rule.bad) == [rule.code]


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_its_good_example_has_nothing_to_be_said_of(extension, rule):
    assert codes(extension, rule, rule.good) == []


def test_every_rule_is_in_the_table_once_and_in_order():
    listed = [rule.code for rule in all_rules()]
    assert listed == sorted(RULES)
    assert all(re.fullmatch(r"WWE\d{3}", code) for code in listed)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_a_rule_says_why_in_whole_sentences(rule):
    assert rule.why.endswith(".")
    assert not rule.title.endswith(".")
