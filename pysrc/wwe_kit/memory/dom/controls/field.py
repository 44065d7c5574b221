"""What fields have in common: their form, their labels, whether they are valid."""

from typing import Any

from wwe_kit.memory.dom.controls.validity import ValidityState, message_of
from wwe_kit.memory.dom.event_types import Event
from wwe_kit.memory.dom.exceptions import text_of
from wwe_kit.memory.dom.html.element import HTMLElement
from wwe_kit.memory.dom.lists import NodeList
from wwe_kit.memory.dom.reflection import Flag, Reflected
from wwe_kit.memory.dom.states import is_disabled
from wwe_kit.memory.dom.targets import dispatch

LABELABLE = frozenset({"button", "input", "meter", "output", "progress", "select", "textarea"})


def form_of(element: Any) -> Any:
    """Return the form that an element belongs to, or None."""
    name = element.getAttribute("form")
    if name is not None and element.isConnected:
        found = element._document.getElementById(name)
        return found if found is not None and found.localName == "form" else None
    around = element.parentElement
    while around is not None and around.localName != "form":
        around = around.parentElement
    return around


class Labelable(HTMLElement):
    """An element that a label can name."""

    @property
    def labels(self) -> NodeList | None:
        if self.localName == "input" and self.type == "hidden":
            return None
        root = self.getRootNode()
        return NodeList(
            lambda: [each for each in root._all_elements() if each.localName == "label" and each.control is self]
        )


class FormAssociated(HTMLElement):
    """An element that belongs to a form."""

    name = Reflected()

    @property
    def form(self) -> Any:
        return form_of(self)


class Field(FormAssociated, Labelable):
    """An element of a form whose value is checked."""

    disabled = Flag()
    _copied: tuple[str, ...] = ()
    _has_no_constraints = False

    @property
    def validity(self) -> ValidityState:
        return ValidityState(self)

    @property
    def willValidate(self) -> bool:
        return not (self._has_no_constraints or is_disabled(self) or self.closest("datalist") is not None)

    @property
    def validationMessage(self) -> str:
        return message_of(self) if self.willValidate else ""

    def setCustomValidity(self, message: str) -> None:
        self._custom_error = text_of(message, "setCustomValidity()")

    def checkValidity(self) -> bool:
        if not self.willValidate or self.validity.valid:
            return True
        dispatch(self, Event("invalid", cancelable=True, isTrusted=True))
        return False

    def reportValidity(self) -> bool:
        if not self.willValidate or self.validity.valid:
            return True
        if dispatch(self, Event("invalid", cancelable=True, isTrusted=True)):
            self.focus()
        return False

    def _reset(self) -> None:
        """Go back to what the page was loaded with."""

    def _leave(self) -> None:
        """Say so when the agent has edited the field and leaves it."""
        if self.__dict__.pop("_has_change", False):
            dispatch(self, Event("change", bubbles=True, isTrusted=True))

    def _tell(self, type: str) -> None:
        """Let an event happen that an agent's choice makes."""
        dispatch(self, Event(type, bubbles=True, composed=type == "input", isTrusted=True))

    def _entries(self, _submitter: Any) -> list[tuple[str, Any]]:
        """Return what a form sends of it."""
        return []
