"""A locator: it looks for its elements each time that it is used."""

from collections.abc import Callable, Iterator
from typing import Any, Protocol, TypeVar

from wwe_kit.memory.aria.names import text_of
from wwe_kit.memory.aria.snapshot import snapshot
from wwe_kit.memory.aria.states import checked_of, is_disabled
from wwe_kit.memory.dom.document import Document
from wwe_kit.memory.dom.html.inner_text import is_visible
from wwe_kit.memory.errors import NotInMemory
from wwe_kit.memory.locators.finding import Find, Finder, Text, in_order
from wwe_kit.memory.locators.ready import field_of, shown, why_not_filled
from wwe_kit.memory.locators.texts import Wanted
from wwe_kit.memory.words import words
from wwe_kit.testing.handles.misspelt import no_member
from wwe_kit.testing.near_misses import page_shown

T = TypeVar("T")
_IN_BROWSERS_ONLY = words(
    "bounding_box content_frame drag_to element_handle element_handles evaluate evaluate_all evaluate_handle "
    "frame_locator highlight page screenshot scroll_into_view_if_needed select_text set_input_files tap describe "
    "owner"
)
PATIENCE_S = 5.0


class Surroundings(Protocol):
    """Where a page is: it has a document, and time that can go on."""

    @property
    def document(self) -> Document:
        """The page's document, also after the page was loaded anew."""
        ...

    def note(self, what: str) -> None:
        """Note what a test does, for its evidence."""
        ...

    def why_off_screen(self) -> str:
        """Return the sentence for why the page is not on the screen; "" if it is there."""
        ...

    def act(self, function: Callable[[], T]) -> T:
        """Do something to the page, and let everything happen that comes of it."""
        ...

    def wait_until(self, is_so: Callable[[], bool], timeout: float) -> bool:
        """Let time pass until something is so, for so many seconds at most. Return whether it is."""
        ...


class NotActionable(AssertionError):
    """An element could not be acted on within the time; the text says why, and shows the page."""


class NotOne(AssertionError):
    """A locator has several elements where one is needed; the text lists them."""


