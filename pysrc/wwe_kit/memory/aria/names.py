"""The accessible name of an element, as the recommendation "Accessible Name and Description Computation" says."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from wwe_kit.memory.aria.roles import NEVER_READ, is_hidden, role_of
from wwe_kit.memory.words import words

_WITHOUT_NAME = words(
    "caption code definition deletion emphasis generic insertion mark paragraph presentation strong subscript "
    "superscript term time"
)
_FROM_CONTENT = words(
    "button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox menuitemradio option radio "
    "row rowheader switch tab tooltip treeitem"
)
# What stands in a line with the text around it.
INLINE = words(
    "a abbr b bdi bdo cite code data del dfn em font i img ins kbd label mark output q s samp small span strong sub "
    "sup svg time tt u var"
)
_WITH_PLACEHOLDER = frozenset({"text", "password", "search", "tel", "email", "url", "number"})


@dataclass(frozen=True)
class _Way:
    """How a name was come to: what was seen already, and in what it is."""

    seen: frozenset[int] = frozenset()
    is_referenced: bool = False  # by aria-labelledby
    is_in_label: bool = False
    is_in_content: bool = False


def name_of(element: Any) -> str:
    """Return the accessible name of an element; "" if it has none."""
    if role_of(element) in _WITHOUT_NAME:
        return ""
    return _squeezed(_name(element, _Way()))


def description_of(element: Any) -> str:
    """Return what is said about an element after its name; "" for nothing."""
    root = element.getRootNode()
    words_of = (element.getAttribute("aria-describedby") or "").split()
    found = [each for each in map(root.getElementById, words_of) if each is not None]
    if found:
        way = _Way(is_referenced=True)
        return " ".join(filter(None, (_squeezed(_name(each, way)) for each in found)))
    return _squeezed(element.getAttribute("aria-description") or element.getAttribute("title") or "")


def label_texts(element: Any) -> list[str]:
    """Return the texts that label an element, as `get_by_label` looks for them."""
    if referenced := _referenced(element):
        return [text_of(each) for each in referenced]
    if label := (element.getAttribute("aria-label") or "").strip():
        return [_squeezed(label)]
    labels = getattr(element, "labels", None) if "labels" in dir(type(element)) else None
    return [text_of(each) for each in labels or ()]


def text_of(element: Any) -> str:
    """Return the text of an element in one line, without scripts; of a button, what stands on it."""
    if element.localName == "input" and element.type in ("submit", "button", "reset"):
        return _squeezed(element.value)
    return _squeezed(_full_text(element))


def _full_text(element: Any) -> str:
    if element.localName in ("script", "style", "noscript", "template"):
        return ""
    parts = []
    for child in element.childNodes:
        if child.nodeType == child.TEXT_NODE:
            parts.append(child.data)
        elif child.nodeType == child.ELEMENT_NODE:
            is_button = child.localName == "input" and child.type in ("submit", "button", "reset")
            parts.append(str(child.value) if is_button else _full_text(child))
    return "".join(parts)


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _referenced(element: Any) -> list[Any]:
    root = element.getRootNode()
    names = (element.getAttribute("aria-labelledby") or "").split()
    found = (root.getElementById(name) for name in names)
    return [each for each in found if each is not None]


def _name(element: Any, way: _Way) -> str:
    if id(element) in way.seen:
        return ""
    if element.localName in NEVER_READ or (is_hidden(element) and not way.is_referenced):
        return ""
    if not way.is_referenced and (referenced := _referenced(element)):
        inner = replace(way, is_referenced=True)  # it may name itself, by another of its attributes
        return " ".join(filter(None, (_squeezed(_name(each, inner)) for each in referenced)))
    here = replace(way, seen=way.seen | {id(element)})
    role = role_of(element)
    is_within = way.is_in_label or way.is_referenced or way.is_in_content
    if is_within and element not in _referenced(element) and (value := _embedded(element, role)) is not None:
        return value
    if label := (element.getAttribute("aria-label") or "").strip():
        return label
    if role not in ("presentation", "none"):
        native = _native(element, here)
        if native is not None:
            return native
    if role in _FROM_CONTENT or is_within:
        text = _content(element, replace(here, is_in_content=True, is_referenced=False))
        if text.strip():
            return text
    return str(element.getAttribute("title") or "") if role or way.is_in_content else ""


def _embedded(element: Any, role: str) -> str | None:
    """Return what a field says that stands in a label."""
    if role in ("textbox", "searchbox") and element.localName in ("input", "textarea"):
        return str(element.value)
    if role in ("combobox", "listbox"):
        if element.localName == "select":
            chosen: Iterable[Any] = element.selectedOptions
            return " ".join(each.text for each in chosen)
        return str(element.value) if element.localName == "input" else ""
    if role in ("progressbar", "scrollbar", "slider", "spinbutton", "meter"):
        text = element.getAttribute("aria-valuetext") or element.getAttribute("aria-valuenow")
        return str(text if text is not None else element.value if element.localName in ("input", "meter") else "")
    return None


def _native(element: Any, way: _Way) -> str | None:
    """Return the name that an element has by its kind; None if its content or its title is next."""
    tag = element.localName
    if tag == "input" and element.type in ("button", "submit", "reset"):
        default = {"submit": "Submit", "reset": "Reset"}.get(element.type, "")
        return str(element.value) if element.hasAttribute("value") else (element.title or default)
    if tag == "input" and element.type == "file":
        return _by_labels(element, way) or "Choose File"
    if tag == "input" and element.type == "image":
        return _by_labels(element, way) or element.getAttribute("alt") or element.title or "Submit"
    if tag in ("input", "textarea", "select"):
        return _of_field(element, way)
    if tag in ("button", "output", "meter", "progress"):
        return (
            _by_labels(element, way)
            or (element.title if tag != "button" else None)
            or (None if tag == "button" else "")
        )
    part = {"fieldset": "legend", "figure": "figcaption", "table": "caption"}.get(tag)
    if part:
        found = next((each for each in element.children if each.localName == part), None)
        if found is not None:
            return _content(found, replace(way, is_in_content=True))
        return element.title or (element.getAttribute("summary") or "" if tag == "table" else "")
    if tag in ("img", "area"):
        return str(element.getAttribute("alt") or element.title)
    if tag == "svg":
        title = next((each for each in element.children if each.localName == "title"), None)
        return "" if title is None else title.textContent or ""
    return None


def _of_field(element: Any, way: _Way) -> str:
    if named := _by_labels(element, way):
        return named
    placeholder = element.getAttribute("placeholder") or ""
    takes_text = element.localName == "textarea" or (element.localName == "input" and element.type in _WITH_PLACEHOLDER)
    if takes_text:
        return element.title or placeholder
    return str(element.title)


def _by_labels(element: Any, way: _Way) -> str:
    if way.is_in_label:
        return ""
    inner = replace(way, is_in_label=True)
    return " ".join(filter(None, (_squeezed(_name(each, inner)) for each in element.labels or ())))


def _content(element: Any, way: _Way) -> str:
    """Return the text in an element, with the names of what is in it."""
    pieces = []
    for child in element.childNodes:
        if child.nodeType == child.TEXT_NODE:
            pieces.append(child.data)
        elif child.nodeType == child.ELEMENT_NODE and not is_hidden(child):
            text = _name(child, way)
            pieces.append(text if child.localName in INLINE else f" {text} ")
    return "".join(pieces)
