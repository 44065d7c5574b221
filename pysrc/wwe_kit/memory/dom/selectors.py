"""Selectors. The tree's library matches what stands in the HTML; what a page's life adds is marked for a query's time.

A pseudo-class such as `:checked` is written as an attribute that no page has, and the elements that are checked get it
until the answer is there.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from wwe_kit.memory.dom import states, tree
from wwe_kit.memory.dom.exceptions import DOMException

_MARK = "wwe-state-"
_PARTS = re.compile(
    r"""(?P<skip>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\\.|\[[^\]"']*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\]"'])*\]?)"""
    r"""|(?P<id>\#(?=\d|-\d|[^\w\\\-]|$))|(?P<prefix>(?:^\s*\d|[\w-]+\|(?!=)))|(?P<element>::[\w-]+(?:\([^)]*\))?)|:(?P<state>[a-zA-Z-]+)(?![\w(-])"""
)
_NEVER = ":not(*)"
_ALWAYS = ":is(*)"
_TESTS: dict[str, Callable[[Any], bool]] = states.TESTS


@lru_cache(maxsize=1000)
def _prepared(selector: str) -> tuple[str, frozenset[str]]:
    """Return a selector for the tree's library, and the states in it. Raises DOMException for one that is none."""
    found: set[str] = set()

    def written(part: "re.Match[str]") -> str:
        if part["skip"]:
            return str(part["skip"]) + ("" if not part["skip"].startswith("[") or part["skip"].endswith("]") else "]")
        if part["id"] or part["prefix"]:
            raise not_valid(selector)
        if part["element"]:
            return _NEVER  # a pseudo-element matches no element
        name = part["state"].lower()
        if name in _TESTS:
            found.add(name)
            return f"[{_MARK}{name}]"
        return _NEVER if name in states.NEVER else _ALWAYS if name in states.ALWAYS else str(part[0])

    text = _PARTS.sub(written, selector)
    text += ")" * (_depth(text))
    return text, frozenset(found)


def _depth(text: str) -> int:
    """Return how many brackets are open at the end: a browser closes them."""
    plain = _PARTS.sub(lambda part: "" if part["skip"] else part[0], text)
    return max(0, plain.count("(") - plain.count(")"))


def not_valid(selector: str) -> DOMException:
    """Make the error for what is no selector."""
    return DOMException(f"{selector!r} is not a valid selector.", "SyntaxError")


@contextmanager
def _marked(root: Any, found: frozenset[str]) -> Iterator[None]:
    marked: list[tuple[Any, str]] = []
    try:
        if found:
            for element in root._all_elements() if root.nodeType != 1 else [root, *root._all_elements()]:
                for name in found:
                    if _TESTS[name](element):
                        marked.append((element._node, _MARK + name))
        for node, name in marked:
            tree.set_attribute(node, name, "")
        yield
    except tree.BadSelector:
        raise DOMException("", "SyntaxError") from None
    finally:
        for node, name in marked:
            tree.set_attribute(node, name, None)


def _asked(element: Any, selector: str, ask: Callable[[str], Any]) -> Any:
    text, found = _prepared(selector)
    try:
        with _marked(element.getRootNode() if found else element, found):
            return ask(text)
    except DOMException:
        raise not_valid(selector) from None


def find_all(parent: Any, selector: str) -> list[Any]:
    """Return the elements below a node that a selector matches. Raises DOMException."""
    document = parent._document
    nodes = _asked(parent, selector, lambda text: tree.select(parent._inner(), text))
    if document._has_templates:
        nodes = [node for node in nodes if not is_in_a_template(node, parent._inner())]
    return [document._wrap(node) for node in nodes]


def find(parent: Any, selector: str) -> Any:
    """Return the first element below a node that a selector matches, or None. Raises DOMException."""
    document = parent._document
    if document._has_templates:
        return next(iter(find_all(parent, selector)), None)
    return document._wrap(_asked(parent, selector, lambda text: tree.select_one(parent._inner(), text)))


def matches(element: Any, selector: str) -> bool:
    """Return whether a selector matches an element. Raises DOMException."""
    return bool(_asked(element, selector, lambda text: tree.matches(element._node, text)))


def closest(element: Any, selector: str) -> Any:
    """Return the element itself or the one around it that a selector matches, or None. Raises DOMException."""

    def nearest(text: str) -> Any:
        each = element
        while each is not None and not tree.matches(each._node, text):
            each = each.parentElement
        return each

    return _asked(element, selector, nearest)


def is_in_a_template(node: Any, root: Any) -> bool:
    """Return whether a fragment lies between a node and the root of a query."""
    while node is not None and node is not root:
        if tree.kind(node) == "fragment":
            return True
        node = tree.parent(node)
    return False
