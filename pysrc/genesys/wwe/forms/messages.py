"""What a form says: an error beside its field, a message of its own, and that it is busy.

An error stands in the element with `data-error="name"`, the message in the one with `data-message`. Where the form has
none, one is made.
"""

from genesys.wwe.forms.fields import items

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_SUBMITS = "button:not([type]), [type=submit], [type=image]"


def has_error(form: "Any") -> bool:
    """Return whether a field of the form has an error."""
    return bool(form.querySelector("[aria-invalid]"))


def put_error(page: "Any", form: "Any", group: "list[Any]", name: str, text: str) -> None:
    """Show an error beside the fields that have one name."""
    field = group[0]
    note = _noted(form, name) or _made(page, field, name)
    note.textContent = text
    note.hidden = False
    if not note.id:
        note.id = (str(field.id) or "field-" + name) + "-error"
    for each in group:
        each.setAttribute("aria-invalid", "true")
        described = _words(each)
        if note.id not in described:
            each.setAttribute("aria-describedby", " ".join(described + [str(note.id)]))  # noqa: RUF005 - MicroPython


def remove_error(form: "Any", name: str) -> None:
    """Remove the error beside the fields of a name."""
    note = _noted(form, name)
    if not note or note.hidden:
        return
    note.hidden = True
    note.textContent = ""
    for field in items(form.querySelectorAll("[aria-invalid]")):
        if str(field.name) == name:
            field.removeAttribute("aria-invalid")
            rest = [word for word in _words(field) if word != note.id]
            if rest:
                field.setAttribute("aria-describedby", " ".join(rest))
            else:
                field.removeAttribute("aria-describedby")


def remove_all(form: "Any") -> None:
    """Remove all errors and the form's message."""
    for note in items(form.querySelectorAll("[data-error]")):
        remove_error(form, str(note.getAttribute("data-error")))
    message = form.querySelector("[data-message]")
    if message:
        message.textContent = ""


def put_message(page: "Any", form: "Any", text: str, is_error: bool = False) -> None:
    """Show the form's message."""
    message = form.querySelector("[data-message]")
    if not message:
        message = page.element("p", data_message=True)
        form.append(message)
    message.setAttribute("role", "alert" if is_error else "status")
    message.textContent = text


def mark_busy(form: "Any", is_busy: bool) -> None:
    """Mark a form as busy, or no more. Its buttons keep the focus, so they are not disabled."""
    if is_busy:
        form.setAttribute("aria-busy", "true")
    else:
        form.removeAttribute("aria-busy")
    for button in items(form.querySelectorAll(_SUBMITS)):
        if is_busy:
            button.setAttribute("aria-disabled", "true")
        else:
            button.removeAttribute("aria-disabled")


def _noted(form: "Any", name: str) -> "Any":
    for note in items(form.querySelectorAll("[data-error]")):  # not by the name, which may have a quote in it
        if str(note.getAttribute("data-error")) == name:
            return note
    return None


def _made(page: "Any", field: "Any", name: str) -> "Any":
    """Make the place of an error: in the group of a choice, else after the field and what labels it."""
    note = page.element("small", data_error=name, hidden=True)
    of_group = field.closest("fieldset") if str(field.type) in ("radio", "checkbox") else None
    if of_group:
        of_group.append(note)
    else:
        (field.closest("label") or field).after(note)
    return note


def _words(field: "Any") -> "list[str]":
    return str(field.getAttribute("aria-describedby") or "").split()
