"""A form of the page: values by name, the browser's validation, a busy state, and errors beside their fields."""

from genesys.wwe.forms.fields import groups_of, read, unknown, write
from genesys.wwe.forms.messages import has_error, mark_busy, put_error, put_message, remove_all, remove_error
from genesys.wwe.forms.wording import own_text
from genesys.wwe.frame.current import current_page, has_page, wait
from genesys.wwe.frame.listener import Listener
from wwe_protocol.errors import LocalMisuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any, TypeVar

    from genesys.wwe.dom import AnyElement
    from genesys.wwe.page import Page

    F = TypeVar("F", bound=Callable[[Any], Any])


_INVALID = "input:invalid, select:invalid, textarea:invalid"


class FormError(Exception):
    """What a handler raises to show the agent an error: `raise FormError("The number is too short.", field="number")`.

    With `field`, the name of a field, the text stands beside that field. Without it, the text is the form's message.
    """

    def __init__(self, text: str, field: "str | None" = None) -> None:
        super().__init__(text)
        self.text = text
        self.field = field


class Form:
    """A form of the page: `note = Form("#note")`. It may be made before there is a page, and before its element.

    The browser checks the fields, and its messages stand beside them. `failed` is what the agent reads when the handler
    raises anything but a FormError; without it, a sentence in the page's language. Raises LocalMisuse if `selector` is
    not CSS.
    """

    def __init__(self, selector: str, *, failed: "str | None" = None) -> None:
        self._selector = selector
        self._failed = failed
        self._handler: Callable[[Any], Any] | None = None
        self._page: Page | None = None
        self.is_busy = False
        if has_page():
            self._begin(current_page())
        else:
            wait(self._begin)

    # --- for the author ----------------------------------------------------------------------------------------------

    def on_submit(self, function: "F") -> "F":
        """Call a function, plain or async, with the values when the agent sends the form: `@note.on_submit`.

        It is called when all fields are valid. While an async function runs, the form is busy: it is marked for styles
        and screen readers, and is not sent again. Raises LocalMisuse if the form has a handler already.
        """
        if self._handler is not None:
            raise LocalMisuse("the form " + repr(self._selector) + " has a handler already; a form takes one")
        self._handler = function
        return function

    def values(self) -> "dict[str, Any]":
        """Return the values by name, as the agent has them now, valid or not. Disabled fields have none.

        Raises LocalMisuse if the page has no such form, or none of its fields has a name.
        """
        return self._read(self.element, None)

    def fill(self, values: "dict[str, Any]") -> None:
        """Set fields by name: `note.fill({"number": 3, "urgent": True})`. Others stay; None empties a field.

        It takes what `values` returns. Raises LocalMisuse for a name that no field has, and for a value that its field
        cannot show.
        """
        groups = groups_of(self.element, self._selector)
        for name, value in values.items():
            if name not in groups:
                raise LocalMisuse(unknown(self._selector, name, groups))
            write(groups[name], name, value)

    def reset(self) -> None:
        """Set all fields to what they were when the page was loaded, and remove all errors and the message.

        Raises LocalMisuse if the page has no such form.
        """
        self.element.reset()
        remove_all(self.element)

    def say(self, text: str) -> None:
        """Show a message of the form, such as "Saved."; "" removes it. A screen reader reads it out.

        Raises LocalMisuse if the page has no such form.
        """
        put_message(self._page, self.element, text)

    def show_error(self, text: str, field: "str | None" = None) -> None:
        """Show an error beside a field, by its name, or as the form's message. It goes when the field is changed.

        The first field with an error gets the focus. Raises LocalMisuse for a name that no field has.
        """
        element = self.element
        if field is None:
            put_message(self._page, element, text, is_error=True)
            return
        groups = groups_of(element, self._selector)
        if field not in groups:
            raise LocalMisuse(unknown(self._selector, field, groups))
        is_first = not has_error(element)
        put_error(self._page, element, groups[field], field, text)
        if is_first:
            groups[field][0].focus()

    @property
    def element(self) -> "AnyElement":
        """The form's element. Raises LocalMisuse if the page has no such form."""
        if self._page is None:
            raise LocalMisuse("the form " + repr(self._selector) + " has no page yet: use it in main() or in a handler")
        found = self._page.document.querySelector(self._selector)
        if not found:
            raise LocalMisuse("the page has no form " + repr(self._selector))
        if str(found.tagName).lower() != "form":
            raise LocalMisuse(repr(self._selector) + " is a " + str(found.tagName).lower() + ", not a form")
        return found

    # --- what the page tells -----------------------------------------------------------------------------------------

    def _begin(self, page: "Page") -> None:
        self._page = page
        for event_type, function in (
            ("submit", self._submitted),
            ("invalid", self._refused),
            ("input", self._changed),
            ("reset", self._emptied),
        ):
            page.listen(event_type, self._selector, Listener(function))

    def _submitted(self, event: "Any") -> None:
        event.preventDefault()
        if self.is_busy or self._handler is None:
            return
        element = self.element
        remove_all(element)
        try:
            running = self._handler(self._read(element, event.submitter))
        except Exception as error:
            if self._show(error):
                return
            raise
        if hasattr(running, "__await__") or (hasattr(running, "send") and hasattr(running, "throw")):
            self._set_busy(True)
            self._page.run(self._finish(running))  # type: ignore[union-attr]

    async def _finish(self, running: "Awaitable[Any]") -> None:
        try:
            await running
        except Exception as error:
            if not self._show(error):
                raise
        finally:
            self._set_busy(False)

    def _show(self, error: Exception) -> bool:
        """Show the agent what went wrong. Return whether that was all there is to say."""
        is_told = isinstance(error, FormError)
        if is_told:
            self.show_error(error.text, error.field)  # type: ignore[attr-defined]
        else:
            self.show_error(self._failed or own_text(self.element, "failed"))
        return is_told

    def _refused(self, event: "Any") -> None:
        """Put the browser's own message beside the field, and not over it."""
        event.preventDefault()
        field, element = event.target, self.element
        name = str(field.name)
        group = groups_of(element, self._selector).get(name, [field])
        put_error(self._page, element, group, name, str(field.validationMessage))
        if field.isSameNode(element.querySelector(_INVALID)):
            field.focus()

    def _changed(self, event: "Any") -> None:
        remove_error(self.element, str(event.target.name))

    def _emptied(self, _event: "Any") -> None:
        remove_all(self.element)

    def _set_busy(self, is_busy: bool) -> None:
        self.is_busy = is_busy
        found = self._page.document.querySelector(self._selector)  # type: ignore[union-attr]
        if found:
            mark_busy(found, is_busy)

    def _read(self, element: "Any", submitter: "Any") -> "dict[str, Any]":
        values = {}
        for name, group in groups_of(element, self._selector).items():
            enabled = [field for field in group if not field.matches(":disabled")]
            if enabled and self._has_value(name):
                values[name] = self._value(name, enabled)
        if submitter and submitter.name:
            values[str(submitter.name)] = str(submitter.value)
        return values

    # --- for a form that knows more of its fields --------------------------------------------------------------------

    def _has_value(self, _name: str) -> bool:
        return True

    def _value(self, _name: str, group: "list[Any]") -> "Any":
        return read(group)
