"""How an action's fields are read: from a page's form, a scenario file or a test. Text is enough for every type."""

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from math import isfinite
from typing import Any

from wwe_host.access.payload_limits import PayloadCheck
from wwe_host.actions.action import MISSING, Action, Field
from wwe_host.model.call import Call, call_of
from wwe_host.model.interactions import Interaction
from wwe_host.session import AgentSession
from wwe_link.codec import CodecError, decode, encode
from wwe_link.values import is_exact

Fields = Mapping[str, Any]
_MOST_DIGITS = 400  # no double is larger


class BadField(ValueError):
    """An action or one of its fields makes no sense; the text says which one, and what would be right."""


def read_fields(action: Action, fields: Fields, session: AgentSession) -> dict[str, Any]:
    """Return the arguments of the action's method. Raises BadField."""
    return {field.name: _read(name, field, value, session) for field, name, value in _given(action, fields)}


def written_fields(action: Action, fields: Fields) -> dict[str, Any]:
    """Return the fields as a person would write them down: of their types, without what was left out.

    Interactions stay what they are given by, their interactionUUID. Raises BadField.
    """
    return {
        field.name: value if field.type in (Interaction, Call) else _READERS[field.type](name, value)
        for field, name, value in _given(action, fields)
        if value is not MISSING
    }


def check_fields(action: Action, fields: Fields, reference: str) -> None:
    """Check fields before the action is done. A text that begins with `reference` stands for an interaction to come.

    Raises BadField that names the action and the field.
    """
    for field, name, value in _given(action, fields):
        if isinstance(value, str) and value.startswith(reference):
            continue
        if field.type in (Interaction, Call) and value is not MISSING:
            raise BadField(f'{name} must be "{reference}" and the name of a step above, not {value!r}.')
        if value is not MISSING:
            _READERS[field.type](name, value)


def unknown_action(name: str, known: Iterable[str]) -> BadField:
    """Return the error for an action that does not exist."""
    return BadField(f'There is no action "{name}". {_hint(name, list(known))}'.rstrip())


def check_one_of(name: str, value: str, valid: Iterable[str]) -> None:
    """Check the value of a field that has only certain ones. Raises BadField with these, and the nearest."""
    known = list(valid)
    if value not in known:
        raise BadField(
            f'{name} must be one of {", ".join(known)}, not "{value}". {did_you_mean(value, known)}'.rstrip()
        )


def _given(action: Action, fields: Fields) -> list[tuple[Field, str, Any]]:
    """Each field with its full name and what was given for it. Raises BadField for one too many or too few."""
    known = [field.name for field in action.fields]
    for name in fields:
        if name not in known:
            raise BadField(f'{action.name} has no field "{name}". {_hint(name, known)}'.rstrip())
    return [(field, f"{action.name}: {field.name}", _value(action, field, fields)) for field in action.fields]


def _value(action: Action, field: Field, fields: Fields) -> Any:
    value = fields.get(field.name)
    if isinstance(value, str) and not value.strip() and not field.is_required:
        value = None  # a form sends every field, also one that nobody has filled in
    if value is None and field.is_required:
        raise BadField(f'{action.name} needs the field "{field.name}".')
    return MISSING if value is None else value


def _read(name: str, field: Field, value: Any, session: AgentSession) -> Any:
    if value is MISSING:
        return field.default
    if field.type is Interaction:
        return _interaction(name, value, session)
    if field.type is Call:
        return call_of(_interaction(name, value, session))
    return _READERS[field.type](name, value)


def _interaction(name: str, value: Any, session: AgentSession) -> Interaction:
    found = session.interactions.get(value) if isinstance(value, str) else None
    if found is None:
        raise BadField(f"{name}: that interaction does not exist any more.")
    return found


def _hint(name: str, known: list[str]) -> str:
    return did_you_mean(name, known) or (f"Valid names: {', '.join(known)}." if known else "")


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return the question with the known name that is nearest to a wrong one; "" where none is near."""
    close = get_close_matches(name, list(known), n=1)
    return f'Did you mean "{close[0]}"?' if close else ""


def _text(name: str, value: Any) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    given = "" if isinstance(value, str) else f", not {value!r}"
    raise BadField(f"{name} must be a text that is not empty{given}.")


def _whole_number(name: str, value: Any) -> int:
    number = int(value) if _is_of_digits(value) else _number(name, value)
    if number != int(number):
        raise BadField(f"{name} must be a whole number, not {value}.")
    if not is_exact(int(number)):
        raise BadField(f"{name} is {value}, which no JavaScript number holds.")
    return int(number)


def _is_of_digits(value: Any) -> bool:
    """Return whether it is an integer, or the text of one, of which a float might drop digits."""
    is_integer = isinstance(value, int) and not isinstance(value, bool)
    return is_integer or (isinstance(value, str) and value.strip().isdecimal() and len(value) < _MOST_DIGITS)


def _number(name: str, value: Any) -> float:
    try:
        if not isinstance(value, bool) and isfinite(float(value)):
            return float(value)
    except (TypeError, ValueError, OverflowError):
        pass
    raise BadField(f"{name} must be a number, not {value!r}.")


def _flag(name: str, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if value in ("true", "on", "false", ""):
        return value in ("true", "on")
    raise BadField(f"{name} must be true or false, not {value!r}.")


def _texts(name: str, value: Any) -> list[str]:
    if isinstance(value, str):
        return [part.strip() for part in value.split(",") if part.strip()]
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return value
    raise BadField(f"{name} must be a list of texts.")


def _table(name: str, value: Any) -> dict[str, Any]:
    """A table of what JavaScript can hold, or as a person types it: one `Key=Value` a line."""
    if isinstance(value, Mapping):
        return _sendable(name, dict(value))
    if not isinstance(value, str):
        raise BadField(f'{name} must be a table, or lines of the form "Key=Value".')
    table: dict[str, Any] = {}
    for line in filter(None, map(str.strip, value.splitlines())):
        key, sign, rest = line.partition("=")
        if not sign or not key.strip():
            raise BadField(f'{name}: each line must have the form "Key=Value", not "{line}".')
        table[key.strip()] = rest.strip()
    return table


def _sendable(name: str, value: dict[str, Any]) -> dict[str, Any]:
    """Return a copy as it will arrive in a page. Raises BadField for what could not be sent there."""
    try:
        table: dict[str, Any] = decode(encode(value))
    except CodecError as error:
        raise BadField(f"{name}: {error}") from None
    problem = PayloadCheck(table).problem
    if problem:
        raise BadField(f"{name} cannot be sent: {problem}.")
    return table


_READERS: dict[Any, Callable[[str, Any], Any]] = {
    str: _text,
    int: _whole_number,
    float: _number,
    bool: _flag,
    dict[str, Any]: _table,
    list[str]: _texts,
}
