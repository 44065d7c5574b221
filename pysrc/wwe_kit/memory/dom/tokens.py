"""Parts of an element that are objects of their own: its classes, its data, its style."""

import re
from collections.abc import Iterator
from typing import Any

from wwe_kit.memory.dom.exceptions import DOMException, is_private, refuse, text_of
from wwe_kit.memory.errors import SilentMistake

_CAPITAL = re.compile(r"[A-Z]")
_DECLARATION = re.compile(r"""((?:[^;:"'(]|\([^)]*\))+):((?:[^;"'(]|"[^"]*"|'[^']*'|\([^)]*\))*)""")
_URGENT = re.compile(r"\s*!\s*important\s*$", re.IGNORECASE)


class DOMTokenList:
    """Words of an attribute, such as the classes of an element."""

    def __init__(self, element: Any, attribute: str) -> None:
        self._element, self._attribute = element, attribute

    def _words(self) -> list[str]:
        return list(dict.fromkeys((self._element.getAttribute(self._attribute) or "").split()))

    def _write(self, words: list[str]) -> None:
        if words or self._element.hasAttribute(self._attribute):
            self._element.setAttribute(self._attribute, " ".join(dict.fromkeys(words)))

    @property
    def length(self) -> int:
        return len(self._words())

    @property
    def value(self) -> str:
        return self._element.getAttribute(self._attribute) or ""

    @value.setter
    def value(self, value: Any) -> None:
        self._element.setAttribute(self._attribute, text_of(value, "value"))

    def add(self, *tokens: Any) -> None:
        self._write(self._words() + [_checked(token) for token in tokens])

    def remove(self, *tokens: Any) -> None:
        gone = [_checked(token) for token in tokens]
        self._write([word for word in self._words() if word not in gone])

    def toggle(self, token: Any, force: bool | None = None) -> bool:
        token = _checked(token)
        is_wanted = token not in self._words() if force is None else bool(force)
        if is_wanted and token not in self._words():
            self.add(token)
        elif not is_wanted and token in self._words():
            self.remove(token)
        return is_wanted

    def replace(self, old: Any, new: Any) -> bool:
        old, new = _checked(old), _checked(new)
        words = self._words()
        if old not in words:
            return False
        self._write([new if word == old else word for word in words])
        return True

    def contains(self, token: Any) -> bool:
        return text_of(token, "contains()") in self._words()

    def item(self, index: int) -> str | None:
        words = self._words()
        return words[index] if 0 <= index < len(words) else None

    def forEach(self, function: Any) -> None:
        for index, word in enumerate(self._words()):
            function(word, index, self)

    def __contains__(self, token: object) -> bool:
        return token in self._words()

    def __iter__(self) -> Iterator[str]:
        return iter(self._words())

    def __len__(self) -> int:
        return len(self._words())

    def __getitem__(self, index: int) -> str:
        return self._words()[index]

    def __str__(self) -> str:
        return self.value


def _checked(token: Any) -> str:
    text = text_of(token, "classList")
    if not text:
        raise DOMException("The token provided must not be empty.", "SyntaxError")
    if text.split() != [text]:
        raise DOMException(f"The token provided ({text!r}) contains a space.", "InvalidCharacterError")
    return text


def _dashed(name: str) -> str:
    return _CAPITAL.sub(lambda capital: "-" + capital[0].lower(), name)


class DOMStringMap:
    """The `data-` attributes of an element."""

    _element: Any

    def __init__(self, element: Any) -> None:
        self.__dict__["_element"] = element

    def __getattr__(self, name: str) -> str:
        value: str | None = None if is_private(name) else self._element.getAttribute("data-" + _dashed(name))
        if value is None:
            raise AttributeError(f"the element has no attribute data-{_dashed(name)}")
        return value

    def __setattr__(self, name: str, value: Any) -> None:
        self._element.setAttribute("data-" + _dashed(name), text_of(value, f"dataset.{name}"))

    def __delattr__(self, name: str) -> None:
        self._element.removeAttribute("data-" + _dashed(name))


