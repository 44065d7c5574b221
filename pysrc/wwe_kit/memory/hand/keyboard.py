"""Keys: their events, and what a browser does with them."""

from typing import Any

from wwe_kit.errors import did_you_mean, nearest
from wwe_kit.memory.dom.event_types import KeyboardEvent
from wwe_kit.memory.dom.targets import dispatch
from wwe_kit.memory.hand.writing import FLOWING, WITHOUT_TEXT, break_line, takes_text, write_key
from wwe_kit.memory.words import words

_CODES = {" ": "Space"}
_MODIFIERS = {"Control": "ctrlKey", "Shift": "shiftKey", "Alt": "altKey", "Meta": "metaKey"}
_NAMES = {"Space": " ", "ControlOrMeta": "Control"}
_KEYS = words(
    "Enter Tab Escape Backspace Delete Insert Home End PageUp PageDown ArrowUp ArrowDown ArrowLeft ArrowRight CapsLock "
    "F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 ContextMenu"
)
_PRESSED_BY_ENTER = frozenset({"button", "a", "summary", "input"})


def press(element: Any, key: str) -> None:
    """Press a key, or several at once as in "Control+s", and do what the browser does then.

    Raises ValueError for a key that there is not.
    """
    parts = [*key[:-1].split("+")[:-1], "+"] if key.endswith("+") else key.split("+")
    *held, name = [_NAMES.get(each, each) for each in parts]
    _check(held, name)
    document = element._document
    if document._focused is not element:
        element.focus()
    flags: dict[str, bool] = {}
    for each in held:
        flags[_MODIFIERS[each]] = True
        _tell(document, "keydown", each, flags)
    _strike(document, name, flags)
    for each in reversed(held):
        flags[_MODIFIERS[each]] = False
        _tell(document, "keyup", each, flags)


def _check(held: list[str], name: str) -> None:
    for each in held:
        if each not in _MODIFIERS:
            raise ValueError(f'"{each}" is no key to hold. {nearest(each, _MODIFIERS)}')
    if len(name) != 1 and name not in _KEYS | set(_MODIFIERS):
        raise ValueError(f'There is no key "{name}". {did_you_mean(name, sorted(_KEYS))}'.rstrip())


def type_text(element: Any, text: str) -> None:
    """Press a key for each character."""
    for character in text:
        press(element, "Enter" if character == "\n" else character)


def _tell(document: Any, type: str, name: str, flags: dict[str, bool]) -> bool:
    code = _CODES.get(name, f"Key{name.upper()}" if name.isalpha() and len(name) == 1 else name)
    return dispatch(document.activeElement, KeyboardEvent(type, **FLOWING, key=name, code=code, **flags))


def _strike(document: Any, name: str, flags: dict[str, bool]) -> None:
    goes_on = _tell(document, "keydown", name, flags)
    is_command = flags.get("ctrlKey") or flags.get("metaKey") or flags.get("altKey")
    if goes_on and not is_command:
        if len(name) == 1 or name == "Enter":
            goes_on = _tell(document, "keypress", name, flags)
        if goes_on:
            _do(document, name, bool(flags.get("shiftKey")))
    elif goes_on and name == "a" and takes_text(target := document.activeElement):
        target._selection = 0, len(target.value)
    is_let_go = _tell(document, "keyup", name, flags)
    if is_let_go and goes_on and name == " " and _is_pressed_by_space(document.activeElement):
        document.activeElement.click()


def _do(document: Any, name: str, is_shifted: bool) -> None:
    target = document.activeElement
    if name == "Enter":
        _enter(target)
    elif name == "Tab":
        _tab(document, is_shifted)
    elif name == "Escape":
        modal = [each for each in document._all_elements() if each.__dict__.get("_is_modal")]
        if modal:
            modal[-1].requestClose()
    elif takes_text(target):
        write_key(target, name)
    elif target.localName == "select" and name in ("ArrowDown", "ArrowUp"):
        _move(target, 1 if name == "ArrowDown" else -1)


def _enter(target: Any) -> None:
    is_field = target.localName == "input" and target.type not in ("button", "submit", "reset", "image", "file")
    if target.localName == "textarea":
        write_key(target, "\n")
    elif is_field and takes_text(target) and not break_line(target):
        return
    elif is_field:
        target._leave()
        if target.form is not None:
            target.form._enter()
    elif target.localName in _PRESSED_BY_ENTER:
        target.click()


def _is_pressed_by_space(target: Any) -> bool:
    if target.localName in ("button", "summary"):
        return True
    return bool(target.localName == "input" and target.type in WITHOUT_TEXT)


def _tab(document: Any, is_back: bool) -> None:
    every = [each for each in document._all_elements() if hasattr(type(each), "_can_be_focused")]
    stops = [each for each in every if _tab_index(each) >= 0 and each._can_be_focused()]
    stops.sort(key=lambda each: each.tabIndex if each.tabIndex > 0 else 1 << 20)
    now = document._focused
    index = stops.index(now) if now in stops else (0 if is_back else -1)
    following = index - 1 if is_back else index + 1
    if 0 <= following < len(stops):
        stops[following].focus()
    elif now is not None:
        now.blur()


def _tab_index(element: Any) -> int:
    return 0 if element.isContentEditable and not element.hasAttribute("tabindex") else int(element.tabIndex)


def _move(select: Any, by: int) -> None:
    index = select.selectedIndex + by
    if 0 <= index < select.length:
        choose(select, [select.options[index]])


def choose(select: Any, options: list[Any]) -> None:
    """Choose options of a `select`, and no others, as Playwright does it: without the focus."""
    select._choose(options)
    select._is_edited = True
    for event in ("input", "change"):
        select._tell(event)
