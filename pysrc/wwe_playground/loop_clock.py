"""The workspace's clock, run by an event loop."""

import asyncio
from collections.abc import Callable

from wwe_link.clock import Clock


class LoopClock(Clock):
    """A clock that follows the loop's time and wakes itself; `woken` is called after each time it did so."""

    def __init__(self, loop: asyncio.AbstractEventLoop, woken: Callable[[], object] = lambda: None) -> None:
        self._loop = loop
        self._wake: asyncio.TimerHandle | None = None
        self._woken = woken
        super().__init__(source=lambda: loop.time() * 1000, on_schedule=self._wake_in)

    def _wake_in(self, milliseconds: float) -> None:
        if self._wake is not None:
            self._wake.cancel()
        self._wake = self._loop.call_later(milliseconds / 1000, self._run)

    def _run(self) -> None:
        self.run_due()
        self._woken()
