"""One call under way: to be awaited, or told to callbacks, or both."""

from genesys.wwe.client.signal import Signal
from wwe_link.values import UNDEFINED
from wwe_protocol import errors
from wwe_protocol.payloads.view import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from typing import Any, Generic, TypeVar

    from genesys.wwe.client.session import ClientSession

    T = TypeVar("T", covariant=True)
    Succeeded = Callable[[dict[str, Any]], object]
    Failed = Callable[[Any], object]
else:
    # MicroPython has no typing: at run time `Generic[T]` is `object`.
    T = None
    Generic = {T: object}


class Call(Generic[T]):
    """What every method gives back. The message is sent at once, whether the call is awaited or not.

    `await call` gives the data, or raises a `WorkspaceError`. The `succeeded` and `failed` callbacks get the documented
    result object; `failed` gets the bare text "Request timeout" when no answer came, as in the published client.
    A failure that nobody awaits and no `failed` callback takes is reported, not lost.
    """

    # What only some calls ever set stands here, so that making one costs less.
    reference_id = ""
    seconds = 0.0
    probe: "int | None" = None
    settled: "Callable[[Any], object] | None" = None
    error: "errors.WorkspaceError | None" = None
    _is_done = False
    _message: "Any" = None

    def __init__(
        self,
        session: "ClientSession",
        operation: str,
        view: "Callable[[Any], T]",
        succeeded: "Succeeded | None" = None,
        failed: "Failed | None" = None,
    ) -> None:
        self.operation = operation
        self.is_observed = failed is not None
        self._session = session
        self._view = view
        self._succeeded = succeeded
        self._failed = failed
        self._signal = Signal()

    def __await__(self) -> "Generator[Any, None, T]":
        self.is_observed = True
        try:
            while not self._is_done:
                yield from self._signal.__await__()
        finally:
            # Cancelled: nobody waits for the answer any more, so nobody expects it.
            if not (self._is_done or self._signal.is_awaited or self._succeeded or self._failed):
                self.cancel()
        return self.result()

    __iter__ = __await__  # how MicroPython awaits

    def done(self) -> bool:
        """Whether there is an outcome."""
        return self._is_done

    def result(self) -> "T":
        """Give the data, or raise the error. Raises LocalMisuse while there is no outcome yet."""
        self.is_observed = True
        if not self._is_done:
            raise errors.LocalMisuse(self.operation + " has not been answered yet")
        if self.error is not None:
            raise self.error
        return self._view(self._message.get("data", UNDEFINED))

    def cancel(self) -> None:
        """Expect no answer any more. The workspace may still do what it was asked for."""
        if self._is_done:
            return
        self._session.peer.forget(self.reference_id)
        self.is_observed = True
        self._finish(errors.Unloaded(self.operation))

    # --- for the session ---------------------------------------------------------------------------------------------

    def succeed(self, message: "Any") -> None:
        """Take the answer."""
        self._message = message
        self._finish(None)
        if self._succeeded is not None:
            self._session.guard(self._succeeded, result_object(message))

    def fail(self, error: "errors.WorkspaceError", result: "Any") -> None:
        """Take the failure: `result` is what a `failed` callback gets."""
        self._finish(error)
        if self._failed is not None:
            self._session.guard(self._failed, result)

    @property
    def message(self) -> "Any":
        """The answer as it came; None while there is none."""
        return self._message

    def _finish(self, error: "errors.WorkspaceError | None") -> None:
        self._is_done = True
        self.error = error
        if self.settled is not None:
            self.settled(self)
        self._signal.send()


def result_object(message: "Any") -> "dict[str, Any]":
    """Give the documented result object: the answer without its reference id, as the published client hands it over."""
    result = dict(plain(message))
    result.pop("referenceId", None)
    return result
