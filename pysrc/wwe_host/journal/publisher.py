"""Events on their way to whoever has subscribed: made when something happens, posted when the answer is out."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from wwe_host.journal.entry import FrameAddress, Kind
from wwe_host.journal.journal import Journal
from wwe_host.model.frame import Frame
from wwe_host.model.tab import Tab
from wwe_host.rules import guess, rule
from wwe_protocol import wire

ANSWER_FIRST = rule(
    "order.answer-first",
    guess("answers and events were seen in both orders"),
    "The answer to a request comes before the events that it causes. The answer to interaction.markdone waits for the "
    "decision: it comes after MARKDONE_APPLY, and before the events of the end.",
)
TO_EVERY_FRAME = rule(
    "events.every-frame",
    guess("nothing in a subscription names an interaction"),
    "Every frame that has subscribed gets the events of all interactions, not only of the one it was opened for.",
)


class _Delivery(NamedTuple):
    """An event on its way to one frame."""

    tab: Tab
    frame: Frame
    name: str
    message: dict[str, Any]


class Publisher:
    """Knows the tabs. An event is made for each tab at once, so that it shows the moment at which it happened.

    `accepts(origin)` is asked each time, for an origin that has subscribed may have lost its permission since.
    """

    def __init__(self, journal: Journal, accepts: Callable[[str], bool]) -> None:
        self.tabs: dict[str, Tab] = {}
        self._journal = journal
        self._accepts = accepts
        self._waiting: list[_Delivery] = []
        self._is_held = False

    def publish(self, name: str, data: Callable[[Tab], Any], without: Frame | None = None) -> None:
        """Let an event happen. `data(tab)` is asked only where somebody listens; `without` one frame, if given."""
        for tab in self.tabs.values():
            self.publish_in(tab, name, data, without)

    def publish_in(self, tab: Tab, name: str, data: Callable[[Tab], Any], without: Frame | None = None) -> None:
        """Let an event happen in one tab only."""
        listening = [
            frame for frame in tab.frames.values() if frame is not without and self.listener(frame, name) is not None
        ]
        if listening:
            message = wire.event(name, data(tab))
            self._waiting.extend(_Delivery(tab, frame, name, message) for frame in listening)
        if not self._is_held:
            self._post_waiting()

    def is_heard(self, name: str) -> bool:
        """Return whether any frame has subscribed to an event."""
        frames = (frame for tab in self.tabs.values() for frame in tab.frames.values())
        return any(self.listener(frame, name) is not None for frame in frames)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep events back until the block has ended."""
        self._is_held = True
        try:
            yield
        finally:
            self._is_held = False
            self._post_waiting()

    def listener(self, frame: Frame, name: str) -> str | None:
        """Return the origin to which an event goes in a frame; None for one that has not subscribed or may not hear."""
        origin = frame.listener(name)
        return origin if origin is not None and self._accepts(origin) else None

    def _post_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for tab, frame, name, message in waiting:
            origin = self.listener(frame, name)
            if origin is not None and frame.frame_id in tab.frames:  # it may have left since
                self._journal.write(Kind.EVENT, name, FrameAddress(tab.tab_id, frame.frame_id, origin), message)
                tab.post(frame, origin, message)
