"""What a test leaves to the next: a browser's context, which knows the pages' files, and the ports of the host.

A new context costs more than all else that a short test does, and what it has fetched and compiled goes with it. So a
context is kept while no test has changed it, and in Firefox its page as well: a new window, with processes of its own,
costs most there. Nothing but cookies is taken back: what was changed goes with the page, or with the context.
"""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import TYPE_CHECKING, Any

from wwe_kit.testing.pytest_plugin.kept_page import KeptPage, methods, watch

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

BROWSERS = "wwe-browsers"  # the plugin whose fixtures keep a stage; it stands in front of pytest-playwright
NewPage = Callable[["BrowserContext"], "Page"]
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
_PARTS = ("clock", "credentials", "debugger", "tracing")  # of a context: whatever is called of them changes it


class Stage:
    """A context and the ports that go with it. It is `as_new` until something is done that outlives a test's pages.

    `new_page` opens a page in it. With `keeps_page` the next test has the page of the test before, where that is as
    new.
    """

    def __init__(
        self,
        context: "BrowserContext",
        made_with: Mapping[str, Any],
        new_page: NewPage = lambda context: context.new_page(),
        *,
        keeps_page: bool = False,
    ) -> None:
        from wwe_kit.server.kept.ports import KeptPorts  # noqa: PLC0415 - every pytest starts sooner without

        self.context = context
        self.made_with = made_with
        self.ports = KeptPorts()
        self.as_new = True
        self._new_page = new_page
        self._keeps_page = keeps_page
        self._next: Page | None = None
        self._kept: KeptPage | None = None
        self._listeners = 0
        self._count("on", 1)
        self._count("remove_listener", -1)
        watch(context, (name for name in methods(context) if name not in _HARMLESS), self._change)
        for part in (getattr(context, name) for name in _PARTS if hasattr(context, name)):
            watch(part, methods(part), self._change)

    def page(self) -> "Page":
        """Return a page that is as new."""
        page, self._next = self._next, None
        page = page or self._new_page(self.context)
        if self._keeps_page and not (self._kept and self._kept.page is page):
            self._kept = KeptPage(page)
        return page

    def without_pages(self) -> None:
        """Close the page that waits for a test, for one that opens its own."""
        if self._next:
            self.page().close()

    def clear(self, browser: "Browser") -> None:
        """Close the pages of a test, and forget its cookies.

        The next test's page is opened before: Chromium lets all go that it knows when a context has no page. A context
        beside ours may still talk to our ports, and then ours is not as new.
        """
        self.as_new &= browser.is_connected() and browser.contexts == [self.context] and not self._listeners
        if not self.as_new:
            return
        from playwright.sync_api import Error  # noqa: PLC0415 - the extra `test` brings it

        try:
            self.as_new = self._is_cleared()
        except Error:
            self.as_new = False

    def end(self) -> None:
        """Close the context, and let the ports go."""
        self.context.close()
        self.ports.close()

    def _is_cleared(self) -> bool:
        """Open the page of the next test, and close those of this one. Return whether the context can go on."""
        if self._keeps_page:
            # Firefox may never answer whoever asks for a page while a window closes, so it goes on with its one page.
            self._next = self._emptied_page() if len(self.context.pages) == 1 else None
            if self._next is None:
                return False
        else:
            self._next = self._new_page(self.context)
        for page in self.context.pages:
            if page is not self._next:
                page.close()
        if self.context.cookies():
            type(self.context).clear_cookies(self.context)
        return True

    def _emptied_page(self) -> "Page | None":
        """Return the page of the test before, if the next may have it."""
        kept = self._kept
        return kept.page if kept and kept.page in self.context.pages and kept.emptied() else None

    def _count(self, name: str, number: int) -> None:
        method = getattr(self.context, name)

        @wraps(method)
        def counting(*arguments: Any, **named: Any) -> Any:
            self._listeners += number
            return method(*arguments, **named)

        setattr(self.context, name, counting)

    def _change(self) -> None:
        self.as_new = False


class Stages:
    """The stage that is kept, if there is one."""

    def __init__(self) -> None:
        self._kept: Stage | None = None

    def take(
        self,
        browser: "Browser",
        made_with: Mapping[str, Any],
        new_page: NewPage = lambda context: context.new_page(),
        *,
        keeps_page: bool = False,
    ) -> Stage:
        """Return a stage whose context was made with these arguments; the one that is kept, where it fits."""
        if self._kept and (self._kept.context.browser is not browser or self._kept.made_with != made_with):
            self.drop()
        if self._kept is None:
            self._kept = Stage(browser.new_context(**made_with), dict(made_with), new_page, keeps_page=keeps_page)
        return self._kept

    def drop(self) -> None:
        """End the stage that is kept."""
        kept, self._kept = self._kept, None
        if kept:
            kept.end()
