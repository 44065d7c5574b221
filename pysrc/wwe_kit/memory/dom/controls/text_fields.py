"""Fields that text is written into."""

from typing import Any

from wwe_kit.memory.dom.controls.field import Field
from wwe_kit.memory.dom.event_types import Event
from wwe_kit.memory.dom.exceptions import DOMException, text_of
from wwe_kit.memory.dom.reflection import Flag, Number, Reflected
from wwe_kit.memory.dom.targets import dispatch


class TextField(Field):
    """A field that text is written into."""

    placeholder, autocomplete, dirName = Reflected(), Reflected(), Reflected("dirname")
    required, readOnly = Flag(), Flag("readonly")
    maxLength, minLength = Number(-1, is_positive=True), Number(-1, is_positive=True)
    _copied: tuple[str, ...] = ("_value", "_is_edited")

    @property
    def willValidate(self) -> bool:
        return super().willValidate and not self.readOnly

    def _write(self, value: str) -> None:
        self._value = value
        self._selection = len(self.value), len(self.value)
        self._document._changed(self, "value")

    def _has_selection(self) -> bool:
        return True

    def select(self) -> None:
        self._selection = 0, len(self.value)
        dispatch(self, Event("select", bubbles=True))

    def setSelectionRange(self, start: int, end: int, _direction: str = "none") -> None:
        """Select a part. Raises DOMException for a field without a selection."""
        if not self._has_selection():
            raise DOMException(f"An input of type {self.type} has no selection.", "InvalidStateError")
        length = len(self.value)
        self._selection = min(start, end, length), min(end, length)

    def setRangeText(self, replacement: str, start: int | None = None, end: int | None = None, _mode: str = "") -> None:
        old = self._selected()
        begin, stop = old if start is None else (start, start if end is None else end)
        text = self.value
        self._value = text[:begin] + replacement + text[stop:]
        self._selection = begin, begin + len(replacement)

    def _selected(self) -> tuple[int, int]:
        found: tuple[int, int] = self.__dict__.get("_selection") or (0, 0)
        return found

    @property
    def selectionStart(self) -> int | None:
        return self._selected()[0] if self._has_selection() else None

    @selectionStart.setter
    def selectionStart(self, value: int) -> None:
        self.setSelectionRange(value, max(value, self._selected()[1]))

    @property
    def selectionEnd(self) -> int | None:
        return self._selected()[1] if self._has_selection() else None

    @selectionEnd.setter
    def selectionEnd(self, value: int) -> None:
        self.setSelectionRange(self._selected()[0], value)

    @property
    def selectionDirection(self) -> str:
        return "none"

    def _reset(self) -> None:
        for name in ("_value", "_is_edited", "_has_change", "_has_bad_input", "_typed"):
            self.__dict__.pop(name, None)


class HTMLTextAreaElement(TextField):
    """A field of several lines."""

    _interface = "HTMLTextAreaElement"
    rows, cols, wrap = Number(2), Number(20), Reflected()

    @property
    def type(self) -> str:
        return "textarea"

    @property
    def value(self) -> str:
        return str(self.__dict__.get("_value", self.defaultValue)).replace("\r\n", "\n").replace("\r", "\n")

    @value.setter
    def value(self, value: Any) -> None:
        self._write(text_of(value, "value"))

    @property
    def defaultValue(self) -> str:
        return self.textContent or ""

    @defaultValue.setter
    def defaultValue(self, value: Any) -> None:
        self.textContent = value

    @property
    def textLength(self) -> int:
        return len(self.value)

    def _entries(self, _submitter: Any) -> list[tuple[str, Any]]:
        return [(self.name, self.value)]
