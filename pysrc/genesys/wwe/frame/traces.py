"""An exception as the text that a developer reads, on every runtime."""

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def trace_of(error: BaseException) -> str:
    """Return the traceback as text."""
    try:
        import traceback
    except ImportError:
        return _printed(error)
    return "".join(traceback.format_exception(error))


def _printed(error: "Any") -> str:
    """MicroPython has no `traceback`, but prints one."""
    import io

    text = io.StringIO()
    sys.print_exception(error, text)  # type: ignore[attr-defined]
    return text.getvalue()
