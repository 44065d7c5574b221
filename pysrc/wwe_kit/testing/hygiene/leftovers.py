"""What pages that have gone have left in a Python that goes on: tasks, handlers of events, lent functions.

Tests in memory import it. In a browser its text is run in the page of a keeper, so it imports only what Pyodide and the
client have there.
"""

import asyncio
import gc
import sys
from collections.abc import Collection, Iterator, Mapping
from types import FrameType, FunctionType, MethodType
from typing import Any

from wwe_keeper.page_modules import PageModules

_ENDS = "End it in a function under @page.on_leave."


def left_in(loop: asyncio.AbstractEventLoop, living: Mapping[Any, PageModules]) -> list[str]:
    """Return what is left of pages that are not among the `living`, a sentence each. `living` are pages -> modules."""
    return [*_tasks(loop, living.values()), *_handlers(living)]


def owner_of(names: Any) -> PageModules | None:
    """Return the modules of the page whose code finds these built-in names; None for other code."""
    owner = getattr(names.get("__import__"), "__self__", None)
    return owner if isinstance(owner, PageModules) else None


def own_frames(coroutine: Any) -> Iterator[FrameType]:
    """Return the lines of authors at which a coroutine awaits another one, and that one the next."""
    while coroutine is not None:
        frame = getattr(coroutine, "cr_frame", None) or getattr(coroutine, "gi_frame", None)
        if isinstance(frame, FrameType) and owner_of(frame.f_builtins):
            yield frame
        coroutine = getattr(coroutine, "cr_await", None) or getattr(coroutine, "gi_yieldfrom", None)


def _tasks(loop: asyncio.AbstractEventLoop, living: Collection[PageModules]) -> Iterator[str]:
    for task in asyncio.all_tasks(loop):
        frames = list(own_frames(task.get_coro()))
        if frames and owner_of(frames[0].f_builtins) not in living:
            waits = _place(frames[-1].f_code.co_filename, frames[-1].f_lineno)
            yield f"The task {frames[0].f_code.co_qualname} goes on after its page has gone, at {waits}. {_ENDS}"


def _handlers(living: Mapping[Any, PageModules]) -> Iterator[str]:
    for page in living:
        for handle in page._session.listening._subscriptions.all_handlers():
            function = getattr(handle, "_function", None)
            code = _function_of(function)
            if code is not None and _is_left(code, living.values()):
                names = ", ".join(handle.names)
                yield f"{_called(code)} still hears {names} for another page after its own has gone. {_ENDS}"


def lent_functions(living: Collection[PageModules]) -> list[str]:
    """Return the functions of pages that have gone which something outside of Python holds, a sentence each."""
    gc.collect()
    functions = [each for each in gc.get_objects() if isinstance(each, FunctionType | MethodType)]
    left = [each for each in functions if (code := _function_of(each)) is not None and _is_left(code, living)]
    del functions
    return [
        f"JavaScript keeps {_called(_function_of(each))} after its page has gone. Make it with page.callback, or "
        "destroy its proxy in a function under @page.on_leave."
        for each in _held_outside(left)
    ]


def _held_outside(functions: list[Any]) -> list[Any]:
    """Return those that have more references than there are in Python."""
    if not functions:
        return []

    def nobody_has_this() -> None:
        pass

    watched = [nobody_has_this, *functions]
    counts = {id(each): 0 for each in watched}
    del nobody_has_this
    for holder in gc.get_referrers(*watched):
        if holder is not watched and holder is not functions:
            for held in gc.get_referents(holder):
                if id(held) in counts:
                    counts[id(held)] += 1
    holder = held = None
    surplus = [sys.getrefcount(watched[place]) - counts[id(watched[place])] for place in range(len(watched))]
    usual = surplus[0]
    # `functions` is a second list that has each of them.
    return [each for each, more in zip(functions, surplus[1:], strict=True) if more > usual + 1]


def _function_of(function: Any) -> FunctionType | None:
    plain = getattr(function, "__func__", function)
    return plain if isinstance(plain, FunctionType) else None


def _is_left(function: FunctionType, living: Collection[PageModules]) -> bool:
    owner = owner_of(getattr(function, "__builtins__", {}))
    return owner is not None and owner not in living


def _called(function: FunctionType | None) -> str:
    if function is None:
        return "a function"
    return f"{function.__qualname__} ({_place(function.__code__.co_filename, function.__code__.co_firstlineno)})"


def _place(path: str, line: int) -> str:
    return f"{path.rpartition('/')[2]}:{line}"
