"""Nodes, and their place in the tree."""

from collections.abc import Iterable, Iterator
from typing import Any

from wwe_kit.memory.dom import tree
from wwe_kit.memory.dom.exceptions import DOMException, text_of
from wwe_kit.memory.dom.lists import NodeList
from wwe_kit.memory.dom.placing import copy_states, nodes_of, put_nodes, replace_all, take_out
from wwe_kit.memory.dom.strict import Strict
from wwe_kit.memory.dom.targets import EventTarget, WindowTarget

CONTAINED_BY, CONTAINS, PRECEDING, FOLLOWING, DISCONNECTED = 16, 8, 2, 4, 1


class Node(Strict):
    """Whatever stands in a page."""

    ELEMENT_NODE, ATTRIBUTE_NODE, TEXT_NODE, COMMENT_NODE = 1, 2, 3, 8
    DOCUMENT_NODE, DOCUMENT_TYPE_NODE, DOCUMENT_FRAGMENT_NODE = 9, 10, 11
    DOCUMENT_POSITION_DISCONNECTED, DOCUMENT_POSITION_PRECEDING, DOCUMENT_POSITION_FOLLOWING = 1, 2, 4
    DOCUMENT_POSITION_CONTAINS, DOCUMENT_POSITION_CONTAINED_BY = 8, 16
    _interface = "Node"
    nodeType: int = 0
    nodeName: Any = ""

    def __init__(self, document: Any, node: Any) -> None:
        self._document = document
        self._node = node

    def _above(self) -> EventTarget | None:
        above: EventTarget | None = self.parentNode
        return above

    def _surroundings(self) -> WindowTarget:
        window: WindowTarget = self._document._window
        return window

    @property
    def ownerDocument(self) -> Any:
        return self._document

    # --- its place ---

    @property
    def parentNode(self) -> Any:
        return self._document._wrap(tree.parent(self._node))

    @property
    def parentElement(self) -> Any:
        parent = self.parentNode
        return parent if parent is not None and parent.nodeType == self.ELEMENT_NODE else None

    @property
    def isConnected(self) -> bool:
        return self.getRootNode() is self._document

    def getRootNode(self, _options: Any = None) -> Any:
        node: Any = self
        while (parent := node.parentNode) is not None:
            node = parent
        return node

    @property
    def nextSibling(self) -> Any:
        return self._document._wrap(tree.beside(self._node, True))

    @property
    def previousSibling(self) -> Any:
        return self._document._wrap(tree.beside(self._node, False))

    @property
    def baseURI(self) -> str:
        return str(self._document.baseURI)

    # --- what is in it ---

    def _inner(self) -> Any:
        """Return the node of the tree that holds the children."""
        return self._node

    def _children(self) -> list[Any]:
        return [self._document._wrap(node) for node in tree.children(self._inner())]

    @property
    def childNodes(self) -> NodeList:
        return NodeList(self._children)

    @property
    def firstChild(self) -> Any:
        children = self._children()
        return children[0] if children else None

    @property
    def lastChild(self) -> Any:
        children = self._children()
        return children[-1] if children else None

    def hasChildNodes(self) -> bool:
        return bool(self._children())

    @property
    def nodeValue(self) -> str | None:
        return None

    @nodeValue.setter
    def nodeValue(self, value: Any) -> None:
        """Do nothing, as the DOM says for all but text."""

    @property
    def textContent(self) -> str | None:
        if self.nodeType in (self.DOCUMENT_NODE, self.DOCUMENT_TYPE_NODE):
            return None
        return "".join(each.data for each in self._walk() if each.nodeType == each.TEXT_NODE)

    @textContent.setter
    def textContent(self, value: Any) -> None:
        if self.nodeType in (self.DOCUMENT_NODE, self.DOCUMENT_TYPE_NODE):
            return
        text = "" if value is None else text_of(value, "textContent")
        replace_all(self, [text] if text else [])

    def _walk(self) -> Iterator[Any]:
        """Walk all nodes below, in their order."""
        for child in self._children():
            yield child
            yield from child._walk()

    def normalize(self) -> None:
        for each in [node for node in self._walk() if node.nodeType == node.TEXT_NODE]:
            previous = each.previousSibling
            if previous is not None and previous.nodeType == previous.TEXT_NODE:
                each.data = previous.data + each.data
                previous.remove()
            elif not each.data:
                each.remove()

    # --- changing it ---

    def appendChild(self, node: "Node") -> "Node":
        return self.insertBefore(node, None)

    def insertBefore(self, node: "Node", reference: "Node | None") -> "Node":
        """Put a node in. Raises TypeError for what is no node, and DOMException where it cannot stand."""
        if not isinstance(node, Node):
            raise TypeError(f"a node of the page is needed, not {type(node).__name__}: append() takes text")
        if reference is not None and reference.parentNode is not self:
            raise DOMException("The node before which to insert is not a child of this node.", "NotFoundError")
        put_nodes(self, list(nodes_of(self._document, [node])), reference)
        return node

    def removeChild(self, node: "Node") -> "Node":
        """Take a child out. Raises DOMException if it is none."""
        if not isinstance(node, Node) or node.parentNode is not self:
            raise DOMException("The node to be removed is not a child of this node.", "NotFoundError")
        take_out(node)
        return node

    def replaceChild(self, node: "Node", old: "Node") -> "Node":
        """Put a node in the place of a child. Raises DOMException if it is none."""
        if old.parentNode is not self:
            raise DOMException("The node to be replaced is not a child of this node.", "NotFoundError")
        old.replaceWith(node)
        return old

    def cloneNode(self, deep: bool = False) -> Any:
        copy = self._document._wrap(tree.copied(self._node, bool(deep)))
        copy_states(self, copy)
        return copy

    # --- comparing ---

    def contains(self, other: "Node | None") -> bool:
        node: Any = other
        while node is not None:
            if node is self:
                return True
            node = node.parentNode
        return False

    def isSameNode(self, other: Any) -> bool:
        return self is other

    def isEqualNode(self, other: Any) -> bool:
        return isinstance(other, Node) and tree.html(self._node) == tree.html(other._node)

    def compareDocumentPosition(self, other: "Node") -> int:
        if other is self:
            return 0
        if self.contains(other):
            return CONTAINED_BY | FOLLOWING
        if other.contains(self):
            return CONTAINS | PRECEDING
        root = self.getRootNode()
        if root is not other.getRootNode():
            return DISCONNECTED | 32 | PRECEDING
        order = list(root._walk())
        return FOLLOWING if order.index(other) > order.index(self) else PRECEDING

    def __repr__(self) -> str:
        html = tree.html(self._node)
        return html if len(html) < 120 else html[:117] + "..."


class ChildNode(Node):
    """What can stand beside others."""

    def remove(self) -> None:
        take_out(self)

    def before(self, *items: Any) -> None:
        self._beside(items, self)

    def after(self, *items: Any) -> None:
        nodes = list(nodes_of(self._document, items))
        following = self.nextSibling
        while following in nodes:
            following = following.nextSibling
        if self.parentNode is not None:
            put_nodes(self.parentNode, nodes, following)

    def replaceWith(self, *items: Any) -> None:
        nodes = list(nodes_of(self._document, items))
        parent, following = self.parentNode, self.nextSibling
        if parent is None:
            return
        while following in nodes:
            following = following.nextSibling
        if self not in nodes:
            take_out(self)
        put_nodes(parent, nodes, following)

    def _beside(self, items: Iterable[Any], reference: Any) -> None:
        if self.parentNode is not None:
            put_nodes(self.parentNode, list(nodes_of(self._document, items)), reference)
