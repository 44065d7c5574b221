"""The workspace's clock, run by an event loop."""

import asyncio

from wwe_link.clock import Clock


class LoopClock(Clock):
    """A clock that follows the loop's time and wakes itself."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._wake: asyncio.TimerHandle | None = None
        super().__init__(source=lambda: loop.time() * 1000, on_schedule=self._wake_in)

    def _wake_in(self, milliseconds: float) -> None:
        if self._wake is not None:
            self._wake.cancel()
        self._wake = self._loop.call_later(milliseconds / 1000, self.run_due)
