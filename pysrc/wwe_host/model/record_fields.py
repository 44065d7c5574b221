"""The fields of a record: what an agent may change, and what a value must be (reference: Outbound namespace, Field).

A record keeps a field as the Outbound Contact Server does, a form shows and takes it as its type says: call times are
seconds since midnight here and HH:MM there, dates YYYY-MM-DD HH:MM:SS and MM/DD/YYYY HH:MM, floats texts and numbers.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from wwe_host.model.records import Values
from wwe_host.rules import Refused, Rule, guess, reference, rule
from wwe_protocol import refusals

_UPDATE = "Outbound namespace, updateRecordFields"

UNKNOWN_FIELD = rule(
    "record-field.unknown", guess("the real text is not known"), "A field that the record does not have is refused."
)
NOT_EDITABLE = rule(
    "record-field.editable",
    reference(_UPDATE),
    "Custom fields and Call From, Call Until, Phone and Phone Type can be updated, where isEditable says so.",
)
MANDATORY = rule(
    "record-field.mandatory",
    reference("Outbound namespace, Field"),
    "A mandatory field cannot be set to null or to an empty value.",
)
WRONG_TYPE = rule(
    "record-field.type", reference(_UPDATE), "A value that does not comply with the field's type is refused."
)
TIME_WITH_A_POINT = rule(
    "record-field.time",
    guess("the reference writes HH:MM, and 10.15 in its samples"),
    "A call time may be written with a point.",
)
VALUE_SHOWN = rule(
    "record-field.value",
    guess("the reference says string, and prints none that is not"),
    "getRecordFields gives a value in the field's valueType, as updateRecordFields takes it; null where there is none.",
)

DATE_FORMAT = "%m/%d/%Y %H:%M"
_STORED_DATE_FORMAT = "%Y-%m-%d %H:%M:%S"
_UPDATABLE_SYSTEM_FIELDS = ("GSW_FROM", "GSW_UNTIL", "GSW_PHONE", "GSW_PHONE_TYPE")
_TIME = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")


@dataclass(frozen=True, slots=True)
class RecordField:
    """One field of a calling list. `options` are the labels of an enum, by number."""

    name: str
    type: str
    display_name: str = ""
    is_custom: bool = False
    is_mandatory: bool = False
    is_open: bool = True
    options: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_editable(self) -> bool:
        """Return whether it can be updated: it is open to agents, and of those that can be at all."""
        return self.is_open and (self.is_custom or self.name in _UPDATABLE_SYSTEM_FIELDS)

    def shown(self, values: Values) -> Any:
        """Return its value as a form shows it; None where there is none."""
        stored = values.get(self.name)
        return None if stored is None or stored == "" else _TYPES[self.type].show(stored)

    def stored(self, value: Any) -> Any:
        """Return a value as a record keeps it. Raises Refused where the field may not become that."""
        if not self.is_editable:
            raise _refused(NOT_EDITABLE, self, "it cannot be updated")
        field_type = _TYPES[self.type]
        if value is None or value == "":
            if self.is_mandatory:
                raise _refused(MANDATORY, self, "it is mandatory")
            return "" if field_type.value_type == "string" else None
        try:
            return field_type.store(value, self)
        except ValueError:
            raise _refused(WRONG_TYPE, self, f"it must be {field_type.expects}") from None

    def payload(self, values: Values) -> dict[str, Any]:
        """Return an outbound.Field, with its present value."""
        return {
            "name": self.name,
            **({"displayName": self.display_name} if self.display_name else {}),
            "value": self.shown(values),
            "isMandatory": self.is_mandatory,
            "isEditable": self.is_editable,
            **({"options": dict(self.options)} if self.options else {}),
            "fieldType": self.type,
            "valueType": _TYPES[self.type].value_type,
        }


def checked_update(fields: tuple[RecordField, ...], given: Mapping[str, Any]) -> Values:
    """Return an update as the record keeps it. Raises Refused for the first field that may not become that."""
    by_name = {field.name: field for field in fields}
    for name in given:
        if name not in by_name:
            raise Refused(UNKNOWN_FIELD, refusals.no_such("record field", name))
    return {name: by_name[name].stored(value) for name, value in given.items()}


def _refused(broken: Rule, field: RecordField, problem: str) -> Refused:
    return Refused(broken, refusals.bad_field(field.name, problem))


# --- types -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Type:
    """One fieldType. `store` raises ValueError for what the type does not take; `expects` says what it does."""

    value_type: str
    expects: str
    show: Callable[[Any], Any]
    store: Callable[[Any, RecordField], Any]


def _same(value: Any) -> Any:
    return value


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ValueError
    return value


def _store_int(value: Any, _field: RecordField) -> int:
    number = _number(value)
    if isinstance(number, float) and not number.is_integer():
        raise ValueError
    return int(number)


def _store_float(value: Any, _field: RecordField) -> str:
    return str(_number(value))


def _store_text(value: Any, _field: RecordField) -> str:
    if not isinstance(value, str):
        raise ValueError
    return value


def _store_character(value: Any, field: RecordField) -> str:
    text = _store_text(value, field)
    if len(text) != 1:
        raise ValueError
    return text


def _show_date(stored: str) -> str:
    return datetime.strptime(stored, _STORED_DATE_FORMAT).strftime(DATE_FORMAT)


def _store_date(value: Any, field: RecordField) -> str:
    return datetime.strptime(_store_text(value, field), DATE_FORMAT).strftime(_STORED_DATE_FORMAT)


def _show_time(seconds: int) -> str:
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}"


def _store_time(value: Any, field: RecordField) -> int:
    match = _TIME.fullmatch(_store_text(value, field))
    if match is None:
        raise ValueError
    return int(match[1]) * 3600 + int(match[2]) * 60


def _store_flag(value: Any, _field: RecordField) -> int:
    if not isinstance(value, bool):
        raise ValueError
    return int(value)


def _store_choice(value: Any, field: RecordField) -> int:
    number = _store_int(value, field)
    if str(number) not in field.options:
        raise ValueError
    return number


_TYPES = {
    "int": _Type("number", "a whole number", _same, _store_int),
    "float": _Type("number", "a number", float, _store_float),
    "char": _Type("string", "a text of one character", _same, _store_character),
    "var-char": _Type("string", "a text", _same, _store_text),
    "date": _Type("string", "a text MM/DD/YYYY HH:MM", _show_date, _store_date),
    "time": _Type("string", "a text HH:MM", _show_time, _store_time),
    "bool": _Type("boolean", "true or false", bool, _store_flag),
    "enum": _Type("number", "one of the numbers of its options", _same, _store_choice),
}
