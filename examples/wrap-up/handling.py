"""How long calls took, from the times at which their states began. Plain Python: its tests need no page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from statistics import median

TALKING, HELD, OVER = "TALKING", "HELD", "IDLE"


@dataclass(frozen=True)
class Step:
    """A state of a call, and when it began."""

    state: str
    began: datetime


@dataclass
class Handling:
    """One call, state by state."""

    caller: str
    steps: list[Step] = field(default_factory=list[Step])

    def enter(self, state: str, now: datetime) -> None:
        """Note the state that the call is in; one that it was in already changes nothing."""
        if not self.steps or self.steps[-1].state != state:
            self.steps.append(Step(state, now))

    @property
    def is_over(self) -> bool:
        """Whether the call has ended."""
        return bool(self.steps) and self.steps[-1].state == OVER

    def durations(self, now: datetime) -> list[tuple[str, timedelta]]:
        """Return each state but the last of a call that is over, with how long it took or has taken."""
        ends = [step.began for step in self.steps[1:]] + [now]
        pairs = zip(self.steps, ends, strict=True)
        return [(step.state, end - step.began) for step, end in pairs if step.state != OVER]

    def spent(self, state: str, now: datetime) -> timedelta:
        """Return how long the call was in a state, all times together."""
        return sum((spent for name, spent in self.durations(now) if name == state), timedelta())


@dataclass(frozen=True)
class Summary:
    """The calls of a shift."""

    calls: int
    median_talk: timedelta
    longest_hold: timedelta


def summary(handled: Sequence[Handling]) -> Summary:
    """Sum up calls that are over."""
    talk = [each.spent(TALKING, each.steps[-1].began).total_seconds() for each in handled]
    hold = [each.spent(HELD, each.steps[-1].began) for each in handled]
    return Summary(len(handled), timedelta(seconds=median(talk or [0])), max(hold, default=timedelta()))


def clock(duration: timedelta) -> str:
    """Return a duration as 3:05."""
    minutes, seconds = divmod(int(duration.total_seconds()), 60)
    return f"{minutes}:{seconds:02}"
