"""The same small program over every way of crossing, on MicroPython and Pyodide: it does the workspace's tasks."""

import asyncio
import json

import js

from wwe_link.browser import BrowserLink, create_proxy

try:
    from pyodide.ffi import JsProxy
except ImportError:
    from jsffi import JsProxy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

TRAILER = {"userAgent": "WWE Client", "protocolVersion": 2}


class Program:
    """`get(object, key)` reads a field, None where there is none; `post(message)` sends."""

    def __init__(self, get: "Callable[[Any, str], Any]", post: "Callable[[dict[str, Any]], object]") -> None:
        self._get = get
        self._post = post
        self._waiting: dict[str, Callable[[Any], object]] = {}
        self._next = 0
        self._left = 0
        self._at_once = 1

    def begin(self) -> None:
        """Ask for events and the first task."""
        self._post({"event": "subscribe", "data": "interaction", "referenceId": "subscribe"} | TRAILER)
        self._ask_task()

    def take(self, message: "Any") -> None:
        """Take a message of the workspace, in the published client's order."""
        get = self._get
        if get(message, "event"):
            self._happened(get(message, "data"))
            return
        waiting = self._waiting.pop(get(message, "referenceId"), None)
        if waiting is not None and get(message, "errorMessage") is None:
            waiting(get(message, "data"))

    def read(self, interaction: "Any") -> None:
        """Read two nested fields of an answer."""
        get = self._get
        if get(interaction, "state") != "TALKING" or get(get(interaction, "contact"), "lastName") != "Lefèvre":
            raise ValueError("another interaction was sent")

    def trips(self, count: int, at_once: int) -> None:
        """Ask for the interaction so often, so many at once, each time in the handler of the last answer."""
        self._left, self._at_once = count, at_once
        self._ask_at_once()

    def ask(self, request: str, parameters: "list[Any]", answered: "Callable[[Any], object]") -> None:
        """Send a request."""
        reference_id = str(self._next)
        self._next += 1
        self._waiting[reference_id] = answered
        self._post({"request": request, "parameters": parameters, "referenceId": reference_id} | TRAILER)

    def _ask_task(self) -> None:
        self.ask("bench.next", [], self._begin_task)

    def _begin_task(self, task: "Any") -> None:
        count = int(self._get(task, "count"))
        if self._get(task, "kind") == "trips":
            self.trips(count, int(self._get(task, "atOnce")))
        else:
            self._left = count

    def _answered(self, interaction: "Any") -> None:
        self.read(interaction)
        self._left -= 1
        if not self._left:
            self._ask_task()
        elif self._left % self._at_once == 0:
            self._ask_at_once()

    def _ask_at_once(self) -> None:
        for _ in range(self._at_once):
            self.ask("interaction.getByInteractionId", ["1"], self._answered)

    def _happened(self, event: "Any") -> None:
        get = self._get
        if get(event, "eventType") != "ESTABLISHED" or get(get(event, "interaction"), "interactionId") != "1":
            raise ValueError("another event was sent")
        self._left -= 1
        if not self._left:
            self._ask_task()


class AwaitingProgram(Program):
    """Awaits the answers in one task: the least that asyncio costs."""

    def trips(self, count: int, at_once: int) -> None:
        """Ask for the interaction so often, so many at once, in a task of asyncio's."""
        self._task = asyncio.create_task(self._trips(count, at_once))

    async def _trips(self, count: int, at_once: int) -> None:
        for _ in range(count // at_once):
            answers: list[asyncio.Future[Any]] = [asyncio.Future() for _ in range(at_once)]
            for answer in answers:
                self.ask("interaction.getByInteractionId", ["1"], answer.set_result)
            for answer in answers:
                self.read(await answer)
        self._ask_task()


def start(way: str, bridge: "Any") -> None:
    """Do the workspace's tasks, with messages that cross in this way."""
    if way.startswith("fields"):
        link = BrowserLink(bridge, print, print, print, print)
        program = (AwaitingProgram if way == "fields-awaited" else Program)(_field, link.send)
        link.open(program.take)
    else:
        arrive = {"proxy": _unchanged, "json": json.loads, "converted": converted}[way]
        get = _attribute if way == "proxy" else _field
        program = Program(get, lambda message: bridge.post(json.dumps(message)))
        bridge.listen(create_proxy(lambda message: program.take(arrive(message))))
    program.begin()


def converted(value: "Any") -> "Any":
    """Convert an object of JavaScript's whole: Pyodide has `to_py`, on MicroPython it is walked through from here."""
    if hasattr(value, "to_py"):
        return value.to_py()
    if not isinstance(value, JsProxy):
        return value
    if js.Array.isArray(value):
        return [converted(item) for item in value]
    return {key: converted(value[key]) for key in js.Object.keys(value)}


def _unchanged(message: "Any") -> "Any":
    return message


def _field(message: "Any", key: str) -> "Any":
    return message.get(key)


def _attribute(message: "Any", key: str) -> "Any":
    return getattr(message, key, None)
