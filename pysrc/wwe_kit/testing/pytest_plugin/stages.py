"""What a test leaves to the next: a browser's context, which knows the pages' files, and the ports of the host.

A new context of Chromium costs more than all else that a short test does, and what it has fetched and compiled goes
with it. In Firefox a new context is a new window in a new process, which costs a third of a short test. So a context
is kept while no test has changed it. Nothing is taken back: what was changed goes with it.
"""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import TYPE_CHECKING, Any

from wwe_kit.testing import firefox
from wwe_kit.testing.page_states import answers
from wwe_kit.testing.pytest_plugin.next_page import next_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

BROWSERS = "wwe-browsers"  # the plugin whose fixtures keep a stage; it stands in front of pytest-playwright
# What leaves no trace in a context once its pages are closed.
_HARMLESS = {
    "cookies",
    "expect_console_message",
    "expect_event",
    "expect_page",
    "is_closed",
    "new_page",
    "on",  # where the listener is removed
    "remove_listener",
    "storage_state",
    "wait_for_event",
}
ASKED_MS = 1000  # who does not answer in this time is held
_PARTS = ("clock", "credentials", "debugger", "tracing")  # of a context: whatever is called of them changes it


class Stage:
    """A context and the ports that go with it, which know whether anything outlives a test's pages."""

    def __init__(self, context: "BrowserContext", made_with: Mapping[str, Any]) -> None:
        from wwe_kit.server.kept.ports import KeptPorts  # noqa: PLC0415 - every pytest starts sooner without

        self.context = context
        self.made_with = made_with
        self.ports = KeptPorts()
        self._is_changed = False
        self._next: Page | None = None
        self._listeners = 0
        self._routes: list[tuple[Any, Any]] = []
        names = [name for name in _public(context) if name not in {*_HARMLESS, "route", "unroute"}]
        self._watch(context, [name for name in names if not isinstance(getattr(type(context), name), property)])
        for part in _PARTS:
            if part in names:
                self._watch(getattr(context, part), _public(getattr(context, part)))
        self._count(context, "on", 1)
        self._count(context, "remove_listener", -1)
        self._follow_routes(context)

    @property
    def as_new(self) -> bool:
        """Whether nothing was done that outlives a test's pages, but for what was taken back: listeners, routes."""
        return not (self._is_changed or self._listeners or self._routes)

    def page(self) -> "Page":
        """Return a page that no test has seen."""
        page, self._next = self._next, None
        return page or firefox.new_page(self.context)

    def without_pages(self) -> None:
        """Close the page that waits for a test, for one that opens its own."""
        if self._next:
            self.page().close()

    def clear(self, browser: "Browser") -> None:
        """Close the pages of a test, and forget its cookies.

        The next test's page is opened before: browsers let all go that they know when a context has no page. A context
        beside ours may still talk to our ports, and then ours is not as new. Routes may be taken back later.
        """
        is_alone = browser.is_connected() and browser.contexts == [self.context]
        pages = list(self.context.pages)
        self._is_changed |= not is_alone or self._listeners > 0 or not all(map(_answers, pages))
        if self._is_changed:
            return
        self._next = next_page(self.context)
        for page in pages:
            page.close()
        if self.context.cookies():
            type(self.context).clear_cookies(self.context)

    def end(self) -> None:
        """Close the context, and let the ports go."""
        self.context.close()
        self.ports.close()

    def _count(self, context: "BrowserContext", name: str, number: int) -> None:
        method = getattr(context, name)

        @wraps(method)
        def counting(*arguments: Any, **named: Any) -> Any:
            self._listeners += number
            return method(*arguments, **named)

        setattr(context, name, counting)

    def _follow_routes(self, context: "BrowserContext") -> None:
        route, unroute = context.route, context.unroute

        @wraps(route)
        def routing(url: Any, handler: Any, **named: Any) -> Any:
            self._routes.append((url, handler))
            return route(url, handler, **named)

        @wraps(unroute)
        def unrouting(url: Any, handler: Any = None) -> Any:
            done = unroute(url, handler)
            if (url, handler) in self._routes:  # without a handler all of this address go: that is not counted
                self._routes.remove((url, handler))
            return done

        context.route, context.unroute = routing, unrouting  # type: ignore[method-assign]

    def _watch(self, whose: object, names: list[str]) -> None:
        for name in names:
            method = getattr(whose, name)
            if callable(method):
                setattr(whose, name, self._noting(method))

    def _noting(self, method: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(method)
        def noting(*arguments: Any, **named: Any) -> Any:
            self._is_changed = True
            return method(*arguments, **named)

        return noting


class Stages:
    """The stage that is kept, if there is one."""

    def __init__(self) -> None:
        self._kept: Stage | None = None

    def take(self, browser: "Browser", made_with: Mapping[str, Any]) -> Stage:
        """Return a stage whose context was made with these arguments; the one that is kept, where it fits."""
        if self._kept and (self._kept.context.browser is not browser or self._kept.made_with != made_with):
            self.drop()
        if self._kept is None:
            self._kept = Stage(browser.new_context(**made_with), dict(made_with))
        return self._kept

    def drop(self) -> None:
        """End the stage that is kept."""
        kept, self._kept = self._kept, None
        if kept:
            kept.end()


def _answers(page: "Page") -> bool:
    """Return whether nothing holds a page. A process that is held outlives its page, and frames of the next get it."""
    return all(answers(frame, ASKED_MS) for frame in page.frames)


def _public(whose: object) -> list[str]:
    return [name for name in dir(type(whose)) if not name.startswith("_")]
