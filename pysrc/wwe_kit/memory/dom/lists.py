"""Lists of the DOM. They are live where the DOM's are: each look shows what there is now."""

from collections.abc import Callable, Iterator
from typing import Any

Items = Callable[[], list[Any]]


class NodeList:
    """A list of nodes."""

    def __init__(self, items: Items | list[Any]) -> None:
        self._items: Items = items if callable(items) else lambda: items

    @property
    def length(self) -> int:
        return len(self._items())

    def item(self, index: int) -> Any:
        items = self._items()
        return items[index] if 0 <= index < len(items) else None

    def forEach(self, function: Callable[..., Any], _this: Any = None) -> None:
        """Call a function with each item, its index and the list, as JavaScript does."""
        for index, each in enumerate(self._items()):
            function(each, index, self)

    def keys(self) -> Iterator[int]:
        return iter(range(len(self)))

    def values(self) -> Iterator[Any]:
        return iter(self)

    def entries(self) -> Iterator[list[Any]]:
        return iter([[index, each] for index, each in enumerate(self)])

    def __len__(self) -> int:
        return len(self._items())

    def __iter__(self) -> Iterator[Any]:
        return iter(self._items())

    def __contains__(self, item: object) -> bool:
        return item in self._items()

    def __getitem__(self, index: Any) -> Any:
        return self._items()[index]

    def __repr__(self) -> str:
        return repr(self._items())


class HTMLCollection(NodeList):
    """A list of elements, which also finds them by name."""

    def namedItem(self, name: str) -> Any:
        return next((each for each in self if name and name in _names(each)), None)

    def __getitem__(self, index: Any) -> Any:
        if not isinstance(index, str):
            return super().__getitem__(index)
        found = self.namedItem(index)
        if found is None:
            raise KeyError(index)
        return found

    def __getattr__(self, name: str) -> Any:
        found = None if name.startswith("_") else self.namedItem(name)
        if found is None:
            raise AttributeError(f"the list has neither a member nor an element {name!r}")
        return found


def _names(element: Any) -> tuple[str | None, str | None]:
    return element.getAttribute("id"), element.getAttribute("name")


class RadioNodeList(NodeList):
    """The fields of a form that have one name."""

    @property
    def value(self) -> str:
        chosen = [each for each in self if each.type == "radio" and each.checked]
        return str(chosen[0].value) if chosen else ""

    @value.setter
    def value(self, value: str) -> None:
        for each in self:
            if each.type == "radio" and each.value == value:
                each.checked = True


class FormControls(HTMLCollection):
    """The fields of a form."""

    def namedItem(self, name: str) -> Any:
        found = [each for each in self if name and name in _names(each)]
        return found[0] if len(found) == 1 else RadioNodeList(found) if found else None
