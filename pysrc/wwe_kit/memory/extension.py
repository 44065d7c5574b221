"""An extension's page in a test's hand, in memory: what an agent does in it, and the page itself."""

from collections.abc import Callable
from types import ModuleType
from typing import Any, TypeVar

from wwe_kit.memory.clock import awaiting_way
from wwe_kit.memory.dom.document import Document
from wwe_kit.memory.errors import NotInMemory
from wwe_kit.memory.locators.page import PageFinder
from wwe_kit.memory.page import ExtensionPage
from wwe_kit.memory.workspace import MemoryWorkspace
from wwe_kit.testing.by_selector import BySelector
from wwe_kit.testing.driver import Workspace
from wwe_kit.testing.frame_choice import Meant, NoFrame, check_label, chosen
from wwe_kit.testing.page_states import STANDALONE, STARTING

T = TypeVar("T")
PATIENCE_S = 5.0
_ANY = Meant()


class MemoryExtension(PageFinder, BySelector):
    """The page of an extension: see `wwe_kit.testing.extension.Extension`."""

    def __init__(self, memory: MemoryWorkspace, workspace: Workspace, meant: Meant = _ANY) -> None:
        super().__init__(_Around(self, memory))
        self._memory = memory
        self._workspace = workspace
        self._meant = meant

    def __call__(self, label: str = "", interaction: str = "", *, tab: str = "") -> "MemoryExtension":
        """Return the page of another extension, of another interaction, or in another browser tab.

        Raises ValueError for a label that no extension has.
        """
        check_label(self._workspace.labels, label)
        meant = Meant(label or self._meant.label, interaction, tab)
        return MemoryExtension(self._memory, self._workspace, meant)

    def __repr__(self) -> str:
        """Return what a failed test shows."""
        return f"<Extension{self._meant}, in memory>"

    def note(self, what: str) -> None:
        """Note what a test does, for its evidence, once the page's start is over."""
        self._started()
        self._workspace.note(what)

    def bring_to_front(self) -> None:
        """Let the agent bring the page to the front of its browser tab. Raises NoFrame, and ValueError."""
        self._workspace.bring_to_front(self._frame_id())

    def why_off_screen(self) -> str:
        """Return the sentence for why the page is not on the screen; "" if it is there."""
        return self._workspace.why_off_screen(self._chosen())

    def reload(self) -> None:
        """Load the page again, as an agent does with the browser's menu of the frame."""
        self._memory.reload_frame(self._frame_id())

    # --- the page itself ---------------------------------------------------------------------------------------------

    @property
    def document(self) -> Any:
        """The page's document."""
        return self._page.document

    @property
    def window(self) -> Any:
        """The page's window."""
        return self._page.window

    def module(self, name: str) -> ModuleType:
        """Return a module of the extension's as this page has it: each page imports its modules anew."""
        return self._page.modules.own_module(name)

    @property
    def frame(self) -> Any:
        """Raise NotInMemory: Playwright's frame is a browser's."""
        raise NotInMemory("extension.frame", "it is Playwright's")

    @property
    def _page(self) -> ExtensionPage:
        """The page, when its start is over. Raises NoFrame, and AssertionError for a start that does not end."""
        page = self._memory.pages.of(self._frame_id())
        if page is None:
            raise NoFrame("The page in this frame is none of the extensions that are shown.")
        if not self._memory.wait_until(lambda: page.state != STARTING, PATIENCE_S):
            raise AssertionError(
                f"The entry of {page.view.name}.html has not ended, {PATIENCE_S:g} s after its start. It waits at "
                f"{awaiting_way(page.entry)}. Put an endless loop into a function under @page.on_ready."
            )
        if page.state == STANDALONE:
            raise AssertionError(f"{page.view.name}.html has found no workspace: {page.bridge.reason}")
        return page

    def _started(self) -> None:
        page = self._memory.pages.of(self._frame_id())
        if page is not None and page.state == STARTING:
            with self._workspace.diary.wait("wait for the page's start"):
                self._page  # noqa: B018 - whoever takes it waits

    def _frame_id(self) -> str:
        self._memory.wait_until(self._is_shown, PATIENCE_S)
        return self._chosen()

    def _is_shown(self) -> bool:
        try:
            return bool(self._chosen())
        except NoFrame:
            return False

    def _chosen(self) -> str:
        return chosen(self._workspace, self._meant).id


class _Around:
    """What locators need of the page."""

    def __init__(self, extension: MemoryExtension, memory: MemoryWorkspace) -> None:
        self._extension = extension
        self._memory = memory
        self._held: Document | None = None  # while a test waits for something in it

    @property
    def document(self) -> Document:
        """The page's document, once its start is over; the same one as long as a test waits for something."""
        document: Document = self._extension.document if self._held is None else self._held
        return document

    def note(self, what: str) -> None:
        """Note what a test does, for its evidence."""
        self._extension.note(what)

    def why_off_screen(self) -> str:
        """Return the sentence for why the page is not on the screen; "" if it is there."""
        return self._extension.why_off_screen()

    def act(self, function: Callable[[], T]) -> T:
        """Do something to the page, and let everything settle that follows."""
        return self._memory.act(function)

    def wait_until(self, is_so: Callable[[], bool], timeout: float) -> bool:
        """Let time pass until something is so. Return whether it is."""
        self._held = self.document  # once its start is over, for which it may have to wait as well
        try:
            return self._memory.wait_until(is_so, timeout)
        finally:
            self._held = None
