"""What of an element is shown, and its text as one reads it: what HTML says about it, without an author's style."""

import re
from collections.abc import Iterator
from typing import Any

from wwe_kit.memory.dom.html import own_styles
from wwe_kit.memory.words import words

_NEVER_SHOWN = words("head script style template noscript title meta link base datalist area param rp source track")
_BLOCKS = words(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section "
    "summary table caption ul"
)
_HIDING = re.compile(r"(?:^|;)\s*display\s*:\s*none")
_INVISIBLE = re.compile(r"(?:^|;)\s*visibility\s*:\s*(hidden|collapse|visible)")
_SPACES = re.compile(r"[ \t\n\r\f]+")
_ATOMIC = frozenset(
    {"input", "textarea", "select", "img", "video", "audio", "canvas", "iframe", "svg", "progress", "meter"}
)
_ROWS = frozenset({"tr", "thead", "tbody", "tfoot"})
_PARAGRAPH, _BLOCK = 2, 1
_PRE = "\0"


def is_shown(element: Any) -> bool:
    """Return whether an element has a place on the screen: as its frame, HTML, its `style` and the base page say."""
    if not element._document._is_rendered:
        return False
    inner, each = None, element
    while each is not None:
        if _is_hidden_itself(each) or (inner is not None and _hides(each, inner)):
            return False
        inner, each = each, each.parentElement
    return True


def is_visible(element: Any) -> bool:
    """Return whether an element is shown, and not made invisible."""
    each = element
    while each is not None:
        if found := _INVISIBLE.search(each.getAttribute("style") or ""):
            if found[1] != "visible":
                return False
            break
        each = each.parentElement
    return is_shown(element)


def _is_hidden_itself(element: Any) -> bool:
    tag = element.localName
    if tag in _NEVER_SHOWN or _HIDING.search(element.getAttribute("style") or ""):
        return True
    if element.hasAttribute("hidden") and "display" not in (element.getAttribute("style") or ""):
        return True
    if tag == "dialog":
        return not element.hasAttribute("open")
    if element.hasAttribute("popover"):
        return not element.__dict__.get("_is_shown")
    if tag == "input" and element.type == "hidden":
        return True
    return element._document._has_own_style and own_styles.hides(element)


def _hides(around: Any, inner: Any) -> bool:
    """Return whether a closed `details` hides what is in it."""
    if around.localName != "details" or around.hasAttribute("open"):
        return False
    return inner is not next((each for each in around.children if each.localName == "summary"), None)


def inner_text(element: Any) -> str:
    """Return what `innerText` gives."""
    if not is_shown(element):
        return element.textContent or ""
    if element.localName == "textarea":
        return ""
    return _joined(_pieces(element))


def with_breaks(document: Any, text: str) -> Iterator[Any]:
    """Return text and `br` elements for a text of several lines."""
    for index, line in enumerate(re.split(r"\r\n|\r|\n", text)):
        if index:
            yield document.createElement("br")
        if line:
            yield line


def _pieces(parent: Any, is_pre: bool = False) -> Iterator[str | int]:
    """Return texts, and numbers for as many line breaks as are needed between what is before and after."""
    is_pre = is_pre or parent.localName in ("pre", "textarea")
    for child in parent._children():
        if child.nodeType == child.TEXT_NODE:
            yield (_PRE + child.data) if is_pre else child.data
        elif child.nodeType == child.ELEMENT_NODE and not _is_hidden_itself(child) and not _hides(parent, child):
            yield from _of_element(child, is_pre)


def _of_element(element: Any, is_pre: bool) -> Iterator[str | int]:
    tag = element.localName
    if tag == "br":
        yield _PRE + "\n"
    elif tag in _ATOMIC and tag != "select":
        yield _PRE
    elif tag == "p":
        yield from (_PARAGRAPH, *_pieces(element, is_pre), _PARAGRAPH)
    elif tag in _BLOCKS:
        yield from (_BLOCK, *_pieces(element, is_pre), _BLOCK)
    elif tag in ("td", "th"):
        yield from (0, *_pieces(element, is_pre), 0)
        if _follows(element, ("td", "th")):
            yield _PRE + "\t"
    elif tag in _ROWS:
        yield from (0, *_pieces(element, is_pre), 0)
        if tag == "tr" and _has_row_after(element):
            yield _PRE + "\n"
    else:
        yield from _pieces(element, is_pre)


def _follows(element: Any, tags: tuple[str, ...]) -> bool:
    following = element.nextElementSibling
    return following is not None and following.localName in tags


def _has_row_after(row: Any) -> bool:
    if row.nextElementSibling is not None:
        return True
    part = row.parentElement
    while part is not None and (part := part.nextElementSibling) is not None:
        if part.localName in _ROWS and part.children.length:
            return True
    return False


def _joined(pieces: Iterator[str | int]) -> str:
    """Collapse spaces within a line, and put the line breaks between blocks."""
    text, breaks, has_space = "", 0, False
    for piece in pieces:
        if isinstance(piece, int):
            breaks, has_space = max(breaks, piece), False
            text = text[:-1] if text.endswith(" ") and piece else text
            continue
        is_pre = piece.startswith(_PRE)
        words = piece[1:] if is_pre else _SPACES.sub(" ", piece)
        if is_pre and words in ("\n", "\t"):
            text = text.rstrip(" ")
        if not is_pre and (has_space or not text or breaks or text[-1] in " \n\t"):
            words = words.removeprefix(" ")
        if not words:
            continue
        if breaks and text:
            text = text.rstrip(" ") + "\n" * breaks
        breaks = 0
        text += words
    return text.removesuffix(" ")
