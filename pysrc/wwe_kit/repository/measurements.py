"""Writes what `build.py bench` has measured into docs/measurements.md: each table, and the summary above them."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from wwe_kit.docs.markdown import table

FOLDER = Path(".wwe/bench")
PAGE = Path("docs/measurements.md")
SUMMARY = "summary"
_TRIP = "round trip, 2 KB, ms"
_PLACE = re.compile(r"(<!-- bench: ([\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)


class Column(NamedTuple):
    """A column of the summary: what each measurement calls it. "" is not measured."""

    title: str
    start: str
    trip: str = ""
    runtime: str = ""


COLUMNS = (
    Column("MicroPython", "MicroPython", "micropython client", "micropython"),
    Column("Pyodide with a keeper", "Pyodide, kept"),
    Column("Pyodide", "Pyodide", "pyodide client", "pyodide"),
    Column("PyScript on MicroPython", "PyScript + MicroPython"),
)
Figures = Mapping[str, Any]  # the JSON of all measurements, by their names


class Row(NamedTuple):
    """A row of the summary. `value` raises KeyError where nothing was measured; `budgets` are for each column."""

    title: str
    value: Callable[[Figures, Column], float]
    budgets: tuple[float | None, ...]
    digits: int = 1


def _ready(run: str, which: str) -> Callable[[Figures, Column], float]:
    return lambda figures, column: float(median(figures["startup"][run][column.start]["ratios"][which]))


def _kilobytes(figures: Figures, column: Column) -> float:
    return float(figures["startup"]["brotli"][column.start]) / 1000


def _requests(figures: Figures, column: Column) -> float:
    return float(figures["startup"]["startup"][column.start]["requests"]["cold"])


def _memory(figures: Figures, column: Column) -> float:
    return float(figures["startup"]["memory"][column.start]["10"])


def _trip(figures: Figures, column: Column) -> float:
    return float(figures["crossing"]["figures"][column.trip][_TRIP]["ratio"])


def _first_build(figures: Figures, column: Column) -> float:
    return float(figures["build"]["figures"][column.runtime][0])


def _later_build(figures: Figures, column: Column) -> float:
    return float(median(figures["build"]["figures"][column.runtime][1:]))


def _edit(figures: Figures, column: Column) -> float:
    return float(median(figures["edit"]["figures"][column.runtime]))


ROWS = (
    Row("ready on a later visit ÷ JavaScript", _ready("startup", "warm"), (1.1, 1.0, 3.0, 1.7), 2),
    Row("ready on the first visit ÷ JavaScript", _ready("startup", "cold"), (1.4, None, 4.0, 3.0), 2),
    Row("the same behind 20 Mbit/s", _ready("startup-slow", "cold"), (None, None, None, None), 2),
    Row("later visit in Firefox ÷ JavaScript", _ready("startup-firefox", "warm"), (1.5, 1.2, 4.5, 2.5), 2),
    Row("first visit, kB (brotli)", _kilobytes, (265, None, 4500, 290), 0),
    Row("requests of a first visit", _requests, (5, None, 6, 12), 0),
    Row("memory of 10 pages, MB", _memory, (45, 120, None, 60), 0),
    Row("round trip, awaited ÷ JavaScript", _trip, (1.3, None, 1.5, None), 2),
    Row("first build on a machine, s", _first_build, (3, None, 20, None)),
    Row("a later build, s", _later_build, (1, None, 3, None)),
    Row("an edit until it is in the page, ms", _edit, (150, None, 300, None), 0),
)


def write_tables(root: Path) -> Path:
    """Write every table that was measured into the page, in the place of the one that is there; return the page."""
    measured = {file.stem: file.read_text(encoding="utf-8") for file in (root / FOLDER).glob("*.md")}
    figures = {
        file.stem: json.loads(file.read_text(encoding="utf-8")) for file in sorted((root / FOLDER).glob("*.json"))
    }
    measured[SUMMARY] = summary(figures)
    page = root / PAGE
    text = page.read_text(encoding="utf-8")
    page.write_text(_PLACE.sub(lambda found: _filled(found, measured), text), encoding="utf-8")
    return page


def _filled(found: re.Match[str], measured: Mapping[str, str]) -> str:
    begin, name, end = found.groups()
    return f"{begin}{measured[name]}{end}" if name in measured else found[0]


def summary(figures: Figures) -> str:
    """Return the table of what was measured against the budgets, and on what; what is missed is bold."""
    titles = ["", *(column.title for column in COLUMNS)]
    cells = table(titles, ([row.title, *_cells(row, figures)] for row in ROWS))
    return "\n".join([cells, *_about(figures)])


def _about(figures: Figures) -> Iterator[str]:
    if "startup" not in figures:
        return
    machine, rounds = figures["startup"]["machine"], len(figures["startup"]["startup"]["JavaScript"]["cold"])
    yield (
        f"Starts are medians of {rounds} rounds on {machine['processors']} processors. The load at the end was "
        f"{machine['load']}; with nothing beside the bench it is about {machine['processors']}.\n"
    )


def _cells(row: Row, figures: Figures) -> Iterator[str]:
    for column, budget in zip(COLUMNS, row.budgets, strict=True):
        try:
            value = row.value(figures, column)
        except KeyError:
            yield ""
            continue
        text = f"{value:,.{row.digits}f}"
        if budget is None:
            yield text
        else:
            is_kept = round(value, row.digits) <= budget
            yield f"{text if is_kept else f'**{text}**'} of {budget:,g}"
