"""An extension's page in a test's hand, the same in memory and in a browser."""

from types import ModuleType
from typing import Any, Protocol

from wwe_kit.testing.locators import Expect, Finding


class Extension(Finding, Protocol):
    """The page of an extension that a test means: the only one, or the one that the agent sees.

    `extension("Customer")` is the page of the extension with this label, `extension(interaction=call)` the one that was
    opened for an interaction, `extension(tab=tab)` the one in a browser tab. Which frame that is, is asked anew each
    time. `extension.get_by_role("button", name="Save").click()` and its neighbours are Playwright's; `click` and the
    others that stand here take a selector of CSS, and the first element that it matches. Each waits until its element
    is there.
    """

    def __call__(self, label: str = "", interaction: str = "", *, tab: str = "") -> "Extension":
        """Return the page of another extension, of another interaction, or in another browser tab.

        The page of a dialog has the dialog's label, once it is open. Raises ValueError for a label that no extension
        has, with the nearest.
        """
        ...

    @property
    def expect(self) -> Expect:
        """What the page is expected to have: `extension.expect.heading("Ada Lovelace")`."""
        ...

    def click(self, selector: str) -> None:
        """Click an element."""
        ...

    def fill(self, selector: str, text: str) -> None:
        """Write a text into a field, in the place of what is there."""
        ...

    def press(self, selector: str, key: str) -> None:
        """Press a key, such as "Enter", in an element."""
        ...

    def check(self, selector: str) -> None:
        """Tick a box."""
        ...

    def uncheck(self, selector: str) -> None:
        """Take the tick of a box away."""
        ...

    def select(self, selector: str, value: str) -> None:
        """Choose the option of a list that has this value or this text."""
        ...

    def text(self, selector: str) -> str:
        """Return what an element shows."""
        ...

    def value(self, selector: str) -> str:
        """Return what is in a field."""
        ...

    def bring_to_front(self) -> None:
        """Let the agent bring the page to the front of its browser tab: its case is selected, and its tab chosen.

        Raises ValueError for a page of the kind hidden.
        """
        ...

    def reload(self) -> None:
        """Load the page again."""
        ...

    def module(self, name: str) -> ModuleType:
        """Return a module of the extension's as this page has it. In memory only; raises NeedsMemory in a browser."""
        ...

    @property
    def document(self) -> Any:
        """The page's document. In memory only."""
        ...

    @property
    def window(self) -> Any:
        """The page's window. In memory only."""
        ...

    @property
    def frame(self) -> Any:
        """Playwright's FrameLocator of the page. In a browser only; raises NotInMemory in memory."""
        ...
