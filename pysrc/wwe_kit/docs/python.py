"""The page "Python in the page": all that an extension's author writes against, from the code's own signatures."""

import ast
import inspect
import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from genesys.wwe import page as page_module
from genesys.wwe import service as service_module
from genesys.wwe.client.call import Call
from genesys.wwe.client.events.follow import Follow
from genesys.wwe.client.events.handle import Handle
from genesys.wwe.client.events.stream import EventStream
from genesys.wwe.client.service import Service
from genesys.wwe.client.session import ClientSession
from genesys.wwe.frame.context import Context
from genesys.wwe.frame.fetching import Response
from genesys.wwe.frame.listener import Listener
from genesys.wwe.frame.timers import Repetition
from genesys.wwe.page import Page
from wwe_kit.check.syntax import parse
from wwe_kit.docs.calls import python_call
from wwe_kit.docs.markdown import code, head, table
from wwe_kit.docs.python_texts import (
    AFTER_EXAMPLE,
    BLOCKS,
    CALLS,
    ERRORS,
    EVENTS,
    INTRODUCTION,
    PACKAGES,
    TEMPLATE,
    TYPES,
)
from wwe_kit.resources import require_checkout
from wwe_link.clock import Clock, Timer
from wwe_link.memory import MemoryPair
from wwe_protocol import errors
from wwe_protocol.contract import python_name
from wwe_protocol.operations import OPERATIONS
from wwe_protocol.payloads import agent, events, interaction, outbound
from wwe_protocol.payloads.view import View

PAGE = "docs/python.md"

EXAMPLE = "examples/desk"
_EXAMPLE_FILES = {"pyproject.toml": "toml", "desk.html": "html", "main.py": "python"}
_ATTRIBUTES = {
    "window": "The browser's `window` of this frame, a proxy of JavaScript's: names are spelt as there (`innerWidth`).",
    "document": 'Its `document`: `page.document.createElement("canvas")`. To look for an element, use `page.find`.',
}
# What calls give back, and which of its members are the author's.
_GIVEN = {
    Call: ("done", "result", "cancel"),
    Handle: ("ready", "remove"),
    Listener: ("remove",),
    EventStream: ("ready", "close"),
    Follow: (),
    Timer: ("cancel",),
    Repetition: ("cancel",),
}
_COLUMNS = ("Attribute", "Type", "What it is")
_FULL_NAME = re.compile(r"\b(?:genesys|wwe_protocol|wwe_link)(?:\.\w+)*\.(?=\w)")


def page() -> str:
    """Return the page."""
    title = head("Python in the page", "pysrc/genesys, pysrc/wwe_protocol and examples/desk")
    return "\n".join(
        [
            title,
            INTRODUCTION,
            *_example(),
            AFTER_EXAMPLE,
            "## `page`\n",
            *_members("page", page_module, Page),
            "### `page.context`\n",
            f"{_doc(Context)}\n",
            _attributes(Context),
            "### What `page.fetch` gives\n",
            f"{_doc(Response)}\n",
            _attributes(Response),
            TYPES,
            "## `service`\n",
            *_members("service", service_module, Service),
            "### What they give back\n",
            *map(_given, _GIVEN),
            CALLS,
            table(("Call", "Gives", "What it does"), _calls()),
            "## Results\n",
            f"{_doc(View)} Each has these:\n",
            _attributes(View),
            *map(_view, result_views()),
            EVENTS,
            *map(_view, event_views()),
            ERRORS,
            _error_tree(),
            table(("Error", "What it says"), _errors()),
            TEMPLATE,
            table(("Block", "What it holds"), ((code(name), text) for name, text in BLOCKS.items())),
            PACKAGES,
        ]
    )


def exported(module: ModuleType) -> list[str]:
    """Return the names that a module shows to type checkers, in its order; of two spellings the Python one."""
    [*_, last] = [node for node in parse(inspect.getsource(module)).body if isinstance(node, ast.If)]
    targets = [_target(node) for node in last.body]
    return [target.id for target in targets if isinstance(target, ast.Name) and not target.id.startswith("_")]


def _target(node: ast.stmt) -> ast.expr | None:
    return node.targets[0] if isinstance(node, ast.Assign) else node.target if isinstance(node, ast.AnnAssign) else None


def result_views() -> list[type]:
    """Return the views of what calls give."""
    return [view for module in (agent, interaction, outbound) for view in _classes(module, View)]


