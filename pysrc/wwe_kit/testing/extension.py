"""An extension's page in a test's hand, the same in memory and in a browser."""

from types import ModuleType
from typing import Any, Protocol


class Extension(Protocol):
    """The page of an extension that a test means: the only one, or the one that the agent sees.

    `extension("Customer")` is the page of the extension with this label, `extension(interaction=call)` the one that was
    opened for an interaction. Which frame that is, is asked anew each time. Elements are named by selectors of CSS;
    each method waits until its element is there.
    """

    def __call__(self, label: str = "", interaction: str = "") -> "Extension":
        """Return the page of another extension, or of another interaction."""
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
