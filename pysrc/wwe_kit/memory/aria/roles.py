"""The role of an element: the one that it names, else the one that HTML gives it."""

from collections.abc import Callable
from typing import Any

from wwe_kit.memory.dom.html.inner_text import is_visible
from wwe_kit.testing.locators import ROLES

_SECTIONS = frozenset({"article", "aside", "main", "nav", "section"})
_SECTION_ROLES = frozenset({"article", "complementary", "main", "navigation", "region"})
_INPUTS = {
    "button": "button",
    "checkbox": "checkbox",
    "file": "button",
    "image": "button",
    "number": "spinbutton",
    "radio": "radio",
    "range": "slider",
    "reset": "button",
    "search": "searchbox",
    "submit": "button",
}
_WITH_LIST = frozenset({"email", "tel", "text", "url", "search"})
NEVER_READ = frozenset({"style", "script", "noscript", "template", "head", "title", "meta", "link"})


def is_explicitly_named(element: Any) -> bool:
    """Return whether an element has a name of its own, by an attribute."""
    return bool((element.getAttribute("aria-label") or "").strip() or element.hasAttribute("aria-labelledby"))


def _of_page(role: str) -> Callable[[Any], str]:
    """Return the role of a header or footer, which only that of the page itself has."""

    def find(element: Any) -> str:
        around = element.parentElement
        while around is not None:
            if around.localName in _SECTIONS or around.getAttribute("role") in _SECTION_ROLES:
                return ""
            around = around.parentElement
        return role

    return find


def _of_input(element: Any) -> str:
    kind = element.type
    if kind == "hidden":
        return ""
    if kind in _WITH_LIST and element.list is not None:
        return "combobox"
    return _INPUTS.get(kind, "textbox")


def _of_image(element: Any) -> str:
    is_decoration = element.getAttribute("alt") == "" and not element.title and not is_explicitly_named(element)
    return "presentation" if is_decoration else "img"


def _of_header(element: Any) -> str:
    scope = element.getAttribute("scope")
    if scope in ("row", "rowgroup"):
        return "rowheader"
    if scope in ("col", "colgroup"):
        return "columnheader"
    row = element.parentElement
    return "rowheader" if row is not None and any(each.localName == "td" for each in row.children) else "columnheader"


def _of_cell(element: Any) -> str:
    table = element.closest("table")
    return "gridcell" if table is not None and table.getAttribute("role") in ("grid", "treegrid") else "cell"


_BY_TAG: dict[str, str | Callable[[Any], str]] = {
    "a": lambda element: "link" if element.hasAttribute("href") else "",
    "area": lambda element: "link" if element.hasAttribute("href") else "",
    "article": "article",
    "aside": "complementary",
    "blockquote": "blockquote",
    "button": "button",
    "caption": "caption",
    "code": "code",
    "datalist": "listbox",
    "dd": "definition",
    "del": "deletion",
    "details": "group",
    "dfn": "term",
    "dialog": "dialog",
    "dt": "term",
    "em": "emphasis",
    "fieldset": "group",
    "figure": "figure",
    "footer": _of_page("contentinfo"),
    "form": lambda element: "form" if is_explicitly_named(element) else "",
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "header": _of_page("banner"),
    "hr": "separator",
    "html": "document",
    "iframe": "iframe",
    "img": _of_image,
    "input": _of_input,
    "ins": "insertion",
    "li": "listitem",
    "main": "main",
    "mark": "mark",
    "math": "math",
    "menu": "list",
    "meter": "meter",
    "nav": "navigation",
    "ol": "list",
    "optgroup": "group",
    "option": "option",
    "output": "status",
    "p": "paragraph",
    "progress": "progressbar",
    "search": "search",
    "section": lambda element: "region" if is_explicitly_named(element) else "",
    "select": lambda element: "listbox" if element.multiple or element.size > 1 else "combobox",
    "strong": "strong",
    "sub": "subscript",
    "sup": "superscript",
    "svg": "img",
    "table": "table",
    "tbody": "rowgroup",
    "td": _of_cell,
    "textarea": "textbox",
    "tfoot": "rowgroup",
    "th": _of_header,
    "thead": "rowgroup",
    "time": "time",
    "tr": "row",
    "ul": "list",
}


_PART_OF = {
    **dict.fromkeys(("dd", "dt"), ("dl", "div")),
    "li": ("ol", "ul"),
    **dict.fromkeys(("thead", "tbody", "tfoot"), ("table",)),
    "tr": ("thead", "tbody", "tfoot", "table"),
    **dict.fromkeys(("td", "th"), ("tr",)),
}


def _is_part_of_looks(element: Any) -> bool:
    """Return whether an element is a part of a list or a table that is for looks alone."""
    around = element.parentElement
    if around is None or around.localName not in _PART_OF.get(element.localName, ()):
        return False
    is_named = is_explicitly_named(around) or around.hasAttribute("tabindex")
    if around.getAttribute("role") in ("none", "presentation") and not is_named:
        return True
    return around.localName in _PART_OF and _is_part_of_looks(around)


def role_of(element: Any) -> str:
    """Return the role of an element; "" for one without, or that is for looks alone."""
    words = (element.getAttribute("role") or "").lower().split()
    explicit = next((word for word in words if word in ROLES), "")
    if explicit in ("none", "presentation") and (is_explicitly_named(element) or element.hasAttribute("tabindex")):
        explicit = ""  # what has a name, or can have the focus, is not for looks
    if explicit:
        return "" if explicit in ("none", "presentation") else explicit
    if _is_part_of_looks(element):
        return ""
    found = _BY_TAG.get(element.localName, "")
    role = found if isinstance(found, str) else found(element)
    return "" if role == "presentation" else role


def _is_in_closed_list(element: Any) -> bool:
    around = element.closest("select") if element.localName == "optgroup" else None
    return around is not None and not around.multiple and around.size <= 1


def is_hidden(element: Any) -> bool:
    """Return whether an element is not read out: not shown, invisible, or said to be hidden."""
    if element.localName in NEVER_READ or not is_visible(element) or _is_in_closed_list(element):
        return True
    each = element
    while each is not None:
        if each.getAttribute("aria-hidden") == "true":
            return True
        each = each.parentElement
    return False
