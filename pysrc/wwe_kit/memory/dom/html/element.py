"""What every element of HTML has: its words, its focus, its click."""

from collections.abc import Callable
from typing import Any

from wwe_kit.memory.dom.elements import Element
from wwe_kit.memory.dom.event_types import FocusEvent, PointerEvent, ToggleEvent
from wwe_kit.memory.dom.exceptions import DOMException, text_of
from wwe_kit.memory.dom.html.inner_text import inner_text, is_shown, with_breaks
from wwe_kit.memory.dom.placing import replace_all
from wwe_kit.memory.dom.reflection import Flag, Limited, Nullable, Reflected
from wwe_kit.memory.dom.states import is_disabled
from wwe_kit.memory.dom.targets import dispatch
from wwe_kit.memory.dom.tokens import CSSStyleDeclaration, DOMStringMap

_FOCUSED_BY_NATURE = ("button", "input", "select", "textarea", "iframe", "embed", "object")


class HTMLElement(Element):
    """An element of HTML."""

    _interface = "HTMLElement"

    title, lang, accessKey, nonce = Reflected(), Reflected(), Reflected("accesskey"), Reflected()
    dir = Limited(("ltr", "rtl", "auto"), "")
    hidden, inert, autofocus = Flag(), Flag(), Flag()
    popover = Nullable()
    inputMode = Limited(
        ("none", "text", "tel", "url", "email", "numeric", "decimal", "search"), "", attribute="inputmode"
    )
    enterKeyHint = Limited(("enter", "done", "go", "next", "previous", "search", "send"), "", attribute="enterkeyhint")
    autocapitalize, virtualKeyboardPolicy = Reflected(), Reflected()

    @property
    def dataset(self) -> DOMStringMap:
        return DOMStringMap(self)

    @property
    def style(self) -> CSSStyleDeclaration:
        return CSSStyleDeclaration(self)

    @style.setter
    def style(self, value: Any) -> None:
        self.style.cssText = value

    @property
    def tabIndex(self) -> int:
        text = self.getAttribute("tabindex") or ""
        if text.removeprefix("-").isdecimal():
            return int(text)
        return 0 if self._is_focused_by_nature() and not self.hasAttribute("contenteditable") else -1

    @tabIndex.setter
    def tabIndex(self, value: int) -> None:
        self.setAttribute("tabindex", int(value))

    @property
    def draggable(self) -> bool:
        return self.getAttribute("draggable") == "true"

    @draggable.setter
    def draggable(self, value: bool) -> None:
        self.setAttribute("draggable", bool(value))

    @property
    def spellcheck(self) -> bool:
        return self.getAttribute("spellcheck") != "false"

    @spellcheck.setter
    def spellcheck(self, value: bool) -> None:
        self.setAttribute("spellcheck", bool(value))

    @property
    def translate(self) -> bool:
        return self.getAttribute("translate") != "no"

    @property
    def contentEditable(self) -> str:
        value = self.getAttribute("contenteditable")
        return "inherit" if value is None else "true" if value == "" else value.lower()

    @contentEditable.setter
    def contentEditable(self, value: Any) -> None:
        self.setAttribute("contenteditable", value)

    @property
    def isContentEditable(self) -> bool:
        around = self.closest("[contenteditable]")
        return around is not None and around.getAttribute("contenteditable") != "false"

    # --- text ---

    @property
    def innerText(self) -> str:
        return inner_text(self)

    @innerText.setter
    def innerText(self, value: Any) -> None:
        replace_all(self, with_breaks(self._document, "" if value is None else text_of(value, "innerText")))

    @property
    def outerText(self) -> str:
        return self.innerText

    # --- focus ---

    def _is_focused_by_nature(self) -> bool:
        if self.localName in ("a", "area"):
            return self.hasAttribute("href")
        if self.localName == "summary":
            return self.parentElement is not None and self.parentElement.localName == "details"
        if self.getAttribute("contenteditable") in ("", "true", "plaintext-only"):
            return True
        return self.localName in _FOCUSED_BY_NATURE and not (self.localName == "input" and self.type == "hidden")

    def _can_be_focused(self) -> bool:
        has_index = (self.getAttribute("tabindex") or "").removeprefix("-").isdecimal()
        if not (has_index or self._is_focused_by_nature()) or is_disabled(self):
            return False
        return self.isConnected and is_shown(self) and self.closest("[inert]") is None

    def focus(self, _options: Any = None) -> None:
        old = self._document._focused
        if old is self or not self._can_be_focused():
            return
        if old is not None:
            self._document._focused = None
            _lose_focus(old, self)
            if self._document._focused is not None:  # a listener has given it to somebody
                return
        self._document._focused = self
        dispatch(self, FocusEvent("focus", composed=True, relatedTarget=old, isTrusted=True))
        dispatch(self, FocusEvent("focusin", bubbles=True, composed=True, relatedTarget=old, isTrusted=True))

    def blur(self) -> None:
        if self._document._focused is self:
            self._document._focused = None
            _lose_focus(self, None)

    def _leave(self) -> None:
        """Do what is done before the focus goes."""

    # --- clicks ---

    def click(self) -> None:
        if is_disabled(self) or self.__dict__.get("_is_clicked"):
            return
        self._is_clicked = True
        try:
            dispatch(self, PointerEvent("click", bubbles=True, cancelable=True, composed=True, pointerId=-1))
        finally:
            self._is_clicked = False

    def _is_acting(self) -> bool:
        """Return whether the element does something by itself when it is clicked."""
        return False

    def _before_activation(self) -> Callable[[], None] | None:
        """Do what is done before the listeners hear of a click; return what takes it back."""
        return None

    def _activate(self, event: Any) -> None:
        """Do what a click does that nobody has prevented."""

    # --- popovers ---

    def showPopover(self, _options: Any = None) -> None:
        self._toggle_popover(True)

    def hidePopover(self) -> None:
        self._toggle_popover(False)

    def togglePopover(self, force: bool | None = None) -> bool:
        is_wanted = not self.__dict__.get("_is_shown") if force is None else bool(force)
        if is_wanted != bool(self.__dict__.get("_is_shown")):
            self._toggle_popover(is_wanted)
        return is_wanted

    def _toggle_popover(self, is_wanted: bool) -> None:
        if self.popover is None:
            raise DOMException("The element has no attribute popover.", "NotSupportedError")
        if bool(self.__dict__.get("_is_shown")) == is_wanted:
            raise DOMException("The popover is so already.", "InvalidStateError")
        states = {"oldState": "closed", "newState": "open"} if is_wanted else {"oldState": "open", "newState": "closed"}
        if not dispatch(self, ToggleEvent("beforetoggle", cancelable=is_wanted, **states)):
            return
        self._is_shown = is_wanted
        self._surroundings()._soon(lambda: _tell(self, ToggleEvent("toggle", **states)))


def _tell(element: Any, event: Any) -> None:
    dispatch(element, event)


def _lose_focus(element: Any, other: Any) -> None:
    element._leave()
    dispatch(element, FocusEvent("blur", composed=True, relatedTarget=other, isTrusted=True))
    dispatch(element, FocusEvent("focusout", bubbles=True, composed=True, relatedTarget=other, isTrusted=True))
