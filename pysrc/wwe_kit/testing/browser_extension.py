"""An extension's page in a test's hand, in a browser."""

from collections.abc import Callable
from contextlib import suppress
from types import ModuleType
from typing import TYPE_CHECKING, Any

from wwe_kit.testing import NothingSaid, Workspace
from wwe_kit.testing.browser_finding import BrowserFinder
from wwe_kit.testing.by_selector import BySelector
from wwe_kit.testing.extension_pages import ExtensionPages
from wwe_kit.testing.frame_choice import Meant, NoFrame, Shown, check_label, chosen
from wwe_kit.testing.handles.browser_tabs import page_of_tab
from wwe_kit.testing.page_states import let_come
from wwe_kit.testing.tiers import needs_memory

if TYPE_CHECKING:
    # Only tests that use a browser need Playwright; pytest loads this plugin for all the others as well.
    from playwright.sync_api import FrameLocator, Page


PATIENCE_S = 10.0
_ANY = Meant()


class BrowserExtension(BrowserFinder, BySelector):
    """The page of an extension: see `wwe_kit.testing.extension.Extension`."""

    def __init__(self, page: "Page", workspace: Workspace, meant: Meant = _ANY) -> None:
        self._page = page
        self._workspace = workspace
        self._meant = meant

    def __call__(self, label: str = "", interaction: str = "", *, tab: str = "") -> "BrowserExtension":
        """Return the page of another extension, of another interaction, or in another browser tab.

        Raises ValueError for a label that no extension has.
        """
        check_label(self._workspace.labels, label)
        meant = Meant(label or self._meant.label, interaction, tab)
        return BrowserExtension(self._page, self._workspace, meant)

    def __repr__(self) -> str:
        """Return what a failed test shows."""
        return f"<Extension{self._meant}, in a browser>"

    @property
    def frame(self) -> "FrameLocator":
        """Playwright's FrameLocator of the page, or the Page of its window, once Python is ready. Raises NoFrame."""
        frame = self._awaited()
        return ExtensionPages(self._page_with(frame), self._workspace).of_id(frame.id, self._meant.label)

    def _started(self) -> None:
        self.frame  # noqa: B018 - whoever takes it waits

    def _asked(self, what: str, selector: str, ask: Callable[[Any], object]) -> object:
        """Do it; where the element does not come, say so in a sentence with what the page shows instead."""
        from playwright.sync_api import TimeoutError as TooLate  # noqa: PLC0415 - as above

        frame = self.frame
        try:
            let_come(frame.locator(selector).first, PATIENCE_S * 1000)
            return ask(frame.locator(selector).first)
        except TooLate as error:
            said = str(error).partition("\n")[0]
            shown = self._page_shown(selector)
            raise AssertionError(f"{what}: {selector} has not come, or cannot be used. {said}{shown}") from None

    def bring_to_front(self) -> None:
        """Let the agent bring the page to the front of its browser tab. Raises NoFrame, and ValueError."""
        self._workspace.bring_to_front(self._awaited().id)

    def reload(self) -> None:
        """Load the page again. It returns when another document has taken the place of the one that was there."""
        chosen = self._chosen()
        page = self._page_with(chosen)
        iframe = page.locator(f'iframe[data-frame="{chosen.id}"]').element_handle()
        frame = iframe.content_frame()
        if frame is not None:
            with page.expect_event("framenavigated", lambda navigated: navigated == frame):
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

    def _why_off_screen(self) -> str:
        return self._workspace.why_off_screen(self._chosen().id)

    def _awaited(self) -> Shown:
        """Return the frame, once it is there. Raises NoFrame."""
        with suppress(NothingSaid):
            self._workspace.wait_until(self._is_shown, PATIENCE_S)
        return self._chosen()

    def _is_shown(self) -> bool:
        try:
            return bool(self._chosen())
        except NoFrame:
            return False

    def _chosen(self) -> Shown:
        return chosen(self._workspace, self._meant)

    def _page_with(self, frame: Shown) -> "Page":
        """Return the page of the workspace that a frame is in: the only one, or that of its browser tab."""
        context = self._page.context
        [*others, last] = context.pages
        return (page_of_tab(context, frame.tab) if others else last) or self._page
