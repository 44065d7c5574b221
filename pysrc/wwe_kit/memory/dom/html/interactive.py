"""Links, dialogs, and what else does something by itself."""

from typing import Any
from urllib.parse import urlsplit

from wwe_kit.memory.dom import tree
from wwe_kit.memory.dom.elements import DocumentFragment
from wwe_kit.memory.dom.event_types import Event, ToggleEvent
from wwe_kit.memory.dom.exceptions import DOMException, text_of
from wwe_kit.memory.dom.html.element import HTMLElement
from wwe_kit.memory.dom.reflection import Address, Flag, Number, Reflected
from wwe_kit.memory.dom.targets import dispatch


class HTMLAnchorElement(HTMLElement):
    """A link."""

    _interface = "HTMLAnchorElement"
    href = Address()
    target, rel, download, hreflang, type, name, ping = (Reflected() for _ in range(7))

    @property
    def text(self) -> str:
        return self.textContent or ""

    @text.setter
    def text(self, value: Any) -> None:
        self.textContent = value

    origin = property(lambda self: "{0.scheme}://{0.netloc}".format(urlsplit(self.href)) if self.href else "")
    protocol = property(lambda self: urlsplit(self.href).scheme + ":")
    host = property(lambda self: urlsplit(self.href).netloc)
    hostname = property(lambda self: urlsplit(self.href).hostname or "")
    port = property(lambda self: str(urlsplit(self.href).port or ""))
    pathname = property(lambda self: urlsplit(self.href).path or ("/" if self.host else ""))
    search = property(lambda self: "?" + urlsplit(self.href).query if urlsplit(self.href).query else "")
    hash = property(lambda self: "#" + urlsplit(self.href).fragment if urlsplit(self.href).fragment else "")

    def _is_acting(self) -> bool:
        return self.hasAttribute("href")

    def _activate(self, event: Any) -> None:
        address = self.getAttribute("href") or ""
        is_elsewhere = self.target not in ("", "_self", "_top", "_parent") or self.hasAttribute("download")
        if is_elsewhere or address.startswith("#") or urlsplit(self.href).scheme not in ("http", "https"):
            return
        self._surroundings()._navigates(f"a link was clicked: a browser loads {self.href} in place of the page")


class HTMLImageElement(HTMLElement):
    """A picture. It is never loaded."""

    _interface = "HTMLImageElement"
    src = Address()
    alt, srcset, sizes, loading, decoding, useMap, name = (Reflected() for _ in range(7))
    width, height = Number(), Number()


class HTMLDialogElement(HTMLElement):
    """A dialog."""

    _interface = "HTMLDialogElement"
    open = Flag()
    closedBy = Reflected("closedby")

    @property
    def returnValue(self) -> str:
        return str(self.__dict__.get("_return_value", ""))

    @returnValue.setter
    def returnValue(self, value: Any) -> None:
        self._return_value = text_of(value, "returnValue")

    def show(self) -> None:
        """Open it. Raises DOMException if it is open as a modal one."""
        if self.open and self.__dict__.get("_is_modal"):
            raise DOMException("The dialog is already open as a modal one.", "InvalidStateError")
        self._open(False)

    def showModal(self) -> None:
        """Open it. Raises DOMException if it is open, or not in the page."""
        if self.open and self.__dict__.get("_is_modal"):
            return
        if self.open or not self.isConnected:
            reason = "is already open" if self.open else "is not in the page"
            raise DOMException(f"The element {reason}.", "InvalidStateError")
        self._open(True)

    def _open(self, is_modal: bool) -> None:
        if self.open:
            return
        if not dispatch(self, ToggleEvent("beforetoggle", cancelable=True, oldState="closed", newState="open")):
            return
        self.open, self._is_modal = True, is_modal
        self._before = self._document._focused
        self._toggled("closed", "open")
        first = self.querySelector("[autofocus]") or next(
            (each for each in self._all_elements() if isinstance(each, HTMLElement) and each._can_be_focused()), None
        )
        if first is not None:
            first.focus()
        elif self._before is not None:
            self._before.blur()

    def close(self, value: Any = None) -> None:
        if not self.open:
            return
        dispatch(self, ToggleEvent("beforetoggle", oldState="open", newState="closed"))
        self.open, self._is_modal = False, False
        if value is not None:
            self.returnValue = value
        before = self.__dict__.pop("_before", None)
        if before is not None:
            before.focus()
        self._toggled("open", "closed")
        self._surroundings()._soon(self._lose_focus)
        self._surroundings()._soon(lambda: _tell(self, Event("close")))

    def requestClose(self, value: Any = None) -> None:
        if self.open and dispatch(self, Event("cancel", cancelable=True)):
            self.close(value)

    def _lose_focus(self) -> None:
        """Let go of the focus as the browser does when it draws the page without the dialog."""
        focused = self._document._focused
        if focused is not None and not self.open and self.contains(focused):
            focused.blur()

    def _toggled(self, old: str, new: str) -> None:
        toggled(self, old, new)


def _tell(element: Any, event: Any) -> None:
    dispatch(element, event)


def toggled(element: Any, old: str, new: str) -> None:
    """Tell once that something was opened or closed, however often it was before that is told."""
    waiting = element.__dict__.get("_toggle")
    element._toggle = (waiting[0] if waiting else old), new

    def tell() -> None:
        old, new = element.__dict__.pop("_toggle")
        dispatch(element, ToggleEvent("toggle", oldState=old, newState=new))

    if not waiting:
        element._surroundings()._soon(tell)


class HTMLDetailsElement(HTMLElement):
    """Something that can be opened."""

    _interface = "HTMLDetailsElement"
    open = Flag()
    name = Reflected()

    def _attribute_changed(self, name: str, old: str | None, value: str | None) -> None:
        if name != "open" or (old is None) == (value is None):
            return
        if value is not None and self.name:
            for each in self._document._all_elements():
                if each is not self and each.localName == "details" and each.name == self.name and each.open:
                    each.open = False
        states = ("open", "closed") if value is None else ("closed", "open")
        toggled(self, *states)


class SummaryElement(HTMLElement):
    """What opens and closes a `details`."""

    def _is_acting(self) -> bool:
        around = self.parentElement
        if around is None or around.localName != "details":
            return False
        return self is next((each for each in around.children if each.localName == "summary"), None)

    def _activate(self, event: Any) -> None:
        inner = event.target.closest("a[href], button, input, select, textarea")
        if inner is None or not self.contains(inner):
            self.parentElement.toggleAttribute("open")


class HTMLTemplateElement(HTMLElement):
    """A piece of a page that is not shown. What is in it is in its `content`."""

    _interface = "HTMLTemplateElement"

    def _inner(self) -> Any:
        return tree.children(self._node)[0]

    def _children(self) -> list[Any]:
        return []

    @property
    def content(self) -> DocumentFragment:
        fragment: DocumentFragment = self._document._wrap(self._inner())
        return fragment

    @property
    def innerHTML(self) -> str:
        return "".join(tree.html(each._node) for each in self.content._children())

    @innerHTML.setter
    def innerHTML(self, value: Any) -> None:
        self.content.replaceChildren(*self._parsed(text_of(value, "innerHTML"), self))