class CSSStyleDeclaration:
    """The `style` attribute of an element. Values are taken as they are: only a browser knows which are valid."""

    _element: Any

    def __init__(self, element: Any) -> None:
        self.__dict__["_element"] = element

    def _all(self) -> dict[str, tuple[str, str]]:
        found = {}
        for match in _DECLARATION.finditer(self._element.getAttribute("style") or ""):
            name, value = match[1].strip(), match[2].strip()
            urgent = "important" if _URGENT.search(value) else ""
            found[name if name.startswith("--") else name.lower()] = _URGENT.sub("", value), urgent
        return found

    def _write(self, every: dict[str, tuple[str, str]]) -> None:
        parts = (f"{name}: {value}{' !important' if urgent else ''};" for name, (value, urgent) in every.items())
        self._element.setAttribute("style", " ".join(parts))

    @property
    def cssText(self) -> str:
        parts = (f"{name}: {value}{' !important' if urgent else ''};" for name, (value, urgent) in self._all().items())
        return " ".join(parts)

    @cssText.setter
    def cssText(self, value: Any) -> None:
        self._element.setAttribute("style", text_of(value, "cssText"))
        self._write(self._all())

    @property
    def length(self) -> int:
        return len(self._all())

    def item(self, index: int) -> str:
        names = list(self._all())
        return names[index] if 0 <= index < len(names) else ""

    def getPropertyValue(self, name: str) -> str:
        return self._all().get(name if name.startswith("--") else name.lower(), ("", ""))[0]

    def getPropertyPriority(self, name: str) -> str:
        return self._all().get(name.lower(), ("", ""))[1]

    def setProperty(self, name: str, value: Any, priority: str = "") -> None:
        every = self._all()
        text = "" if value is None else text_of(value, name).strip()
        if text:
            every[name if name.startswith("--") else name.lower()] = text, priority
        else:
            every.pop(name, None)
        self._write(every)

    def removeProperty(self, name: str) -> str:
        old = self.getPropertyValue(name)
        every = self._all()
        if every.pop(name, None):
            self._write(every)
        return old

    def __getattr__(self, name: str) -> str:
        if is_private(name):
            raise AttributeError(name)
        return self.getPropertyValue(_property(name))

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "cssText":
            object.__setattr__(self, name, value)
        else:
            self.setProperty(_property(name), value)


def _property(name: str) -> str:
    if "_" in name:
        raise SilentMistake(f"no browser has style.{name}: a property of CSS is written as in style.backgroundColor")
    return "float" if name == "cssFloat" else _dashed(name)


class NamedNodeMap:
    """The attributes of an element."""

    def __init__(self, element: Any) -> None:
        self._element = element

    def _all(self) -> list["Attr"]:
        return [Attr(self._element, name) for name in self._element.getAttributeNames()]

    @property
    def length(self) -> int:
        return len(self._all())

    def item(self, index: int) -> "Attr | None":
        every = self._all()
        return every[index] if 0 <= index < len(every) else None

    def getNamedItem(self, name: str) -> "Attr | None":
        return Attr(self._element, name.lower()) if self._element.hasAttribute(name) else None

    def __iter__(self) -> Iterator["Attr"]:
        return iter(self._all())

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, index: int) -> "Attr":
        return self._all()[index]

    def __getattr__(self, name: str) -> Any:
        if is_private(name):
            raise AttributeError(name)
        return self.getNamedItem(name) or refuse("NamedNodeMap", "attributes", name, dir(type(self)))


class Attr:
    """An attribute."""

    def __init__(self, element: Any, name: str) -> None:
        self.ownerElement, self.name, self.localName = element, name, name

    @property
    def value(self) -> str:
        return self.ownerElement.getAttribute(self.name) or ""

    @value.setter
    def value(self, value: Any) -> None:
        self.ownerElement.setAttribute(self.name, value)
