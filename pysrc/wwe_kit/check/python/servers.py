"""Servers that a page asks, and may not ask: the settings do not name them."""

import ast
import re
from collections.abc import Iterator
from functools import lru_cache

from wwe_kit.check.extension import Extension
from wwe_kit.check.module import Module
from wwe_kit.check.python.api import PAGE
from wwe_kit.check.rule import Finding, Severity, rule
from wwe_kit.project.origins import problem_of

NOT_NAMED = rule(
    "WWE308",
    Severity.WARNING,
    "The page may not ask this server",
    "The Content-Security-Policy of the page allows requests to its own origin, and to those that `connect` in "
    "`[tool.wwe]` names. The browser sends no others.",
    bad='from genesys.wwe import page\n\n\nasync def main():\n    await page.fetch("https://crm.example.com/customers")\n',
    good='from genesys.wwe import page\n\n\nasync def main():\n    await page.fetch("static/customers.json")\n',
)

_METHODS = ("get", "post", "put", "patch", "delete", "head")
_FETCHES = (
    *(f"requests.{method}" for method in _METHODS),
    f"{PAGE}.fetch",
    f"{PAGE}.window.fetch",
    "js.fetch",
    "pyodide.http.pyfetch",
    "pyscript.fetch",
)
_SERVER = re.compile(r"(?P<origin>https?://[^/?#\s]+)(?P<rest>[/?#])?", re.IGNORECASE)
_USUAL_PORT = re.compile(r"(?P<plain>http://.*):80|(?P<safe>https://.*):443")


def is_not_named(extension: Extension, module: Module) -> Iterator[Finding]:
    """Find requests to servers that `connect` does not name, where the address stands there."""
    for call, name in module.calls():
        if name not in _FETCHES or not call.args:
            continue
        address, is_whole = _beginning(call.args[0], _constants(module))
        found = _SERVER.match(address)
        if found and (found["rest"] or is_whole):
            origin = _without_usual_port(found["origin"].lower())
            if origin not in extension.project.connect and not problem_of(origin):
                yield module.finding(
                    NOT_NAMED,
                    call.args[0],
                    f'the page may not ask {origin}. Write into [tool.wwe]: connect = ["{origin}"].',
                )


def _without_usual_port(origin: str) -> str:
    found = _USUAL_PORT.fullmatch(origin)
    return (found["plain"] or found["safe"]) if found else origin


def _beginning(node: ast.expr, constants: dict[str, str]) -> tuple[str, bool]:
    """Return how a text begins, as far as it stands there, and whether that is all of it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value, True
    if isinstance(node, ast.Name):
        return constants.get(node.id, ""), node.id in constants
    if isinstance(node, ast.FormattedValue):
        return _beginning(node.value, constants)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _joined([node.left, node.right], constants)
    return _joined(node.values, constants) if isinstance(node, ast.JoinedStr) else ("", False)


def _joined(parts: list[ast.expr], constants: dict[str, str]) -> tuple[str, bool]:
    text = ""
    for part in parts:
        beginning, is_whole = _beginning(part, constants)
        text += beginning
        if not is_whole:
            return text, False
    return text, True


@lru_cache(16)
def _constants(module: Module) -> dict[str, str]:
    """Return the texts that a module gives a name at its top level, and never another value."""
    found: dict[str, str] = {}
    bound: list[str] = []
    for node in module.nodes:
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            bound.append(node.id)
        elif isinstance(node, ast.arg):
            bound.append(node.arg)
    for statement in module.tree.body if module.tree else ():
        if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Constant):
            target, value = statement.targets[0], statement.value.value
            if isinstance(target, ast.Name) and isinstance(value, str) and bound.count(target.id) == 1:
                found[target.id] = value
    return found
