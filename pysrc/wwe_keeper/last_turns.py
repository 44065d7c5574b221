"""The last turns of an event loop whose page is going away: the browser will not turn it any more."""

from asyncio import AbstractEventLoop
from collections.abc import Callable
from contextvars import Context, copy_context
from typing import Any

MOST = 10_000  # a task that wakes itself for ever does not keep the page


def last_turns(loop: AbstractEventLoop, action: Callable[[], object]) -> None:
    """Do something, and then at once what it has woken; what waits for time or for messages stays as it is."""
    woken: list[tuple[Context, Callable[..., object], tuple[Any, ...]]] = []

    def call_soon(callback: Callable[..., object], *arguments: Any, context: Context | None = None) -> None:
        woken.append((context or copy_context(), callback, arguments))

    turning, loop.call_soon = loop.call_soon, call_soon  # type: ignore[assignment,method-assign]
    try:
        action()
        for _ in range(MOST):
            if not woken:
                break
            _run(loop, *woken.pop(0))
    finally:
        loop.call_soon = turning  # type: ignore[method-assign]


def _run(
    loop: AbstractEventLoop, context: Context, callback: Callable[..., object], arguments: tuple[Any, ...]
) -> None:
    try:
        context.run(callback, *arguments)
    except Exception as error:
        loop.call_exception_handler({"message": "in a last turn", "exception": error})
