"""The window of a page in memory: where it is, its timers, its storage, and what it talks to."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from types import SimpleNamespace
from typing import Any
from urllib.parse import SplitResult, urlsplit

from wwe_kit.memory.dom.document import Document
from wwe_kit.memory.dom.event_types import Event, MessageEvent
from wwe_kit.memory.dom.exceptions import is_private, refuse
from wwe_kit.memory.dom.names import INTERFACES
from wwe_kit.memory.dom.targets import WindowTarget, dispatch
from wwe_kit.memory.errors import NotInMemory
from wwe_kit.memory.fetching import FetchResponse, fetch_as_javascript
from wwe_kit.memory.surroundings import ANY_ORIGIN, Surroundings
from wwe_kit.memory.texts.agent import ANYBODY
from wwe_link.codec import decode, encode

USER_AGENT = "wwe (a page in memory)"
_ASKS = "nobody answers it there"
_LEVELS = ("log", "info", "debug", "warn", "error")
_SHORTEST_MS = 4  # what a browser waits at least between two calls of an interval
_FRAME_MS = 16


class Storage:
    """`localStorage` or `sessionStorage`."""

    def __init__(self, kept: dict[str, str] | None = None) -> None:
        self._kept = {} if kept is None else kept

    @property
    def length(self) -> int:
        """The number of keys."""
        return len(self._kept)

    def getItem(self, key: str) -> str | None:
        """Return what is kept under a key; None for nothing."""
        return self._kept.get(str(key))

    def setItem(self, key: str, value: object) -> None:
        """Keep a text."""
        self._kept[str(key)] = str(value)

    def removeItem(self, key: str) -> None:
        """Forget a key."""
        self._kept.pop(str(key), None)

    def key(self, index: int) -> str | None:
        """Return the key at a place; None where there is none."""
        return next(iter(list(self._kept)[index : index + 1]), None)

    def clear(self) -> None:
        """Forget everything."""
        self._kept.clear()


class Location:
    """Where a page is. Whatever would load another page is refused."""

    def __init__(self, url: str, navigates: Callable[[str], object]) -> None:
        self._parts: SplitResult = urlsplit(url)
        self._navigates = navigates

    href = property(lambda self: self._parts.geturl(), lambda self, url: self._navigates(f"location.href = {url!r}"))
    origin = property(lambda self: f"{self._parts.scheme}://{self._parts.netloc}")
    protocol = property(lambda self: f"{self._parts.scheme}:")
    host = property(lambda self: self._parts.netloc)
    hostname = property(lambda self: self._parts.hostname)
    port = property(lambda self: str(self._parts.port or ""))
    pathname = property(lambda self: self._parts.path or "/")
    search = property(lambda self: f"?{self._parts.query}" if self._parts.query else "")

    @property
    def hash(self) -> str:
        """What follows the hash sign."""
        return f"#{self._parts.fragment}" if self._parts.fragment else ""

    @hash.setter
    def hash(self, fragment: str) -> None:
        self._parts = self._parts._replace(fragment=fragment.removeprefix("#"))

    def assign(self, url: str) -> None:
        """Load another page, which is refused."""
        self._navigates(f"location.assign({url!r})")

    replace = assign

    def reload(self) -> None:
        """Load the page anew, which is refused."""
        self._navigates("location.reload()")

    def __str__(self) -> str:
        return str(self.href)


class Window(WindowTarget):
    """The window of one page, in `around`; `html` is the page as it was sent, `languages` are the agent's."""

    def __init__(self, html: str, around: Surroundings, languages: Sequence[str] = ANYBODY.languages) -> None:
        self._around = around
        self._url = around.url
        self._timers: dict[int, asyncio.TimerHandle] = {}
        self._last_timer = 0
        self.location = Location(around.url, self._navigates)
        self.document = Document(html, self)
        self.window = self.self = self.frames = self
        self.parent = around.parent or self
        self.top = around.parent or self
        self.opener = around.opener
        self.origin = self.location.origin
        self.name = ""
        self.localStorage, self.sessionStorage = Storage(around.storage), Storage()
        self.navigator = SimpleNamespace(
            userAgent=USER_AGENT,
            language=languages[0],
            languages=list(languages),
            onLine=True,
            platform="",
            cookieEnabled=False,
        )
        self.performance = SimpleNamespace(now=self._now, mark=lambda *_: None, measure=lambda *_: None, timeOrigin=0.0)
        self.wweTexts: Any = None  # of a page that knows its language
        self.console = SimpleNamespace(**{name: self._printing(name) for name in _LEVELS})

    def __getattr__(self, name: str) -> Any:
        if name in INTERFACES:
            return INTERFACES[name]
        if is_private(name):
            raise AttributeError(name)
        return refuse("Window", "window", name, dir(self))

    # --- what takes time ---------------------------------------------------------------------------------------------

    def setTimeout(self, function: Callable[..., Any], milliseconds: float = 0, *arguments: Any) -> int:
        """Call a function once, after some milliseconds."""
        return self._timer(self._next_number(), function, milliseconds, arguments, is_again=False)

    def setInterval(self, function: Callable[..., Any], milliseconds: float = 0, *arguments: Any) -> int:
        """Call a function again and again."""
        return self._timer(self._next_number(), function, milliseconds, arguments, is_again=True)

    def clearTimeout(self, number: int | None = None) -> None:
        """Stop a timer."""
        if number in self._timers:
            self._timers.pop(number).cancel()

    clearInterval = cancelAnimationFrame = clearTimeout

    def requestAnimationFrame(self, function: Callable[[float], Any]) -> int:
        """Call a function before the page would be drawn again."""
        return self.setTimeout(lambda: function(self._now()), _FRAME_MS)

    def queueMicrotask(self, function: Callable[[], Any]) -> None:
        """Call a function soon."""
        self._around.loop.call_soon(self._run, function)

    def end_timers(self) -> None:
        """Stop all timers, for the page has gone."""
        for timer in self._timers.values():
            timer.cancel()
        self._timers.clear()

    def _next_number(self) -> int:
        self._last_timer += 1
        return self._last_timer

    def _timer(
        self,
        number: int,
        function: Callable[..., Any],
        milliseconds: float,
        arguments: tuple[Any, ...],
        *,
        is_again: bool,
    ) -> int:
        def due() -> None:
            del self._timers[number]
            if is_again:
                self._timer(number, function, milliseconds, arguments, is_again=True)
            self._run(function, *arguments)

        # A browser waits at least so long before it calls a function again.
        wait_ms = max(milliseconds or 0, _SHORTEST_MS if is_again else 0)
        self._timers[number] = self._around.loop.call_later(wait_ms / 1000, due)
        return number

    # --- messages, and servers ---------------------------------------------------------------------------------------

    def postMessage(self, value: Any, origin: str = ANY_ORIGIN) -> None:
        """Post a message to this very page."""
        if origin in (ANY_ORIGIN, self.origin):
            self._around.loop.call_soon(self.deliver, self, self.origin, decode(encode(value)))

    def deliver(self, source: Any, origin: str, data: Any) -> None:
        """Let a message arrive that another window has posted; `data` is a copy of it."""
        dispatch(self, MessageEvent("message", data=data, origin=origin, source=source))

    def fetch(self, url: str, options: Any = None) -> Awaitable["FetchResponse"]:
        """Ask a server, as JavaScript does."""
        return fetch_as_javascript(self._around.fetch, str(url), options)

    # --- what a person would be asked --------------------------------------------------------------------------------

    def alert(self, message: object = "") -> None:
        """Refuse to hold the page for a message. Raises NotInMemory."""
        raise NotInMemory(f"window.alert({str(message)!r})", _ASKS)

    def confirm(self, message: object = "") -> bool:
        """Refuse to ask. Raises NotInMemory."""
        raise NotInMemory(f"window.confirm({str(message)!r})", _ASKS)

    def prompt(self, message: object = "", _default: object = "") -> str:
        """Refuse to ask. Raises NotInMemory."""
        raise NotInMemory(f"window.prompt({str(message)!r})", _ASKS)

    # --- what the document asks --------------------------------------------------------------------------------------

    def _call(self, listener: Any, event: Event) -> Any:
        return self._run(listener if callable(listener) else listener.handleEvent, event)

    def _run(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """Call a function of the author's; what it raises is told."""
        with self._around.entered():
            try:
                result = function(*arguments)
            except Exception as error:
                self._around.uncaught(error)
                return None
            if hasattr(result, "send") and hasattr(result, "throw"):
                self._around.start(result)
                return None
            return result

    def _uncaught(self, error: Exception) -> None:
        self._around.uncaught(error)

    def _navigates(self, why: str) -> None:
        self._around.uncaught(NotInMemory(why, "it would load another page into the frame"))

    def _soon(self, function: Callable[[], None]) -> None:
        self._around.loop.call_soon(function)

    def _now(self) -> float:
        return self._around.loop.milliseconds()

    def _printing(self, name: str) -> Callable[..., None]:
        level = "error" if name == "error" else "log"
        return lambda *parts: self._around.printed(level, " ".join(map(str, parts)))
