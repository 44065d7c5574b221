"""Buttons, labels, and the fields that are only read."""

from typing import Any

from wwe_kit.memory.dom.controls.field import LABELABLE, Field, FormAssociated, Labelable, form_of
from wwe_kit.memory.dom.event_types import PointerEvent
from wwe_kit.memory.dom.exceptions import text_of
from wwe_kit.memory.dom.html.element import HTMLElement
from wwe_kit.memory.dom.lists import HTMLCollection
from wwe_kit.memory.dom.reflection import Address, Flag, Limited, Reflected
from wwe_kit.memory.dom.targets import dispatch
from wwe_kit.memory.dom.tokens import DOMTokenList

_INTERACTIVE = "a[href], button, input, select, textarea, details, iframe, [contenteditable], [tabindex]"


class HTMLButtonElement(Field):
    """A button."""

    _interface = "HTMLButtonElement"
    type = Limited(("submit", "reset", "button"), "submit")
    value = Reflected()
    formAction, formMethod, formTarget = Address("formaction"), Reflected("formmethod"), Reflected("formtarget")
    formNoValidate = Flag("formnovalidate")
    popoverTargetAction = Limited(("toggle", "show", "hide"), "toggle", attribute="popovertargetaction")

    @property
    def _has_no_constraints(self) -> bool:  # type: ignore[override]
        return bool(self.type != "submit")

    @property
    def popoverTargetElement(self) -> Any:
        return self._document.getElementById(self.getAttribute("popovertarget") or "")

    @property
    def commandForElement(self) -> Any:
        return self._document.getElementById(self.getAttribute("commandfor") or "")

    def _is_acting(self) -> bool:
        return not self.matches(":disabled")

    def _activate(self, event: Any) -> None:
        form = self.form if self.isConnected else None
        if form is not None and self.type == "submit":
            form._submit_by(self)
        elif form is not None and self.type == "reset":
            form.reset()
        elif self.popoverTargetElement is not None:
            wanted = {"show": True, "hide": False}.get(self.popoverTargetAction)
            self.popoverTargetElement.togglePopover(wanted)
        elif self.commandForElement is not None:
            self._command(self.commandForElement)

    def _command(self, target: Any) -> None:
        does = {
            "show-modal": "showModal",
            "close": "close",
            "request-close": "requestClose",
            "toggle-popover": "togglePopover",
        }
        name = does.get((self.getAttribute("command") or "").lower())
        if name is not None and not (name == "showModal" and target.open):
            getattr(target, name)()

    def _entries(self, submitter: Any) -> list[tuple[str, Any]]:
        return [(self.name, self.value)] if self is submitter else []


class HTMLLabelElement(HTMLElement):
    """What names a field."""

    _interface = "HTMLLabelElement"
    htmlFor = Reflected("for")

    @property
    def control(self) -> Any:
        if self.hasAttribute("for"):
            found = self.getRootNode().getElementById(self.htmlFor)
            return found if found is not None and found.localName in LABELABLE else None
        return next((each for each in self._all_elements() if each.localName in LABELABLE and _is_named(each)), None)

    @property
    def form(self) -> Any:
        return None if self.control is None else form_of(self.control)

    def _is_acting(self) -> bool:
        return True

    def _activate(self, event: Any) -> None:
        control = self.control
        if control is None or control is event.target or control.contains(event.target):
            return
        inner = event.target.closest(_INTERACTIVE) if event.target is not self else None
        if inner is not None and self.contains(inner):
            return
        if control.matches(":disabled"):
            return
        control.focus()
        dispatch(
            control, PointerEvent("click", bubbles=True, cancelable=True, composed=True, isTrusted=event.isTrusted)
        )


def _is_named(element: Any) -> bool:
    return not (element.localName == "input" and element.type == "hidden")


class HTMLFieldSetElement(FormAssociated):
    """A group of fields."""

    _interface = "HTMLFieldSetElement"
    disabled = Flag()

    @property
    def type(self) -> str:
        return "fieldset"

    @property
    def elements(self) -> HTMLCollection:
        return HTMLCollection(lambda: [each for each in self._all_elements() if each.localName in LISTED])

    @property
    def willValidate(self) -> bool:
        return False

    def checkValidity(self) -> bool:
        return True

    reportValidity = checkValidity


LISTED = frozenset({"button", "fieldset", "input", "object", "output", "select", "textarea"})


class HTMLLegendElement(HTMLElement):
    """What names a group of fields."""

    _interface = "HTMLLegendElement"

    @property
    def form(self) -> Any:
        around = self.parentElement
        return form_of(around) if around is not None and around.localName == "fieldset" else None


class HTMLOutputElement(FormAssociated, Labelable):
    """A result."""

    _interface = "HTMLOutputElement"

    @property
    def type(self) -> str:
        return "output"

    @property
    def htmlFor(self) -> DOMTokenList:
        return DOMTokenList(self, "for")

    @property
    def value(self) -> str:
        return self.textContent or ""

    @value.setter
    def value(self, value: Any) -> None:
        self.textContent = text_of(value, "value")

    @property
    def willValidate(self) -> bool:
        return False

    def _reset(self) -> None:
        """Keep its text: a default of its own is rare."""

    def _entries(self, _submitter: Any) -> list[tuple[str, Any]]:
        return []


class HTMLDataListElement(HTMLElement):
    """Suggestions for a field."""

    _interface = "HTMLDataListElement"

    @property
    def options(self) -> HTMLCollection:
        return HTMLCollection(lambda: [each for each in self._all_elements() if each.localName == "option"])


class _Measure(Labelable):
    _default_max = 1.0

    @property
    def max(self) -> float:
        return _float(self.getAttribute("max"), 1.0)

    @max.setter
    def max(self, value: float) -> None:
        self.setAttribute("max", value)

    @property
    def value(self) -> float:
        return min(max(_float(self.getAttribute("value"), 0.0), 0), self.max)

    @value.setter
    def value(self, value: float) -> None:
        self.setAttribute("value", value)


class HTMLProgressElement(_Measure):
    """How far something has come."""

    _interface = "HTMLProgressElement"

    @property
    def position(self) -> float:
        return self.value / self.max if self.hasAttribute("value") else -1


class HTMLMeterElement(_Measure):
    """How much of something there is."""

    _interface = "HTMLMeterElement"

    @property
    def min(self) -> float:
        return _float(self.getAttribute("min"), 0.0)

    @min.setter
    def min(self, value: float) -> None:
        self.setAttribute("min", value)


def _float(text: str | None, default: float) -> float:
    try:
        number = float(text or "")
    except ValueError:
        return default
    return int(number) if number.is_integer() else number
