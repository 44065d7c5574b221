"""The turns: each repetition measures every frame once, and JavaScript again and again between them."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field

from _results import progress
from playwright.async_api import Page

from _crossing.contenders import JAVASCRIPT, Contender, contenders

TRIP = "round trip, 2 KB, ms"
LARGE_TRIP = "round trip, 60 KB, ms"
CALLS = "calls of 2 KB per second, 100 at once"
EVENTS = "events of 2 KB per second"
_BYTES = {TRIP: 2000, LARGE_TRIP: 60000}
METRICS = (TRIP, LARGE_TRIP, CALLS, EVENTS)
RATES = (CALLS, EVENTS)

# On a busy machine JavaScript's own figure is the one that every ratio hangs on.
_BETWEEN_JAVASCRIPT = 3
_TURN_S = 60
_BURSTS = 5  # of events, in one turn
_AT_ONCE = 100
_EVENTS = "([name, count, bursts]) => bench.events(name, count, bursts)"
_CALLS = "([name, count, atOnce]) => bench.volleys(name, count, atOnce)"
_TRIPS = "([name, bytes, count]) => bench.trips(name, bytes, count)"


@dataclass(frozen=True, slots=True)
class Plan:
    """How often each turn repeats, by metric, and how many repetitions there are."""

    repetitions: int
    counts: dict[str, int]


FULL = Plan(5, {TRIP: 150, LARGE_TRIP: 30, CALLS: 1000, EVENTS: 5000})
QUICK = Plan(2, {TRIP: 20, LARGE_TRIP: 5, CALLS: 200, EVENTS: 300})
_WARMING_UP = Plan(1, {TRIP: 50, LARGE_TRIP: 5, CALLS: 200, EVENTS: 500})


@dataclass(slots=True)
class Samples:
    """What was measured: contender -> metric -> one list of values for each repetition."""

    plan: Plan
    values: dict[str, dict[str, list[list[float]]]] = field(default_factory=dict)

    def add(self, contender: Contender, metric: str, repetition: int, values: list[float]) -> None:
        """Note the values of one turn."""
        metrics = self.values.setdefault(contender.name, {name: [] for name in METRICS})
        while len(metrics[metric]) <= repetition:
            metrics[metric].append([])
        metrics[metric][repetition] += values


async def measure(page: Page, plan: Plan) -> Samples:
    """Measure in the workspace's page, in which every contender has its frame."""
    progress("warming up")
    await _repeat(page, Samples(_WARMING_UP))
    samples = Samples(plan)
    await _repeat(page, samples)
    return samples


async def _repeat(page: Page, samples: Samples) -> None:
    for repetition in range(samples.plan.repetitions):
        progress(f"repetition {repetition + 1} of {samples.plan.repetitions}")
        for metric in METRICS:
            for contender in _order(repetition):
                values = await _turn(page, contender, metric, samples.plan.counts[metric])
                samples.add(contender, metric, repetition, values)


def _order(repetition: int) -> Iterator[Contender]:
    """Another beginning each time, so that nobody always comes after the same one."""
    listed = contenders()
    start = repetition * 5 % len(listed)
    for place, contender in enumerate(listed[start:] + listed[:start]):
        if place % _BETWEEN_JAVASCRIPT == 0:
            yield JAVASCRIPT
        yield contender


async def _turn(page: Page, contender: Contender, metric: str, count: int) -> list[float]:
    rates = {EVENTS: (_EVENTS, count, _BURSTS), CALLS: (_CALLS, count, _AT_ONCE)}
    call, *numbers = rates[metric] if metric in rates else (_TRIPS, _BYTES[metric], count)
    async with asyncio.timeout(_TURN_S):
        values: list[float] = await page.evaluate(call, [contender.name, *numbers])
    return values
