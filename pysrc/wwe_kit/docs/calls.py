"""The documentation's page "JavaScript call → Python call", made from the contract so that it cannot go stale."""

import re
from collections.abc import Iterator
from itertools import groupby

from wwe_kit.docs.markdown import code, head, table
from wwe_protocol.contract import Operation, python_name
from wwe_protocol.events import EVENT_NAMES, EVENT_TYPES, MESSENGER_PREFIX
from wwe_protocol.operations import OPERATIONS

PAGE = "docs/calls.md"

_INTRODUCTION = (
    head("JavaScript call → Python call", "pysrc/wwe_protocol")
    + """
Every operation of the Service Client API, as the reference and the vendor's published client spell it, and its equal in
Python (`from genesys.wwe import service`).

- `await` a call for its result. It raises an error if the workspace refuses, does not answer in time, or has gone. The
  documented callbacks work as well: each call takes `succeeded=` and `failed=`, and `timeout=` in seconds.
- Each method also has its documented camelCase name, so that you can port existing code line by line.
- An optional argument has a default in the Python column, and a question mark in the JavaScript column.
"""
)
_EVENTS = """\
## Events

`service.subscribe("agent", handler)` is the same in both languages: the handler gets the whole message. For typed
events use `@service.on("agent", "STATE_CHANGED")` and `async for event in service.events("agent")`.
"""
_COLUMNS = ("JavaScript", "Python", "Result", "Source", "Note")
# The contract's words for shapes -> Python's.
_SHAPES = (
    (r"\barray of strings\b", "list of str"),
    (r"\barray of\b", "list of"),
    (r"\b(nothing|null)\b", "None"),
    (r"\bboolean\b", "bool"),
    (r"\bstrings?\b", "str"),
    (r"\bnumbers?\b", "int"),
)


def page() -> str:
    """Return the page."""
    parts = [_INTRODUCTION]
    for namespace, operations in groupby(OPERATIONS.values(), key=lambda operation: operation.namespace):
        parts.append(f"## {namespace}\n\n{table(_COLUMNS, map(_operation_row, operations))}")
    names = table(("Name", "Source"), _event_name_rows())
    types = table(("Name", "Event types", "Source"), _event_type_rows())
    return "\n".join([*parts, _EVENTS, names, types])


def python_call(operation: Operation) -> str:
    """Return the Python call: `service.voice.dial(destination, user_data=None)`."""
    parameters = [
        python_name(parameter.name) + ("=None" if parameter.optional else "") for parameter in operation.parameters
    ]
    return f"service.{python_name(operation.namespace)}.{python_name(operation.method)}({', '.join(parameters)})"


def _javascript_call(operation: Operation) -> str:
    parameters = [parameter.name + ("?" if parameter.optional else "") for parameter in operation.parameters]
    return f"service.{operation.name}({', '.join(parameters)})"


def _operation_row(operation: Operation) -> Iterator[str]:
    yield code(_javascript_call(operation))
    yield code(python_call(operation))
    yield _python_shape(operation.result)
    yield operation.source
    yield operation.note


def _python_shape(shape: str) -> str:
    for pattern, replacement in _SHAPES:
        shape = re.sub(pattern, replacement, shape)
    return shape


def _event_name_rows() -> Iterator[tuple[str, str]]:
    for name, source in EVENT_NAMES.items():
        yield code(name), source
    yield f"`{MESSENGER_PREFIX}<channel>`", "reference: Messenger namespace"


def _event_type_rows() -> Iterator[tuple[str, str, str]]:
    for name, types in EVENT_TYPES.items():
        for source, group in groupby(types, key=lambda event_type: types[event_type]):
            yield code(name), ", ".join(map(code, group)), source
