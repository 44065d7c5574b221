"""The figures, and the rows of a table: medians, and ratios to JavaScript with their spread."""

from statistics import median, quantiles
from typing import Any

from _crossing.contenders import JAVASCRIPT, Contender, contenders
from _crossing.measuring import CALLS, EVENTS, LARGE_TRIP, METRICS, RATES, TRIP, Samples

COLUMNS = (
    *("way", "2 KB, ms", "p99", "÷ JavaScript", "60 KB, ms", "÷ JavaScript"),
    *("calls/s", "÷ JavaScript", "events/s", "÷ JavaScript"),
)


def figures(samples: Samples) -> dict[str, dict[str, Any]]:
    """Return the figures by contender and metric."""
    return {
        contender.name: {metric: _figure(samples, contender, metric) for metric in METRICS}
        for contender in (JAVASCRIPT, *contenders())
    }


def document(machine: dict[str, Any], samples: Samples) -> dict[str, Any]:
    """Return everything, the values of each repetition included."""
    plan = {"repetitions": samples.plan.repetitions, "counts": samples.plan.counts}
    return {"browser": machine, "plan": plan, "figures": figures(samples), "samples": samples.values}


def rows(samples: Samples) -> list[list[str]]:
    """Return the rows of the table."""
    measured = figures(samples)
    return [_row(contender, measured[contender.name]) for contender in (JAVASCRIPT, *contenders())]


def _figure(samples: Samples, contender: Contender, metric: str) -> dict[str, Any]:
    levels = [median(values) for values in samples.values[contender.name][metric]]
    limits = [median(values) for values in samples.values[JAVASCRIPT.name][metric]]
    ratios = [level / limit for level, limit in zip(levels, limits, strict=True)]
    every = [value for values in samples.values[contender.name][metric] for value in values]
    figure = {"median": median(every), "ratio": median(ratios), "ratios": ratios}
    return figure if metric in RATES else figure | {"p99": quantiles(every, n=100, method="inclusive")[98]}


def _row(contender: Contender, measured: dict[str, Any]) -> list[str]:
    trip, large = measured[TRIP], measured[LARGE_TRIP]
    cells = [f"{trip['median']:.2f}", f"{trip['p99']:.1f}", _ratio(trip), f"{large['median']:.2f}", _ratio(large)]
    for metric in (CALLS, EVENTS):
        cells += [f"{measured[metric]['median']:,.0f}", _ratio(measured[metric])]
    return [contender.label, *cells]


def _ratio(figure: dict[str, Any]) -> str:
    if set(figure["ratios"]) == {1.0}:  # JavaScript's own
        return "1"
    return f"{figure['ratio']:.2f} ({min(figure['ratios']):.2f}-{max(figure['ratios']):.2f})"
