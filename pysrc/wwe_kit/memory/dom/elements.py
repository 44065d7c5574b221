"""Elements: attributes, selectors, children, HTML."""

import re
from collections.abc import Iterable
from typing import Any

from wwe_kit.memory.dom import tree
from wwe_kit.memory.dom.exceptions import DOMException, text_of
from wwe_kit.memory.dom.lists import HTMLCollection, NodeList
from wwe_kit.memory.dom.nodes import ChildNode, Node
from wwe_kit.memory.dom.placing import nodes_of, put_nodes, replace_all
from wwe_kit.memory.dom.reflection import Nullable, Reflected
from wwe_kit.memory.dom.selectors import closest, find, find_all, is_in_a_template, matches
from wwe_kit.memory.dom.tokens import DOMTokenList, NamedNodeMap

_HTML = "http://www.w3.org/1999/xhtml"
_ATTRIBUTE = re.compile(r"[^\s=/>\0]+")


class ParentNode(Node):
    """What has elements in it: an element, a fragment, the document."""

    def querySelector(self, selectors: str) -> Any:
        return find(self, text_of(selectors, "querySelector()"))

    def querySelectorAll(self, selectors: str) -> NodeList:
        return NodeList(find_all(self, text_of(selectors, "querySelectorAll()")))

    @property
    def children(self) -> HTMLCollection:
        return HTMLCollection(self._elements)

    def _elements(self) -> list[Any]:
        return [each for each in self._children() if each.nodeType == Node.ELEMENT_NODE]

    def _all_elements(self) -> list[Any]:
        document, root = self._document, self._inner()
        if self.nodeType == Node.ELEMENT_NODE and root is not self._node:
            return []  # what is in a template is no child of it
        nodes = tree.select(root, "*")
        if document._has_templates:
            nodes = [node for node in nodes if not is_in_a_template(node, root)]
        return [document._wrap(node) for node in nodes]

    @property
    def childElementCount(self) -> int:
        return len(self._elements())

    @property
    def firstElementChild(self) -> Any:
        return next(iter(self._elements()), None)

    @property
    def lastElementChild(self) -> Any:
        return next(reversed(self._elements()), None)

    def append(self, *items: Any) -> None:
        put_nodes(self, list(nodes_of(self._document, items)), None)

    def prepend(self, *items: Any) -> None:
        nodes = list(nodes_of(self._document, items))
        put_nodes(self, nodes, next((each for each in self._children() if each not in nodes), None))

    def replaceChildren(self, *items: Any) -> None:
        replace_all(self, items)

    def getElementsByClassName(self, names: str) -> HTMLCollection:
        words = set(names.split())
        return HTMLCollection(lambda: [each for each in self._all_elements() if words and words <= set(each.classList)])

    def getElementsByTagName(self, name: str) -> HTMLCollection:
        tag = name.lower()
        return HTMLCollection(lambda: [each for each in self._all_elements() if tag in ("*", each.localName.lower())])


class DocumentFragment(ParentNode):
    """Nodes without a place yet, and what is in a template."""

    _interface = "DocumentFragment"
    nodeType, nodeName = Node.DOCUMENT_FRAGMENT_NODE, "#document-fragment"

    @property
    def parentNode(self) -> None:
        return None

    def getElementById(self, identifier: str) -> Any:
        return next((each for each in self._all_elements() if each.id == identifier), None)


