"""What is around a page in memory, as its bridge and its window see it."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from typing import Any, Protocol

from wwe_kit.memory.clock import MemoryLoop
from wwe_link.codec import decode, encode

ANY_ORIGIN = "*"


class OtherWindow:
    """A window of another page, which takes messages: that of the workspace. `take` gets what it is to receive."""

    def __init__(self, origin: str, take: Callable[[Any], object]) -> None:
        self._origin = origin
        self._take = take

    def postMessage(self, value: Any, origin: str = ANY_ORIGIN) -> None:
        """Give it a copy of a value, if it is of this origin."""
        if origin in (ANY_ORIGIN, self._origin):
            self._take(decode(encode(value)))


class Surroundings(Protocol):
    """What a page's bridge and window are given."""

    @property
    def loop(self) -> MemoryLoop:
        """The loop that everything runs in."""
        ...

    @property
    def url(self) -> str:
        """The page's address."""
        ...

    @property
    def parent(self) -> OtherWindow | None:
        """The window around the page's; None where there is none."""
        ...

    @property
    def opener(self) -> OtherWindow | None:
        """The window that has opened the page's own."""
        ...

    @property
    def ancestor(self) -> str:
        """The origin of the page around this one."""
        ...

    @property
    def origins(self) -> tuple[str, ...]:
        """The origins of the workspaces that the extension names."""
        ...

    @property
    def declared(self) -> tuple[str, ...]:
        """The events that are subscribed to at once."""
        ...

    @property
    def storage(self) -> dict[str, str]:
        """What pages of this origin keep."""
        ...

    def entered(self) -> AbstractContextManager[None]:
        """Speak for this page, inside the loop, while the block runs."""
        ...

    def start(self, coroutine: Any) -> None:
        """Run a coroutine of the author's, inside the loop."""
        ...

    def say(self, level: str, text: str) -> None:
        """Take what goes to the page's console: `level` is "log" or "error"."""
        ...

    def printed(self, level: str, text: str) -> None:
        """Take what the author's code puts on the page's console."""
        ...

    def uncaught(self, error: BaseException) -> None:
        """Take an exception that nobody else takes."""
        ...

    def fetch(self, request: str) -> Awaitable[Any]:
        """Ask a server, as `wweFetch` of web/frame/fetch.js does."""
        ...
