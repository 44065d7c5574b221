import pytest

from wwe_kit.check.rule import RULES
from wwe_kit.check.silences import silences, without_silenced

SLEEP = "import time\ntime.sleep(1)"


def test_a_comment_on_the_line_silences_what_it_names(places):
    assert places(f"{SLEEP}  # wwe: ignore[WWE301]") == []
    assert places(f"{SLEEP}  # a test machine waits here  # wwe: ignore[WWE301, WWE302]") == ["WWE901 2"]


def test_a_comment_elsewhere_silences_nothing_and_is_told(places):
    assert places(f"# wwe: ignore[WWE301]\n{SLEEP}") == ["WWE301 3", "WWE901 1"] or ["WWE901 1", "WWE301 3"]


def test_a_text_is_no_comment(places):
    assert places("text = 'wwe: ignore[WWE301]'") == []


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("# wwe: ignore", "this names no code. Name the code that is printed behind a finding."),
        ("# wwe: ignore[]", "this names no code. Name the code that is printed behind a finding."),
        ("# wwe: ignore[WWE3011]", 'there is no rule "WWE3011". Did you mean "WWE301"?'),
        ("# wwe: ignore[time]", 'there is no rule "time". Name the code that is printed behind a finding.'),
    ],
)
def test_a_comment_that_names_no_rule_is_told(sentence, comment, told):
    assert sentence(f"x = 1  {comment}") == told


def test_templates_and_settings_have_comments_of_their_own(places):
    page = '{% extends "wwe/page.html" %}\n{% block body %}\n<p style="x: y"> {# wwe: ignore[WWE504] #}\n{% endblock %}'
    settings = 'runtime = "pyodide"\n[tool.wwe.views.index]\ntemplate = "page.html"  # wwe: ignore[WWE102]'
    assert places("", settings, {"page.html": page}) == ["WWE901 6"]


def test_a_file_that_is_meant_as_a_whole_is_silenced_in_its_first_line(places):
    assert places("", 'runtime = "pyodide"', {"json.py": "# wwe: ignore[WWE104]\n"}) == []


def test_what_nobody_has_looked_for_may_be_needed():
    sources = {"a.py": "x = 1  # wwe: ignore[WWE201]"}
    assert without_silenced([], sources, ["WWE201"]) == []
    assert [each.code for each in without_silenced([], sources)] == ["WWE901"]


def test_a_source_that_is_no_python_has_the_comments_before_it():
    assert [each.line for each in silences({"a.py": "x = 1  # wwe: ignore[WWE301]\n'''"})] == [1]


def test_the_codes_in_the_examples_are_known_or_meant_to_be_unknown():
    assert "WWE999" not in RULES
