"""The frame's own page, the same on every runtime: `from genesys.wwe import page`."""

from genesys.wwe.client.service import Service
from genesys.wwe.client.session import ClientSession
from genesys.wwe.frame import elements
from genesys.wwe.frame.context import Context
from genesys.wwe.frame.current import Entered, current_page
from genesys.wwe.frame.listener import Listener
from genesys.wwe.frame.lookup import page_or_waiting
from genesys.wwe.frame.timers import Repetition, checked_delay, checked_function
from genesys.wwe.frame.traces import trace_of
from wwe_link.browser import BrowserLink
from wwe_link.codec import decode
from wwe_protocol.errors import LocalMisuse, NoWorkspace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any, TypeVar

    from genesys.wwe.dom import AnyElement, Document, When, Window
    from genesys.wwe.frame.fetching import Response
    from genesys.wwe.types import Child
    from wwe_link.clock import Timer

    F = TypeVar("F", bound=Callable[..., Any])


class Page:
    """One page: its window and document, its `service`, its listeners and hooks."""

    def __init__(self, bridge: "Any", left: "Callable[[Page], object] | None" = None) -> None:
        self._bridge = bridge
        self._left = left  # called when the page has gone, by whoever keeps several
        self._listeners: list[Listener] = []
        self._on_ready: list[Callable[[], Any]] = []
        self._on_leave: list[Callable[[], Any]] = []
        self._is_ready = False
        self.window: Window = bridge.window
        self.document: Document = bridge.document
        self._link = link = BrowserLink(bridge, self._dom_event, self.leave, self._reloaded, self._lost)
        self.context = Context(decode(bridge.query()), link.unreachable)
        self._session = ClientSession(link, link.clock, tuple(str(bridge.declared).split()), self.report, self)
        self.service = Service(self._session)

    def when(self, event_type: str, selector: str) -> "Callable[[Callable[..., Any]], Listener]":
        """Hand the page's events to a function, plain or async: `@page.when("click", "#save")`.

        `selector` is CSS. It also finds elements that are added later. The function gets the browser's event; its
        `currentTarget` is the element that matches. After the decorator the function's name is a `Listener`:
        `listener.remove()` ends it. If there is no page yet, the handler waits for one. Raises LocalMisuse for a
        selector that the browser does not understand.
        """
        return lambda function: self.listen(event_type, selector, Listener(function))

    def element(self, tag: str, *children: "Child", **attributes: "str | float | bool | None") -> "AnyElement":
        """Make an element: `page.element("li", "Name: ", page.element("b", name), class_="field", data_key="name")`.

        Children are elements, text, numbers, lists of these, or None for nothing. Text never becomes markup. In
        attribute names `_` means `-`, and a `_` at the end is dropped. True sets an empty attribute; None and False
        set none.
        """
        return elements.element(self.document, tag, children, attributes)

    def find(self, selector: str) -> "AnyElement":
        """Return the first element that `selector`, CSS, matches: `page.find("#note").value`.

        Raises LocalMisuse if there is none; `page.document.querySelector` returns None then.
        """
        found = self.document.querySelector(selector)
        if not found:
            raise LocalMisuse("the page has no element " + repr(selector))
        return found

    def fill(self, selector: str, *children: "Child") -> "AnyElement":
        """Replace the content of an element by `children` (as in `element`), and return it.

        Raises LocalMisuse if there is none.
        """
        found = self.find(selector)
        found.replaceChildren()
        elements.append(found, children)
        return found

    async def fetch(
        self,
        url: str,
        *,
        method: str = "GET",
        headers: "dict[str, str] | None" = None,
        params: "dict[str, Any] | None" = None,
        json: "Any" = None,
        data: "dict[str, Any] | None" = None,
        content: "str | None" = None,
        timeout: "float | None" = 10.0,
        credentials: str = "same-origin",
    ) -> "Response":
        """Ask a server: `answer = await page.fetch(url, method="POST", headers={...}, json={...})`.

        The answer is complete: `status_code`, `headers`, `text`, `json()`, `raise_for_status()` and `is_success` are
        those of httpx. Give at most one of `json`, `data` (the fields of a form) and `content` (a text). `params` are
        added to the address. `timeout` is in seconds; None waits for ever. With `credentials="include"` another server
        gets its cookies. List servers other than the page's own in `connect` of `[tool.wwe]`.

        Raises FetchError if no answer comes, FetchTimeout if none comes in time, and LocalMisuse for arguments that
        cannot be sent.
        """
        from genesys.wwe.frame.fetching import fetch  # the build leaves it out where nobody fetches

        body = {"json": json, "data": data, "content": content}
        rest = {"headers": headers or {}, "params": params or {}, "timeout": timeout, "credentials": credentials}
        given = {name: value for name, value in body.items() if value is not None}
        return await fetch(self._bridge.fetch, url, method, given, rest)

    def on_ready(self, function: "F") -> "F":
        """Call a function, plain or async, when the entry has ended; at once if it has ended already."""
        if self._is_ready:
            self._session.runner.guard(function)
        else:
            self._on_ready.append(function)
        return function

    def on_leave(self, function: "F") -> "F":
        """Call a plain function when the page closes. Calls that it makes are sent, but their answers do not arrive."""
        self._on_leave.append(function)
        return function

    def after(self, seconds: float, function: "Callable[[], Any]") -> "Timer":
        """Call a function, plain or async, once, after some seconds: `page.after(5, refresh)`.

        Return a timer: `timer.cancel()` stops it. Raises LocalMisuse if `seconds` is not a time, or `function` not a
        function.
        """
        delay_ms = checked_delay("page.after", seconds)
        checked_function("page.after", function)
        return self._session.clock.call_later(delay_ms, lambda: self._call(function))

    def every(self, seconds: float, function: "Callable[[], Any]") -> Repetition:
        """Call a function, plain or async, again and again: `page.every(30, refresh)`.

        The seconds are counted from the end of one call to the beginning of the next, so it never runs twice at the
        same time. An error is shown, and the repetition goes on. Return a repetition: its `cancel()` stops it. Raises
        LocalMisuse if `seconds` is not a time, or `function` not a function.
        """
        checked_delay("page.every", seconds)
        checked_function("page.every", function)
        return Repetition(self.after, seconds, function)

    def callback(self, function: "Callable[..., Any]") -> "Any":
        """Return a function, plain or async, in a form that JavaScript may call as long as the page lives.

        `page.window.addEventListener("resize", page.callback(measure))`. JavaScript gets what a plain function returns.
        Store the result if you want to remove the listener later. Make one callback for each purpose, not one for each
        call. Raises LocalMisuse if `function` is not a function.
        """
        checked_function("page.callback", function)
        return self._link.lend(lambda *arguments: self._call(function, *arguments))

    # --- for the start, the session, and what waited for a page ------------------------------------------------------

    def listen(self, event_type: str, selector: str, listener: Listener) -> Listener:
        """Hand the page's events to a listener. Raises LocalMisuse for what is no selector."""
        self._listeners.append(listener)
        if self._bridge.listen(event_type, selector, len(self._listeners) - 1) is False:
            raise LocalMisuse("page.when: " + repr(selector) + " is not a CSS selector")
        return listener

    def run(self, coroutine: "Coroutine[Any, Any, None]") -> None:
        """Run a coroutine in a task of this page's."""
        self._session.runner.start(coroutine)

    def started(self) -> None:
        """Note that the entry has run to its end."""
        self._is_ready = True
        for function in self._on_ready:
            self._session.runner.guard(function)

    def report(self, error: BaseException) -> None:
        """Show an exception that nobody else takes."""
        if isinstance(error, NoWorkspace):
            self._bridge.notice(error.reason)
        else:
            self._bridge.fail(trace_of(error))

    def say(self, level: str, line: str) -> None:
        """Put a line on the page's console: `level` is "log" or "error"."""
        self._bridge.report(level, line)

    def leave(self) -> None:
        """Note that the page goes away: its hooks are called, its calls fail, and nothing arrives any more."""
        with Entered(self):
            for function in self._on_leave:
                self._session.runner.guard(function)
            self.service.unload()
        if self._left is not None:
            self._left(self)

    def cancel_tasks(self) -> None:
        """End whatever of the page is still running."""
        self._session.runner.cancel_tasks()

    def _call(self, function: "Callable[..., Any]", *arguments: "Any") -> "Any":
        with Entered(self):
            return self._session.runner.guard(function, *arguments)

    def _dom_event(self, number: int, event: "Any") -> None:
        listener = self._listeners[number]
        if not listener.is_removed:
            with Entered(self):
                self._session.runner.guard(listener, event)

    def _reloaded(self) -> None:
        with Entered(self):
            self._session.reloaded()

    def _lost(self, count: int) -> None:
        with Entered(self):
            self._session.listening.lost(count)


if TYPE_CHECKING:
    _page: Page = current_page()
    window = _page.window
    document = _page.document
    context = _page.context
    when: When = _page.when  # which event a handler gets
    element = _page.element
    find = _page.find
    fill = _page.fill
    fetch = _page.fetch
    on_ready = _page.on_ready
    on_leave = _page.on_leave
    after = _page.after
    every = _page.every
    callback = _page.callback
else:

    def __getattr__(name: str) -> "Any":
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(page_or_waiting(), name)
