import pytest

from wwe_kit.repository.bench.rows import COLUMNS, ROWS, Cell, cells_of


def texts(title, figures):
    [row] = [row for row in ROWS if row.title == title]
    return [cell.text() for cell in cells_of(row, figures)]


def test_each_figure_stands_beside_its_budget_and_what_is_missed_is_bold():
    figures = {"figures": {"micropython": [2.0, 1.4, 1.6, 9.0], "pyodide": [25.04, 2.0, 2.0]}}
    assert texts("first build on a machine, s", figures) == ["2.0 of 3", "", "**25.0** of 20", ""]
    assert texts("a later build, s", figures) == ["**1.6** of 1", "", "2.0 of 3", ""]


def test_ratios_are_the_medians_of_the_rounds():
    ratios = {"warm": [1.0, 1.07, 2.0], "cold": [1.3]}
    start = {"MicroPython": {"ratios": ratios, "requests": {"cold": 5}}}
    figures = {"startup": start, "brotli": {"MicroPython": 264_900}, "memory": {}}
    assert texts("later visit ÷ JavaScript", figures)[0] == "1.07 of 1.1"
    assert texts("first visit, kB (brotli)", figures)[0] == "265 of 265"
    assert texts("requests of a first visit", figures)[0] == "5 of 5"
    assert texts("memory of 10 pages, MB", figures) == [""] * 4


def test_a_round_trip_is_that_of_the_whole_client_on_each_runtime():
    trips = {
        f"{runtime} client": {"round trip, 2 KB, ms": {"ratio": 1.25}}
        for runtime in ("micropython", "pyodide", "pyscript")
    }
    assert texts("round trip, awaited ÷ JavaScript", {"figures": trips}) == [
        "1.25 of 1.3",
        "",
        "1.25 of 1.5",
        "1.25 of 1.4",
    ]


@pytest.mark.parametrize(("value", "is_missed"), [("1.10", False), ("1.11", True), ("", False), ("1,100", True)])
def test_a_figure_that_is_its_budget_keeps_it(value, is_missed):
    assert Cell(value, 1.1).is_missed is is_missed


def test_no_two_rows_have_the_same_title_for_the_page_is_read_by_them():
    assert len({row.title for row in ROWS}) == len(ROWS)
    assert {len(row.budgets) for row in ROWS} == {len(COLUMNS)}
