"""The figures as a table for people and as JSON for programs: medians, and ratios to JavaScript with their spread."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from itertools import chain
from statistics import median
from typing import Any

from _startup.contenders import ALL, JAVASCRIPT
from _startup.measuring import Load, middle
from wwe_kit.build.compression import Size

# Of the design.
_BUDGETS = {
    "MicroPython": {"cold": 1.6, "warm": 1.8, "kB": 240, "10 frames": 60},
    "Pyodide, kept": {"warm": 1.6, "10 frames": 150},
    "Pyodide, snapshot": {"cold": 7, "warm": 8, "kB": 4500},
}
_LABEL = 24


@dataclass(slots=True)
class Outcome:
    """What was measured of one contender: in each round one cold load and several warm ones."""

    size: Mapping[str, Size]
    cold: list[Load] = field(default_factory=list)
    warm: list[list[Load]] = field(default_factory=list)
    memory: dict[int, float] = field(default_factory=dict)
    trouble: str = ""

    def times(self, which: str, what: str) -> list[float]:
        """Return one time for each round."""
        if which == "cold":
            return [middle([load], what) for load in self.cold]
        return [middle(loads, what) for loads in self.warm]

    @property
    def fell_back(self) -> bool:
        """Return whether any load did not start as it was meant to."""
        return any(load.fell_back for load in chain(self.cold, *self.warm))


def document(machine: Mapping[str, Any], outcomes: Mapping[str, Outcome]) -> str:
    """Return everything as JSON."""
    content = {"machine": machine, "budgets": _BUDGETS}
    content["contenders"] = {
        name: asdict(outcome) | {"fell back": outcome.fell_back} for name, outcome in outcomes.items()
    }
    return json.dumps(content, indent=1)


def table(machine: Mapping[str, Any], outcomes: Mapping[str, Outcome]) -> str:
    """Return the tables: times, then what it costs."""
    about = ", ".join(f"{name}: {value}" for name, value in machine.items())
    lines = [f"{about}; ms from navigation, ratios are medians (least to greatest)", ""]
    lines.append(
        f"{'':{_LABEL}}"
        + "".join(
            f"{column:>{width}}"
            for which in ("cold", "warm")
            for column, width in ((f"{which}: first line", 18), ("answer", 8), ("÷ JavaScript", 22))
        )
    )
    lines += [_times(contender.name, outcomes) for contender in ALL]
    columns = ("raw kB", "gzip", "brotli", "requests", "sent cold", "warm", "1 frame MB", "10 frames")
    lines += ["", f"{'':{_LABEL}}" + "".join(f"{column:>12}" for column in columns)]
    lines += [_costs(contender.name, outcomes[contender.name]) for contender in ALL]
    return "\n".join([*lines, "", *_verdicts(outcomes)])


def _times(name: str, outcomes: Mapping[str, Outcome]) -> str:
    outcome = outcomes[name]
    if outcome.trouble:
        return f"{name:{_LABEL}}  does not start here: {outcome.trouble}"
    cells = ""
    for which in ("cold", "warm"):
        first, answered = (median(outcome.times(which, what)) for what in ("first-line", "answered"))
        cells += f"{first:>18,.0f}{answered:>8,.0f}{_spread(_ratios(which, outcome, outcomes)):>22}"
    return f"{name:{_LABEL}}{cells}{'  FELL BACK' if outcome.fell_back else ''}"


def _costs(name: str, outcome: Outcome) -> str:
    size = outcome.size["all"]
    cells = [f"{each / 1000:,.1f}" for each in (size.raw, size.gzip, size.brotli)]
    if not outcome.trouble:
        warm = [load.sent for loads in outcome.warm for load in loads]
        cells += [f"{outcome.cold[0].requests}", f"{outcome.cold[0].sent / 1000:,.1f}", f"{median(warm) / 1000:,.1f}"]
        cells += [f"{outcome.memory[count]:,.0f}" for count in sorted(outcome.memory)]
    return f"{name:{_LABEL}}" + "".join(f"{cell:>12}" for cell in cells)


def _ratios(which: str, outcome: Outcome, outcomes: Mapping[str, Outcome]) -> list[float]:
    limits = outcomes[JAVASCRIPT.name].times(which, "answered")
    return [time / limit for time, limit in zip(outcome.times(which, "answered"), limits, strict=True)]


def _spread(ratios: list[float]) -> str:
    return f"{median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"


def _verdicts(outcomes: Mapping[str, Outcome]) -> list[str]:
    lines = []
    for name, budget in _BUDGETS.items():
        outcome = outcomes[name]
        measured = {"kB": outcome.size["all"].brotli / 1000}
        if 10 in outcome.memory:
            measured["10 frames"] = outcome.memory[10]
        if not outcome.trouble:
            measured |= {which: median(_ratios(which, outcome, outcomes)) for which in ("cold", "warm")}
        lines += [
            f"{'met' if measured[what] <= bound else 'missed':8}{name}, {what}: {measured[what]:,.2f}, at most {bound}"
            for what, bound in budget.items()
            if what in measured
        ]
    return lines
