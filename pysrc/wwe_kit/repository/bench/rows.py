"""The rows of the table that docs/measurements.md begins with: what each is taken from, and its budgets."""

from collections.abc import Callable, Mapping
from statistics import median
from typing import Any, NamedTuple

Figures = Mapping[str, Any]  # what one measurement has written


class Column(NamedTuple):
    """A column of the table: what each measurement calls it. "" is not measured."""

    title: str
    start: str
    trip: str = ""
    runtime: str = ""


COLUMNS = (
    Column("MicroPython", "MicroPython", "micropython client", "micropython"),
    Column("Pyodide with a keeper", "Pyodide, kept"),
    Column("Pyodide", "Pyodide", "pyodide client", "pyodide"),
    Column("PyScript on MicroPython", "PyScript + MicroPython", "pyscript client"),
)


class Row(NamedTuple):
    """A row: `part` is the measurement that it is taken from, `budgets` are for each column.

    `value` raises KeyError where a column was not measured.
    """

    title: str
    part: str
    value: Callable[[Figures, Column], float]
    budgets: tuple[float | None, ...] = (None,) * len(COLUMNS)
    digits: int = 1


class Cell(NamedTuple):
    """A figure as a text, "" where nothing was measured, and its budget."""

    value: str = ""
    budget: float | None = None

    @property
    def is_missed(self) -> bool:
        """Return whether the figure misses its budget."""
        return bool(self.value) and self.budget is not None and float(self.value.replace(",", "")) > self.budget

    def text(self) -> str:
        """Return it as the table shows it: `**1.72** of 1.4`."""
        value = f"**{self.value}**" if self.is_missed else self.value
        return f"{value} of {self.budget:,g}" if self.value and self.budget is not None else value


def cells_of(row: Row, figures: Figures) -> list[Cell]:
    """Return a row's cells of what was measured."""
    return [Cell(_value(row, figures, column), budget) for column, budget in zip(COLUMNS, row.budgets, strict=True)]


def _value(row: Row, figures: Figures, column: Column) -> str:
    try:
        return f"{row.value(figures, column):,.{row.digits}f}"
    except KeyError:
        return ""


def _ready(run: str, which: str) -> Callable[[Figures, Column], float]:
    return lambda figures, column: float(median(figures[run][column.start]["ratios"][which]))


def _kilobytes(figures: Figures, column: Column) -> float:
    return float(figures["brotli"][column.start]) / 1000


def _requests(figures: Figures, column: Column) -> float:
    return float(figures["startup"][column.start]["requests"]["cold"])


def _memory(figures: Figures, column: Column) -> float:
    return float(figures["memory"][column.start]["10"])


def _trip(figures: Figures, column: Column) -> float:
    return float(figures["figures"][column.trip]["round trip, 2 KB, ms"]["ratio"])


def _first_build(figures: Figures, column: Column) -> float:
    return float(figures["figures"][column.runtime][0])


def _later_build(figures: Figures, column: Column) -> float:
    return float(median(figures["figures"][column.runtime][1:]))


def _edit(figures: Figures, column: Column) -> float:
    return float(median(figures["figures"][column.runtime]))


def _further_test(figures: Figures, column: Column) -> float:
    return float(median(times["ready"] for times in figures["figures"][column.runtime]))


_STARTUP = "startup"
_OF_A_BUILD, _OF_AN_EDIT, _OF_A_TEST = "build", "edit", "testing"
LATER, FIRST = "later visit ÷ JavaScript", "first visit ÷ JavaScript"
LATER_IN_FIREFOX = "later visit in Firefox ÷ JavaScript"
KILOBYTES, REQUESTS, MEMORY = "first visit, kB (brotli)", "requests of a first visit", "memory of 10 pages, MB"
TRIP = "round trip, awaited ÷ JavaScript"
FIRST_BUILD, LATER_BUILD = "first build on a machine, s", "a later build, s"
EDIT = "an edit until it is in the page, ms"
A_TEST = "a further browser test until its page is ready, ms"
ROWS = (
    Row(LATER, _STARTUP, _ready("startup", "warm"), (1.1, 1.0, 3.0, 1.7), 2),
    Row("later visit, 20 Mbit/s ÷ JavaScript", _STARTUP, _ready("startup-slow", "warm"), digits=2),
    Row(FIRST, _STARTUP, _ready("startup", "cold"), (1.4, None, 4.0, 3.0), 2),
    Row("first visit, 20 Mbit/s ÷ JavaScript", _STARTUP, _ready("startup-slow", "cold"), digits=2),
    Row(LATER_IN_FIREFOX, _STARTUP, _ready("startup-firefox", "warm"), (1.5, 1.2, 4.5, 2.5), 2),
    Row("first visit in Firefox ÷ JavaScript", _STARTUP, _ready("startup-firefox", "cold"), digits=2),
    Row(KILOBYTES, _STARTUP, _kilobytes, (265, None, 4500, 290), 0),
    Row(REQUESTS, _STARTUP, _requests, (5, None, 6, 12), 0),
    Row(MEMORY, _STARTUP, _memory, (45, 120, None, 60), 0),
    Row(TRIP, "crossing", _trip, (1.3, None, 1.5, 1.4), 2),
    Row(FIRST_BUILD, _OF_A_BUILD, _first_build, (3, None, 20, None)),
    Row(LATER_BUILD, _OF_A_BUILD, _later_build, (1, None, 3, None)),
    Row(EDIT, _OF_AN_EDIT, _edit, (150, None, 300, None), 0),
    Row(A_TEST, _OF_A_TEST, _further_test, (300, None, 600, None), 0),
)
