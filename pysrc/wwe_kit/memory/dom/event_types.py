"""The events of a page, by the names of the DOM."""

from collections.abc import Mapping
from typing import Any, Self

NONE, CAPTURING_PHASE, AT_TARGET, BUBBLING_PHASE = range(4)


def option(options: Any, name: str, default: Any = None) -> Any:
    """Return what options say that are a dictionary, or an object of JavaScript's."""
    if isinstance(options, Mapping):
        return options.get(name, default)
    return getattr(options, name, default)


class Event:
    """Something that happened to an element."""

    NONE, CAPTURING_PHASE, AT_TARGET, BUBBLING_PHASE = NONE, CAPTURING_PHASE, AT_TARGET, BUBBLING_PHASE
    _fields: Mapping[str, Any] = {}

    def __init__(self, type: str, init: Any = None, **given: Any) -> None:
        self.type = str(type)
        self.bubbles, self.cancelable, self.composed = (
            bool(given.pop(name, option(init, name))) for name in ("bubbles", "cancelable", "composed")
        )
        self.target: Any = None
        self.currentTarget: Any = None
        self.eventPhase = NONE
        self.defaultPrevented = False
        self.isTrusted = False
        self.timeStamp = 0.0
        self._path: list[Any] = []
        self._stops = self._stops_now = self._is_passive = self._is_under_way = False
        for kind in type_of(self).__mro__:
            for name, default in vars(kind).get("_fields", {}).items():
                setattr(self, name, given.pop(name, option(init, name, default)))
        for name, value in given.items():
            setattr(self, name, value)

    @classmethod
    def new(cls, type: str, init: Any = None) -> Self:
        """Make an event, as `new Event(...)` does."""
        return cls(type, init)

    @property
    def srcElement(self) -> Any:
        return self.target

    @property
    def returnValue(self) -> bool:
        return not self.defaultPrevented

    @property
    def cancelBubble(self) -> bool:
        return self._stops

    def preventDefault(self) -> None:
        if self.cancelable and not self._is_passive:
            self.defaultPrevented = True

    def stopPropagation(self) -> None:
        self._stops = True

    def stopImmediatePropagation(self) -> None:
        self._stops = self._stops_now = True

    def composedPath(self) -> list[Any]:
        return list(self._path)

    def __repr__(self) -> str:
        return f"<{type_of(self).__name__} {self.type}>"


type_of = type  # events have a field of that name


class CustomEvent(Event):
    """An event of an author's own."""

    _fields: Mapping[str, Any] = {"detail": None}


class UIEvent(Event):
    """What somebody does at a screen."""

    _fields: Mapping[str, Any] = {"view": None, "detail": 0, "which": 0}


class FocusEvent(UIEvent):
    """An element gets the focus, or loses it."""

    _fields: Mapping[str, Any] = {"relatedTarget": None}


class InputEvent(UIEvent):
    """Something is written into a field."""

    _fields: Mapping[str, Any] = {"data": None, "isComposing": False, "inputType": "", "dataTransfer": None}


_MODIFIERS: Mapping[str, Any] = {"ctrlKey": False, "shiftKey": False, "altKey": False, "metaKey": False}


class _WithKeys(UIEvent):
    _fields: Mapping[str, Any] = _MODIFIERS

    def getModifierState(self, key: str) -> bool:
        names = {"Control": "ctrlKey", "Shift": "shiftKey", "Alt": "altKey", "Meta": "metaKey"}
        return bool(getattr(self, names.get(key, ""), False))


class KeyboardEvent(_WithKeys):
    """A key is pressed."""

    _fields: Mapping[str, Any] = {
        "key": "",
        "code": "",
        "location": 0,
        "repeat": False,
        "isComposing": False,
        "keyCode": 0,
        "charCode": 0,
    }


class MouseEvent(_WithKeys):
    """Something is clicked."""

    _fields: Mapping[str, Any] = dict.fromkeys(
        ("screenX", "screenY", "clientX", "clientY", "pageX", "pageY", "offsetX", "offsetY"), 0
    ) | {"button": 0, "buttons": 0, "relatedTarget": None}


class PointerEvent(MouseEvent):
    """Something is clicked or touched."""

    _fields: Mapping[str, Any] = {"pointerId": 0, "pointerType": "", "isPrimary": False}


class SubmitEvent(Event):
    """A form is sent."""

    _fields: Mapping[str, Any] = {"submitter": None}


class ToggleEvent(Event):
    """Something is opened or closed."""

    _fields: Mapping[str, Any] = {"oldState": "", "newState": "", "source": None}


class MessageEvent(Event):
    """A message of another window."""

    _fields: Mapping[str, Any] = {"data": None, "origin": "", "lastEventId": "", "source": None, "ports": ()}


EVENT_TYPES: tuple[type[Event], ...] = (
    Event,
    CustomEvent,
    UIEvent,
    FocusEvent,
    InputEvent,
    KeyboardEvent,
    MouseEvent,
    PointerEvent,
    SubmitEvent,
    ToggleEvent,
    MessageEvent,
)
