"""Properties that stand for an attribute."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urljoin

from wwe_kit.memory.dom.exceptions import DOMException, text_of


class Reflected:
    """A property that is a text, "" without the attribute."""

    def __init__(self, attribute: str = "") -> None:
        self._attribute = attribute

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name
        self._attribute = self._attribute or name.lower()

    def __get__(self, element: Any, _owner: type | None = None) -> Any:
        return self if element is None else self._read(element)

    def __set__(self, element: Any, value: Any) -> None:
        self._write(element, value)

    def _read(self, element: Any) -> Any:
        return element.getAttribute(self._attribute) or ""

    def _write(self, element: Any, value: Any) -> None:
        element.setAttribute(self._attribute, text_of(value, self._name))


class Nullable(Reflected):
    """A property that is None without the attribute."""

    def _read(self, element: Any) -> Any:
        return element.getAttribute(self._attribute)

    def _write(self, element: Any, value: Any) -> None:
        if value is None:
            element.removeAttribute(self._attribute)
        else:
            super()._write(element, value)


class Flag(Reflected):
    """A property that says whether the attribute is there."""

    def _read(self, element: Any) -> bool:
        return bool(element.hasAttribute(self._attribute))

    def _write(self, element: Any, value: Any) -> None:
        element.toggleAttribute(self._attribute, bool(value))


class Number(Reflected):
    """A property that is a whole number."""

    def __init__(self, default: int = 0, attribute: str = "", is_positive: bool = False) -> None:
        super().__init__(attribute)
        self._default, self._is_positive = default, is_positive

    def _read(self, element: Any) -> int:
        text = (element.getAttribute(self._attribute) or "").strip()
        digits = text.removeprefix("-").removeprefix("+")
        number = int(text) if digits.isdecimal() else self._default
        return self._default if number < 0 and self._is_positive else number

    def _write(self, element: Any, value: Any) -> None:
        if self._is_positive and int(value) < 0:
            raise DOMException(f"The value provided ({value}) is negative.", "IndexSizeError")
        element.setAttribute(self._attribute, str(int(value)))


class Limited(Reflected):
    """A property that has one of some values, whatever the attribute says."""

    def __init__(self, values: Iterable[str], missing: str, invalid: str | None = None, attribute: str = "") -> None:
        super().__init__(attribute)
        self._values, self._missing = frozenset(values), missing
        self._invalid = missing if invalid is None else invalid

    def _read(self, element: Any) -> str:
        text = element.getAttribute(self._attribute)
        if text is None:
            return self._missing
        return text.lower() if text.lower() in self._values else self._invalid


class Address(Reflected):
    """A property that is the whole address of what the attribute names."""

    def _read(self, element: Any) -> str:
        text = element.getAttribute(self._attribute)
        return "" if text is None else urljoin(element.baseURI, text.strip())
