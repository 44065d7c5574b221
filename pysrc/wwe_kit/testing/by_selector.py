"""What an agent does with an element that a selector of CSS names; the same in memory and in a browser."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any, ClassVar

from wwe_kit.testing.driver import Workspace
from wwe_kit.testing.handles.misspelt import Hinting


class BySelector(Hinting, ABC):
    """Each method takes the first element that the selector matches, waits for it, and is noted as evidence."""

    _workspace: Workspace
    _called: ClassVar[str] = "Extension"

    @abstractmethod
    def locator(self, selector: str, /) -> Any:
        """Find by CSS."""

    def click(self, selector: str) -> None:
        """Click an element."""
        self._act(f"click {selector}", selector, lambda element: element.click())

    def fill(self, selector: str, text: str) -> None:
        """Write a text into a field, in the place of what is there."""
        _check_text("fill", text)
        self._act(f"fill {selector} with {text!r}", selector, lambda element: element.fill(text))

    def press(self, selector: str, key: str) -> None:
        """Press a key, such as "Enter", in an element."""
        _check_text("press", key)
        self._act(f"press {key} in {selector}", selector, lambda element: element.press(key))

    def check(self, selector: str) -> None:
        """Tick a box."""
        self._act(f"check {selector}", selector, lambda element: element.check())

    def uncheck(self, selector: str) -> None:
        """Take the tick of a box away."""
        self._act(f"uncheck {selector}", selector, lambda element: element.uncheck())

    def select(self, selector: str, value: str) -> None:
        """Choose the option of a list that has this value or this text."""
        self._act(f"select {value!r} in {selector}", selector, lambda element: element.select_option(value))

    def text(self, selector: str) -> str:
        """Return what an element shows."""
        return str(self._asked(f"text of {selector}", selector, lambda element: element.inner_text()))

    def value(self, selector: str) -> str:
        """Return what is in a field."""
        return str(self._asked(f"value of {selector}", selector, lambda element: element.input_value()))

    def _act(self, what: str, selector: str, action: Callable[[Any], object]) -> None:
        self._started()
        with self._workspace.diary.step(what):
            self._asked(what, selector, action)

    @abstractmethod
    def _started(self) -> None:
        """Wait for the start of the page: what it says meanwhile does not come of what is done to it then."""

    def _asked(self, what: str, selector: str, ask: Callable[[Any], object]) -> object:  # noqa: ARG002 - a browser's says it
        return ask(self.locator(selector).first)


def _check_text(action: str, value: Any) -> None:
    """Raise TypeError, in a sentence, for what is no text: a browser takes no other."""
    if not isinstance(value, str):
        raise TypeError(f'extension.{action} takes a text, not {value!r}. Write "{value}".')
