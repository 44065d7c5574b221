"""An extension's page in a test's hand, in memory: what an agent does in it, and the page itself."""

from types import ModuleType
from typing import Any

from wwe_kit.memory.clock import awaiting_way
from wwe_kit.memory.dom import hand
from wwe_kit.memory.errors import NotInMemory
from wwe_kit.memory.page import ExtensionPage
from wwe_kit.memory.workspace import MemoryWorkspace
from wwe_kit.testing.driver import Workspace
from wwe_kit.testing.frame_choice import NoFrame, chosen
from wwe_kit.testing.page_states import STANDALONE, STARTING

PATIENCE_S = 5.0


class MemoryExtension:
    """The page of an extension: see `wwe_kit.testing.extension.Extension`."""

    def __init__(self, memory: MemoryWorkspace, workspace: Workspace, label: str = "", interaction: str = "") -> None:
        self._memory = memory
        self._workspace = workspace
        self._label = label
        self._interaction = interaction

    def __call__(self, label: str = "", interaction: str = "") -> "MemoryExtension":
        """Return the page of another extension, or of another interaction."""
        return MemoryExtension(self._memory, self._workspace, label or self._label, interaction)

    # --- what an agent does ------------------------------------------------------------------------------------------

    def click(self, selector: str) -> None:
        """Click an element."""
        self._act(selector, hand.click)

    def fill(self, selector: str, text: str) -> None:
        """Write a text into a field, in the place of what is there."""
        self._act(selector, hand.fill, text)

    def press(self, selector: str, key: str) -> None:
        """Press a key, such as "Enter", in an element."""
        self._act(selector, hand.press, key)

    def check(self, selector: str) -> None:
        """Tick a box."""
        self._act(selector, hand.check, True)

    def uncheck(self, selector: str) -> None:
        """Take the tick of a box away."""
        self._act(selector, hand.check, False)

    def select(self, selector: str, value: str) -> None:
        """Choose the option of a list that has this value or this text. Raises AssertionError for one that it lacks."""

        def choose(element: Any) -> None:
            options = [each for each in element.options if value in (each.value, each.textContent.strip())]
            if not options:
                raise AssertionError(
                    f"{selector} has no option {value!r}, but {[each.value for each in element.options]}"
                )
            hand.choose(element, options[:1])

        self._act(selector, choose)

    def text(self, selector: str) -> str:
        """Return what an element shows."""
        return str(self.find(selector).innerText)

    def value(self, selector: str) -> str:
        """Return what is in a field."""
        return str(self.find(selector).value)

    def reload(self) -> None:
        """Load the page again, as an agent does with the browser's menu of the frame."""
        self._memory.reload_frame(self._frame_id())

    # --- the page itself ---------------------------------------------------------------------------------------------

    def find(self, selector: str) -> Any:
        """Return an element, when it is there. Raises AssertionError where it does not come."""
        found: list[Any] = []

        def is_there() -> bool:
            found[:] = self._page.document.querySelectorAll(selector)
            return bool(found)

        if not self._memory.wait_until(is_there, PATIENCE_S):
            raise AssertionError(f"{self._page.view.name}.html has no element {selector!r}. It shows:\n{self._shown()}")
        return found[0]

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
        return self._page.modules.module(name)

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

    def _frame_id(self) -> str:
        self._memory.wait_until(self._is_shown, PATIENCE_S)
        return self._chosen()

    def _is_shown(self) -> bool:
        try:
            return bool(self._chosen())
        except NoFrame:
            return False

    def _chosen(self) -> str:
        return chosen(self._workspace.frames, self._workspace.visible_frames, self._label, self._interaction)

    def _act(self, selector: str, action: Any, *arguments: Any) -> None:
        element = self.find(selector)
        self._memory.act(lambda: action(element, *arguments))

    def _shown(self) -> str:
        return str(self._page.document.body.innerText)[:2000]
