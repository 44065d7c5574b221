"""Pages that do not answer, since Python holds them: named on the terminal and in the workspace while it lasts."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

Say = Callable[[str], object]


class Timer(Protocol):
    """What will be done later."""

    def cancel(self) -> object:
        """Do it no more."""
        ...


Later = Callable[[float, Callable[[], object]], Timer]

SILENT, ANSWERS = "silent", "answers"
# Longer than a page's watcher (web/frame/watcher.js) waits before it says again that a page is silent.
_KEPT_S = 8.0
_HELD = "in a loop without an await, or in time.sleep"


class _Silent(NamedTuple):
    title: str
    forget: Timer


class SilentPages:
    """Hears the watchers of pages. `say` takes lines for the terminal.

    `notice` takes sentences for the workspace's page, and `good_news` those that are no trouble.

    `later(seconds, action)` is how the event loop is asked to do something.
    """

    def __init__(self, say: Say, notice: Say, good_news: Say, later: Later) -> None:
        self._say = say
        self._notice = notice
        self._good_news = good_news
        self._later = later
        self._silent: dict[str, _Silent] = {}

    def note(self, level: str, page: str, title: str, seconds: int) -> None:
        """Note that a page of this path and title is silent, or answers again, for or after these seconds."""
        before = self._silent.pop(page, None)
        if before:
            before.forget.cancel()
        if level == ANSWERS:
            sentence = f"{title} answers again, after {seconds} s."
            self._say(f"[{title}] {sentence}")
            self._good_news(sentence)
        else:
            self._silent[page] = _Silent(title, self._later(_KEPT_S, lambda: self._silent.pop(page, None)))
            sentence = self._sentence(seconds)
            if not before:
                self._say(f"[{title}] error: {sentence}")
            self._notice(sentence)

    def _sentence(self, seconds: int) -> str:
        titles = sorted({each.title for each in self._silent.values()})
        if len(titles) == 1:
            return f"{titles[0]} has not answered for {seconds} s: Python holds it, {_HELD}."
        names = f"{', '.join(titles[:-1])} and {titles[-1]}"
        return f"{names} have not answered for {seconds} s: they share a thread, and Python holds one of them, {_HELD}."
