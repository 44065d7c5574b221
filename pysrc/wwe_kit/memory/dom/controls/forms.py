"""Forms: their fields, what they send, and how."""

from collections.abc import Iterator
from typing import Any

from wwe_kit.memory.dom.controls.field import form_of
from wwe_kit.memory.dom.controls.inputs import BUTTONS
from wwe_kit.memory.dom.controls.others import LISTED
from wwe_kit.memory.dom.event_types import Event, SubmitEvent
from wwe_kit.memory.dom.exceptions import DOMException
from wwe_kit.memory.dom.html.element import HTMLElement
from wwe_kit.memory.dom.lists import FormControls
from wwe_kit.memory.dom.reflection import Address, Flag, Limited, Reflected
from wwe_kit.memory.dom.states import is_disabled
from wwe_kit.memory.dom.targets import dispatch
from wwe_kit.memory.words import words

_BLOCKING = words(
    "text search url tel email password date month week time datetime-local number"
)  # several of them, and Enter sends no form that has no button


class HTMLFormElement(HTMLElement):
    """A form."""

    _interface = "HTMLFormElement"
    name, target, acceptCharset = Reflected(), Reflected(), Reflected("accept-charset")
    noValidate = Flag("novalidate")
    method = Limited(("get", "post", "dialog"), "get")
    enctype = Limited(
        ("application/x-www-form-urlencoded", "multipart/form-data", "text/plain"), "application/x-www-form-urlencoded"
    )
    autocomplete = Limited(("on", "off"), "on")

    @property
    def action(self) -> str:
        return Address("action")._read(self) or self._document.URL

    @action.setter
    def action(self, value: Any) -> None:
        self.setAttribute("action", value)

    def _controls(self) -> list[Any]:
        every = (each for each in self.getRootNode()._all_elements() if each.localName in LISTED)
        return [each for each in every if each.form is self and not _is_image(each)]

    @property
    def elements(self) -> FormControls:
        return FormControls(self._controls)

    @property
    def length(self) -> int:
        return len(self._controls())

    def __getattr__(self, name: str) -> Any:
        found = None if name.startswith("_") else self.elements.namedItem(name)
        return super().__getattr__(name) if found is None else found

    # --- is it valid ---

    def _invalid(self) -> list[Any]:
        """Tell the fields that are not valid so, and return those of which nobody else shows it."""
        fields = [each for each in self._controls() if getattr(each, "willValidate", False)]
        wrong = [each for each in fields if not each.validity.valid]
        shown = [each for each in wrong if dispatch(each, Event("invalid", cancelable=True, isTrusted=True))]
        self._was_valid = not wrong
        return shown

    def checkValidity(self) -> bool:
        self._invalid()
        return bool(self._was_valid)

    def reportValidity(self) -> bool:
        shown = self._invalid()
        if shown:
            shown[0].focus()
        return bool(self._was_valid)

    # --- sending it ---

    def requestSubmit(self, submitter: Any = None) -> None:
        """Send it as a button does. Raises TypeError for what is none, DOMException for another form's."""
        if submitter is not None:
            if submitter.localName not in ("button", "input") or submitter.type not in ("submit", "image"):
                raise TypeError("The specified element is not a submit button.")
            if submitter.form is not self:
                raise DOMException("The specified element is not owned by this form element.", "NotFoundError")
        self._submit_by(submitter)

    def _submit_by(self, submitter: Any) -> None:
        if not self.isConnected or self.__dict__.get("_is_sent"):
            return
        self._is_sent = True
        try:
            skips = self.noValidate or (submitter is not None and submitter.formNoValidate)
            if not skips and not self.reportValidity():
                return
            event = SubmitEvent("submit", bubbles=True, cancelable=True, submitter=submitter, isTrusted=True)
            goes_on = dispatch(self, event)
        finally:
            self._is_sent = False
        if goes_on and self.isConnected:
            self._send(submitter)

    def submit(self) -> None:
        self._send(None, "form.submit()")

    def _send(self, submitter: Any, how: str = "") -> None:
        method = (submitter.getAttribute("formmethod") if submitter is not None else None) or self.method
        if method.lower() == "dialog":
            dialog = self.closest("dialog")
            if dialog is not None and dialog.open:
                dialog.close(None if submitter is None else submitter.value)
            return
        reason = how or "a form was sent, and nobody has called event.preventDefault()"
        self._surroundings()._navigates(f"{reason}: a browser loads {self.action} in place of the page")

    def reset(self) -> None:
        if dispatch(self, Event("reset", bubbles=True, cancelable=True, isTrusted=True)):
            for each in self._controls():
                if hasattr(type(each), "_reset"):
                    each._reset()
            self._document._changed(self, "value")

    def _default_button(self) -> Any:
        """Return the button that Enter presses, or None."""
        buttons = (each for each in self._with_images() if each.localName in ("button", "input"))
        return next((each for each in buttons if each.type in ("submit", "image")), None)

    def _with_images(self) -> list[Any]:
        every = (each for each in self.getRootNode()._all_elements() if each.localName in LISTED)
        return [each for each in every if form_of(each) is self]

    def _enter(self) -> None:
        """Do what Enter in a field does."""
        button = self._default_button()
        if button is not None:
            button.click()
        elif len([each for each in self._controls() if each.localName == "input" and each.type in _BLOCKING]) <= 1:
            self._submit_by(None)


def _is_image(element: Any) -> bool:
    return bool(element.localName == "input" and element.type == "image")


class FormData:
    """What a form would send."""

    def __init__(self, form: Any = None, submitter: Any = None) -> None:
        self._entries: list[tuple[str, Any]] = []
        if form is not None:
            if getattr(form, "localName", "") != "form":
                raise TypeError("FormData takes a form")
            for each in form._with_images():
                if _is_sent(each, submitter):
                    self._entries += each._entries(submitter)

    @classmethod
    def new(cls, form: Any = None, submitter: Any = None) -> "FormData":
        """Read a form, as `new FormData(form)` does."""
        return cls(form, submitter)

    def append(self, name: str, value: Any) -> None:
        self._entries.append((str(name), value))

    def delete(self, name: str) -> None:
        self._entries = [each for each in self._entries if each[0] != name]

    def get(self, name: str) -> Any:
        return next((value for key, value in self._entries if key == name), None)

    def getAll(self, name: str) -> list[Any]:
        return [value for key, value in self._entries if key == name]

    def has(self, name: str) -> bool:
        return any(key == name for key, _value in self._entries)

    def set(self, name: str, value: Any) -> None:
        place = next((index for index, each in enumerate(self._entries) if each[0] == name), len(self._entries))
        self.delete(name)
        self._entries.insert(place, (str(name), value))

    def entries(self) -> Iterator[list[Any]]:
        return iter([[key, value] for key, value in self._entries])

    def keys(self) -> Iterator[str]:
        return iter([key for key, _value in self._entries])

    def values(self) -> Iterator[Any]:
        return iter([value for _key, value in self._entries])

    def forEach(self, function: Any) -> None:
        for key, value in self._entries:
            function(value, key, self)

    def __iter__(self) -> Iterator[list[Any]]:
        return self.entries()


def _is_sent(element: Any, submitter: Any) -> bool:
    if is_disabled(element) or not element.name or element.localName == "fieldset":
        return False
    if element.localName in ("button", "input") and element.type in BUTTONS and element is not submitter:
        return False
    return element.closest("datalist") is None
