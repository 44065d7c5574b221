"""The document of a page in memory."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from wwe_kit.memory.dom import tree
from wwe_kit.memory.dom.character_data import Comment, DocumentType, Text
from wwe_kit.memory.dom.elements import DocumentFragment, Element, ParentNode
from wwe_kit.memory.dom.event_types import EVENT_TYPES
from wwe_kit.memory.dom.exceptions import DOMException, text_of
from wwe_kit.memory.dom.html import own_styles
from wwe_kit.memory.dom.html.element import HTMLElement
from wwe_kit.memory.dom.interfaces import KINDS
from wwe_kit.memory.dom.lists import HTMLCollection, NodeList
from wwe_kit.memory.dom.nodes import Node
from wwe_kit.memory.dom.targets import EventTarget, WindowTarget

_HTML = "http://www.w3.org/1999/xhtml"
_OTHERS: dict[str, type[Node]] = {
    "text": Text,
    "comment": Comment,
    "doctype": DocumentType,
    "fragment": DocumentFragment,
}


class SVGElement(Element):
    """An element of SVG or MathML."""

    _interface = "SVGElement"
    dataset = HTMLElement.dataset
    style = HTMLElement.style
    tabIndex = HTMLElement.tabIndex
    focus = HTMLElement.focus
    blur = HTMLElement.blur
    _is_focused_by_nature = HTMLElement._is_focused_by_nature
    _can_be_focused = HTMLElement._can_be_focused


class Document(ParentNode):
    """The document of a page: `Document("<main>...</main>")`.

    `window` is what the page's events go on to, and what calls listeners; see `WindowTarget`.
    """

    _interface = "Document"
    nodeType, nodeName = Node.DOCUMENT_NODE, "#document"
    compatMode, characterSet, contentType = "CSS1Compat", "UTF-8", "text/html"
    readyState, visibilityState, hidden = "complete", "visible", False
    referrer, designMode, fullscreenElement, pointerLockElement = "", "off", None, None

    def __init__(self, html: str = "", window: WindowTarget | None = None) -> None:
        super().__init__(self, tree.parse(html))
        self._window: WindowTarget = window or WindowTarget()
        self._wrapped: dict[int, Node] = {}  # by what does not change: a hash does when a node moves
        self._focused: Any = None
        self._observers: list[Callable[[Any, str], None]] = []
        self._has_templates = "<template" in html.lower()
        self._has_own_style = own_styles.MARK in html
        self._cookie = ""
        self._is_rendered = True  # not, while the frame around it is hidden

    # --- for the other modules ---

    def _above(self) -> EventTarget | None:
        return self._window

    def _called(self) -> str:
        return "document"

    def _wrap(self, node: Any) -> Any:
        """Return the object for a node of the tree, always the same one."""
        if node is None:
            return None
        if node == self._node:
            return self
        made = self._wrapped.get(id(node))
        if made is None:
            kind = tree.kind(node)
            made = self._wrapped[id(node)] = (
                self._kind(node)(self, node) if kind == "element" else _OTHERS[kind](self, node)
            )
        return made

    def _kind(self, node: Any) -> type[Node]:
        if tree.namespace(node) != _HTML:
            return SVGElement
        if node.tag == "template":
            self._has_templates = True
        return KINDS.get(node.tag, HTMLElement)

    def _adopt(self, node: Node) -> None:
        """Take over what was another document's."""
        for each in [node, *node._walk()] if node._document is not self else ():
            each._document = self
            self._wrapped[id(each._node)] = each
        if getattr(node, "localName", "") == "template":
            self._has_templates = True

    def _inserted(self, node: Any) -> None:
        """Let a chosen radio button take the choice from the others of the group that it came to."""
        for each in [node, *node._walk()]:
            if getattr(each, "localName", "") == "input" and each.type == "radio" and each.checked:
                each._take_choice()

    def _removed(self, node: Node) -> None:
        """Take the focus from what is no longer in the page."""
        if self._focused is not None and node.contains(self._focused):
            self._focused = None

    def _changed(self, node: Any, what: str = "") -> None:
        for observer in self._observers:
            observer(node, what)

    # --- the page ---

    @property
    def ownerDocument(self) -> None:
        return None

    @property
    def parentNode(self) -> None:
        return None

    @property
    def defaultView(self) -> Any:
        return self._window

    @property
    def doctype(self) -> Any:
        return next((each for each in self._children() if isinstance(each, DocumentType)), None)

    @property
    def documentElement(self) -> Any:
        return self.firstElementChild

    def _part(self, tag: str) -> Any:
        root = self.documentElement
        return next((each for each in root._elements() if each.localName == tag), None) if root is not None else None

    @property
    def head(self) -> Any:
        return self._part("head")

    @property
    def body(self) -> Any:
        return self._part("body")

    @property
    def title(self) -> str:
        found = next((each for each in self._all_elements() if each.localName == "title"), None)
        return "" if found is None else " ".join((found.textContent or "").split())

    @title.setter
    def title(self, value: Any) -> None:
        found = next((each for each in self._all_elements() if each.localName == "title"), None)
        if found is None:
            found = self.createElement("title")
            self.head.append(found)
        found.textContent = text_of(value, "title")

    @property
    def URL(self) -> str:
        return self._window._url

    @property
    def documentURI(self) -> str:
        return self.URL

    @property
    def baseURI(self) -> str:
        return self.URL

    @property
    def domain(self) -> str:
        return urlsplit(self.URL).hostname or ""

    @property
    def location(self) -> Any:
        return getattr(self._window, "location", None)

    @property
    def cookie(self) -> str:
        return self._cookie

    @cookie.setter
    def cookie(self, value: Any) -> None:
        name, _equals, content = text_of(value, "cookie").partition(";")[0].partition("=")
        kept = dict(each.split("=", 1) for each in self._cookie.split("; ") if "=" in each)
        kept[name.strip()] = content.strip()
        self._cookie = "; ".join(f"{key}={text}" for key, text in kept.items())

    # --- focus ---

    @property
    def activeElement(self) -> Any:
        return self.body if self._focused is None else self._focused

    def hasFocus(self) -> bool:
        return True

    # --- finding ---

    def getElementById(self, identifier: str) -> Any:
        if not identifier:
            return None
        text = text_of(identifier, "getElementById()").replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\a ")
        return self.querySelector(f'[id="{text}"]')

    def getElementsByName(self, name: str) -> NodeList:
        return NodeList(lambda: [each for each in self._all_elements() if each.getAttribute("name") == name])

    def _collection(self, *tags: str) -> HTMLCollection:
        return HTMLCollection(lambda: [each for each in self._all_elements() if each.localName in tags])

    @property
    def forms(self) -> HTMLCollection:
        return self._collection("form")

    @property
    def images(self) -> HTMLCollection:
        return self._collection("img")

    @property
    def links(self) -> HTMLCollection:
        return HTMLCollection(lambda: [each for each in self._collection("a", "area") if each.hasAttribute("href")])

    @property
    def scripts(self) -> HTMLCollection:
        return self._collection("script")

    # --- making ---

    def createElement(self, name: str, _options: Any = None) -> Any:
        """Make an element. Raises DOMException for what is no name."""
        try:
            return self._wrap(tree.element(text_of(name, "createElement()").lower()))
        except tree.BadName:
            raise DOMException(f"{name!r} is not a valid name of an element.", "InvalidCharacterError") from None

    def createElementNS(self, namespace: str | None, name: str, _options: Any = None) -> Any:
        if namespace in (None, _HTML):
            return self.createElement(name)
        return self._wrap(tree.foreign_element(str(namespace), name))

    def createTextNode(self, data: Any) -> Text:
        text: Text = self._wrap(tree.text(text_of(data, "createTextNode()")))
        return text

    def createComment(self, data: Any) -> Comment:
        comment: Comment = self._wrap(tree.comment(text_of(data, "createComment()")))
        return comment

    def createDocumentFragment(self) -> DocumentFragment:
        fragment: DocumentFragment = self._wrap(tree.fragment())
        return fragment

    def createEvent(self, interface: str) -> Any:
        """Make an event. Raises DOMException for a kind that there is not."""
        names = {each.__name__.lower(): each for each in EVENT_TYPES}
        kind = names.get(interface.lower().removesuffix("s"))
        if kind is None:
            raise DOMException(f"{interface!r} is no kind of event.", "NotSupportedError")
        return kind("")

    def importNode(self, node: Node, deep: bool = False) -> Any:
        copy = node.cloneNode(deep)
        self._adopt(copy)
        return copy

    def adoptNode(self, node: Any) -> Any:
        node.remove()
        self._adopt(node)
        return node

    def __repr__(self) -> str:
        return f"<document {self.URL}>"
