"""`input`."""

from collections.abc import Callable
from typing import Any

from wwe_kit.memory.dom.controls.numbers import NumberField
from wwe_kit.memory.dom.controls.values import cleaned
from wwe_kit.memory.dom.event_types import Event
from wwe_kit.memory.dom.exceptions import DOMException, text_of
from wwe_kit.memory.dom.lists import NodeList
from wwe_kit.memory.dom.reflection import Address, Flag, Limited, Number, Reflected
from wwe_kit.memory.dom.targets import dispatch
from wwe_kit.memory.words import words

BUTTONS = frozenset({"submit", "image", "reset", "button"})
BOXES = frozenset({"checkbox", "radio"})
_TYPES = (
    BUTTONS
    | BOXES
    | words("hidden text search tel url email password date month week time datetime-local number range color file")
)
_WITH_SELECTION = frozenset({"text", "search", "url", "tel", "password"})
_BY_ATTRIBUTE = BUTTONS | frozenset({"hidden"})


_List = list[Any]  # an input has a property of that name
_Entries = list[tuple[str, Any]]


class HTMLInputElement(NumberField):
    """A field, a box, or a button."""

    _interface = "HTMLInputElement"
    type = Limited(_TYPES, "text")
    defaultValue, defaultChecked = Reflected("value"), Flag("checked")
    multiple = Flag()
    accept, alt, max, min, pattern, step = (Reflected() for _ in range(6))
    size, width, height = Number(20), Number(0), Number(0)
    src, formAction = Address(), Address("formaction")
    formMethod, formTarget = Reflected("formmethod"), Reflected("formtarget")
    formNoValidate = Flag("formnovalidate")
    _copied = ("_value", "_checked", "_is_edited")

    @property
    def _has_no_constraints(self) -> bool:  # type: ignore[override]
        return self.type in ("hidden", "reset", "button")

    def _has_selection(self) -> bool:
        return self.type in _WITH_SELECTION

    # --- its value ---

    @property
    def value(self) -> str:
        kind = self.type
        if kind in _BY_ATTRIBUTE:
            return str(self.defaultValue)
        if kind in BOXES:
            return str(self.defaultValue) if self.hasAttribute("value") else "on"
        if kind == "file":
            return ""
        text = cleaned(kind, str(self.__dict__.get("_value", self.defaultValue)))
        return self._in_range(text) if kind == "range" else text

    @value.setter
    def value(self, value: Any) -> None:
        """Set it. Raises DOMException for the name of a file."""
        text = text_of(value, "value")
        if self.type in _BY_ATTRIBUTE or self.type in BOXES:
            self.setAttribute("value", text)
        elif self.type == "file":
            if text:
                raise DOMException("Only the agent can choose a file.", "InvalidStateError")
        else:
            self._has_bad_input = False
            self._write(cleaned(self.type, text))

    @property
    def files(self) -> Any:
        return NodeList([*self.__dict__.get("_files", ())]) if self.type == "file" else None

    @property
    def list(self) -> Any:
        found = self._document.getElementById(self.getAttribute("list") or "")
        return found if found is not None and found.localName == "datalist" else None

    # --- boxes ---

    @property
    def checked(self) -> bool:
        return bool(self.__dict__.get("_checked", self.hasAttribute("checked")))

    @checked.setter
    def checked(self, value: Any) -> None:
        self._checked = bool(value)
        if value and self.type == "radio":
            self._take_choice()
        self._document._changed(self, "checked")

    @property
    def indeterminate(self) -> bool:
        return bool(self.__dict__.get("_is_indeterminate"))

    @indeterminate.setter
    def indeterminate(self, value: Any) -> None:
        self._is_indeterminate = bool(value)

    def _take_choice(self) -> None:
        for other in self._group():
            if other is not self:
                other._checked = False

    def _group(self) -> _List:
        """Return the radio buttons of which one is chosen."""
        name = self.name
        if not name:
            return [self]
        form = self.form
        every = (each for each in self.getRootNode()._all_elements() if each.localName == "input")
        return [each for each in every if each.type == "radio" and each.name == name and each.form is form]

    def _attribute_changed(self, name: str, old: str | None, value: str | None) -> None:
        if (
            name == "checked"
            and value is not None
            and old is None
            and "_checked" not in self.__dict__
            and self.type == "radio"
        ):
            self._take_choice()

    # --- clicks ---

    def _is_acting(self) -> bool:
        return not self.matches(":disabled") and self.type in BUTTONS | BOXES

    def _before_activation(self) -> Callable[[], None] | None:
        if self.type not in BOXES:
            return None
        was = [(each, each.checked) for each in (self._group() if self.type == "radio" else [self])]
        was_indeterminate = self.indeterminate
        self._was_checked = self.checked
        self.checked = True if self.type == "radio" else not self.checked
        self._is_indeterminate = False

        def undo() -> None:
            for each, is_checked in was:
                each._checked = is_checked
            self._is_indeterminate = was_indeterminate

        return undo

    def _activate(self, event: Any) -> None:
        if self.type in BOXES:
            if self.isConnected and self.checked != self.__dict__.pop("_was_checked"):
                self._is_edited = True
                dispatch(self, Event("input", bubbles=True, composed=True, isTrusted=True))
                dispatch(self, Event("change", bubbles=True, isTrusted=True))
        elif (form := self.form) is not None and self.isConnected:
            if self.type in ("submit", "image"):
                form._submit_by(self)
            elif self.type == "reset":
                form.reset()

    def _reset(self) -> None:
        super()._reset()
        for name in ("_checked", "_files"):
            self.__dict__.pop(name, None)

    def _entries(self, submitter: Any) -> _Entries:
        if self.type in BUTTONS and self is not submitter:
            return []
        if self.type in BOXES and not self.checked:
            return []
        if self.type == "file":
            return [(self.name, each) for each in self.files]
        return [(self.name, self.value)]
