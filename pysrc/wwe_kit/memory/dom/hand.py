"""What an agent does to a page, with the events that a browser has for it, in its order."""

from typing import Any

from wwe_kit.memory.dom.event_types import Event, InputEvent, KeyboardEvent, MouseEvent, PointerEvent
from wwe_kit.memory.dom.states import is_disabled
from wwe_kit.memory.dom.targets import dispatch

_FLOWING = {"bubbles": True, "cancelable": True, "composed": True, "isTrusted": True}
_SET_AT_ONCE = frozenset({"date", "time", "datetime-local", "month", "week", "color", "range"})
_CODES = {" ": "Space", "Enter": "Enter", "Tab": "Tab", "Escape": "Escape", "Backspace": "Backspace"}
_MODIFIERS = {"Control": "ctrlKey", "Shift": "shiftKey", "Alt": "altKey", "Meta": "metaKey", "ControlOrMeta": "ctrlKey"}
_NAMES = {"Space": " "}
_NO_TEXT = frozenset({"checkbox", "radio", "button", "submit", "reset", "image", "file", "hidden"})


def click(element: Any, clicks: int = 1) -> None:
    """Press and let go of the mouse over an element; it gets the focus, if it can have it."""
    for count in range(1, clicks + 1):
        _mouse(element, PointerEvent, "pointerdown", 0)
        if _mouse(element, MouseEvent, "mousedown", count):
            _focus_by_mouse(element)
        _mouse(element, PointerEvent, "pointerup", 0)
        _mouse(element, MouseEvent, "mouseup", count)
        if not is_disabled(element):
            _mouse(element, PointerEvent, "click", count)
    if clicks == 2:
        _mouse(element, MouseEvent, "dblclick", 2)


def _mouse(element: Any, kind: type[Event], type: str, detail: int) -> bool:
    if is_disabled(element) and kind is MouseEvent:
        return True
    return dispatch(element, kind(type, **_FLOWING, detail=detail, buttons=1 if type.endswith("down") else 0))


def _focus_by_mouse(element: Any) -> None:
    each = element
    while each is not None and not (hasattr(type(each), "_can_be_focused") and each._can_be_focused()):
        each = each.parentElement
    if each is not None:
        each.focus()
    elif element._document._focused is not None:
        element._document._focused.blur()


def fill(element: Any, text: str) -> None:
    """Put the cursor into a field and write a text in the place of what was there."""
    element.focus()
    if element.isContentEditable:
        element.textContent = text
        dispatch(element, InputEvent("input", bubbles=True, composed=True, data=text, inputType="insertText"))
        return
    if element.localName == "input" and element.type in _SET_AT_ONCE:
        element.value = text
        dispatch(element, Event("input", bubbles=True, composed=True, isTrusted=True))
        dispatch(element, Event("change", bubbles=True, isTrusted=True))
        return
    kind = "insertText" if text else "deleteContentBackward"
    _written(element, text, text or None, kind)


def _written(element: Any, value: str, data: str | None, kind: str) -> None:
    start = InputEvent("beforeinput", **_FLOWING, data=data, inputType=kind)
    if not dispatch(element, start):
        return
    element.value = value
    element._is_edited = True
    element._has_bad_input = bool(value) and not element.value
    element._has_change = True
    event = InputEvent("input", bubbles=True, composed=True, isTrusted=True, data=data, inputType=kind)
    dispatch(element, event)


def type_text(element: Any, text: str) -> None:
    """Press a key for each character."""
    element.focus()
    for character in text:
        press(element, "Enter" if character == "\n" else character)


def press(element: Any, key: str) -> None:
    """Press a key, or several at once as in "Control+s", and do what the browser does then."""
    *modifiers, name = key.split("+") if len(key) > 1 and not key.endswith("+") else [key]
    name = _NAMES.get(name, name)
    flags = {_MODIFIERS[each]: True for each in modifiers}
    if element._document._focused is not element:
        element.focus()
    target = element._document.activeElement
    code = _CODES.get(name, f"Key{name.upper()}" if name.isalpha() and len(name) == 1 else name)
    named = {"key": name, "code": code, **flags}
    goes_on = dispatch(target, KeyboardEvent("keydown", **_FLOWING, **named))
    has_command = flags.get("ctrlKey") or flags.get("metaKey") or flags.get("altKey")
    if goes_on and not has_command:
        if len(name) == 1 or name == "Enter":
            goes_on = dispatch(target, KeyboardEvent("keypress", **_FLOWING, **named))
        if goes_on:
            _do_key(target, name, bool(flags.get("shiftKey")))
    target = element._document.activeElement
    if dispatch(target, KeyboardEvent("keyup", **_FLOWING, **named)) and goes_on and name == " " and _is_button(target):
        target.click()


def _do_key(target: Any, name: str, is_shifted: bool) -> None:
    document = target._document
    if name == "Enter":
        _enter(target)
    elif name == "Tab":
        _tab(document, is_shifted)
    elif name == "Escape":
        modal = [each for each in document._all_elements() if each.__dict__.get("_is_modal")]
        if modal:
            modal[-1].requestClose()
    elif _takes_text(target):
        _edit(target, name)
    elif target.localName == "select" and name in ("ArrowDown", "ArrowUp"):
        _move(target, 1 if name == "ArrowDown" else -1)


def _enter(target: Any) -> None:
    if target.localName == "textarea":
        _edit(target, "\n")
    elif target.localName == "input" and target.type not in ("button", "submit", "reset", "image", "file"):
        target._leave()
        if target.form is not None:
            target.form._enter()
    elif target.localName in ("button", "a", "summary", "input"):
        target.click()


def _is_button(target: Any) -> bool:
    return target.localName in ("button", "summary") or (target.localName == "input" and target.type in _NO_TEXT)


def _takes_text(target: Any) -> bool:
    if target.localName not in ("input", "textarea") or target.readOnly:
        return False
    return target.localName == "textarea" or target.type not in _NO_TEXT | _SET_AT_ONCE


def _edit(target: Any, name: str) -> None:
    value = target.value
    if name == "Backspace":
        if value:
            _written(target, value[:-1], None, "deleteContentBackward")
    elif len(name) == 1:
        limit = target.maxLength
        if not 0 <= limit <= len(value):
            kind = "insertLineBreak" if name == "\n" else "insertText"
            _written(target, value + name, None if name == "\n" else name, kind)


def _tab(document: Any, is_back: bool) -> None:
    every = [each for each in document._all_elements() if hasattr(type(each), "_can_be_focused")]
    stops = [each for each in every if each.tabIndex >= 0 and each._can_be_focused()]
    stops.sort(key=lambda each: each.tabIndex or 1 << 20)
    now = document._focused
    index = stops.index(now) if now in stops else (0 if is_back else -1)
    following = index - 1 if is_back else index + 1
    if 0 <= following < len(stops):
        stops[following].focus()
    elif now is not None:
        now.blur()


def _move(select: Any, by: int) -> None:
    index = select.selectedIndex + by
    if 0 <= index < select.length:
        choose(select, [select.options[index]])


def check(element: Any, is_wanted: bool) -> None:
    """Tick a box, or take the tick away; nothing happens if it is so already."""
    if bool(element.checked) != is_wanted:
        click(element)


def choose(select: Any, options: list[Any]) -> None:
    """Choose options of a `select`, and no others."""
    select.focus()
    before = select._chosen()
    select._choose(options)
    select._is_edited = True
    if select._chosen() != before:
        dispatch(select, Event("input", bubbles=True, composed=True, isTrusted=True))
        dispatch(select, Event("change", bubbles=True, isTrusted=True))
