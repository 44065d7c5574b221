"""What an agent does with an element that a selector of CSS names; the same in memory and in a browser."""

from abc import ABC, abstractmethod
from typing import Any

from wwe_kit.testing.driver import Workspace


class BySelector(ABC):
    """Each method takes the first element that the selector matches, waits for it, and is noted as evidence."""

    _workspace: Workspace

    @abstractmethod
    def locator(self, selector: str, /) -> Any:
        """Find by CSS."""

    def click(self, selector: str) -> None:
        """Click an element."""
        self._noted(f"click {selector}", selector).click()

    def fill(self, selector: str, text: str) -> None:
        """Write a text into a field, in the place of what is there."""
        self._noted(f"fill {selector} with {text!r}", selector).fill(text)

    def press(self, selector: str, key: str) -> None:
        """Press a key, such as "Enter", in an element."""
        self._noted(f"press {key} in {selector}", selector).press(key)

    def check(self, selector: str) -> None:
        """Tick a box."""
        self._noted(f"check {selector}", selector).check()

    def uncheck(self, selector: str) -> None:
        """Take the tick of a box away."""
        self._noted(f"uncheck {selector}", selector).uncheck()

    def select(self, selector: str, value: str) -> None:
        """Choose the option of a list that has this value or this text."""
        self._noted(f"select {value!r} in {selector}", selector).select_option(value)

    def text(self, selector: str) -> str:
        """Return what an element shows."""
        return str(self.locator(selector).first.inner_text())

    def value(self, selector: str) -> str:
        """Return what is in a field."""
        return str(self.locator(selector).first.input_value())

    def _noted(self, what: str, selector: str) -> Any:
        self._workspace.note(what)
        return self.locator(selector).first
