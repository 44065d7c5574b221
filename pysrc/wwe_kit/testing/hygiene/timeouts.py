"""How long the pages of extensions wait for an answer, as their sources tell: nothing on the wire says so."""

import ast
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from genesys.wwe.client.timeouts import DEFAULT_TIMEOUT_S
from wwe_kit.check.extension import modules_of
from wwe_kit.check.module import Module
from wwe_kit.check.python.api import SERVICE
from wwe_protocol.contract import python_name
from wwe_protocol.operations import OPERATIONS

_SETTERS = (f"{SERVICE}.set_timeout", f"{SERVICE}.setTimeout")
_TIMEOUT = "timeout"


class Timeouts(NamedTuple):
    """Seconds: of the operations that are asked for with a time of their own, and of all others."""

    usual: float
    own: Mapping[str, float]

    def of(self, operation: str) -> float:
        """Return how long a call waits."""
        return self.own.get(operation, self.usual)


USUAL = Timeouts(DEFAULT_TIMEOUT_S, {})


def timeouts_of(extensions: Iterable[Mapping[str, str]]) -> Timeouts:
    """Return the timeouts that extensions ask for; each is its sources by path.

    Where several lines ask for the same operation, the shortest counts: what a page has given up is not told.
    """
    modules = [module for sources in extensions for module in modules_of(sources)]
    usual = _shortest([seconds for module in modules for seconds in _set_by(module)], DEFAULT_TIMEOUT_S)
    asked: dict[str, list[float]] = {}
    for module in modules:
        for operation, seconds in _asked_by(module):
            asked.setdefault(operation, []).append(usual if seconds is None else seconds)
    return Timeouts(usual, {operation: min(seconds) for operation, seconds in asked.items()})


def _shortest(seconds: list[float | None], usual: float) -> float:
    known = [usual if each is None else each for each in seconds]
    return known[0] if len(known) == 1 else min([*known, usual])


def _set_by(module: Module) -> Iterator[float | None]:
    for call, name in module.calls():
        if name in _SETTERS:
            yield _seconds(module, call.args[0]) if call.args else None


def _asked_by(module: Module) -> Iterator[tuple[str, float | None]]:
    for call, name in module.calls():
        operation = _operations().get(name)
        if operation:
            given = next((keyword.value for keyword in call.keywords if keyword.arg == _TIMEOUT), None)
            yield operation, _seconds(module, given) if given else None


@cache
def _operations() -> dict[str, str]:
    """Return the operations by the methods that ask for them, each with both of its names."""
    names = {}
    for operation in OPERATIONS.values():
        names[f"{SERVICE}.{operation.name}"] = operation.name
        names[f"{SERVICE}.{python_name(operation.namespace)}.{python_name(operation.method)}"] = operation.name
    return names


def _seconds(module: Module, node: ast.expr) -> float | None:
    """Return a number as it is written, or as the module names it once; None for any other."""
    if isinstance(node, ast.Name) and module.tree is not None:
        bound = [each for each in ast.walk(module.tree) if isinstance(each, ast.Assign) and _binds(each, node.id)]
        node = bound[0].value if len(bound) == 1 else node
    is_number = isinstance(node, ast.Constant) and isinstance(node.value, int | float)
    return float(node.value) if is_number else None  # type: ignore[attr-defined]


def _binds(node: ast.Assign, name: str) -> bool:
    return any(isinstance(target, ast.Name) and target.id == name for target in node.targets)
