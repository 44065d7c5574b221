"""What the style sheet of the kit's base pages hides: an element that the macros write, while there is nothing to show.

Style sheets are a browser's. This one is the kit's own, so what it hides is known, and a test says the same everywhere.
"""

from typing import Any

MARK = "<style>classless.css</style>"  # a page in memory names the sheet where a browser's has its text
_LISTS = frozenset({"ul", "ol", "dl"})


def hides(element: Any) -> bool:
    """Return whether web/frame/classless.css hides an element itself."""
    if element.hasAttribute("data-empty"):
        return not _says_that_nothing_is_there(element)
    if element.localName == "section" and (around := element.parentElement) is not None:
        return around.hasAttribute("data-tabs") and not _is_the_chosen_tab(element)
    return (element.hasAttribute("data-kind") or element.hasAttribute("data-busy")) and _is_empty(element)


def _says_that_nothing_is_there(element: Any) -> bool:
    before = element.previousElementSibling
    if before is None:
        return False
    if before.localName == "table":
        return any(map(_is_empty, before.querySelectorAll("tbody")))
    return before.localName in _LISTS and _is_empty(before)


def _is_the_chosen_tab(section: Any) -> bool:
    label = section.previousElementSibling
    return label is not None and label.localName == "label" and label.querySelector(":checked") is not None


def _is_empty(element: Any) -> bool:
    """Return whether `:empty` matches."""
    return not any(child.nodeType != child.COMMENT_NODE for child in element._children())
