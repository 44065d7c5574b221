"""Which page Python is speaking for at this moment.

Several frames may share one interpreter, so nothing is global to the process. Every crossing from JavaScript enters
its page and leaves it by our own code: context variables do not follow a function that JavaScript calls, and
MicroPython has none. There, and wherever there is one page only, that page is the current one.
"""

from wwe_protocol.errors import LocalMisuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Any

    # A page makes the session that enters it, so its class is not imported here.
    Page = Any

try:
    from contextvars import ContextVar
except ImportError:

    class ContextVar:  # type: ignore[no-redef]
        """As much of a context variable as an interpreter with one page needs."""

        def __init__(self, _name: str, default: "Any" = None) -> None:
            self._value = default

        def get(self) -> "Any":
            """Return the value."""
            return self._value

        def set(self, value: "Any") -> "Any":
            """Set the value. Return the one before."""
            before, self._value = self._value, value
            return before

        def reset(self, token: "Any") -> None:
            """Set the value that was there before."""
            self._value = token


_entered: "ContextVar[Page | None]" = ContextVar("page", default=None)
# The pages that are alive.
pages: "list[Page]" = []


# What decorators asked for while there was no page.
waiting: "list[Callable[[Page], object]]" = []


def add(page: "Page") -> None:
    """Count a page among the living. What waited for a page is done with it."""
    pages.append(page)
    registering, waiting[:] = list(waiting), []
    for register in registering:
        register(page)


def wait(register: "Callable[[Page], object]") -> None:
    """Call a function with the next page."""
    waiting.append(register)


def forget_waiting() -> bool:
    """Let nothing wait for a page any more. Return whether anything did."""
    waited = bool(waiting)
    waiting.clear()
    return waited


def remove(page: "Page") -> None:
    """Count a page no more."""
    if page in pages:
        pages.remove(page)


def entered_page() -> "Page | None":
    """Return the page that was entered; None where none was."""
    return _entered.get()


def current_page() -> "Page":
    """Return the page that Python speaks for. Raises LocalMisuse where there is none, or no telling which."""
    page = _entered.get()
    if page is not None:
        return page
    if len(pages) == 1:
        return pages[0]
    if pages:
        raise LocalMisuse("several pages share this interpreter, and this code was not called by one of them")
    raise LocalMisuse("there is no page here; outside a browser make a Service: Service(ClientSession(link, clock))")


def has_page() -> bool:
    """Return whether there is any page."""
    return bool(pages) or _entered.get() is not None


# What `Entered` does, for whatever happens with every message: without an object, and with two calls less.
enter = _entered.set
leave = _entered.reset


class Entered:
    """`with Entered(page):` speaks for the page; None stands for a session without one."""

    def __init__(self, page: "Page | None") -> None:
        self._page = page
        self._token: Any = None

    def __enter__(self) -> None:
        self._token = enter(self._page)

    def __exit__(
        self, kind: "type[BaseException] | None", error: "BaseException | None", trace: "TracebackType | None"
    ) -> None:
        leave(self._token)
