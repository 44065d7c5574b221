"""The figures as a table for people and as JSON for programs: medians, and ratios to JavaScript with their spread."""

import json
from statistics import median, quantiles
from typing import Any

from _crossing.contenders import CLIENT, JAVASCRIPT, Contender, contenders
from _crossing.measuring import CALLS, EVENTS, LARGE_TRIP, METRICS, RATES, TRIP, Samples
from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE

# Of the design: the whole client against JavaScript.
_BUDGETS = {MICROPYTHON: {TRIP: 1.5, EVENTS: 0.75}, PYODIDE: {TRIP: 1.6, EVENTS: 0.8}}
_COLUMNS = ("2 KB: ms", "p99", "÷ JS", "60 KB: ms", "p99", "÷ JS", "calls/s", "÷ JS", "events/s", "÷ JS")
_LABEL = 47


def figures(samples: Samples) -> dict[str, dict[str, Any]]:
    """Return the figures by contender and metric."""
    return {
        contender.name: {metric: _figure(samples, contender, metric) for metric in METRICS}
        for contender in (JAVASCRIPT, *contenders())
    }


def document(machine: dict[str, Any], samples: Samples) -> str:
    """Return everything as JSON, the values of each repetition included."""
    plan = {"repetitions": samples.plan.repetitions, "counts": samples.plan.counts}
    content = {
        "machine": machine,
        "plan": plan,
        "budgets": _BUDGETS,
        "figures": figures(samples),
        "samples": samples.values,
    }
    return json.dumps(content, indent=1)


def table(machine: dict[str, Any], samples: Samples) -> str:
    """Return the table, and under it what the budgets say."""
    measured = figures(samples)
    about = ", ".join(f"{name}: {value}" for name, value in machine.items())
    lines = [f"{about}, repetitions: {samples.plan.repetitions}; ratios are medians (least to greatest)", ""]
    lines.append(f"{'':{_LABEL}}" + "".join(f"{column:>{_width(column)}}" for column in _COLUMNS))
    for contender in (JAVASCRIPT, *contenders()):
        lines.append(_row(contender, measured[contender.name]))
    return "\n".join([*lines, "", *_verdicts(measured)])


def _figure(samples: Samples, contender: Contender, metric: str) -> dict[str, Any]:
    levels = [median(values) for values in samples.values[contender.name][metric]]
    limits = [median(values) for values in samples.values[JAVASCRIPT.name][metric]]
    ratios = [level / limit for level, limit in zip(levels, limits, strict=True)]
    every = [value for values in samples.values[contender.name][metric] for value in values]
    figure = {"median": median(every), "ratio": median(ratios), "ratios": ratios}
    return figure if metric in RATES else figure | {"p99": quantiles(every, n=100, method="inclusive")[98]}


def _row(contender: Contender, measured: dict[str, Any]) -> str:
    cells = []
    for metric in (TRIP, LARGE_TRIP):
        cells += [f"{measured[metric]['median']:.2f}", f"{measured[metric]['p99']:.2f}", _ratio(measured[metric])]
    for metric in (CALLS, EVENTS):
        cells += [f"{measured[metric]['median']:,.0f}", _ratio(measured[metric])]
    label = f"{contender.runtime}: {contender.label}"
    return f"{label:{_LABEL}}" + "".join(
        f"{cell:>{_width(column)}}" for cell, column in zip(cells, _COLUMNS, strict=True)
    )


def _width(column: str) -> int:
    return 20 if column == "÷ JS" else 11 if " " in column or "/" in column else 8


def _ratio(figure: dict[str, Any]) -> str:
    return f"{figure['ratio']:.2f} ({min(figure['ratios']):.2f}-{max(figure['ratios']):.2f})"


def _verdicts(measured: dict[str, dict[str, Any]]) -> list[str]:
    lines = []
    for runtime, budget in _BUDGETS.items():
        for metric, bound in budget.items():
            ratio = measured[f"{runtime} {CLIENT}"][metric]["ratio"]
            is_met = ratio >= bound if metric == EVENTS else ratio <= bound
            wanted = f"{'at least' if metric == EVENTS else 'at most'} {bound}"
            lines.append(f"{'met' if is_met else 'missed':8}{runtime}, whole client, {metric}: {ratio:.2f}, {wanted}")
    return lines
