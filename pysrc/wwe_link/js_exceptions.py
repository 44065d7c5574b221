"""An exception of JavaScript as an exception of Python: one class on every runtime.

Pyodide raises its own. MicroPython catches nothing that JavaScript throws: `web/frame/micropython.js` does, and asks
this module for the Python exception.
"""

import builtins

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, NoReturn

try:
    from jsffi import JsException as _Native  # so that `except jsffi.JsException` takes ours as well
except ImportError:
    _Native = Exception


class JsException(_Native):  # type: ignore[misc]
    """JavaScript threw an error, or a promise was rejected: `name` and `message` are the error's own.

    What is thrown and is no error has the name "Error" and its text as the message.
    """

    def __init__(self, name: str, message: str) -> None:
        super().__init__(name + ": " + message)
        self.name = name
        self.message = message


try:
    from pyodide.ffi import JsException  # type: ignore[no-redef]
except ImportError:
    pass


def exception_of(name: str, message: str, is_python: bool = False) -> BaseException:
    """Return the Python exception for what JavaScript threw.

    `is_python`: it was raised by Python code that JavaScript had called. Then `name` is its class, and `message` its
    traceback; built-in classes and JsException come back as what they were.
    """
    if not is_python:
        return JsException(name, message)
    text = _last_line(name, message)
    if name == "JsException":
        name, _colon, text = text.partition(": ")
        return JsException(name, text)
    kind = getattr(builtins, name, None)
    if not (isinstance(kind, type) and issubclass(kind, BaseException)):
        return JsException(name, text)
    if kind is KeyError and text[:1] in ("'", '"'):
        text = text[1:-1]  # CPython writes the key as in code
    return kind(text) if text else kind()


def _last_line(name: str, trace: str) -> str:
    """Return what a traceback says after the exception's name; all of a text that is no traceback."""
    _above, mark, text = trace.rpartition("\n" + name)
    if not mark and trace.startswith("Traceback"):  # CPython names the module of the class as well
        _above, mark, text = trace.rpartition("." + name)
    return text[2:].rstrip("\n") if mark else trace


class Raiser:
    """Raises for MicroPython's glue, which asks it for its iterator."""

    def __init__(self) -> None:
        self._error: BaseException | None = None

    def hold(self, name: str, message: str, is_python: bool) -> None:
        """Note what to raise next."""
        self._error = exception_of(name, message, is_python)

    def javascript_threw(self) -> "NoReturn":
        """Raise what was noted. The name of this function is the last line of a traceback."""
        error, self._error = self._error, None
        # Python had no room left for one more call, so nothing was noted.
        raise error or RuntimeError("JavaScript threw an error, too deep in Python to say which")

    __iter__ = javascript_threw


raiser = Raiser()


def catch_rejections(described: "Callable[[Any], Any]", promise_of: "Callable[[Any], Any]") -> None:
    """Let a task of MicroPython that awaits a promise get our exception where the promise is rejected.

    `described(reason)` returns the arguments of `exception_of`, `promise_of(thenable)` a promise of JavaScript's own.
    MicroPython's own way fails for a reason that is no error, and never ends for a thenable that is settled before its
    `then` returns. Its `gather` takes no promise.
    """
    import asyncio

    core: Any = asyncio.core  # type: ignore[attr-defined]
    begin, task_of = core.ThenableEvent.__init__, core._promote_to_task

    def begin_later(event: "Any", thenable: "Any") -> None:
        begin(event, promise_of(thenable))

    def cancel(event: "Any", reason: "Any" = None) -> None:
        event.set(None)
        event.error = exception_of(*described(reason))

    async def result_of(promise: "Any") -> "Any":
        return await promise

    core.ThenableEvent.__init__ = begin_later
    core.ThenableEvent.cancel = cancel
    core._promote_to_task = lambda awaited: task_of(result_of(awaited) if hasattr(awaited, "then") else awaited)


def _catch_in_pyodide(helper: "Any") -> None:
    """Let an `await` on Pyodide fail with what a promise was rejected with, whatever that is.

    Pyodide's futures take errors only, and would never end for anything else. They also take an exception of Python
    for one of JavaScript when it has come through a promise.
    """
    fail = helper.set_exception
    helper.set_exception = lambda future, reason: fail(future, _rejection(reason))


def _rejection(reason: "Any") -> BaseException:
    if not isinstance(reason, BaseException):
        return JsException("Error", "null" if reason is None else str(reason))
    if _name_of(reason) != "PythonError":
        return reason
    error = exception_of(reason.type, reason.message, True)  # type: ignore[attr-defined]
    error.__cause__ = reason
    return error


def _name_of(error: BaseException) -> str:
    try:
        return str(getattr(error, "name", ""))
    except Exception:  # an object of JavaScript's may throw when it is read
        return ""


try:
    from _pyodide import _future_helper
except ImportError:
    pass
else:
    _catch_in_pyodide(_future_helper)
