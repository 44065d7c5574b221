from pathlib import Path

import pytest

from wwe_kit.check.rule import Rule, Severity, rule

RULE = Rule("T1", Severity.WARNING, "Title", "Why.", "bad", "good")


def test_a_finding_is_one_line_with_file_line_and_code():
    assert RULE.at("a/b.py", 3, "this is wrong.").text(Path("desk")) == "desk/a/b.py, line 3: this is wrong. [T1]"
    assert RULE.at("a.py", 0, "this is wrong.").text(Path("desk")) == "desk/a.py: this is wrong. [T1]"


def test_findings_are_sorted_by_their_place():
    late, early = RULE.at("a.py", 10, "x"), RULE.at("a.py", 9, "y")
    assert sorted([late, RULE.at("b.py", 1, "x"), early])[:2] == [early, late]


def test_a_code_is_declared_once():
    with pytest.raises(ValueError, match="WWE101 is declared twice"):
        rule("WWE101", Severity.ERROR, "Again", "Why.", bad="", good="")
