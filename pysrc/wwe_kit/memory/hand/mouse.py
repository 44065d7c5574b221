"""The mouse: clicks, and where they go."""

from typing import Any

from wwe_kit.memory.dom.event_types import Event, MouseEvent, PointerEvent
from wwe_kit.memory.dom.states import is_disabled
from wwe_kit.memory.dom.targets import dispatch
from wwe_kit.memory.hand.writing import FLOWING


def click(element: Any, clicks: int = 1) -> None:
    """Press and let go of the mouse over an element; it gets the focus, if it can have it."""
    target = _innermost(element)
    for count in range(1, clicks + 1):
        _mouse(target, PointerEvent, "pointerdown", 0)
        if _mouse(target, MouseEvent, "mousedown", count):
            _focus(target)
        _mouse(target, PointerEvent, "pointerup", 0)
        _mouse(target, MouseEvent, "mouseup", count)
        if not is_disabled(target):
            _mouse(target, PointerEvent, "click", count)
    if clicks == 2:
        _mouse(target, MouseEvent, "dblclick", 2)


def check(element: Any, is_wanted: bool) -> None:
    """Tick a box, or take the tick away; nothing happens if it is so already."""
    if bool(element.checked) != is_wanted:
        click(element)


def hover(element: Any) -> None:
    """Move the mouse over an element."""
    for type_ in ("mouseover", "mouseenter", "mousemove"):
        dispatch(element, MouseEvent(type_, bubbles=type_ != "mouseenter", composed=True, isTrusted=True))


def _innermost(element: Any) -> Any:
    """Return what lies under the mouse: an element that has nothing but another one in it lies below that."""
    while True:
        texts = [each for each in element.childNodes if each.nodeType == each.TEXT_NODE and each.data.strip()]
        nodes = list(element.children)
        if texts or len(nodes) != 1 or element.localName in ("select", "details", "form"):
            return element
        element = nodes[0]


def _mouse(element: Any, kind: type[Event], type: str, detail: int) -> bool:
    if is_disabled(element) and kind is MouseEvent:
        return True
    return dispatch(element, kind(type, **FLOWING, detail=detail, buttons=1 if type.endswith("down") else 0))


def _focus(element: Any) -> None:
    each = element
    while each is not None and not (hasattr(type(each), "_can_be_focused") and each._can_be_focused()):
        each = each.parentElement
    if each is not None:
        each.focus()
        if hasattr(type(each), "_selected"):  # the text of most fields ends left of their middle
            each._selection = len(each.value), len(each.value)
    elif element._document._focused is not None:
        element._document._focused.blur()
