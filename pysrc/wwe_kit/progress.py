"""What a command that takes long tells of its steps, while it works at them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol


class Step(Protocol):
    """A step that is being worked at. Its methods may be called from any thread."""

    def advance(self, amount: float) -> None:
        """Note that so much more of its total is done."""

    def end(self) -> None:
        """Note that it is over, done or failed."""


class Display(Protocol):
    """Shows steps. One may begin before another has ended."""

    def begin(self, title: str, total: float | None) -> Step:
        """Show a step of so much work; None where nobody knows how much."""


class Lines:
    """Shows each step as a plain line when it begins: for a file, or a terminal without colours."""

    def __init__(self, say: Callable[[str], object]) -> None:
        self._say = say

    def begin(self, title: str, total: float | None) -> Step:  # noqa: ARG002 - a line cannot grow
        """Say what begins."""
        self._say(title)
        return _Unseen()


class _Unseen:
    def advance(self, amount: float) -> None:
        """Show nothing."""

    def end(self) -> None:
        """Show nothing."""


_UNSEEN = Lines(lambda _title: None)
_display: ContextVar[Display] = ContextVar("_display")


@contextmanager
def showing(display: Display) -> Iterator[None]:
    """Show on this display what `step` begins while the block runs."""
    before = _display.set(display)
    try:
        yield
    finally:
        _display.reset(before)


@contextmanager
def shown_as_lines(say: Callable[[str], object]) -> Iterator[None]:
    """Say each step that begins while the block runs, where nothing shows steps: in a thread beside a server."""
    with showing(_display.get(Lines(say))):
        yield


@contextmanager
def step(title: str, total: float | None = None) -> Iterator[Step]:
    """Show a step while the block runs. Where nobody shows steps, nothing is shown."""
    begun = _display.get(_UNSEEN).begin(title, total)
    try:
        yield begun
    finally:
        begun.end()
