"""What the Outbound and Configuration namespaces give back."""

from wwe_protocol.payloads.view import View, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

DEFAULT_SECTION = "interaction-workspace"


class Campaign(View):
    """An outbound campaign. Its fields are a guess: the reference prints none."""

    @property
    def name(self) -> "str | None":
        """The name that `get_preview_record` takes."""
        return self._text("name", "campaign")

    @property
    def mode(self) -> "str | None":
        """Preview or PushPreview."""
        return self._text("mode")

    @property
    def state(self) -> "str | None":
        """Loaded or Started."""
        return self._text("state")


class Field(View):
    """A field of an outbound record (reference: Outbound namespace, Field)."""

    @property
    def name(self) -> "str | None":
        """The name that `update_record_fields` takes."""
        return self._text("name")

    @property
    def display_name(self) -> "str | None":
        """What the agent reads."""
        return self._text("displayName")

    @property
    def value(self) -> "Any":
        """The present value: a number where `value_type` is number, so that it is a key of `options`."""
        return self._typed(self.get("value"))

    @property
    def is_editable(self) -> "bool | None":
        """Return whether an update is accepted."""
        return self._flag("isEditable")

    @property
    def is_mandatory(self) -> "bool | None":
        """Return whether an empty value is refused."""
        return self._flag("isMandatory")

    @property
    def options(self) -> "dict[Any, str]":
        """Labels by value, for a field of type `enum`: `field.options[field.value]`."""
        options = plain(self._object("options")) or {}
        return {self._typed(key): options[key] for key in options}

    @property
    def field_type(self) -> "str | None":
        """int, float, char, var-char, date, time, bool or enum. The reference's first sample says `type`."""
        return self._text("fieldType", "type")

    @property
    def value_type(self) -> "str | None":
        """string, number or boolean: what `update_record_fields` must be given."""
        return self._text("valueType")

    def _typed(self, value: "Any") -> "Any":
        """Return a value as `value_type` says: JavaScript's keys are always text."""
        if self.value_type != "number" or not isinstance(value, str):
            return value
        try:
            return float(value) if "." in value else int(value)
        except ValueError:
            return value


def options_by_section(data: "Any") -> "dict[str, dict[str, Any]]":
    """Return options as `{section: {option: value}}`.

    That is what the reference's samples show; its signature promises an array of `{name, value}`, which is read as
    the default section.
    """
    data = plain(data)
    if isinstance(data, list):
        named = [item for item in data if isinstance(item, dict) and "name" in item]
        return {DEFAULT_SECTION: {item["name"]: item.get("value") for item in named}}
    return data if isinstance(data, dict) else {}
