"""What `get_by_role` and its like find in a page."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from wwe_kit.memory.aria.names import label_texts, name_of, text_of
from wwe_kit.memory.aria.roles import is_hidden, role_of
from wwe_kit.memory.aria.states import checked_of, expanded_of, is_disabled, level_of, pressed_of, selected_of
from wwe_kit.memory.errors import NotInMemory
from wwe_kit.memory.locators.texts import Wanted
from wwe_kit.testing.locators import check_role

Text = str | re.Pattern[str]
Find = Callable[[], list[Any]]
_UNREAD = frozenset({"script", "style", "noscript", "head", "title", "meta", "link", "template"})

# What Playwright takes beside CSS: other engines, chains of them, and pseudo-classes of its own.
_OF_PLAYWRIGHT = re.compile(r"(text|role|xpath|id|data-testid|css|internal:\w+)=|//|.*(>>|:has-text\(|:text)")


class Finder:
    """What finds elements: a page, or a locator within what it has found."""

    def _roots(self) -> list[Any]:
        """Return the nodes below which to look."""
        raise NotImplementedError

    def _located(self, description: str, find: Find) -> Any:
        """Make a locator."""
        raise NotImplementedError

    def _below(self) -> Iterator[Any]:
        """Return all elements, each once, in their order."""
        seen: set[int] = set()
        for root in self._roots():
            for each in root._all_elements():
                if id(each) not in seen:
                    seen.add(id(each))
                    yield each

    def _found(self, description: str, fits: Callable[[Any], bool]) -> Any:
        return self._located(description, lambda: [each for each in self._below() if fits(each)])

    def locator(self, selector: str, *, has_text: Text | None = None) -> Any:
        """Find by CSS. Raises DOMException for what is no selector, when it looks.

        Raises NotInMemory for what Playwright alone reads as one.
        """
        if _OF_PLAYWRIGHT.match(selector):
            raise NotInMemory(
                f"the selector {selector!r}", "it is Playwright's; get_by_text and its neighbours find the same"
            )

        def find() -> list[Any]:
            found: dict[int, Any] = {}
            for root in self._roots():
                found.update((id(each), each) for each in root.querySelectorAll(selector))
            return list(found.values())

        located: Any = self._located(f"locator({selector!r})", find)
        return located if has_text is None else located.filter(has_text=has_text)

    def get_by_role(
        self,
        role: str,
        *,
        name: Text | None = None,
        exact: bool | None = None,
        checked: bool | None = None,
        disabled: bool | None = None,
        expanded: bool | None = None,
        include_hidden: bool | None = None,
        level: int | None = None,
        pressed: bool | None = None,
        selected: bool | None = None,
    ) -> Any:
        """Find by role, accessible name and states. Raises ValueError for a role that there is not."""
        check_role(role)
        wanted = None if name is None else Wanted(name, bool(exact))
        states = {
            checked_of: checked,
            is_disabled: disabled,
            expanded_of: expanded,
            level_of: level,
            pressed_of: pressed,
            selected_of: selected,
        }

        def fits(element: Any) -> bool:
            if role_of(element) != role or (not include_hidden and is_hidden(element)):
                return False
            if any(value is not None and read(element) != value for read, value in states.items()):
                return False
            return wanted is None or wanted.fits(name_of(element))

        said: dict[str, Any] = {
            "name": name,
            "exact": exact or None,
            "checked": checked,
            "disabled": disabled,
            "expanded": expanded,
        }
        said |= {"include_hidden": include_hidden or None, "level": level, "pressed": pressed, "selected": selected}
        return self._found(_written("get_by_role", role, said), fits)

    def get_by_text(self, text: Text, *, exact: bool | None = None) -> Any:
        """Find the innermost elements with a text."""
        wanted = Wanted(text, bool(exact))

        def fits(element: Any) -> bool:
            if element.localName in _UNREAD or element.closest("head") is not None:
                return False
            return wanted.fits(text_of(element)) and not any(wanted.fits(text_of(each)) for each in element.children)

        return self._found(_written("get_by_text", text, {"exact": exact or None}), fits)

    def get_by_label(self, text: Text, *, exact: bool | None = None) -> Any:
        """Find by the label's text."""
        wanted = Wanted(text, bool(exact))
        description = _written("get_by_label", text, {"exact": exact or None})
        return self._found(description, lambda each: any(map(wanted.fits, label_texts(each))))

    def get_by_placeholder(self, text: Text, *, exact: bool | None = None) -> Any:
        """Find a field by its placeholder."""
        return self._by_attribute("get_by_placeholder", "placeholder", text, exact)

    def get_by_alt_text(self, text: Text, *, exact: bool | None = None) -> Any:
        """Find a picture by what is said instead of it."""
        return self._by_attribute("get_by_alt_text", "alt", text, exact)

    def get_by_title(self, text: Text, *, exact: bool | None = None) -> Any:
        """Find by the title."""
        return self._by_attribute("get_by_title", "title", text, exact)

    def get_by_test_id(self, test_id: Text) -> Any:
        """Find by the attribute `data-testid`."""
        return self._by_attribute("get_by_test_id", "data-testid", test_id, True)

    def _by_attribute(self, method: str, attribute: str, text: Text, exact: bool | None) -> Any:
        wanted = Wanted(text, bool(exact))
        said = {"exact": exact or None} if method != "get_by_test_id" else {}

        def fits(element: Any) -> bool:
            value = element.getAttribute(attribute)
            return value is not None and wanted.fits(value)

        return self._found(_written(method, text, said), fits)


def _written(method: str, first: Text, said: dict[str, Any]) -> str:
    """Return a call as an author has written it."""
    given = [_shown(first), *(f"{key}={_shown(value)}" for key, value in said.items() if value is not None)]
    return f"{method}({', '.join(given)})"


def _shown(value: Any) -> str:
    if isinstance(value, re.Pattern):
        return f"re.compile({value.pattern!r})"
    return '"' + value.replace('"', '\\"') + '"' if isinstance(value, str) else repr(value)


def in_order(elements: Iterable[Any], document: Any) -> list[Any]:
    """Return elements as they stand in the page, each once."""
    found = {id(each) for each in elements}
    return [each for each in document._all_elements() if id(each) in found]
