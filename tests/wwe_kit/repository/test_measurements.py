import json

import pytest

from wwe_kit.repository.measurements import summary, write_tables

PAGE = """# Measurements
<!-- bench: edit -->
old
<!-- end -->
Between.
<!-- bench: host -->
nobody has measured it anew
<!-- end -->
<!-- bench: summary -->
<!-- end -->
After.
"""


@pytest.fixture
def root(tmp_path):
    for folder in (".wwe/bench", "docs"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "docs/measurements.md").write_text(PAGE, encoding="utf-8")
    return tmp_path


def row(text, title):
    [found] = [line for line in text.splitlines() if line.startswith(f"| {title} ")]
    return [cell.strip() for cell in found.strip("|").split("|")[1:]]


def test_tables_that_were_measured_take_the_place_of_the_old_ones_and_all_else_stays(root):
    (root / ".wwe/bench/edit.md").write_text("| new |\n", encoding="utf-8")
    text = write_tables(root).read_text(encoding="utf-8")
    assert "<!-- bench: edit -->\n| new |\n<!-- end -->\nBetween.\n" in text
    assert "nobody has measured it anew\n<!-- end -->" in text
    assert text.endswith("<!-- end -->\nAfter.\n")
    assert write_tables(root).read_text(encoding="utf-8") == text


def test_the_summary_has_each_figure_beside_its_budget_and_what_is_missed_is_bold(root):
    figures = {"figures": {"micropython": [2.0, 1.4, 1.6, 9.0], "pyodide": [25.04, 2.0, 2.0]}}
    (root / ".wwe/bench/build.json").write_text(json.dumps(figures), encoding="utf-8")
    text = write_tables(root).read_text(encoding="utf-8")
    assert row(text, "first build on a machine, s") == ["2.0 of 3", "", "**25.0** of 20", ""]
    assert row(text, "a later build, s") == ["**1.6** of 1", "", "2.0 of 3", ""]


def test_what_was_not_measured_is_left_empty():
    assert row(summary({}), "memory of 10 pages, MB") == [""] * 4


def test_ratios_are_the_medians_of_the_rounds():
    ratios = {"warm": [1.0, 1.07, 2.0], "cold": [1.3]}
    start = {"MicroPython": {"ratios": ratios, "requests": {"cold": 5}}, "JavaScript": {"cold": [{}] * 3}}
    startup = {"startup": start, "brotli": {"MicroPython": 264_900}, "memory": {}}
    figures = {"startup": startup | {"machine": {"processors": 2, "load": 9.1}}}
    assert row(summary(figures), "ready on a later visit ÷ JavaScript")[0] == "1.07 of 1.1"
    assert row(summary(figures), "first visit, kB (brotli)")[0] == "265 of 265"
    assert row(summary(figures), "requests of a first visit")[0] == "5 of 5"
    assert "medians of 3 rounds on 2 processors. The load at the end was 9.1;" in summary(figures)
