"""Objects that know their members: a browser would keep any other without a word."""

from collections.abc import Iterator
from typing import Any, ClassVar

from wwe_kit.memory.dom.exceptions import refuse, refuse_to_set
from wwe_kit.memory.dom.targets import EventTarget, handler, set_handler
from wwe_kit.memory.words import words

GLOBAL_EVENTS = words(
    "abort beforeinput beforetoggle auxclick blur cancel change click close command contextmenu copy cut dblclick "
    "drag dragend dragenter dragleave dragover dragstart drop error focus formdata input invalid keydown keypress "
    "keyup load mousedown mouseenter mouseleave mousemove mouseout mouseover mouseup paste pointercancel "
    "pointerdown pointerenter pointerleave pointermove pointerout pointerover pointerup reset resize scroll "
    "scrollend select selectionchange selectstart slotchange submit toggle touchcancel touchend touchmove "
    "touchstart transitionend animationend wheel message hashchange popstate storage online offline beforeunload "
    "pagehide pageshow unload visibilitychange readystatechange fullscreenchange"
)


class Strict(EventTarget):
    """What knows its members: a browser would keep any other silently."""

    _interface: ClassVar[str] = "EventTarget"

    def _called(self) -> str:
        """Return what sentences call it."""
        return self._interface.lower()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if name.startswith("on") and name[2:] in GLOBAL_EVENTS:
            return handler(self, name)
        return refuse(self._interface, self._called(), name, Members(type(self)))

    def __setattr__(self, name: str, value: Any) -> None:
        if name.startswith("_"):
            self.__dict__[name] = value
            return
        known = getattr(type(self), name, None)
        if known is None and name.startswith("on") and name[2:] in GLOBAL_EVENTS:
            set_handler(self, name, value)
        elif known is None:
            refuse_to_set(self._interface, self._called(), name, Members(type(self)))
        elif getattr(known, "fset", True) is None or not hasattr(type(known), "__set__"):
            raise AttributeError(f"{name} of {self._called()} can only be read")
        else:
            object.__setattr__(self, name, value)


class Members:
    """The names that a class has, looked up when somebody wants to read them."""

    def __init__(self, kind: type) -> None:
        self._kind = kind

    def __iter__(self) -> Iterator[str]:
        yield from (name for name in dir(self._kind) if not name.startswith("_"))
        yield from ("on" + name for name in GLOBAL_EVENTS)
