"""The agent's time zone on MicroPython, which knows UTC alone. The browser knows it, with its summers.

A page's start imports it, and `datetime.py` of this folder, where somebody imports `datetime`. CPython and Pyodide need
none of it.
"""

import time

import js  # not `Date` from it: no object of JavaScript's may be alive in an image of the memory

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType
    from typing import Any


def offset_s(moment: float) -> int:
    """Return how far local time is ahead of UTC at a moment, both in seconds."""
    return -int(60 * js.Date.new(moment * 1000.0).getTimezoneOffset())  # a float: MicroPython cuts large integers


def localtime(moment: "float | None" = None) -> "Any":
    """Return the local time of a moment, in seconds since 1970; of the present one without it."""
    seconds = int((time.time() if moment is None else moment) // 1)  # noqa: TID251 - the clock itself
    return time.gmtime(seconds + offset_s(seconds))


def mktime(local: "Any") -> int:
    """Return the moment of a local time, in seconds since 1970."""
    as_if_utc = _utc_s(local)
    return as_if_utc - offset_s(as_if_utc - offset_s(as_if_utc))


_utc_s = time.mktime  # MicroPython's own
time.localtime, time.mktime = localtime, mktime


def mend_datetime(module: "ModuleType") -> None:
    """Teach MicroPython's `datetime` the Z for UTC, the local time zone, and `strftime`."""
    kind = module.datetime
    read, convert = kind.fromisoformat, kind.astimezone

    def fromisoformat(text: str) -> "Any":
        return read(text[:-1] + "+00:00" if text[-1:] in ("Z", "z") else text)

    def astimezone(self: "Any", zone: "Any" = None) -> "Any":
        if zone is None:
            zone = module.timezone(module.timedelta(seconds=offset_s(self.timestamp())))
        return convert(self, zone)

    kind.fromisoformat = staticmethod(fromisoformat)
    kind.astimezone = astimezone
    kind.strftime = lambda self, form: time.strftime(form, self.timetuple())
