"""A small element builder in which text is text: nothing that a customer typed becomes markup."""

from wwe_protocol.errors import LocalMisuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from genesys.wwe.dom import AnyElement, Document


def element(document: "Document", tag: str, children: "tuple[Any, ...]", attributes: "dict[str, Any]") -> "AnyElement":
    """Make an element of `document`; see `genesys.wwe.page.Page.element`."""
    made = document.createElement(tag)
    for name, value in attributes.items():
        _set(made, name.rstrip("_").replace("_", "-"), value)
    append(made, children)
    return made


def append(parent: "Any", children: "tuple[Any, ...]") -> None:
    """Append elements and text; None is left out, a list stands for its items."""
    for child in children:
        if isinstance(child, (list, tuple)):
            append(parent, tuple(child))
        elif isinstance(child, (str, int, float)):
            parent.append(str(child))  # the DOM makes a text node of it
        elif child is not None:
            parent.append(_node(child))


def _node(child: "Any") -> "Any":
    if not isinstance(getattr(child, "nodeType", None), (int, float)):
        name = type(child).__name__
        advice = "await it first" if hasattr(child, "__await__") or name == "generator" else "str() makes text of it"
        raise LocalMisuse("a page holds elements, text and numbers, but this is a " + name + ": " + advice)
    return child


def _set(made: "Any", name: str, value: "Any") -> None:
    small = name.lower()  # as HTML reads it
    if small.startswith("on"):
        cure = "use page.when(" + repr(small[2:]) + ", selector)"
        raise LocalMisuse("an element takes no " + name + " attribute: " + cure)
    if small == "srcdoc":
        raise LocalMisuse("an element takes no " + name + " attribute: its text would become markup")
    if value is True:
        made.setAttribute(name, "")
    elif value is not None and value is not False:
        made.setAttribute(name, str(value))
