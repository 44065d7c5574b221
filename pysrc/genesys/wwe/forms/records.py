"""A form for the fields of an outbound record, made by itself: `from genesys.wwe.forms.records import RecordForm`."""

import genesys.wwe.client.namespaces.outbound  # noqa: F401 - a page carries a namespace that is named by its own code
from genesys.wwe.forms.fields import number, read
from genesys.wwe.forms.form import Form, FormError
from genesys.wwe.forms.wording import own_text
from wwe_protocol.errors import HostRefused, LocalMisuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from genesys.wwe import Field

_TYPES = {"int": "number", "float": "number", "bool": "checkbox", "date": "datetime-local", "time": "time"}


class RecordForm(Form):
    """The fields of an outbound record in a form of the page: `record = RecordForm("#record")`.

    It shows what `outbound.getRecordFields` gives: each field with its label and of its type, mandatory and read-only
    ones as what they are. Sending the form updates what has changed, unless you give it a handler with `on_submit`.
    The fields come into the element with `data-fields`, or else to the form's beginning. If the form has no button, it
    gets one with the text `save`. The other texts are what the agent reads after that. Those that are not given are in
    the page's language. Raises LocalMisuse if `selector`
    is not CSS.
    """

    def __init__(
        self,
        selector: str,
        *,
        save: "str | None" = None,
        saved: "str | None" = None,
        unchanged: "str | None" = None,
        failed: "str | None" = None,
    ) -> None:
        super().__init__(selector, failed=failed)
        self._texts = {"save": save, "saved": saved, "unchanged": unchanged}
        self._interaction_id = ""
        self._fields: dict[str, Field] = {}
        self._shown: dict[str, Any] = {}
        self._handler = self._save

    def on_submit(self, function: "Any") -> "Any":
        """Call a function, plain or async, with the values when the agent sends the form, instead of `save`."""
        self._handler = function
        return function

    async def show(self, interaction_id: str) -> None:
        """Read the fields of the record of an interaction, and show them.

        Raises what `get_record_fields` raises, and LocalMisuse if there is no page, or no such form in it.
        """
        if self._page is None:
            raise LocalMisuse("a RecordForm is shown by a page: use it in main() or in a handler")
        self.show_fields(await self._page.service.outbound.get_record_fields(interaction_id), interaction_id)

    def show_fields(self, record: "list[Field]", interaction_id: str) -> None:
        """Show fields that `get_record_fields` gave for an interaction. Raises LocalMisuse if there is no such form."""
        self._interaction_id = interaction_id
        self._fields = {field.name: field for field in record if field.name}
        element, page = self.element, self._page
        place = element.querySelector("[data-fields]")
        if not place:
            place = page.element("div", data_fields=True)  # type: ignore[union-attr]
            element.prepend(place)
        place.replaceChildren()
        for index, field in enumerate([field for field in record if field.name]):
            place.append(self._line(field, "record-" + str(index)))
        if not element.querySelector("button, [type=submit]"):
            element.append(page.element("footer", page.element("button", self._text("save"))))  # type: ignore[union-attr]
        self._shown = self.values() if self._fields else {}

    def changes(self) -> "dict[str, Any]":
        """Return the values that the agent has changed, by name, as `update_record_fields` takes them.

        Raises LocalMisuse if the page has no such form.
        """
        values = self.values() if self._fields else {}
        return {name: values[name] for name in values if values[name] != self._shown.get(name)}

    async def save(self) -> None:
        """Update the record with what has changed, and say so in the form.

        Raises FormError, which the form shows if a handler raises it, with the workspace's text if it refuses, and what
        `update_record_fields` raises else.
        """
        changes = self.changes()
        if not changes:
            self.say(self._text("unchanged"))
            return
        try:
            await self._page.service.outbound.update_record_fields(self._interaction_id, changes)  # type: ignore[union-attr]
        except HostRefused as refusal:
            raise FormError(refusal.text, _named(refusal.text, changes))
        self._shown.update(changes)
        self.say(self._text("saved"))

    def _text(self, name: str) -> str:
        return self._texts[name] or own_text(self.element, name)

    async def _save(self, _values: "Any") -> None:
        await self.save()

    def _has_value(self, name: str) -> bool:
        return name not in self._fields or bool(self._fields[name].is_editable)

    def _value(self, name: str, group: "list[Any]") -> "Any":
        field = self._fields.get(name)
        return read(group) if field is None else _value(field, group[0])

    def _line(self, field: "Field", identifier: str) -> "Any":
        """Make the label and the field."""
        make = self._page.element  # type: ignore[union-attr]
        name = field.name or ""
        label = make("label", field.display_name or name, for_=identifier)
        made = (_editable if field.is_editable else _read_only)(make, field, {"id": identifier, "name": name})
        return make("p", [made, label] if str(made.type) == "checkbox" else [label, made])


