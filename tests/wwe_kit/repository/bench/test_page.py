import json

import pytest

from wwe_kit.repository.bench.page import Run, write_part

PAGE = """# Measurements
<!-- bench: summary -->
|  | MicroPython | Pyodide with a keeper | Pyodide | PyScript on MicroPython | run |
| --- | --- | --- | --- | --- | --- |
| memory of 10 pages, MB | 39 of 45 | 87 of 120 | 1,579 | **66** of 60 | 2026-01-01 10:00 |
| a later build, s | **1.1** of 1 |  | **14.0** of 2 |  | 2026-01-02 10:00 |

- 2026-01-01 10:00: 8 processors, load 0.1 before it began.
- 2026-01-02 10:00: 2 processors, load 0.2 before it began.
<!-- end -->
Between.
<!-- bench: edit -->
old
<!-- end -->
<!-- bench: host -->
nobody has measured it anew
<!-- end -->
<!-- bench: missed -->
<!-- end -->
After.
"""
RUN = Run("2026-02-03 04:05", 4, 0.25)


@pytest.fixture
def root(tmp_path):
    for folder in (".wwe/bench", "docs"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "docs/measurements.md").write_text(PAGE, encoding="utf-8")
    return tmp_path


def written(root, part, tables=(), **figures):
    """Return the page after a part has been measured."""
    content = json.dumps({"tables": dict(tables), **figures})
    (root / f".wwe/bench/{part}.json").write_text(content, encoding="utf-8")
    write_part(root, part, RUN)
    return (root / "docs/measurements.md").read_text(encoding="utf-8")


def row(text, title):
    [found] = [line for line in text.splitlines() if line.startswith(f"| {title} ")]
    return [cell.strip() for cell in found.strip("|").split("|")[1:]]


def measured_builds(root):
    return written(root, "build", figures={"micropython": [2.0, 0.9], "pyodide": [19.0, 2.5]})


def test_a_table_that_was_measured_takes_the_place_of_the_old_one_and_all_else_stays(root):
    text = written(root, "edit", {"edit": "| new |\n"}, figures={})
    assert "<!-- bench: edit -->\n| new |\n\nRun of 2026-02-03 04:05.\n<!-- end -->\n" in text
    assert "nobody has measured it anew\n<!-- end -->" in text
    assert "<!-- end -->\nBetween.\n" in text
    assert text.endswith("<!-- end -->\nAfter.\n")
    assert written(root, "edit", {"edit": "| new |\n"}, figures={}) == text


def test_rows_that_were_not_measured_anew_keep_their_figures_and_their_run(root):
    text = measured_builds(root)
    assert row(text, "memory of 10 pages, MB") == ["39 of 45", "87 of 120", "1,579", "**66** of 60", "2026-01-01 10:00"]
    assert row(text, "a later build, s") == ["0.9 of 1", "", "2.5 of 3", "", RUN.at]


def test_a_row_that_nobody_has_measured_yet_is_empty(root):
    assert row(measured_builds(root), "requests of a first visit") == [""] * 5


def test_a_figure_that_stays_is_shown_beside_the_budget_of_today(root):
    text = written(root, "edit", figures={})
    assert row(text, "a later build, s") == ["**1.1** of 1", "", "**14.0** of 3", "", "2026-01-02 10:00"]


def test_each_run_that_a_row_is_of_is_described_and_no_other(root):
    text = measured_builds(root)
    assert "- 2026-01-01 10:00: 8 processors, load 0.1 before it began.\n" in text
    assert "- 2026-02-03 04:05: 4 processors, load 0.2 before it began.\n" in text
    assert "- 2026-01-02 10:00" not in text


def test_each_budget_that_is_missed_has_a_sentence_with_its_figure(root):
    sentences = measured_builds(root).partition("<!-- bench: missed -->\n")[2].partition("<!-- end -->")[0]
    assert sentences.startswith("- **PyScript on MicroPython, memory of 10 pages, MB**: 66, the aim is 60. ")
    assert len(sentences.splitlines()) == 1


def test_where_every_budget_is_kept_it_says_so(root):
    page = root / "docs/measurements.md"
    page.write_text("<!-- bench: summary -->\n<!-- end -->\n<!-- bench: missed -->\n<!-- end -->\n", encoding="utf-8")
    assert "<!-- bench: missed -->\nNothing: every budget is kept.\n<!-- end -->" in measured_builds(root)
