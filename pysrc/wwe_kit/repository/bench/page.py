"""Writes what was measured into docs/measurements.md. What was not measured anew stays as it stands there."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from wwe_kit.docs.markdown import table
from wwe_kit.repository.bench.missed import sentence
from wwe_kit.repository.bench.rows import COLUMNS, ROWS, Cell, Row, cells_of

FOLDER = Path(".wwe/bench")
PAGE = Path("docs/measurements.md")
SUMMARY, MISSED = "summary", "missed"
_RUN = "run"
_PLACE = re.compile(r"(<!-- bench: ([\w-]+) -->\n)(.*?)(<!-- end -->)", re.DOTALL)
_VALUE = re.compile(r"\*{0,2}([\d.,-]*)\*{0,2}(?: of .*)?")
_ABOUT_A_RUN = re.compile(r"^- (\d{4}-\d\d-\d\d \d\d:\d\d): .*$", re.MULTILINE)


class Run(NamedTuple):
    """One run of `build.py bench`: when it began (UTC), and the machine; `load` is of the minute before it began."""

    at: str
    processors: int
    load: float

    def about(self) -> str:
        """Return what a reader must know of it."""
        return f"- {self.at}: {self.processors} processors, load {self.load:.1f} before it began."


class _Line(NamedTuple):
    """A row of the summary: its cells, and the run that they are of; "" where nobody has measured it yet."""

    row: Row
    cells: list[Cell]
    run: str = ""


def write_part(root: Path, part: str, run: Run) -> None:
    """Write the tables of a measurement that has just ended, and its rows of the summary.

    The page is replaced at once, so that it is whole whenever the bench is stopped.
    """
    figures = json.loads((root / FOLDER / f"{part}.json").read_text(encoding="utf-8"))
    page = root / PAGE
    text = page.read_text(encoding="utf-8")
    new = page.with_suffix(".new")
    new.write_text(_filled(text, _contents(text, part, figures, run)), encoding="utf-8")
    new.replace(page)


def _contents(text: str, part: str, figures: Mapping[str, Any], run: Run) -> dict[str, str]:
    """Return what stands in the page's places from now on, by their names."""
    standing = {name: content for _begin, name, content, _end in _PLACE.findall(text)}
    lines = list(_lines(standing.get(SUMMARY, ""), part, figures, run))
    tables = {name: f"{content}\nRun of {run.at}.\n" for name, content in figures["tables"].items()}
    summary = _summary(lines, _runs(standing.get(SUMMARY, "")) | {run.at: run.about()})
    return {**tables, SUMMARY: summary, MISSED: _missed(lines)}


def _filled(text: str, contents: Mapping[str, str]) -> str:
    def place(found: re.Match[str]) -> str:
        begin, name, content, end = found.groups()
        return begin + contents.get(name, content) + end

    return _PLACE.sub(place, text)


def _lines(summary: str, part: str, figures: Mapping[str, Any], run: Run) -> Iterator[_Line]:
    standing = _standing(summary)
    for row in ROWS:
        if row.part == part:
            yield _Line(row, cells_of(row, figures), run.at)
        else:
            yield _stood(row, standing.get(row.title, {}))


def _stood(row: Row, standing: Mapping[str, str]) -> _Line:
    """Return a row as it stands in the page, beside the budgets of today."""
    values = [standing.get(column.title, "") for column in COLUMNS]
    return _Line(row, [Cell(*each) for each in zip(values, row.budgets, strict=True)], standing.get(_RUN, ""))


def _standing(summary: str) -> dict[str, dict[str, str]]:
    """Return the figures of a summary, without what is said about them: row -> column -> text."""
    rows = [_split(line) for line in summary.splitlines() if line.startswith("|")]
    if not rows:
        return {}
    _first, *titles = rows[0]
    return {
        title: {column: cell if column == _RUN else _value(cell) for column, cell in zip(titles, cells, strict=False)}
        for title, *cells in rows[2:]
    }


def _split(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _value(cell: str) -> str:
    found = _VALUE.fullmatch(cell)
    return found[1] if found else ""


def _runs(summary: str) -> dict[str, str]:
    return {found[1]: found[0] for found in _ABOUT_A_RUN.finditer(summary)}


def _summary(lines: list[_Line], runs: Mapping[str, str]) -> str:
    titles = ["", *(column.title for column in COLUMNS), _RUN]
    cells = table(titles, ([line.row.title, *(cell.text() for cell in line.cells), line.run] for line in lines))
    about = [runs[at] for at in sorted({line.run for line in lines}) if at in runs]
    return "\n".join([cells, *about]) + "\n"


def _missed(lines: list[_Line]) -> str:
    """Return a sentence for each budget that is missed."""
    missed = [
        sentence(line.row.title, column.title, cell)
        for line in lines
        for column, cell in zip(COLUMNS, line.cells, strict=True)
        if cell.is_missed
    ]
    return "".join(missed) or "Nothing: every budget is kept.\n"
