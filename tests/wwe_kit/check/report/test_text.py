from pathlib import Path

import click

from wwe_kit.check.checker import Report
from wwe_kit.check.report.text import explanation, lines
from wwe_kit.check.rule import RULES, Rule, Severity

WRONG = Rule("T1", Severity.ERROR, "Title", "Why.", "bad", "good")
BETTER = Rule("T2", Severity.ADVICE, "Title", "Why.", "bad", "good")
FOLDER = Path("desk")


def told(findings, sources, unasked=""):
    return [click.unstyle(line) for line in lines(Report(FOLDER, findings, sources, unasked))]


def test_a_finding_is_shown_in_its_line_with_a_mark_under_it():
    source = "def f():\n\tsleep(1)\n"
    assert told([WRONG.at("a.py", 2, "No.", 2, 10)], {"a.py": source}) == [
        "desk/a.py:2:2: T1 error: No.",
        "  2 |  sleep(1)",
        "    |  ^^^^^^^^",
        "",
        "desk: 1 error.",
    ]


def test_a_whole_line_is_marked_without_its_indent():
    assert told([WRONG.at("a.py", 1, "No.")], {"a.py": "  x = 1  "})[1:3] == ["  1 |   x = 1", "    |   ^^^^^"]


def test_a_whole_file_has_no_line():
    assert told([WRONG.at("a.py", 0, "No.")], {"a.py": "x = 1"})[0:2] == ["desk/a.py: T1 error: No.", ""]


def test_a_line_that_no_terminal_shows_is_left_out():
    assert told([WRONG.at("a.py", 1, "No.")], {"a.py": "x" * 500})[1] == ""


def test_all_kinds_are_counted():
    findings = [WRONG.at("a.py", 0, "No."), WRONG.at("b.py", 0, "No."), BETTER.at("c.py", 0, "Yes.")]
    assert told(findings, {})[-1] == "desk: 2 errors, 1 piece of advice."
    assert told([], {}) == ["desk: nothing found."]


def test_the_current_folder_has_its_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert list(lines(Report(tmp_path, []))) == [f"{tmp_path.name}: nothing found."]


def test_that_the_runtime_was_not_asked_is_said():
    assert told([], {}, "It is away")[-1] == "The runtime itself was not asked. It is away."


def test_a_rule_is_explained_with_both_examples():
    text = explanation(RULES["WWE301"])
    assert text.startswith("WWE301  A call stops the page (warning)\n\nA page has one thread")
    assert "    time.sleep(2)" in text.partition("Right:")[0]
    assert "await asyncio.sleep(2)" in text.partition("Right:")[2]
    assert text.endswith("/docs/reference/checks.md#wwe301")


def test_an_explanation_has_no_markup_of_links():
    assert "](" not in explanation(RULES["WWE209"])