def _editable(make: "Any", field: "Field", attributes: "dict[str, Any]") -> "Any":
    """Make the element for a field that can be changed."""
    kind, text = _shown(field)
    if kind == "checkbox":
        return make("input", type=kind, checked=field.value is True, **attributes)
    attributes["required"] = bool(field.is_mandatory)
    if kind == "select":
        return make("select", _options(make, field), **attributes)
    attributes["step"] = {"int": "1", "float": "any"}.get(field.field_type or "")
    attributes["maxlength"] = 1 if field.field_type == "char" else None
    return make("input", type=kind, value=text, **attributes)


def _read_only(make: "Any", field: "Field", attributes: "dict[str, Any]") -> "Any":
    """Make the element for a field that can be read and copied only."""
    kind, text = _shown(field)
    if kind == "select":
        text = field.options.get(field.value, text)
    kind = kind if kind in ("datetime-local", "time") else "text"
    return make("input", type=kind, value=text, readonly=True, **attributes)


def _options(make: "Any", field: "Field") -> "list[Any]":
    is_free = not field.is_mandatory or field.value is None
    options = [make("option", value="")] if is_free else []
    for value, label in sorted(field.options.items()):
        options.append(make("option", label, value=value, selected=value == field.value))
    return options


def _shown(field: "Field") -> "tuple[str, str]":
    """Return the type of the element that shows a field, and its text."""
    text = "" if field.value is None else str(field.value)
    if field.options:
        return "select", text
    kind = _TYPES.get(field.field_type or "", "text")
    if kind == "datetime-local":
        text, is_one = _date_shown(text)
        return (kind if is_one else "text"), text
    if kind == "time":
        text = text.replace(".", ":")
    return kind, text


def _value(field: "Field", element: "Any") -> "Any":
    """Return what a field has now, as its `value_type` says; None where it is empty and is no text."""
    kind, text = str(element.type), str(element.value)
    if kind == "checkbox":
        return bool(element.checked)
    if field.value_type == "number":
        return number(text)
    return _date_written(text) if kind == "datetime-local" else text


def _date_shown(text: str) -> "tuple[str, bool]":
    """Return MM/DD/YYYY HH:MM as a browser's field takes it, and whether it was one, or is empty."""
    if not text:
        return "", True
    parts = text.replace("/", " ").split(" ")
    if len(parts) != 4 or len(parts[2]) != 4:
        return text, False
    month, day, year, clock = parts
    return year + "-" + month + "-" + day + "T" + clock, True


def _date_written(text: str) -> str:
    if not text:
        return ""
    day, _t, clock = text.partition("T")
    year, month, of_month = day.split("-")
    return month + "/" + of_month + "/" + year + " " + clock[:5]


def _named(text: str, names: "dict[str, Any]") -> "str | None":
    """Return the field that a refusal is about: the one that it names."""
    found = [name for name in names if name in text]
    return found[0] if len(found) == 1 else None
