"""A message as the Python that says it, or that waits for it in a test."""

import re
from collections.abc import Callable
from typing import Any

from wwe_host.journal.entry import Entry, Kind
from wwe_host.literals import WIDTH, broken, in_lines, literal
from wwe_host.messages.parameters import with_text_ids
from wwe_link.values import UNDEFINED
from wwe_protocol.contract import AS_NULL, Operation, python_name
from wwe_protocol.events import EVENT_NAMES, MESSENGER_PREFIX
from wwe_protocol.operations import OPERATIONS
from wwe_protocol.serving import ClientMessage, read_client_message


def as_python(entry: Entry) -> str:
    """Return the source: a call of the client, a handler, or a test's line and the message as a dictionary."""
    return _WRITERS[entry.kind](entry)


# --- what pages say --------------------------------------------------------------------------------------------------


def _client_message(entry: Entry) -> str:
    request = read_client_message(entry.message)
    if request is None or request.problem:
        return _message(entry)
    if request.operation:
        return _request(request)
    if request.is_end:
        return "handle.remove()  # what service.on has given"
    return "\n\n".join(map(_handler, request.names))


def _request(request: ClientMessage) -> str:
    operation = OPERATIONS.get(request.operation)
    if operation is None or not operation.required <= len(request.parameters) <= len(operation.parameters):
        # No method of the client says it so.
        message: dict[str, Any] = {"request": request.operation}
        if request.parameters:
            message["parameters"] = request.parameters
        return _call("service.send_message", [message])
    name = f"service.{python_name(operation.namespace)}.{python_name(operation.method)}"
    return _call(name, _without_left_out(operation, with_text_ids(operation, request.parameters)))


def _without_left_out(operation: Operation, parameters: list[Any]) -> list[Any]:
    """Without those at the end that the client sends by itself for a parameter that is left out."""
    given = list(parameters)
    while given and operation.parameters[len(given) - 1].optional:
        omitted = None if operation.parameters[len(given) - 1].omitted == AS_NULL else UNDEFINED
        if given[-1] is not omitted:
            break
        given.pop()
    return given


def _call(name: str, arguments: list[Any]) -> str:
    line = f"await {name}({', '.join(map(literal, arguments))})"
    if len(line) <= WIDTH:
        return line
    if len(arguments) == 1:
        return f"await {name}({in_lines(arguments[0], taken=len(name) + 8)})"
    return broken(f"await {name}(", [in_lines(argument, 4, 1) for argument in arguments], ")")


def _handler(name: str) -> str:
    is_known = name in EVENT_NAMES or name.startswith(MESSENGER_PREFIX)
    decorator = f"@service.on({literal(name)})\n" if is_known else ""
    function = "on_" + (re.sub(r"\W+", "_", name, flags=re.ASCII).strip("_").lower() or "event")
    lines = f"{decorator}async def {function}(event):\n    ..."
    return lines if is_known else f"{lines}\n\nservice.subscribe({literal(name)}, {function})"


# --- what the workspace says -----------------------------------------------------------------------------------------


def _expectation(entry: Entry) -> str:
    rule = f", rule={literal(entry.rule)}" if entry.rule else ""
    waiting = f"workspace.wait_for(Kind.{entry.kind.name}, {literal(entry.name)}{rule})"
    data = entry.message.get("data", UNDEFINED) if isinstance(entry.message, dict) else UNDEFINED
    if data is UNDEFINED:
        return waiting
    return f'entry = {waiting}[-1]\nassert entry.message["data"] == {in_lines(data, taken=32)}'


def _message(entry: Entry) -> str:
    return f"message = {in_lines(entry.message, taken=10)}"


_WRITERS: dict[Kind, Callable[[Entry], str]] = {
    Kind.REQUEST: _client_message,
    Kind.SUBSCRIBE: _client_message,
    Kind.UNSUBSCRIBE: _client_message,
    Kind.FOREIGN: _message,
    Kind.SUCCESS: _expectation,
    Kind.FAILURE: _expectation,
    Kind.SUBSCRIBED: _expectation,
    Kind.EVENT: _expectation,
    Kind.SILENCE: _expectation,
    Kind.FRAME_ID: _message,
}
