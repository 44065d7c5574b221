"""Time, injected: one clock with timers that a test can hold still and push, in milliseconds."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    Source = Callable[[], float]
    Action = Callable[[], object]


# Timers that were cancelled wait for their moment like all others, until there are this many.
_CROWD = 64


class Timer:
    """Something to be done at `due`, unless `cancel()` is called before."""

    def __init__(self, due: float, action: "Action") -> None:
        self.due = due
        self._action: Action | None = action

    def cancel(self) -> None:
        """Stop the timer: nothing happens at its time."""
        self._action = None

    def run(self) -> None:
        """Do it, once."""
        action, self._action = self._action, None
        if action is not None:
            action()

    @property
    def is_live(self) -> bool:
        """Return whether it is still to be done."""
        return self._action is not None


class Clock:
    """A clock that follows `source`, or stands still without one until it is pushed.

    It does nothing by itself: somebody calls `run_due()`, and `on_schedule(milliseconds)` tells that somebody how long
    to wait, so the same clock runs on an event loop, on a browser's timer and in a test.
    """

    def __init__(self, source: "Source | None" = None, on_schedule: "Callable[[float], object] | None" = None) -> None:
        self._source = source
        self._on_schedule = on_schedule
        self._offset = 0.0
        self._held_at: float | None = None if source else 0.0
        self._timers: list[Timer] = []
        self._crowded = _CROWD

    def now(self) -> float:
        """Milliseconds since some moment."""
        if self._held_at is not None:
            return self._held_at
        return self._read_source() + self._offset

    def call_later(self, delay_ms: float, action: "Action") -> Timer:
        """Do `action` in `delay_ms`. Actions of the same moment are done in the order in which they were asked for."""
        return self.call_at(self.now() + delay_ms, action)

    def call_at(self, due: float, action: "Action") -> Timer:
        """Do `action` when the clock says `due`, a number of its own milliseconds."""
        if len(self._timers) >= self._crowded:
            self._forget_cancelled()
        timer = Timer(due, action)
        place = len(self._timers)
        while place and self._timers[place - 1].due > timer.due:
            place -= 1
        self._timers.insert(place, timer)
        if place == 0:
            self._schedule()
        return timer

    def next_due(self) -> "float | None":
        """When the next timer is due; None where there is none."""
        while self._timers and not self._timers[0].is_live:
            self._timers.pop(0)
        return self._timers[0].due if self._timers else None

    @property
    def timer_count(self) -> int:
        """How many timers wait for their moment, with those that were cancelled and not forgotten yet."""
        return len(self._timers)

    def run_due(self) -> None:
        """Do everything that is due now. What an action raises is raised here; the others are done the next time."""
        try:
            while True:
                due = self.next_due()
                if due is None or due > self.now():
                    break
                self._timers.pop(0).run()
        finally:
            self._schedule()

    @property
    def is_held(self) -> bool:
        """Return whether it stands still."""
        return self._held_at is not None

    def hold(self) -> None:
        """Stand still from now on."""
        self._held_at = self.now()

    def release(self) -> None:
        """Follow the source again, from the moment the clock stands at."""
        if self._held_at is not None and self._source is not None:
            self._offset = self._held_at - self._read_source()
            self._held_at = None
            self._schedule()

    def advance(self, milliseconds: float) -> None:
        """Move a held clock on; each timer on the way runs at its own time. Raises ValueError if it is not held."""
        if self._held_at is None:
            raise ValueError("only a clock that is held can be pushed")
        target = self._held_at + milliseconds
        while True:
            due = self.next_due()
            if due is None or due > target:
                break
            self._held_at = due if due > self._held_at else self._held_at
            self._timers.pop(0).run()
        self._held_at = target

    def _forget_cancelled(self) -> None:
        self._timers = [timer for timer in self._timers if timer.is_live]
        self._crowded = 2 * len(self._timers) + _CROWD

    def _read_source(self) -> float:
        return self._source() if self._source else 0.0

    def _schedule(self) -> None:
        due = self.next_due()
        if due is not None and self._on_schedule is not None and self._held_at is None:
            delay = due - self.now()
            self._on_schedule(delay if delay > 0 else 0.0)
