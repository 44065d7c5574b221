"""What the client's methods return and its payloads hold, read off their annotations."""

import ast
import importlib
import inspect
import sys
from functools import cache
from types import CoroutineType, FunctionType
from typing import Any

import genesys.wwe
from genesys.wwe.client.call import Call
from genesys.wwe.client.service import Service
from genesys.wwe.page import Page
from wwe_kit.check.python.api import PAGE, SERVICE, known_names
from wwe_kit.check.syntax import parse
from wwe_kit.check.types.kind import Kind, annotated
from wwe_protocol.events import MESSENGER_PREFIX
from wwe_protocol.payloads.events import ChannelEvent, Event, view_of

# What a call has before its answer is there; all else is asked of the answer.
_OF_A_CALL = frozenset(name for name in dir(Call) if not name.startswith("_")) | {"operation", "is_observed"}
_OF_A_COROUTINE = frozenset(dir(CoroutineType))


@cache
def results() -> dict[str, Kind]:
    """Return what calls of the client bring, by the whole name of what is called."""
    found: dict[str, Kind] = {}
    for part, names in known_names().items():
        owner = _owner(part)
        for name in names if owner is not None else ():
            kind = _returned(getattr(owner, name, None))
            if kind is not None:
                found[f"{part}.{name}"] = kind
    return found


@cache
def members(cls: type) -> frozenset[str] | None:
    """Return the names that objects of a class have; None where any name may be."""
    if cls is Call:
        return _OF_A_CALL
    if cls is CoroutineType:
        return _OF_A_COROUTINE
    if hasattr(cls, "__getattr__"):
        return None
    return frozenset(dir(cls)) | {name for each in cls.__mro__ for name in _set_by(each)}


@cache
def member(cls: type, name: str) -> Kind | None:
    """Return what an attribute of an object is, or what its method returns if `name` ends in `()`."""
    value = inspect.getattr_static(cls, name.removesuffix("()"), None)
    if isinstance(value, property) and not name.endswith("()"):
        return _returned(value.fget)
    return _returned(value) if name.endswith("()") else None


def event_of(name: str) -> Kind | None:
    """Return what a handler of events gets; None for events that there are not."""
    view = ChannelEvent if name.startswith(MESSENGER_PREFIX) else type(view_of(name, {}))
    return None if view is Event else Kind(view)


def resolved(dotted: str) -> object:
    """Return the object behind a name of the client's or of Python's own: `genesys.wwe.Interaction`."""
    module, _, name = dotted.rpartition(".")
    if module in ("builtins", genesys.wwe.__name__) or module.startswith(("genesys.wwe.", "wwe_protocol")):
        try:
            return getattr(importlib.import_module(module), name, None)
        except (ImportError, LookupError, RuntimeError):
            return None
    return None


def _owner(part: str) -> Any:
    if part == PAGE:
        return Page
    if part == SERVICE:
        return Service
    if not part.startswith(f"{SERVICE}."):
        return None
    whole = Service(None)  # type: ignore[arg-type]
    return getattr(whole, part.removeprefix(f"{SERVICE}."))


def _returned(value: object) -> Kind | None:
    function = getattr(value, "__func__", value)
    if not isinstance(function, FunctionType):
        return None
    names = _names_of(function.__module__)
    kind = annotated(
        ast.Constant(function.__annotations__.get("return", "")),
        lambda node: names(node.id) if isinstance(node, ast.Name) else None,
    )
    return Kind(CoroutineType, kind) if inspect.iscoroutinefunction(function) else kind


@cache
def _names_of(module: str) -> Any:
    """Return what looks up names as annotations of a module mean them, those that only type checkers import too."""
    tree = parse(inspect.getsource(sys.modules[module]))
    imported = {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    own = vars(sys.modules[module])
    return lambda name: resolved(imported[name]) if name in imported else own.get(name) or resolved(f"builtins.{name}")


@cache
def _set_by(cls: type) -> frozenset[str]:
    """Return the attributes that a class of ours sets on itself."""
    if not cls.__module__.startswith(("genesys.", "wwe_protocol")):
        return frozenset()
    tree = parse(inspect.getsource(sys.modules[cls.__module__]))
    return frozenset(
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and not node.attr.startswith("_")
    )