def event_views() -> list[type]:
    """Return the views of events."""
    return _classes(events, events.Event)


def signature(function: Any, name: str) -> str:
    """Return how a function is called: `async page.fill(selector: str, *children: Any) -> Any`."""
    whole_signature = inspect.signature(function)
    own = [parameter for parameter in whole_signature.parameters.values() if parameter.name != "self"]
    text = re.sub(r"'([^']*)'", r"\1", str(whole_signature.replace(parameters=own)))
    return ("await " if inspect.iscoroutinefunction(function) else "") + name + _FULL_NAME.sub("", text)


def _example() -> Iterator[str]:
    folder = require_checkout() / EXAMPLE
    for name, language in _EXAMPLE_FILES.items():
        text = (folder / name).read_text(encoding="utf-8")
        yield f"`{EXAMPLE}/{name}`:\n\n```{language}\n{text}```\n"


def _members(of: str, module: ModuleType, owner: type) -> Iterator[str]:
    for name in exported(module):
        member = getattr(owner, name, None)
        if isinstance(member, property):
            yield f"### `{of}.{name}: {_type(member)}`\n\n{_doc(member)}\n"
        elif member is not None:
            yield f"### `{signature(member, f'{of}.{name}')}`\n\n{_doc(member)}\n"
        elif name in _ATTRIBUTES:
            yield f"### `{of}.{name}`\n\n{_ATTRIBUTES[name]}\n"


def _given(owner: type) -> str:
    members = (f"- `{signature(getattr(owner, name), name)}`: {_flat(getattr(owner, name))}" for name in _GIVEN[owner])
    return "\n".join([f"**{owner.__name__}**: {_doc(owner)}\n", *members, *([""] if _GIVEN[owner] else [])])


def _calls() -> Iterator[tuple[str, str, str]]:
    service = Service(ClientSession(MemoryPair().left, Clock()))
    for operation in OPERATIONS.values():
        method = getattr(getattr(service, python_name(operation.namespace)), python_name(operation.method))
        gives = re.sub(r"^Call\[(.*)\]$", r"\1", str(inspect.signature(method).return_annotation))
        gives = gives.replace("MediaView", "Media")  # as the namespace's module calls it
        yield code(python_call(operation)), code(gives), _flat(method)


def _view(view: type) -> str:
    parents = [parent.__name__ for parent in view.__bases__ if parent not in (View, object)]
    more = f" It has what {code(parents[0])} has, too." if parents else ""
    return f"### {view.__name__}\n\n{_doc(view)}{more}\n\n{_attributes(view)}"


def _attributes(owner: type) -> str:
    return table(_COLUMNS, _attribute_rows(owner))


def _attribute_rows(owner: type) -> Iterator[tuple[str, str, str]]:
    if owner is events.Event:
        yield "`name`", "`str`", "The name that it was subscribed to: agent, interaction ..."
    for name, member in vars(owner).items():
        if isinstance(member, property):
            yield code(name), code(_type(member)), _flat(member)
        elif not name.startswith("_") and inspect.isfunction(member):
            text = signature(member, name)
            yield code(text.partition(" -> ")[0]), code(text.partition(" -> ")[2]), _flat(member)


def _error_tree() -> str:
    tree = "\n".join(line[4:] for line in (errors.__doc__ or "").splitlines() if line.startswith("    "))
    return f"```\n{tree}\n```\n"


def _errors() -> Iterator[tuple[str, str]]:
    for error in _classes(errors, Exception):
        yield code(error.__name__), _flat(error)


def _classes(module: ModuleType, base: type) -> list[type]:
    found = (each for each in vars(module).values() if inspect.isclass(each) and issubclass(each, base))
    return [each for each in found if each.__module__ == module.__name__]


def _type(member: property) -> str:
    annotation = inspect.signature(member.fget).return_annotation if member.fget else ""
    return annotation if isinstance(annotation, str) else str(annotation.__name__)


def _doc(of: Any) -> str:
    """Return the docstring as Markdown: between its code, `<name>` is no tag."""
    parts = (inspect.getdoc(of) or "").split("`")
    return "`".join(part if number % 2 else part.replace("<", "\\<") for number, part in enumerate(parts))


def _flat(of: Any) -> str:
    return " ".join(_doc(of).split())
