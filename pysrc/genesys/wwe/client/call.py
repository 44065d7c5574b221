"""One call under way: to be awaited, or told to callbacks, or both."""

import sys

from genesys.wwe.client.signal import Signal
from wwe_link.values import UNDEFINED
from wwe_protocol import errors
from wwe_protocol.payloads.view import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Generator
    from typing import Any, TypeAlias, TypeVar

    from genesys.wwe.client.ports import Conversation

    T = TypeVar("T", covariant=True)
    Awaited: TypeAlias = Coroutine[Any, Any, T]
    # As parameters: what may be left out of a call. A timeout is in seconds.
    Succeeded = Callable[[dict[str, Any]], object] | None
    Failed = Callable[[Any], object] | None
    Timeout = float | None
else:
    # MicroPython has no typing: at run time `Awaited[T]` is `object`.
    T = None
    Awaited = {T: object}


class Call(Awaited[T]):
    """The result of every method. The message is sent at once, even if nobody awaits the call.

    `await call` returns the data, or raises a `WorkspaceError`. `asyncio.wait_for`, `asyncio.gather` and
    `asyncio.create_task` accept a call as well. The `succeeded` and `failed` callbacks get the documented result
    object. If no answer came, `failed` gets only the text "Request timeout", as in the published client. A failure that
    nobody awaits and that no `failed` callback gets is reported, not lost.
    """

    # What only some calls ever set stands here, so that making one costs less.
    reference_id = ""
    seconds = 0.0
    probe: "int | None" = None
    settled: "Callable[[Any], object] | None" = None
    error: "errors.WorkspaceError | None" = None
    _is_done = False
    _message: "Any" = None
    _awaited: "Generator[Any, None, T] | None" = None

    def __init__(
        self,
        session: "Conversation",
        operation: str,
        view: "Callable[[Any], T]",
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
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
            self._cancel_unless_expected()
        return self.result()

    if sys.implementation.name == "micropython":
        __iter__ = __await__  # how MicroPython awaits; elsewhere a loop over a call is refused

    # What makes asyncio take it as a coroutine, on every runtime.

    def send(self, value: "Any") -> "Any":
        """Go on waiting, for asyncio. Raises StopIteration with the data, or what the call has failed with."""
        if self._awaited is None:
            self._awaited = self.__await__()
        return self._awaited.send(value)

    def throw(self, *error: "Any") -> "Any":
        """Raise an exception where it waits, for asyncio."""
        if self._awaited is None:  # cancelled before its task has begun: what has not begun has no `finally`
            self.is_observed = True
            self._cancel_unless_expected()
            self._awaited = self.__await__()
        return self._awaited.throw(*error)

    def close(self) -> None:
        """Wait no more, for asyncio."""
        if self._awaited is not None:
            self._awaited.close()

    if not TYPE_CHECKING:  # type checkers know better that these are not there

        def __getattr__(self, name: str) -> "Any":
            raise AttributeError(
                "'Call' object has no attribute '" + name + "'. " + self.operation + " is under way: write `await`, as "
                "in `result = await ...`, and read `result." + name + "`."
            )

        def __getitem__(self, _key: "Any") -> "Any":
            raise self._not_awaited()

        def __bool__(self) -> bool:
            raise self._not_awaited()

    def done(self) -> bool:
        """Return whether there is an outcome."""
        return self._is_done

    def result(self) -> "T":
        """Return the data, or raise the error. Raises LocalMisuse while there is no outcome yet."""
        self.is_observed = True
        if not self._is_done:
            raise errors.LocalMisuse(self.operation + " has not been answered yet")
        if self.error is not None:
            raise self.error
        return self._view(self._message.get("data", UNDEFINED))

    def cancel(self) -> None:
        """Stop waiting for the answer. The workspace may still do what it was asked for."""
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
            self._session.runner.guard(self._succeeded, result_object(message))

    def fail(self, error: "errors.WorkspaceError", result: "Any") -> None:
        """Take the failure: `result` is what a `failed` callback gets."""
        self._finish(error)
        if self._failed is not None:
            self._session.runner.guard(self._failed, result)

    @property
    def message(self) -> "Any":
        """The answer as it came; None while there is none."""
        return self._message

    def _not_awaited(self) -> "errors.LocalMisuse":
        return errors.LocalMisuse(self.operation + " is under way, and has no value yet: write `await` before the call")

    def _cancel_unless_expected(self) -> None:
        # Where nobody waits for the answer any more, nobody expects it.
        if not (self._is_done or self._signal.is_awaited or self._succeeded or self._failed):
            self.cancel()

    def _finish(self, error: "errors.WorkspaceError | None") -> None:
        self._is_done = True
        self.error = error
        if self.settled is not None:
            self.settled(self)
        self._signal.send()


def result_object(message: "Any") -> "dict[str, Any]":
    """Return the documented result object: the answer without its reference id, as in the published client."""
    result = dict(plain(message))
    result.pop("referenceId", None)
    return result
