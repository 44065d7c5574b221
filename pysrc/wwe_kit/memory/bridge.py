"""What a page's Python is given: the twin of `web/frame/early.js`, behind the same link as in a browser.

`tests/wwe_link/bridge_behaviour.py` holds one conversation with both.
"""

import asyncio
from collections.abc import Awaitable
from types import SimpleNamespace
from typing import Any
from urllib.parse import unquote, urlsplit

from wwe_kit.memory.crossing import field
from wwe_kit.memory.dom.exceptions import DOMException
from wwe_kit.memory.surroundings import ANY_ORIGIN, Surroundings
from wwe_kit.testing.page_states import FAILED, READY, STANDALONE, STARTING
from wwe_link.codec import decode, encode

_QUEUE = 1000  # as many as Python holds for its first handler
_HEAD = ("userAgent", "event", "referenceId", "errorMessage", "data")  # as in wwe_link/browser.py
_TRAILER = {"userAgent": "WWE Client", "protocolVersion": 2}
_FIRST_MESSAGE = {"event": "subscribe", "referenceId": "0"} | _TRAILER
_ALONE = (
    "This page is a web extension for Agent Workspace. Opened on its own, it has nobody to talk to: open it in a "
    "workspace."
)


class Bridge:
    """The early listener of one page, and what Python asks of its page."""

    field = staticmethod(field)
    text = staticmethod(encode)

    def __init__(self, window: Any, around: Surroundings) -> None:
        self.window = window
        self.document = window.document
        self.state = STARTING
        self.reason = ""  # what a page without a workspace shows
        self._around = around
        self._loop = around.loop
        self._target: Any = around.opener or around.parent
        self._pinned = ""
        self._python: Any = None
        self._queue: list[Any] = []
        self._dropped = 0
        self._arriving: Any = None
        self._timer: asyncio.TimerHandle | None = None
        self.mark(STARTING)
        window.addEventListener("message", self._receive)
        reason = self.unreachable()
        self.declared = "" if reason else " ".join(around.declared)
        if reason:
            self.notice(reason)
        elif around.declared:
            declared = around.declared
            self._post(_FIRST_MESSAGE | {"data": list(declared) if len(declared) > 1 else declared[0]})

    # --- who is around this page -------------------------------------------------------------------------------------

    def unreachable(self) -> str:
        """Return why no workspace can ever answer; "" where one may."""
        if self._target is None:
            return _ALONE
        cure = "set workspace-origins in the extension's pyproject.toml."
        if not self._around.origins:
            return f"No workspace is named for this page: {cure}"
        origin = self._around_origin()
        if origin is None or self._is_expected(origin):
            return ""
        named = ", ".join(self._around.origins)
        return f"The page around this one is {origin}, but this extension talks to {named} only: {cure}"

    def hint(self) -> str:
        """Return what to look at when no workspace answers."""
        return (
            f"The page around this one is silent. Is it an Agent Workspace, and is {self.window.location.origin} in "
            "its service-client-api.accepted-web-content-origins?"
        )

    def pin(self) -> None:
        """Talk to nobody any more but the origin of the message that is being received."""
        if self._arriving is not None and self._arriving.origin not in ("", "null"):
            self._pinned = self._arriving.origin

    def setTarget(self, other: Any) -> bool:
        """Talk to another window. Return whether it is another one."""
        if other is self._target:
            return False
        self._target, self._pinned = other, ""
        if self.state == STANDALONE:
            self.mark(READY)
        return True

    def _around_origin(self) -> str | None:
        return self._around.ancestor if self._target is self._around.parent else None

    def _is_expected(self, origin: str) -> bool:
        if self._pinned:
            return origin == self._pinned
        return ANY_ORIGIN in self._around.origins or origin in self._around.origins

    def _destinations(self) -> list[str]:
        if self._pinned:
            return [self._pinned]
        if ANY_ORIGIN in self._around.origins:
            return [ANY_ORIGIN]
        origin = self._around_origin()
        return [expected for expected in self._around.origins if origin in (None, expected)]

    # --- messages ----------------------------------------------------------------------------------------------------

    def post(self, text: str) -> None:
        """Post what a text of the codec says to the workspace's window."""
        self._post(decode(text))

    def ask(self, request: str, reference_id: str, *parameters: str) -> None:
        """Post a request whose parameters are all text."""
        self._post({"request": request, "parameters": list(parameters), "referenceId": reference_id} | _TRAILER)

    def arriving(self) -> Any:
        """Return the message that is being handed over."""
        return None if self._arriving is None else self._arriving.data

    def child(self, held: Any, key: str | int) -> Any:
        """Return a list in an object as it is."""
        return held[key]

    def dropped(self) -> int:
        """Return how many messages did not fit before Python was there."""
        return self._dropped

    def attach(self, event, answer, message, text, wake, dom, leave, reloaded, lost) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
        """Take what is called from now on, by the names of `wwe_link.browser`."""
        self._python = SimpleNamespace(
            event=event, answer=answer, message=message, text=text, wake=wake, dom=dom, reloaded=reloaded, lost=lost
        )
        self.window.addEventListener("pagehide", lambda _event: leave() if self._python else None)
        self._loop.call_soon(self._drain)

    def detach(self) -> None:
        """Hand over nothing any more."""
        self.window.removeEventListener("message", self._receive)
        self._cancel_timer()
        self._python, self._queue = None, []

    def reloaded(self) -> None:
        """Note that the window that is the target has loaded another page."""
        if self._python is not None:
            self._python.reloaded()

    def _post(self, value: Any) -> None:
        for origin in self._destinations():
            self._target.postMessage(value, origin)

    def _receive(self, event: Any) -> None:
        if event.source is not self._target or not self._is_expected(event.origin) or not _is_for_us(event.data):
            return
        if self._python and not self._queue:
            self._hand_over(event)
        elif len(self._queue) < _QUEUE:
            self._queue.append(event)
        else:
            self._dropped += 1

    def _hand_over(self, message: Any) -> None:
        self._arriving = message
        try:
            if self._python is not None:
                self._take(message.data)
        except Exception as error:
            self.report("error", str(error))
            self._around.uncaught(error)
        finally:
            self._arriving = None

    def _take(self, data: Any) -> None:
        if isinstance(data, str):
            self._python.text(data)
        elif _is_event(data) and isinstance(data.get("data"), dict):
            self._python.event(data["event"], data["data"], field(data["data"], "eventType"))
        elif _is_answer(data):
            self._python.answer(data["referenceId"], field(data, "data"), data)
        else:
            self._python.message(*[field(data, key) for key in _HEAD], data)

    def _drain(self) -> None:
        """Hand over what waited, in order; what arrives meanwhile goes to the end of it."""
        while self._python is not None and self._queue:
            self._hand_over(self._queue[0])
            self._queue = self._queue[1:]
        if self._python is not None and self._dropped:
            self._python.lost(self._dropped)

    # --- time, and the page's own events -----------------------------------------------------------------------------

    def now(self) -> float:
        """Return the milliseconds that have passed."""
        return self._loop.milliseconds()

    def wakeIn(self, milliseconds: float) -> None:
        """Wake Python once, after that time; an earlier wish is forgotten."""
        self._cancel_timer()
        self._timer = self._loop.call_later(milliseconds / 1000, lambda: self._python and self._python.wake())

    def _cancel_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()

    def listen(self, type: str, selector: str, number: int) -> bool:
        """Hand events to Python whose target matches, or is in what matches. Return whether it is a selector."""
        try:
            self.document.querySelector(selector)
        except DOMException:
            return False

        def heard(event: Any) -> None:
            closest = getattr(event.target, "closest", None)
            element = closest(selector) if closest else None
            if element is not None and self._python is not None:
                event.currentTarget = element  # also where it came into the page later
                self._python.dom(number, event)

        self.document.addEventListener(type, heard, True)
        return True

    # --- what is printed, and what goes wrong ------------------------------------------------------------------------

    def query(self) -> str:
        """Return the variables of the address, as text. A plus sign is a plus sign."""
        pairs = (pair.partition("=") for pair in urlsplit(self.window.location.href).query.split("&") if pair)
        return encode({_decoded(name): _decoded(value) for name, _, value in pairs})

    def report(self, level: str, printed: object) -> None:
        """Put a line on the page's console."""
        self._around.say(level, str(printed))

    def fail(self, trace: str) -> None:
        """Say that a handler of the author's has failed."""
        self.report("error", trace)

    def failStart(self, trace: str) -> None:
        """Say that the page could not start."""
        self.report("error", trace)
        if reason := self.unreachable():
            self.notice(reason)
        else:
            self.mark(FAILED)

    def notice(self, text: str) -> None:
        """Show that there is no workspace, and why."""
        self.reason = text
        self.mark(STANDALONE)

    def started(self) -> None:
        """Note that the entry has come to its end."""
        if self.state in (STARTING, FAILED):
            self.mark(READY)

    def mark(self, state: str) -> None:
        """Write down how far the page is."""
        self.state = state
        self.document.documentElement.setAttribute("data-wwe", state)

    def fetch(self, request: str) -> Awaitable[Any]:
        """Ask a server; see `genesys.wwe.frame.fetching`."""
        return self._around.fetch(request)


def _is_for_us(data: Any) -> bool:
    if isinstance(data, str):
        return data.startswith("wwe")
    agent = data.get("userAgent") if isinstance(data, dict) else None
    return isinstance(agent, str) and "WWE" in agent


def _is_event(data: dict[str, Any]) -> bool:
    return isinstance(data.get("event"), str) and data["event"] != ""


def _is_answer(data: dict[str, Any]) -> bool:
    reference_id = data.get("referenceId")
    return isinstance(reference_id, str) and reference_id != "" and not {"event", "errorMessage"} & data.keys()


def _decoded(text: str) -> str:
    try:
        return unquote(text, errors="strict")
    except UnicodeDecodeError:
        return text
