"""Runs the author's code: what it raises is reported and stops nothing else; what is async becomes a task."""

import asyncio

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any


# What the author's code raises. SystemExit too: there is nothing to leave, and it would take the event loop with it.
_RAISED = (Exception, SystemExit)


def report_lost(report: "Callable[[BaseException], object]") -> None:
    """Report what is raised in tasks that nobody awaits, and in callbacks of the event loop."""

    def lost(_loop: "Any", context: "dict[str, Any]") -> None:
        report(context.get("exception") or RuntimeError(context["message"]))

    asyncio.get_event_loop().set_exception_handler(lost)


class Runner:
    """The author's code of one session. `report` gets what nobody else takes; without it that is raised."""

    def __init__(self, report: "Callable[[BaseException], object] | None" = None) -> None:
        self._report = report
        self._tasks: list[Any] = []

    def guard(self, function: "Callable[..., Any]", *arguments: "Any") -> "Any":
        """Call a function, plain or async, and return what a plain one returned. What it raises is reported."""
        try:
            result = function(*arguments)
        except _RAISED as error:
            self.report(error)
            return None
        return self._go_on(result)

    def hand_over(self, handlers: "tuple[Any, ...]", name: str, data: "Any", whole: "Callable[[], Any]") -> None:
        """Let handlers take an event, each guarded. Not by `guard`: on MicroPython its list of arguments is dear."""
        for handler in handlers:
            try:
                result = handler.take(name, data, whole)
            except _RAISED as error:
                self.report(error)
            else:
                if result is not None:
                    self._go_on(result)

    def start(self, coroutine: "Coroutine[Any, Any, Any]") -> None:
        """Run a coroutine in a task of its own."""
        started: list[Any] = []
        started.append(asyncio.create_task(self._run(coroutine, started)))
        self._tasks.append(started)  # the event loop keeps only weak references

    def cancel_tasks(self) -> None:
        """End the coroutines that were started, wherever they wait."""
        for [task] in list(self._tasks):
            task.cancel()

    def report(self, error: "BaseException") -> None:
        """Show an exception that nobody else takes; raise it where nothing can show it."""
        if self._report is None:
            raise error
        self._report(error)

    def _go_on(self, result: "Any") -> "Any":
        """Start what a function returned where it is a coroutine, on every runtime; else return it."""
        if not (hasattr(result, "send") and hasattr(result, "throw")):
            return result
        self.start(result)
        return None

    async def _run(self, coroutine: "Coroutine[Any, Any, Any]", started: "list[Any]") -> None:
        try:
            await coroutine
        except (asyncio.CancelledError, GeneratorExit):
            raise
        except BaseException as error:
            self.report(error)
        finally:
            if started in self._tasks:
                self._tasks.remove(started)
