"""A moment as the workspace sends it, read as an aware datetime. Loaded by whoever asks a view for one."""

import re
from datetime import datetime, timedelta, timezone

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# ISO 8601; MicroPython's expressions count no repetitions. Seconds, their fraction and the zone may be left out.
_ISO = re.compile(r"^(\d\d\d\d)-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(:(\d\d)([.,](\d+))?)? ?(([Zz])|([+-])(\d\d):?(\d\d)?)?$")
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)  # noqa: UP017 - MicroPython has no `datetime.UTC`


def moment_of(value: "Any") -> "datetime | None":
    """Return the moment that a text of ISO 8601, a number of milliseconds or a date of JavaScript's stands for.

    A text that names no time zone is UTC, as all others of the workspace's are. None for anything else.
    """
    if isinstance(value, datetime):
        return value
    try:
        if isinstance(value, str):
            return _of_text(value)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return _EPOCH + timedelta(milliseconds=value)
    except (ValueError, OverflowError):  # no such day, or no year that Python knows
        pass
    return None


def _of_text(text: str) -> "datetime | None":
    found = _ISO.match(text)
    if found is None:
        return None
    year, month, day, hour, minute = [int(found.group(index)) for index in range(1, 6)]
    fraction = ((found.group(9) or "") + "000000")[:6]
    return datetime(year, month, day, hour, minute, int(found.group(7) or 0), int(fraction), _zone(found))


def _zone(found: "Any") -> "timezone":
    if not found.group(12):
        return timezone.utc  # noqa: UP017
    minutes = 60 * int(found.group(13)) + int(found.group(14) or 0)
    return timezone(timedelta(minutes=-minutes if found.group(12) == "-" else minutes))
