"""The figures as tables for people and as JSON for programs: medians, and ratios to JavaScript with their spread."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from itertools import chain
from statistics import median
from typing import Any

from _startup.contenders import ALL, JAVASCRIPT
from _startup.measuring import Load, middle
from wwe_kit.build.compression import Size

COLD, WARM = "cold", "warm"


@dataclass(slots=True)
class Outcome:
    """What was measured of one contender: in each round one cold load and several warm ones."""

    cold: list[Load] = field(default_factory=list)
    warm: list[list[Load]] = field(default_factory=list)
    trouble: str = ""

    def times(self, which: str, what: str) -> list[float]:
        """Return one time for each round."""
        if which == COLD:
            return [middle([load], what) for load in self.cold]
        return [middle(loads, what) for loads in self.warm]

    @property
    def fell_back(self) -> bool:
        """Return whether any load did not start as it was meant to."""
        return any(load.fell_back for load in chain(self.cold, *self.warm))


Outcomes = Mapping[str, Outcome]


def figures(outcomes: Outcomes) -> dict[str, Any]:
    """Return what was measured on one line in one browser, by contender."""
    return {name: _figures(outcome, outcomes) for name, outcome in outcomes.items()}


def _figures(outcome: Outcome, outcomes: Outcomes) -> dict[str, Any]:
    if outcome.trouble:
        return {"trouble": outcome.trouble}
    ratios = {which: ratios_of(which, outcome, outcomes) for which in (COLD, WARM)}
    requests = {"cold": outcome.cold[0].requests, "sent": outcome.cold[0].sent}
    return {"ratios": ratios, "requests": requests, "fell back": outcome.fell_back, **asdict(outcome)}


def ratios_of(which: str, outcome: Outcome, outcomes: Outcomes) -> list[float]:
    """Return the times to the first answer divided by JavaScript's in the same round."""
    limits = outcomes[JAVASCRIPT.name].times(which, "answered")
    return [time / limit for time, limit in zip(outcome.times(which, "answered"), limits, strict=True)]


TIMES = ("", "cold: first line, ms", "answer", "÷ JavaScript", "warm: first line, ms", "answer", "÷ JavaScript")


def time_rows(outcomes: Outcomes) -> Iterator[list[str]]:
    """Return the rows of a table of times."""
    for contender in ALL:
        outcome = outcomes[contender.name]
        name = contender.name + (" (fell back)" if outcome.fell_back else "")
        if outcome.trouble:
            yield [name, f"does not start here: {outcome.trouble}", *[""] * 5]
            continue
        row = [name]
        for which in (COLD, WARM):
            row += [f"{median(outcome.times(which, what)):,.0f}" for what in ("first-line", "answered")]
            row.append(_spread(ratios_of(which, outcome, outcomes)))
        yield row


COSTS = ("", "raw kB", "gzip", "brotli", "requests, cold", "warm", "MB, 1 frame", "10 frames")


def cost_rows(
    sizes: Mapping[str, Mapping[str, Size]], outcomes: Outcomes, memory: Mapping[str, Any]
) -> Iterator[list[str]]:
    """Return the rows of a table of bytes, requests and memory."""
    for contender in ALL:
        size, outcome = sizes[contender.name]["all"], outcomes[contender.name]
        kilobytes = [f"{each / 1000:,.1f}" for each in (size.raw, size.gzip, size.brotli)]
        if contender.keeper:
            kilobytes = ["(the keeper's)", "", ""]
        requests = ["", ""]
        if not outcome.trouble:
            later = median(load.requests for loads in outcome.warm for load in loads)
            requests = [f"{outcome.cold[0].requests}", f"{later:.0f}"]
        held = [f"{each:,.0f}" for each in memory[contender.name].values()]
        row = [contender.name, *kilobytes, *requests, *held]
        yield row + [""] * (len(COSTS) - len(row))


def _spread(ratios: list[float]) -> str:
    return f"{median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"
