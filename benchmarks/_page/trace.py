"""What Chromium's trace says of the main thread of one page: how long its tasks took."""

import json
from dataclasses import dataclass
from statistics import quantiles
from typing import Any

CATEGORIES = ["disabled-by-default-devtools.timeline", "devtools.timeline", "blink.user_timing"]
MARK = "wwe-bench"


@dataclass(frozen=True, slots=True)
class Tasks:
    """The tasks of a main thread, in ms. `busy` is the share of the time in which one ran.

    `worked` is the longest that one had a processor for: the rest of `longest` it has waited for one.
    """

    longest: float
    worked: float
    p99: float
    busy: float
    over_50: int


def tasks(trace: bytes, seconds: float) -> Tasks:
    """Read a trace of so many seconds, of a page that has set the mark. Raises ValueError where it holds none."""
    events: list[dict[str, Any]] = json.loads(trace)["traceEvents"]
    mark = next((event for event in events if event.get("name") == MARK), None)
    if mark is None:
        raise ValueError(f"the trace has no mark {MARK}")
    ran = [
        event
        for event in events
        if event.get("name") == "RunTask"
        and (event["pid"], event["tid"]) == (mark["pid"], mark["tid"])
        and event.get("ph") == "X"
    ]
    durations = sorted(event.get("dur", 0) / 1000 for event in ran)
    return Tasks(
        longest=durations[-1],
        worked=max(event.get("tdur", 0) for event in ran) / 1000,
        p99=quantiles(durations, n=100, method="inclusive")[98],
        busy=sum(durations) / (seconds * 1000),
        over_50=sum(duration > 50 for duration in durations),
    )
