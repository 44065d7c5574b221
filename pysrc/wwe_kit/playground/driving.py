"""A workspace that runs in a browser, in a test's hand: a page of its origin passes on what the test asks."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from wwe_host.remote import question, read_answer
from wwe_host.workspace import Workspace
from wwe_kit.playground.folders import REMOTE
from wwe_kit.server.polling import poll

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, ConsoleMessage

T = TypeVar("T")


class NeedsTheServer(AssertionError):
    """A test wants from a static site what only the development server has; it is to be marked `served`."""


class RemoteWorkspace:
    """The workspace of a browser context. It begins with this, and lasts as long as the context.

    `printed` gets what the extensions' pages and the host have printed.
    """

    def __init__(
        self, context: "BrowserContext", host_origin: str, extension_origins: dict[str, str], printed: list[str]
    ) -> None:
        self.host_origin = host_origin
        self.extension_origins = extension_origins
        self._printed = printed
        context.on("console", self._take)
        self._page = context.new_page()
        self._page.goto(f"{self.host_origin}/{REMOTE}")
        self.ask("tabs", {})  # it answers once Python is there: a test's own patience begins then

    def ask(self, command: str, fields: Mapping[str, Any]) -> Any:
        """Let the workspace do a command of `wwe_host.remote`; return its value, or raise its error."""
        return read_answer(self._page.evaluate("(text) => wweRemote(text)", question(command, fields)))

    def on_workspace(self, _function: Callable[[Workspace], T]) -> T:
        """Raise NeedsTheServer: the workspace is in the browser."""
        raise NeedsTheServer(
            "on_workspace calls Python in the server's own process, and with --wwe-host static there is none: use "
            "another method of the driver, or mark the test with @pytest.mark.wwe_served."
        )

    def reload_extension(self, name: str) -> None:
        """Raise NeedsTheServer: nobody looks for edits."""
        raise NeedsTheServer(
            f"{name} cannot be loaded again: with --wwe-host static nobody builds what was edited. Mark the test with "
            "@pytest.mark.wwe_served."
        )

    def wait_until(self, is_so: Callable[[], object], timeout: float) -> bool:
        """Wait until `is_so()`, and let Playwright hear what the browser tells. Return whether it is."""
        return poll(is_so, timeout, lambda seconds: self._page.wait_for_timeout(seconds * 1000))

    def _take(self, message: "ConsoleMessage") -> None:
        theirs = tuple(f"{origin}/" for origin in self.extension_origins.values())
        if message.page == self._page or message.location["url"].startswith(theirs):
            self._printed.append(message.text)
