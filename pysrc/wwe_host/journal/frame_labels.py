"""The labels of frames, also of those that are gone: the journal names its messages by them."""

from collections.abc import Callable, Container

from wwe_host.journal.journal import KEPT

MOST = KEPT  # the messages that the journal has are of as many frames at most


class FrameLabels(dict[str, str]):
    """Frame id -> label, the newest last. `alive()` returns the ids of the frames that are there.

    Beyond `MOST` the oldest are forgotten that are gone, so that a long session does not grow with every interaction.
    """

    def __init__(self, alive: Callable[[], Container[str]]) -> None:
        super().__init__()
        self._alive = alive

    def __setitem__(self, frame_id: str, label: str) -> None:
        self.pop(frame_id, None)
        super().__setitem__(frame_id, label)
        if len(self) > MOST:
            self._forget_oldest()

    def _forget_oldest(self) -> None:
        alive = self._alive()
        newest = next(reversed(self))  # it is not among the frames yet
        oldest = next((each for each in self if each not in alive and each != newest), None)
        if oldest is not None:
            del self[oldest]
