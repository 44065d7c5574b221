"""What an agent does with the element that a locator finds. Each action waits until the element lets it be done."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from wwe_kit.memory.aria.states import checked_of
from wwe_kit.memory.dom.event_types import Event
from wwe_kit.memory.dom.names import INTERFACES
from wwe_kit.memory.dom.targets import dispatch
from wwe_kit.memory.hand import filling, keyboard, mouse
from wwe_kit.memory.locators.locator import PATIENCE_S, Located, NotActionable
from wwe_kit.memory.locators.ready import check_fill, field_of, shown, why_not_clicked, why_not_filled

_HIDDEN_TOO = lambda _element: None  # noqa: E731 - nothing has to be so
_EVENTS = {"click": "MouseEvent", "dblclick": "MouseEvent", "keydown": "KeyboardEvent", "keyup": "KeyboardEvent"}


class MemoryLocator(Located):
    """Elements of a page in memory, with the methods of Playwright's locators. Times are in milliseconds, as there."""

    def _noted(self, name: str, *given: Any) -> None:
        self._around.note(" ".join([name, repr(self), ", ".join(map(repr, given))]).rstrip())

    def _ready(self, why_not: Callable[[Any], str | None], timeout: float | None) -> Any:
        """Return the one element when nothing is in the way. Raises NotActionable or NotOne."""
        reason: str | None = None
        found: list[Any] = []

        def is_ready() -> bool:
            nonlocal reason
            found[:] = self._only()
            reason = why_not(found[0]) if found else "there is no such element"
            return reason is None

        seconds = PATIENCE_S if timeout is None else timeout / 1000
        if not self._around.wait_until(is_ready, seconds):
            raise NotActionable(self._sentence(str(reason)))
        return found[0]

    def click(self, *, click_count: int = 1, force: bool = False, timeout: float | None = None) -> None:
        """Click it. Raises NotActionable while it is hidden, disabled, or under a dialog."""
        self._noted("click")
        element = self._ready(_HIDDEN_TOO if force else why_not_clicked, timeout)
        self._around.act(lambda: mouse.click(element, click_count))

    def dblclick(self, *, timeout: float | None = None) -> None:
        """Click it twice."""
        self.click(click_count=2, timeout=timeout)

    def fill(self, value: str, *, timeout: float | None = None) -> None:
        """Write a text into a field in the place of what is there. Raises ValueError for what the field cannot take."""
        self._noted("fill", value)
        element = field_of(self._ready(lambda each: why_not_filled(field_of(each)), timeout))
        check_fill(element, value)
        self._around.act(lambda: filling.fill(element, value))

    def clear(self, *, timeout: float | None = None) -> None:
        """Empty a field."""
        self.fill("", timeout=timeout)

    def press(self, key: str, *, timeout: float | None = None) -> None:
        """Press a key in it, or several at once: `press("Enter")`, `press("Control+s")`."""
        self._noted("press", key)
        element = self._ready(_HIDDEN_TOO, timeout)
        self._around.act(lambda: keyboard.press(element, key))

    def press_sequentially(self, text: str, *, timeout: float | None = None) -> None:
        """Press a key for each character."""
        self._noted("press_sequentially", text)
        element = field_of(self._ready(_HIDDEN_TOO, timeout))
        self._around.act(lambda: keyboard.type_text(element, text))

    def check(self, *, timeout: float | None = None) -> None:
        """Tick a box, or choose a radio button."""
        self.set_checked(True, timeout=timeout)

    def uncheck(self, *, timeout: float | None = None) -> None:
        """Take the tick away."""
        self.set_checked(False, timeout=timeout)

    def set_checked(self, checked: bool, *, timeout: float | None = None) -> None:
        """Tick a box, or take the tick away. Raises ValueError for what is none, and NotActionable if it stays."""
        self._noted("check" if checked else "uncheck")
        element = field_of(self._ready(lambda each: why_not_clicked(field_of(each)), timeout))
        is_box = element.localName == "input" and element.type in ("checkbox", "radio")
        if not is_box and element.getAttribute("role") not in ("checkbox", "radio", "switch", "menuitemcheckbox"):
            raise ValueError(f"{shown(element)} is neither a checkbox nor a radio button")
        if checked_of(element) == checked:
            return
        self._around.act(lambda: mouse.click(element))
        if checked_of(element) != checked:
            raise NotActionable(self._sentence("clicking it did not change its state"))

    def select_option(
        self,
        value: str | Sequence[str] | None = None,
        *,
        index: int | Sequence[int] | None = None,
        label: str | Sequence[str] | None = None,
        timeout: float | None = None,
    ) -> list[str]:
        """Choose options by value or label; return their values. Raises NotActionable if there are none such."""
        self._noted("select_option", *(each for each in (value, index, label) if each is not None))
        wanted = _Options(_listed(value), _listed(index), _listed(label))
        element = field_of(self._ready(lambda each: wanted.why_not(field_of(each)), timeout))
        options = wanted.among(element)
        self._around.act(lambda: keyboard.choose(element, options))
        return [str(each.value) for each in element.selectedOptions]

    def focus(self, *, timeout: float | None = None) -> None:
        """Give it the focus."""
        self._noted("focus")
        element = self._ready(_HIDDEN_TOO, timeout)
        self._around.act(element.focus)

    def blur(self, *, timeout: float | None = None) -> None:
        """Take the focus from it."""
        element = self._ready(_HIDDEN_TOO, timeout)
        self._around.act(element.blur)

    def hover(self, *, timeout: float | None = None) -> None:
        """Move the mouse over it."""
        self._noted("hover")
        element = self._ready(why_not_clicked, timeout)
        self._around.act(lambda: mouse.hover(element))

    def dispatch_event(
        self, type: str, event_init: Mapping[str, Any] | None = None, *, timeout: float | None = None
    ) -> None:
        """Let an event happen to it."""
        self._noted("dispatch_event", type)
        element = self._ready(_HIDDEN_TOO, timeout)
        init = {"bubbles": True, "cancelable": True, "composed": True, **(event_init or {})}
        event: Event = INTERFACES[_EVENTS.get(type, "Event")](type, init)
        self._around.act(lambda: dispatch(element, event))

    def wait_for(self, *, state: str = "visible", timeout: float | None = None) -> None:
        """Wait until it is "visible", "hidden", "attached" or "detached". Raises NotActionable or ValueError."""
        tests: dict[str, Callable[[], bool]] = {
            "visible": self.is_visible,
            "hidden": self.is_hidden,
            "attached": lambda: bool(self._find()),
            "detached": lambda: not self._find(),
        }
        if state not in tests:
            raise ValueError(f"there is no state {state!r}; there are {', '.join(tests)}")
        if not self._around.wait_until(tests[state], PATIENCE_S if timeout is None else timeout / 1000):
            raise NotActionable(self._sentence(f"it did not become {state}"))


def _listed(value: Any) -> list[Any]:
    return [] if value is None else [value] if isinstance(value, (str, int)) else list(value)


class _Options:
    """The options that a test chooses."""

    def __init__(self, values: list[str], indexes: list[int], labels: list[str]) -> None:
        self._values, self._indexes, self._labels = values, indexes, labels

    def among(self, select: Any) -> list[Any]:
        """Return those of a `select` that are meant."""
        return [each for number, each in enumerate(select.options) if self._is_meant(number, each)]

    def _is_meant(self, number: int, option: Any) -> bool:
        is_named = option.value in self._values or option.label in self._values or option.label in self._labels
        return is_named or number in self._indexes

    def why_not(self, select: Any) -> str | None:
        """Return why they cannot be chosen; None if they can."""
        if select.localName != "select":
            return f"it is no select: {shown(select)}"
        if reason := why_not_filled(select):
            return reason
        wanted = len(self._values) + len(self._indexes) + len(self._labels)
        found = self.among(select)
        if len(found) < wanted:
            labels = ", ".join(repr(each.label) for each in select.options)
            return f"it has not these options: {[*self._values, *self._labels, *self._indexes]}; it has {labels}"
        return "the option is disabled" if any(each.matches(":disabled") for each in found) else None