class Element(ParentNode, ChildNode):
    """An element."""

    _interface = "Element"
    nodeType = Node.ELEMENT_NODE

    id = Reflected()
    className = Reflected("class")
    slot = Reflected()
    role = Nullable()
    (ariaAtomic, ariaBusy, ariaChecked, ariaCurrent, ariaDescription, ariaDisabled, ariaExpanded, ariaHasPopup) = (
        Nullable("aria-" + name)
        for name in ("atomic", "busy", "checked", "current", "description", "disabled", "expanded", "haspopup")
    )
    (ariaHidden, ariaInvalid, ariaLabel, ariaLevel, ariaLive, ariaModal, ariaMultiLine, ariaOrientation) = (
        Nullable("aria-" + name)
        for name in ("hidden", "invalid", "label", "level", "live", "modal", "multiline", "orientation")
    )
    (ariaPlaceholder, ariaPressed, ariaReadOnly, ariaRequired, ariaRoleDescription, ariaSelected, ariaSort) = (
        Nullable("aria-" + name)
        for name in ("placeholder", "pressed", "readonly", "required", "roledescription", "selected", "sort")
    )
    (ariaValueMax, ariaValueMin, ariaValueNow, ariaValueText, ariaAutoComplete, ariaMultiSelectable) = (
        Nullable("aria-" + name)
        for name in ("valuemax", "valuemin", "valuenow", "valuetext", "autocomplete", "multiselectable")
    )
    (ariaPosInSet, ariaSetSize, ariaRowIndex, ariaRowCount, ariaColIndex, ariaColCount, ariaKeyShortcuts) = (
        Nullable("aria-" + name)
        for name in ("posinset", "setsize", "rowindex", "rowcount", "colindex", "colcount", "keyshortcuts")
    )

    def _called(self) -> str:
        return f"<{self.localName}>"

    @property
    def localName(self) -> str:
        return str(self._node.tag)

    @property
    def tagName(self) -> str:
        return self.localName.upper() if self.namespaceURI == _HTML else self.localName

    @property
    def nodeName(self) -> str:
        return self.tagName

    @property
    def namespaceURI(self) -> str:
        return tree.namespace(self._node)

    @property
    def classList(self) -> DOMTokenList:
        return DOMTokenList(self, "class")

    @classList.setter
    def classList(self, value: Any) -> None:
        self.className = value

    # --- attributes ---

    @property
    def attributes(self) -> NamedNodeMap:
        return NamedNodeMap(self)

    def getAttribute(self, name: str) -> str | None:
        return tree.attribute(self._node, name.lower())

    def getAttributeNames(self) -> list[str]:
        return list(tree.attributes(self._node))

    def hasAttribute(self, name: str) -> bool:
        return self.getAttribute(name) is not None

    def hasAttributes(self) -> bool:
        return bool(self.getAttributeNames())

    def setAttribute(self, name: str, value: Any) -> None:
        self._set(_attribute_name(name), text_of(value, f"the attribute {name}"))

    def removeAttribute(self, name: str) -> None:
        if self.hasAttribute(name):
            self._set(name, None)

    def toggleAttribute(self, name: str, force: bool | None = None) -> bool:
        is_there = self.hasAttribute(_attribute_name(name))
        is_wanted = not is_there if force is None else bool(force)
        if is_wanted and not is_there:
            self._set(name, "")
        elif is_there and not is_wanted:
            self._set(name, None)
        return is_wanted

    def _set(self, name: str, value: str | None) -> None:
        name = name.lower() if self.namespaceURI == _HTML else name
        old = tree.attribute(self._node, name)
        tree.set_attribute(self._node, name, value)
        self._attribute_changed(name, old, value)
        self._document._changed(self, name)

    def _attribute_changed(self, name: str, old: str | None, value: str | None) -> None:
        """Do what follows from another value of an attribute."""

    # --- selectors ---

    def matches(self, selectors: str) -> bool:
        return matches(self, text_of(selectors, "matches()"))

    def closest(self, selectors: str) -> Any:
        return closest(self, text_of(selectors, "closest()"))

    # --- beside it ---

    def _sibling(self, is_next: bool) -> Any:
        node = tree.beside(self._node, is_next)
        while node is not None and tree.kind(node) != "element":
            node = tree.beside(node, is_next)
        return self._document._wrap(node)

    @property
    def nextElementSibling(self) -> Any:
        return self._sibling(True)

    @property
    def previousElementSibling(self) -> Any:
        return self._sibling(False)

    # --- HTML ---

    @property
    def innerHTML(self) -> str:
        if self.localName in ("script", "style", "noscript", "xmp", "iframe", "noembed", "noframes", "plaintext"):
            return self.textContent or ""
        return "".join(tree.html(node) for node in tree.children(self._inner()))

    @innerHTML.setter
    def innerHTML(self, value: Any) -> None:
        replace_all(self, self._parsed("" if value is None else text_of(value, "innerHTML"), self))

    @property
    def outerHTML(self) -> str:
        return tree.html(self._node)

    @outerHTML.setter
    def outerHTML(self, value: Any) -> None:
        """Replace the element. Raises DOMException for that of the whole page."""
        if self.parentNode is None:
            return
        if self.parentElement is None:
            raise DOMException("This element has no parent element.", "NoModificationAllowedError")
        self.replaceWith(*self._parsed(text_of(value, "outerHTML"), self.parentElement))

    def _parsed(self, html: str, context: Any) -> list[Any]:
        return [self._document._wrap(node) for node in tree.parse_part(html, context.localName)]

    def insertAdjacentHTML(self, position: str, html: str) -> None:
        """Put HTML in. Raises DOMException without a parent to stand in."""
        is_beside = position.lower() in ("beforebegin", "afterend")
        if is_beside and self.parentElement is None:
            raise DOMException("The element has no parent.", "NoModificationAllowedError")
        self._insert(
            position, self._parsed(text_of(html, "insertAdjacentHTML()"), self.parentElement if is_beside else self)
        )

    def insertAdjacentElement(self, position: str, element: Any) -> Any:
        return element if self._insert(position, [element]) else None

    def insertAdjacentText(self, position: str, text: Any) -> None:
        self._insert(position, [text_of(text, "insertAdjacentText()")])

    def _insert(self, position: str, items: Iterable[Any]) -> bool:
        places = {
            "beforebegin": self.before,
            "afterbegin": self.prepend,
            "beforeend": self.append,
            "afterend": self.after,
        }
        if position.lower() not in places:
            raise DOMException(f"{position!r} is none of {', '.join(places)}.", "SyntaxError")
        places[position.lower()](*items)
        return self.parentNode is not None or position.lower() in ("afterbegin", "beforeend")


def _attribute_name(name: Any) -> str:
    text = text_of(name, "the name of an attribute")
    if not _ATTRIBUTE.fullmatch(text):
        raise DOMException(f"{text!r} is not a valid attribute name.", "InvalidCharacterError")
    return text
