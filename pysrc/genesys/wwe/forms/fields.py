"""Fields of a form: which there are, and how their values are Python's.

A number is an int or a float, a checkbox a bool, several of one name and a `select` with `multiple` are a list, a date,
a time and a local date with time are those of `datetime`, a file input is a list of the browser's files. A field of
these that is empty, and a radio button that is not chosen, is None. Everything else is text.
"""

from wwe_protocol.errors import LocalMisuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_FIELDS = "input, select, textarea"  # not `elements` of the form: a field may have that name
_WITHOUT_VALUE = ("submit", "button", "reset", "image")
_SHOWN = 12  # values of a choice, in an error
_MINUTES = 16  # as much of "2026-11-28T14:30" as says the minute


def groups_of(form: "Any", selector: str) -> "dict[str, list[Any]]":
    """Return the fields of a form by name. Raises LocalMisuse if none has a name."""
    found: dict[str, list[Any]] = {}
    for field in items(form.querySelectorAll(_FIELDS)):
        if field.name and str(field.type) not in _WITHOUT_VALUE:
            found.setdefault(str(field.name), []).append(field)
    if not found:
        raise LocalMisuse("no field of the form " + repr(selector) + ' has a name: give each one, as in name="note"')
    return found


def items(collection: "Any") -> "list[Any]":
    """Return what is in a collection of the DOM's."""
    return [collection.item(index) for index in range(int(collection.length))]


def unknown(selector: str, name: str, known: "dict[str, list[Any]]") -> str:
    """Return the sentence for a name that no field of a form has."""
    return "the form " + repr(selector) + " has no field " + repr(name) + "; it has " + ", ".join(sorted(known))


def read(group: "list[Any]") -> "Any":
    """Return the value of the fields that have one name."""
    kind = str(group[0].type)
    if kind == "radio":
        chosen = [str(field.value) for field in group if field.checked]
        return chosen[0] if chosen else None
    if kind == "checkbox":
        if len(group) == 1 and not group[0].hasAttribute("data-list"):
            return bool(group[0].checked)
        return [str(field.value) for field in group if field.checked]
    return _read(group[0], kind) if len(group) == 1 else [_read(field, str(field.type)) for field in group]


def _read(field: "Any", kind: str) -> "Any":
    if kind == "select-multiple":
        return [str(option.value) for option in items(field.options) if option.selected]
    if kind == "file":
        return items(field.files)
    text = str(field.value)
    if kind in ("number", "range"):
        return number(text)
    if kind in ("date", "time", "datetime-local"):
        return _moment(kind, text) if text else None
    return text


def number(text: str) -> "int | float | None":
    """Return the number of a field of numbers; None where it is empty. The text is the browser's, so it is one."""
    if not text:
        return None
    return int(text) if text.lstrip("-").isdigit() else float(text)


def _moment(kind: str, text: str) -> "Any":
    from datetime import date, datetime, time  # costs MicroPython milliseconds, and few forms have one

    if kind == "time":
        return time(*_clock(text))
    day, _t, clock = text.partition("T")
    year, month, of_month = [int(part) for part in day.split("-")]
    if kind == "date":
        return date(year, month, of_month)
    hour, minute, second = _clock(clock)
    # The agent's own time, as everything that `service` gives.
    return datetime(year, month, of_month, hour, minute, second).astimezone()


def _clock(text: str) -> "tuple[int, int, int]":
    hours, minutes, *seconds = text.split(":")
    return int(hours), int(minutes), int(float(seconds[0])) if seconds else 0


def write(group: "list[Any]", name: str, value: "Any") -> None:
    """Set the value of the fields that have one name. Raises LocalMisuse for a value that they cannot show."""
    kind = str(group[0].type)
    if kind == "radio":
        _choose(group, name, value, "checked")
    elif kind == "checkbox" and (len(group) > 1 or group[0].hasAttribute("data-list")):
        _choose_many(group, name, value, "checked")
    elif kind == "checkbox":
        if value is not None and not isinstance(value, bool):
            raise _misfit(name, "is a checkbox, and takes True or False", value)
        group[0].checked = bool(value)
    elif len(group) > 1:
        if not isinstance(value, (list, tuple)) or len(value) != len(group):
            raise _misfit(name, "are " + str(len(group)) + " fields, and take a list of as many values", value)
        for field, each in zip(group, value):  # noqa: B905 - MicroPython's zip takes no keywords
            _write(field, name, str(field.type), each)
    else:
        _write(group[0], name, kind, value)


def _write(field: "Any", name: str, kind: str, value: "Any") -> None:
    if kind == "select-one":
        _choose(items(field.options), name, "" if value is None else value, "selected")
    elif kind == "select-multiple":
        _choose_many(items(field.options), name, value, "selected")
    elif kind == "file":
        raise _misfit(name, "is a file, which only the agent can choose", value)
    else:
        text = _text(name, kind, value)
        field.value = text
        if text and not str(field.value):  # the browser drops what the field's type does not take
            raise _misfit(name, "is of type " + kind, value)


def _choose(choices: "list[Any]", name: str, value: "Any", mark: str) -> None:
    """Choose one, or none for None."""
    chosen = [choice for choice in choices if str(choice.value) == str(value)]
    if not chosen and value is not None and value != "":
        raise _misfit(name, "takes " + _listed(choices), value)
    for choice in choices:
        setattr(choice, mark, bool(chosen) and str(choice.value) == str(value))


def _choose_many(choices: "list[Any]", name: str, value: "Any", mark: str) -> None:
    if value is not None and not isinstance(value, (list, tuple)):
        raise _misfit(name, "takes a list of values", value)
    wanted = [str(each) for each in value or ()]
    known = [str(choice.value) for choice in choices]
    for each in wanted:
        if each not in known:
            raise _misfit(name, "takes a list of " + _listed(choices), each)
    for choice in choices:
        setattr(choice, mark, str(choice.value) in wanted)


def _listed(choices: "list[Any]") -> str:
    """Return the values to choose from, as many as one reads."""
    values = [repr(str(choice.value)) for choice in choices]
    return " or ".join(values[:_SHOWN]) + (" ..." if len(values) > _SHOWN else "")


def _text(name: str, kind: str, value: "Any") -> str:
    if value is None:
        return ""
    if isinstance(value, (dict, list, tuple, bool)):
        raise _misfit(name, "is of type " + kind, value)
    if hasattr(value, "isoformat"):
        if kind == "datetime-local":
            if getattr(value, "tzinfo", None) is not None:
                value = value.astimezone()
            return str(value.isoformat()).replace(" ", "T")[:_MINUTES]
        return str(value.isoformat())
    return str(value)


def _misfit(name: str, what: str, value: "Any") -> LocalMisuse:
    # The value may be a customer's, and errors end up on the console.
    return LocalMisuse("the field " + repr(name) + " " + what + ", not this " + type(value).__name__)
