"""The operations that the host has: methods of the namespaces, each marked with the operation that it serves."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from wwe_host.model.frame import Frame
from wwe_host.model.tab import Tab
from wwe_host.rules import Refused
from wwe_protocol.operations import OPERATIONS

Handler = Callable[..., Any]
H = TypeVar("H", bound=Handler)

_MARK = "wwe_operations"


class Later:
    """The answer of an operation that is decided later: a handler returns it in place of data."""

    def __init__(self) -> None:
        self.is_settled = False
        self.refusal: Refused | None = None
        self._listener: Callable[[], object] | None = None

    def settle(self, refusal: Refused | None) -> None:
        """Decide it: the operation is refused, or with None has succeeded. Only the first decision counts."""
        if self.is_settled:
            return
        self.is_settled, self.refusal = True, refusal
        if self._listener is not None:
            self._listener()

    def when_settled(self, listener: Callable[[], object]) -> None:
        """Call `listener` as soon as it is decided, at once where it is already."""
        self._listener = listener
        if self.is_settled:
            listener()


class Sender:
    """Who asks: the tab and the frame, and the real origin of its page.

    Where the page has not asked itself, but what it once asked is sent again, `replays` is the number of that entry of
    the journal.
    """

    def __init__(self, tab: Tab, frame: Frame, origin: str, replays: int | None = None) -> None:
        self.tab = tab
        self.frame = frame
        self.origin = origin
        self.replays = replays
        self._page_number = frame.page_number

    @property
    def is_there(self) -> bool:
        """Return whether the page that asked is still in the frame.

        Another one would take an answer for its own: reference ids begin anew with each page.
        """
        return self.frame.page_number == self._page_number

    def post(self, message: dict[str, Any]) -> None:
        """Post an answer to the page, which would not understand one that it has not asked for."""
        if self.replays is None:
            self.tab.post(self.frame, self.origin, message)


def operation(*names: str) -> Callable[[H], H]:
    """Mark a method as the handler of operations: it gets the sender, then one argument for each documented slot."""

    def mark(method: H) -> H:
        for name in names:
            if name not in OPERATIONS:
                raise ValueError(f"there is no operation {name}")
        setattr(method, _MARK, names)
        return method

    return mark


def handlers_of(namespaces: Iterable[object]) -> dict[str, Handler]:
    """Return the handlers of these namespaces by operation. Raises ValueError where two serve the same."""
    handlers: dict[str, Handler] = {}
    for namespace in namespaces:
        for attribute in dir(type(namespace)):
            method = getattr(namespace, attribute)
            for name in getattr(method, _MARK, ()):
                if name in handlers:
                    raise ValueError(f"there are two handlers of {name}")
                handlers[name] = method
    return handlers
