"""How nodes come into the tree, and out of it."""

from collections.abc import Iterable, Iterator
from typing import Any

from wwe_kit.memory.dom import tree
from wwe_kit.memory.dom.exceptions import DOMException, text_of


def nodes_of(document: Any, items: Iterable[Any]) -> Iterator[Any]:
    """Make nodes of what is given: text becomes a text node, a fragment gives away what it has."""
    for item in items:
        if not hasattr(type(item), "nodeType"):
            yield document.createTextNode(text_of(item, "append() or its like"))
        elif item.nodeType == item.DOCUMENT_FRAGMENT_NODE:
            yield from item._children()
        else:
            yield item


def put_nodes(parent: Any, nodes: list[Any], reference: Any) -> None:
    """Put nodes into another, before one of its children or at its end. Raises DOMException."""
    for node in nodes:
        if node.contains(parent):
            raise DOMException("The new child element contains the parent.", "HierarchyRequestError")
    document = parent._document
    for node in nodes:
        if reference is node:
            reference = node.nextSibling
        if node.parentNode is not None:
            take_out(node, False)
        document._adopt(node)
        try:
            tree.put(node._node, parent._inner(), None if reference is None else reference._node)
        except tree.BadPlace as error:
            raise DOMException(str(error), "HierarchyRequestError") from None
    for node in nodes:
        document._inserted(node)
    document._changed(parent)


def take_out(node: Any, is_for_good: bool = True) -> None:
    """Take a node out of the page."""
    parent = node.parentNode
    if parent is None:
        return
    tree.take_out(node._node)
    node._document._removed(node)
    if is_for_good:
        node._document._changed(parent)


def replace_all(parent: Any, items: Iterable[Any]) -> None:
    """Replace what is in a node. Raises DOMException."""
    nodes = list(nodes_of(parent._document, items))
    for child in parent._children():
        take_out(child, False)
    put_nodes(parent, nodes, None)


def copy_states(original: Any, copy: Any) -> None:
    """Give a copy the values that the original's fields have."""
    for old, new in zip([original, *original._walk()], [copy, *copy._walk()], strict=False):
        states = getattr(type(old), "_copied", ())
        new.__dict__.update({name: old.__dict__[name] for name in states if name in old.__dict__})
