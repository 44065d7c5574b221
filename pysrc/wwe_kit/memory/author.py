"""Whose code is calling: an author's, which runs for a page, or a test's, a library's, a debugger's."""

import sys
from types import FrameType

# A name among the built-in names that an author's modules find in memory, and nobody else's.
AUTHORS = "__wwe_author__"
# A debugger works inside the code that it has stopped.
_DEBUGGERS = ("bdb", "debugpy", "IPython", "pdb", "_pydev", "pydevd", "_pytest.debugging")


def is_authors(frame: FrameType | None) -> bool:
    """Return whether a frame runs a line of an author's."""
    return frame is not None and AUTHORS in frame.f_builtins


def authors_place() -> str:
    """Return the author's line that has led here, as `main.py:12`; "" where none has."""
    return place_in(sys._getframe(1))


def place_in(frame: FrameType | None) -> str:
    """Return the author's line that has led to a frame, as `main.py:12`; "" where none has."""
    while frame is not None and not is_authors(frame):
        frame = frame.f_back
    return f"{frame.f_code.co_filename.rpartition('/')[2]}:{frame.f_lineno}" if frame is not None else ""


def author_is_calling() -> bool:
    """Return whether an author's code has called what is running, directly or by a library."""
    frame = sys._getframe(1)
    while frame is not None:
        if is_authors(frame):
            return True
        if str(frame.f_globals.get("__name__", "")).startswith(_DEBUGGERS):
            return False
        frame = frame.f_back  # type: ignore[assignment]
    return False


def is_in_debugger(frame: FrameType | None) -> bool:
    """Return whether a debugger has led to a frame, or watches an author's lines, as coverage may do as well."""
    monitoring = getattr(sys, "monitoring", None)  # since 3.12
    if monitoring is not None and monitoring.get_tool(monitoring.DEBUGGER_ID) is not None:
        return True
    while frame is not None:
        name = str(frame.f_globals.get("__name__", ""))
        if (frame.f_trace is not None and is_authors(frame)) or name.startswith(_DEBUGGERS):
            return True
        frame = frame.f_back
    return False
