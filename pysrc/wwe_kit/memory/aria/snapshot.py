"""A page as assistive technology has it, in lines: what a failed test shows. The form is that of Playwright."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from wwe_kit.memory.aria.names import INLINE, name_of
from wwe_kit.memory.aria.roles import is_hidden, role_of
from wwe_kit.memory.aria.states import checked_of, expanded_of, is_disabled, level_of, pressed_of, selected_of
from wwe_kit.memory.words import words

_WORDS = words("y n yes no true false on off null ~ undefined nan infinity")
_NUMBER = re.compile(r"[-+]?(?:\d[\d_]*\.?\d*(?:e[-+]?\d+)?|\.\d+|0x[\da-f]+)", re.IGNORECASE)
_UNSAFE = re.compile(r"""^[\s&*\],?!>|@"'#%`{}\[]|^-(?:\s|$)|\s$|[\n:](?:\s|$)|\s#|[{}`]|[\x00-\x1f]""")


@dataclass
class _Spoken:
    role: str
    name: str
    states: list[str] = field(default_factory=list)
    url: str | None = None
    children: "list[_Spoken | str]" = field(default_factory=list)


def snapshot(element: Any) -> str:
    """Return the lines for what is in an element, and for itself if it has a role."""
    root = _Spoken("", "")
    _visit(root, element)
    _join_texts(root)
    lines = list(_lines(root))
    return "\n".join(lines)


def _visit(around: _Spoken, element: Any) -> None:
    if is_hidden(element):
        return
    role = role_of(element)
    spoken = _made(element, role) if role and role != "generic" else around
    if spoken is not around:
        around.children.append(spoken)
    gap = "" if element.localName in INLINE else " "
    inside = around if spoken is around else spoken
    if spoken is around:
        inside.children.append(gap)
    for child in element.childNodes:
        if child.nodeType == child.TEXT_NODE:
            if role != "textbox":
                inside.children.append(child.data)
        elif child.nodeType == child.ELEMENT_NODE:
            _visit(inside, child)
    if element.localName in ("input", "textarea") and element.type not in ("checkbox", "radio", "file"):
        inside.children = [str(element.value)]
    if spoken is around:
        inside.children.append(gap)


def _made(element: Any, role: str) -> _Spoken:
    checked, pressed, level = checked_of(element), pressed_of(element), level_of(element)
    states = [
        _state("checked", checked),
        "[disabled]" if is_disabled(element) else "",
        "[expanded]" if expanded_of(element) and element.localName != "details" else "",
        f"[level={level}]" if level else "",
        _state("pressed", pressed),
        "[selected]" if selected_of(element) else "",
    ]
    url = element.getAttribute("href") if role == "link" else None
    return _Spoken(role, name_of(element), [each for each in states if each], url)


def _state(name: str, value: bool | str) -> str:
    return f"[{name}=mixed]" if value == "mixed" else f"[{name}]" if value else ""


def _join_texts(spoken: _Spoken) -> None:
    joined: list[_Spoken | str] = []
    buffer = ""
    for child in [*spoken.children, None]:
        if isinstance(child, str):
            buffer += child
            continue
        if text := " ".join(buffer.split()):
            joined.append(text)
        buffer = ""
        if child is not None:
            _join_texts(child)
            joined.append(child)
    spoken.children = [] if joined == [spoken.name] else joined


def _lines(spoken: _Spoken) -> Iterator[str]:
    for child in spoken.children:
        if isinstance(child, str):
            yield f"- text: {_quoted(child)}"
            continue
        key = " ".join([child.role, *([_string(child.name)] if child.name else []), *child.states])
        key = "'" + key.replace("'", "''") + "'" if _needs_quotes(key) else key
        if not child.children and child.url is None:
            yield f"- {key}"
        elif len(child.children) == 1 and isinstance(child.children[0], str) and child.url is None:
            yield f"- {key}: {_quoted(child.children[0])}"
        else:
            yield f"- {key}:"
            if child.url is not None:
                yield f"  - /url: {_quoted(child.url)}"
            yield from ("  " + line for line in _lines(child))


def _string(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _needs_quotes(text: str) -> bool:
    is_word = text.lower() in _WORDS or _NUMBER.fullmatch(text) is not None
    return not text or is_word or _UNSAFE.search(text) is not None


def _quoted(text: str) -> str:
    return _string(text) if _needs_quotes(text) else text