class Located(Finder):
    """What a locator has found, and what it is now."""

    def __init__(self, surroundings: Surroundings, description: str, find: Find) -> None:
        self._around = surroundings
        self._description = description
        self._find = find

    def __repr__(self) -> str:
        return self._description

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if name in _IN_BROWSERS_ONLY:
            raise NotInMemory(f"{self._description}.{name}()", "it asks the browser itself")
        raise no_member("Locator", name, {each for each in dir(type(self)) if not each.startswith("_")})

    def _roots(self) -> list[Any]:
        return self._find()

    def _located(self, description: str, find: Find) -> Any:
        return type(self)(self._around, f"{self._description}.{description}", find)

    # --- which of them ---

    @property
    def first(self) -> Any:
        """The first one."""
        return self.nth(0, "first")

    @property
    def last(self) -> Any:
        """The last one."""
        return self.nth(-1, "last")

    def nth(self, index: int, description: str = "") -> Any:
        """Return the one of a number, from 0; -1 is the last."""

        def find() -> list[Any]:
            found = self._find()
            return found[index:][:1] if -len(found) <= index < len(found) else []

        return self._located(description or f"nth({index})", find)

    def filter(
        self,
        *,
        has_text: Text | None = None,
        has_not_text: Text | None = None,
        has: "Located | None" = None,
        has_not: "Located | None" = None,
        visible: bool | None = None,
    ) -> Any:
        """Return those that have a text, another element in them, or are visible."""

        def fits(element: Any) -> bool:
            text = text_of(element)
            if has_text is not None and not Wanted(has_text).fits(text):
                return False
            if has_not_text is not None and Wanted(has_not_text).fits(text):
                return False
            if has is not None and not _has(element, has):
                return False
            if has_not is not None and _has(element, has_not):
                return False
            return visible is None or is_visible(element) == visible

        given = {"has_text": has_text, "has_not_text": has_not_text, "has": has, "has_not": has_not, "visible": visible}
        said = ", ".join(f"{key}={value!r}" for key, value in given.items() if value is not None)
        return self._located(f"filter({said})", lambda: [each for each in self._find() if fits(each)])

    def and_(self, other: "Located") -> Any:
        """Return those that another locator has as well."""
        return self._located(f"and_({other})", lambda: [each for each in self._find() if each in other._find()])

    def or_(self, other: "Located") -> Any:
        """Return those that the one or the other has."""
        both = lambda: in_order([*self._find(), *other._find()], self._around.document)  # noqa: E731 - two words
        return self._located(f"or_({other})", both)

    def count(self) -> int:
        """Return how many there are now."""
        return len(self._find())

    def all(self) -> list[Any]:
        """Return a locator for each that is there now."""
        return [self.nth(index) for index in range(self.count())]

    def elements(self) -> list[Any]:
        """Return the elements themselves, in memory only."""
        return self._find()

    # --- what they are now ---

    def _one(self) -> Any:
        """Return the one element, waiting for it. Raises NotActionable or NotOne."""
        found: list[Any] = []

        def is_there() -> bool:
            found[:] = self._only()
            return bool(found)

        if not self._around.wait_until(is_there, PATIENCE_S):
            raise NotActionable(self._sentence("there is no such element"))
        return found[0]

    def _only(self) -> list[Any]:
        found = self._find()
        if len(found) > 1:
            listed = "".join(f"\n  {index}. {shown(each)}" for index, each in enumerate(found, 1))
            raise NotOne(f"{self._description} has {len(found)} elements where one is needed:{listed}")
        return found

    def _sentence(self, reason: str) -> str:
        shown = page_shown(self._snapshot(), self._description, self._around.why_off_screen())
        return f"{self._description}: {reason}.{shown}"

    def _snapshot(self) -> str:
        body = self._around.document.body
        return "" if body is None else snapshot(body)

    def text_content(self) -> str | None:
        """Return the text, of hidden elements too."""
        text: str | None = self._one().textContent
        return text

    def inner_text(self) -> str:
        """Return the text as one reads it."""
        return str(self._one().innerText)

    def inner_html(self) -> str:
        """Return the HTML of what is in it."""
        return str(self._one().innerHTML)

    def input_value(self) -> str:
        """Return the value of a field."""
        return str(field_of(self._one()).value)

    def get_attribute(self, name: str) -> str | None:
        """Return an attribute, or None."""
        value: str | None = self._one().getAttribute(name)
        return value

    def all_text_contents(self) -> list[str]:
        """Return the texts of all."""
        return [each.textContent or "" for each in self._find()]

    def all_inner_texts(self) -> list[str]:
        """Return the texts of all, as one reads them."""
        return [each.innerText for each in self._find()]

    def is_visible(self) -> bool:
        """Return whether it is there and shown. Raises NotOne for several."""
        return any(is_visible(each) for each in self._only())

    def is_hidden(self) -> bool:
        """Return whether it is not shown, or not there. Raises NotOne for several."""
        return not self.is_visible()

    def is_enabled(self) -> bool:
        """Return whether it is not disabled."""
        return not self.is_disabled()

    def is_disabled(self) -> bool:
        """Return whether it is disabled."""
        return is_disabled(self._one())

    def is_checked(self) -> bool:
        """Return whether it is ticked."""
        return checked_of(field_of(self._one())) is True

    def is_editable(self) -> bool:
        """Return whether it can be written into."""
        return why_not_filled(field_of(self._one())) in (None, "it is not visible")

    def aria_snapshot(self) -> str:
        """Return what assistive technology has of it."""
        return snapshot(self._one())

    def __iter__(self) -> Iterator[Any]:
        raise TypeError(f"use {self._description}.all() to go through what it has")


def _has(element: Any, inner: Located) -> bool:
    return any(element is not each and element.contains(each) for each in inner._find())
