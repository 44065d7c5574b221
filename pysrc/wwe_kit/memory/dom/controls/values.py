"""Values by the type of a field: what a field takes, and as which number it counts."""

import re
from collections.abc import Callable
from datetime import date, datetime, time

_NUMBER = re.compile(r"-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?")
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
_TIME = re.compile(r"\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?")
_DATE = re.compile(r"\d{4,}-\d\d-\d\d")
_MONTH = re.compile(r"(\d{4,})-(\d\d)")
_WEEK = re.compile(r"(\d{4,})-W(\d\d)")
_MOMENT = re.compile(rf"({_DATE.pattern})[T ]({_TIME.pattern})")
_ONE_LINE = frozenset({"text", "search", "tel", "password", "email", "url"})


def cleaned(kind: str, value: str) -> str:
    """Return what a field of a type makes of a value; "" where it cannot take it."""
    if kind in _ONE_LINE:
        value = value.replace("\n", "").replace("\r", "")
        return value.strip(" \t\f") if kind in ("email", "url") else value
    if kind == "color":
        return value.lower() if _COLOR.fullmatch(value) else "#000000"
    if kind == "datetime-local":
        return _moment(value)
    if kind in _NUMBERS:
        return value if number_of(kind, value) is not None else ""
    return value


def _moment(value: str) -> str:
    match = _MOMENT.fullmatch(value)
    if not match or number_of("date", match[1]) is None or number_of("time", match[2]) is None:
        return ""
    clock = match[2]
    if re.fullmatch(r"\d\d:\d\d:00(?:\.0+)?", clock):
        clock = clock[:5]
    return f"{match[1]}T{clock}"


def number_of(kind: str, value: str) -> float | None:
    """Return the number that a value counts as among those of its type, or None."""
    read = _NUMBERS.get(kind)
    try:
        return read(value) if read else None
    except ValueError:
        return None


def _plain(value: str) -> float | None:
    return float(value) if _NUMBER.fullmatch(value) else None


def _day(value: str) -> float | None:
    return float(date.fromisoformat(value).toordinal()) if _DATE.fullmatch(value) else None


def _second(value: str) -> float | None:
    if not _TIME.fullmatch(value):
        return None
    moment = time.fromisoformat(value)
    return moment.hour * 3600 + moment.minute * 60 + moment.second + moment.microsecond / 1e6


def _instant(value: str) -> float | None:
    match = _MOMENT.fullmatch(value)
    if not match:
        return None
    day, second = _day(match[1]), _second(match[2])
    return None if day is None or second is None else day * 86400 + second


def _month(value: str) -> float | None:
    match = _MONTH.fullmatch(value)
    return int(match[1]) * 12.0 + int(match[2]) if match and 1 <= int(match[2]) <= 12 else None


def _week(value: str) -> float | None:
    match = _WEEK.fullmatch(value)
    return float(date.fromisocalendar(int(match[1]), int(match[2]), 1).toordinal() // 7) if match else None


_NUMBERS: dict[str, Callable[[str], float | None]] = {
    "number": _plain,
    "range": _plain,
    "date": _day,
    "time": _second,
    "datetime-local": _instant,
    "month": _month,
    "week": _week,
}


def shown_number(kind: str, value: str) -> str:
    """Return a bound as Chromium writes it in its sentences, in English."""
    if kind == "date" and _DATE.fullmatch(value):
        return date.fromisoformat(value).strftime("%m/%d/%Y")
    if kind == "time" and _TIME.fullmatch(value):
        return _on_the_clock(time.fromisoformat(value))
    if kind == "datetime-local" and _moment(value):
        moment = datetime.fromisoformat(value)
        return f"{moment:%m/%d/%Y}, {_on_the_clock(moment.time())}"
    return value


def _on_the_clock(moment: time) -> str:
    return f"{moment.hour % 12 or 12}:{moment:%M}\u202f{moment:%p}"  # a narrow space, as ICU has it
