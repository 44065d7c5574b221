"""An extension's page in a test's hand, in a browser."""

from collections.abc import Callable
from contextlib import suppress
from types import ModuleType
from typing import TYPE_CHECKING, Any

from wwe_kit.testing import NothingSaid, Workspace
from wwe_kit.testing.browser_finding import BrowserFinder
from wwe_kit.testing.by_selector import BySelector
from wwe_kit.testing.extension_pages import ExtensionPages
from wwe_kit.testing.frame_choice import NoFrame, chosen
from wwe_kit.testing.near_misses import page_shown
from wwe_kit.testing.tiers import needs_memory

if TYPE_CHECKING:
    # Only tests that use a browser need Playwright; pytest loads this plugin for all the others as well.
    from playwright.sync_api import FrameLocator, Page


PATIENCE_S = 10.0


class BrowserExtension(BrowserFinder, BySelector):
    """The page of an extension: see `wwe_kit.testing.extension.Extension`."""

    def __init__(self, page: "Page", workspace: Workspace, label: str = "", interaction: str = "") -> None:
        self._page = page
        self._workspace = workspace
        self._label = label
        self._interaction = interaction

    def __call__(self, label: str = "", interaction: str = "") -> "BrowserExtension":
        """Return the page of another extension, or of another interaction."""
        return BrowserExtension(self._page, self._workspace, label or self._label, interaction)

    @property
    def frame(self) -> "FrameLocator":
        """Playwright's FrameLocator of the page, or the Page of its window, once Python is ready. Raises NoFrame."""
        with suppress(NothingSaid):
            self._workspace.wait_until(self._is_shown, PATIENCE_S)
        return ExtensionPages(self._page, self._workspace).of_id(self._chosen(), self._label)

    def _asked(self, what: str, selector: str, ask: Callable[[Any], object]) -> object:
        """Do it; where the element does not come, say so in a sentence with what the page shows instead."""
        from playwright.sync_api import TimeoutError as TooLate  # noqa: PLC0415 - as above

        frame = self.frame
        try:
            frame.locator(selector).first.wait_for(state="attached", timeout=PATIENCE_S * 1000)
            return ask(frame.locator(selector).first)
        except TooLate as error:
            said = str(error).partition("\n")[0]
            shown = page_shown(self._snapshot(), selector)
            raise AssertionError(f"{what}: {selector} has not come, or cannot be used. {said}{shown}") from None

    def reload(self) -> None:
        """Load the page again."""
        iframe = self._page.locator(f'iframe[data-frame="{self._chosen()}"]').element_handle()
        frame = iframe.content_frame()
        if frame is not None:
            frame.evaluate("() => location.reload()")

    def module(self, name: str) -> ModuleType:
        """Raise NeedsMemory: the module is in the browser."""
        raise needs_memory(f"extension.module({name!r})")

    @property
    def document(self) -> Any:
        """Raise NeedsMemory: the document is in the browser."""
        raise needs_memory("extension.document")

    @property
    def window(self) -> Any:
        """Raise NeedsMemory: the window is in the browser."""
        raise needs_memory("extension.window")

    def _is_shown(self) -> bool:
        try:
            return bool(self._chosen())
        except NoFrame:
            return False

    def _chosen(self) -> str:
        return chosen(self._workspace.frames, self._workspace.visible_frames, self._label, self._interaction)
