"""Errors that several frames have at once: said once, and then in how many."""

from wwe_kit.server.heard.silent_pages import Later, Say

_TOGETHER_S = 2.0  # what comes later is said again


class RepeatedErrors:
    """Says errors of pages through `say`. `later(seconds, action)` is how the event loop is asked to do something."""

    def __init__(self, say: Say, later: Later) -> None:
        self._say = say
        self._later = later
        self._frames: dict[str, set[str]] = {}  # that have had an error which was said a moment ago

    def hear(self, text: str, frame: str) -> bool:
        """Say an error of a frame, unless another frame had the same a moment ago. Return whether it was said."""
        frames = self._frames.get(text)
        if frames is not None and frame not in frames:
            frames.add(frame)
            return False
        self._say(text)
        if frames is None:
            self._frames[text] = {frame}
            self._later(_TOGETHER_S, lambda: self._end(text))
        return True

    def _end(self, text: str) -> None:
        frames = self._frames.pop(text)
        if len(frames) > 1:
            self._say(f"{text.splitlines()[-1]} (the same in {len(frames)} frames)")
