"""The tree of a page: all that the DOM in memory takes of the library that parses and keeps it.

Nothing else imports turbohtml. Whoever wants another library in its place (BeautifulSoup with soupsieve and html5lib
has all of this) writes these functions anew. A node stays the same object as long as it is somewhere, and `==` is
identity.
"""

import re
from collections.abc import Iterable, Sequence
from copy import copy, deepcopy
from typing import Any

import turbohtml

_KINDS = {
    turbohtml.Element: "element",
    turbohtml.Text: "text",
    turbohtml.CData: "text",
    turbohtml.Comment: "comment",
    turbohtml.ProcessingInstruction: "comment",
    turbohtml.Doctype: "doctype",
    turbohtml.Document: "document",
    turbohtml.DocumentFragment: "fragment",
}
_NAMESPACES = {
    turbohtml.Namespace.HTML: "http://www.w3.org/1999/xhtml",
    turbohtml.Namespace.SVG: "http://www.w3.org/2000/svg",
    turbohtml.Namespace.MATHML: "http://www.w3.org/1998/Math/MathML",
}
_FOREIGN = re.compile(r"[a-zA-Z][\w-]*")


class BadSelector(ValueError):
    """A text is no CSS selector."""


class BadName(ValueError):
    """A text is no name of an element or an attribute."""


class BadPlace(ValueError):
    """A node cannot stand where it was put."""


def parse(html: str) -> Any:
    """Return the document of a page, parsed as a browser with scripts does it."""
    return turbohtml.parse(html, scripting=True)


def parse_part(html: str, context: str) -> list[Any]:
    """Return the nodes of a piece of HTML that comes into an element of the tag `context`."""
    return list(turbohtml.parse_fragment(html, context).children)


def element(tag: str) -> Any:
    """Make an element. Raises BadName."""
    try:
        if tag == "template":  # has a fragment for its content
            return turbohtml.parse_fragment("<template></template>").children[0]
        return turbohtml.Element(tag)
    except ValueError as error:
        raise BadName(str(error)) from error


def foreign_element(namespace: str, tag: str) -> Any:
    """Make an element of SVG or MathML. Raises BadName."""
    if not _FOREIGN.fullmatch(tag):
        raise BadName(tag)
    outer = "math" if namespace == _NAMESPACES[turbohtml.Namespace.MATHML] else "svg"
    root = turbohtml.parse_fragment(
        f"<{outer}></{outer}>" if tag == outer else f"<{outer}><{tag}/></{outer}>"
    ).children[0]
    return root if tag == outer else root.children[0].extract()


def text(data: str) -> Any:
    """Make a text node."""
    return turbohtml.Text(data)


def comment(data: str) -> Any:
    """Make a comment."""
    return turbohtml.Comment(data)


def fragment() -> Any:
    """Make a fragment."""
    return turbohtml.DocumentFragment()


def kind(node: Any) -> str:
    """Return "element", "text", "comment", "doctype", "document" or "fragment"."""
    return _KINDS[type(node)]


def namespace(node: Any) -> str:
    """Return the URI of the namespace of an element."""
    return _NAMESPACES[node.namespace]


def children(node: Any) -> Sequence[Any]:
    """Return the nodes in a node. Those of a template are in its fragment, which is its only child."""
    return node.children  # type: ignore[no-any-return]


def parent(node: Any) -> Any:
    """Return the node around a node, or None."""
    return node.parent


def beside(node: Any, is_next: bool) -> Any:
    """Return the next or the previous sibling, or None."""
    return node.next_sibling if is_next else node.previous_sibling


def put(node: Any, into: Any, before: Any = None) -> None:
    """Put a node into another, at the end or before one of its children. Raises BadPlace."""
    try:
        if before is None:
            into.append(node)
        elif before is not node:
            before.insert_before(node)
    except (TypeError, ValueError) as error:
        raise BadPlace(str(error)) from error


def take_out(node: Any) -> None:
    """Take a node out of the node around it."""
    node.extract()


def attributes(node: Any) -> dict[str, str]:
    """Return the attributes of an element, in their order: a copy."""
    return {name: attribute(node, name) or "" for name in node.attrs}


def attribute(node: Any, name: str) -> str | None:
    """Return the value of an attribute, or None."""
    found: str | None = node.attr(name)
    return found if found is not None else "" if name in node.attrs else None


def set_attribute(node: Any, name: str, value: str | None) -> None:
    """Set an attribute; None takes it away. Raises BadName."""
    try:
        if value is not None:
            node.attrs[name] = value
        elif name in node.attrs:
            del node.attrs[name]
    except ValueError as error:
        raise BadName(str(error)) from error


def select(root: Any, selector: str) -> list[Any]:
    """Return the elements below `root` that a selector matches, in their order. Raises BadSelector."""
    try:
        found: Iterable[Any] = root.select(selector)
    except ValueError as error:
        raise BadSelector(str(error)) from error
    return list(found)


def select_one(root: Any, selector: str) -> Any:
    """Return the first element below `root` that a selector matches, or None. Raises BadSelector."""
    try:
        return root.select_one(selector)
    except ValueError as error:
        raise BadSelector(str(error)) from error


def matches(node: Any, selector: str) -> bool:
    """Return whether a selector matches an element. Raises BadSelector."""
    try:
        return bool(node.matches(selector))
    except ValueError as error:
        raise BadSelector(str(error)) from error


def html(node: Any) -> str:
    """Return the HTML of a node."""
    return str(node.html)


def copied(node: Any, deep: bool) -> Any:
    """Return a copy of a node, with what is in it or without."""
    made = deepcopy(node) if deep else copy(node)
    if not deep and kind(node) == "element":
        for child in list(made.children):
            if kind(child) != "fragment":
                child.extract()
    return made
