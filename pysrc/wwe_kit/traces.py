"""Tracebacks of pages as an author reads them: without what the kit and Python do in between."""

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

_FRAME = re.compile(r'^(?P<indent>[ |]*)File "(?P<path>[^"\n]+)", line (?P<line>\d+)')
_REPEATED = re.compile(r"^[ |]*\[Previous line repeated ")
_BEGIN = "Traceback (most recent call last)"
_OWN = "/app/"
_LONGEST_LINE = 160
# The kit's modules, and Python's: a path of Pyodide's, of frozen modules, or no path at all.
_NOT_SHOWN = ("/wwe/", "/lib/", "<")


class Place(NamedTuple):
    """A line of a module of the extension's own: its path below the extension's folder."""

    path: str
    line: int


def own_places(trace: str) -> list[Place]:
    """Return the places of the extension's own in a traceback, the innermost first."""
    found = (_FRAME.match(line) for line in trace.split("\n"))
    places = [
        Place(frame["path"].removeprefix(_OWN), int(frame["line"])) for frame in found if frame and _is_own(frame)
    ]
    return places[::-1]


def headline(trace: str) -> str:
    """Return what went wrong: the traces of Python end with it, those of JavaScript begin with it."""
    return trace.strip().split("\n")[-1 if _BEGIN in trace else 0]


def folded(trace: str) -> str:
    """Return a traceback in which a line stands for the frames of the kit and of Python between those of the author.

    A text without a traceback, or without any frame of the author's, is returned as it is.
    """
    if _BEGIN not in trace or not own_places(trace):
        return trace
    lines: list[str] = []
    hidden, indent, is_hiding = 0, "", False
    for line in trace.split("\n"):
        frame = _FRAME.match(line)
        if frame:
            is_hiding = not _is_shown(frame)
            indent = frame["indent"]
        elif is_hiding and not _belongs(line, indent):
            is_hiding = False
        if is_hiding:
            hidden += frame is not None
            continue
        if hidden:
            lines.append(f"{indent}({hidden} {'call' if hidden == 1 else 'calls'} in the kit and in Python)")
            hidden = 0
        lines.append(line)
    return "\n".join(lines)


def with_sources(trace: str, sources: Mapping[str, str]) -> str:
    """Return a traceback with the author's line below each place that has none, as those of MicroPython have none.

    `sources` are the extension's modules by their paths.
    """
    if _BEGIN not in trace:
        return trace
    lines: list[str] = []
    for line, following in pairwise([*trace.split("\n"), ""]):
        lines.append(line)
        frame = _FRAME.match(line)
        if frame and _is_own(frame) and not _belongs(following, frame["indent"]):
            written = sources.get(frame["path"].removeprefix(_OWN), "").split("\n")
            number = int(frame["line"])
            if 0 < number <= len(written) and written[number - 1].strip():
                lines.append(f"{frame['indent']}  {written[number - 1].strip()[:_LONGEST_LINE]}")
    return "\n".join(lines)


def _is_own(frame: re.Match[str]) -> bool:
    return frame["path"].startswith(_OWN)


def _is_shown(frame: re.Match[str]) -> bool:
    path = frame["path"]
    return path.startswith("/") and not path.startswith(_NOT_SHOWN)


def _belongs(line: str, indent: str) -> bool:
    """Return whether a line is of the frame above it: its source, or how often it is repeated."""
    return line.startswith(f"{indent} ") or _REPEATED.match(line) is not None
