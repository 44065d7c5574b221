"""Clock: the workspace's time, which can be held, pushed and let go."""

from collections.abc import Sequence

from wwe_host.actions.fields import BadField, Fields
from wwe_host.page.drawer.regions import panel_region
from wwe_host.page.parts import Handlers, Region
from wwe_host.workspace import Workspace

_LONGEST_S = 24 * 3600


class ClockPanel:
    """The clock in one tab's page."""

    def __init__(self, workspace: Workspace) -> None:
        self._session = workspace.session
        self._clock = workspace.session.clock
        self.handlers: Handlers = {
            "hold-clock": lambda _fields: self._clock.hold(),
            "release-clock": lambda _fields: self._clock.release(),
            "advance-clock": self._advance,
            "advance-to-next": lambda _fields: self._advance_to_next(),
        }

    def close(self) -> None:
        """Nothing is followed."""

    def content(self) -> Sequence[Region]:
        """Return whether it stands still, and when something is due."""
        due = self._clock.next_due()
        passed = self._session.world.passed_ms()
        return [
            panel_region(
                "clock",
                {
                    "is_held": self._clock.is_held,
                    "started": self._session.world.time() if self._clock.is_held else "",
                    "due": None if due is None else round(passed + due - self._clock.now()),
                },
            )
        ]

    def _advance(self, fields: Fields) -> None:
        try:
            seconds = float(fields.get("seconds", ""))
        except (TypeError, ValueError):
            seconds = -1.0
        if not 0 < seconds <= _LONGEST_S:
            raise BadField(f"advance-clock: seconds must be a number up to {_LONGEST_S}, and above 0.")
        self._push(seconds * 1000)

    def _advance_to_next(self) -> None:
        due = self._clock.next_due()
        if due is None:
            raise BadField("advance-to-next: nothing is scheduled.")
        self._push(max(0.0, due - self._clock.now()))

    def _push(self, milliseconds: float) -> None:
        was_held = self._clock.is_held
        self._clock.hold()
        self._clock.advance(milliseconds)
        if not was_held:
            self._clock.release()
