"""Functions that JavaScript keeps: those that may be gone when it calls them, and those that are never freed."""

import ast
from collections.abc import Iterator

from wwe_kit.check.extension import Extension
from wwe_kit.check.module import Module
from wwe_kit.check.python.dom_events import DOM_EVENTS
from wwe_kit.check.rule import Finding, Severity, rule

LOST = rule(
    "WWE305",
    Severity.WARNING,
    "A function that JavaScript keeps is lost, or never freed",
    "A Python function that is passed to JavaScript as it is lives as long as the call. When JavaScript calls it "
    "later, it may be gone. A bare create_proxy lives for ever, does not know its page, and its errors are not shown. "
    "`page.callback` makes a function that lives as long as the page.",
    bad="from genesys.wwe import page\n\n\ndef measure(event):\n    print(event)\n\n\n"
    'page.window.addEventListener("resize", measure)\n',
    good="from genesys.wwe import page\n\n\ndef measure(event):\n    print(event)\n\n\n"
    'page.window.addEventListener("resize", page.callback(measure))\n',
)

# A method of JavaScript's that keeps a function -> the place of the function among its arguments.
_KEEPS = {
    "addEventListener": 1,
    "setTimeout": 0,
    "setInterval": 0,
    "requestAnimationFrame": 0,
    "requestIdleCallback": 0,
    "queueMicrotask": 0,
}
_INSTEAD = {"setTimeout": "page.after(seconds, {})", "setInterval": "page.every(seconds, {})"}
_PROXIES = ("pyodide.ffi.create_proxy", "pyscript.ffi.create_proxy", "jsffi.create_proxy")


def is_lost(_extension: Extension, module: Module) -> Iterator[Finding]:
    """Find functions that are handed to JavaScript as they are, and proxies that nobody keeps."""
    functions = _own_functions(module)
    for node in module.nodes:
        if isinstance(node, ast.Call):
            yield from _of_call(module, node, functions)
        elif isinstance(node, ast.Assign) and len(node.targets) == 1 and _is_handler(node.targets[0]):
            if name := _bare(node.value, functions):
                event = ast.unparse(node.targets[0]).rpartition(".")[2]
                yield module.finding(
                    LOST,
                    node.value,
                    f"{name} may be gone when the browser calls {event}. "
                    f"Write: page.callback({name}), or use @page.when.",
                )
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and _is_proxy(module, node.value):
            yield module.finding(LOST, node, "nobody keeps this proxy, so it is never used and never freed.")


def _of_call(module: Module, call: ast.Call, functions: frozenset[str]) -> Iterator[Finding]:
    for argument in call.args:
        if isinstance(argument, ast.Call) and _is_proxy(module, argument) and argument.args:
            lent = _shown(argument.args[0])
            yield module.finding(
                LOST,
                argument,
                "nobody keeps this proxy, so it is never freed, and errors of the function are not "
                f"shown. Write: page.callback({lent}).",
            )
    method = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    place = _KEEPS.get(method)
    if place is not None and place < len(call.args) and (name := _bare(call.args[place], functions)):
        instead = _INSTEAD.get(method, "page.callback({})").format(name)
        yield module.finding(LOST, call.args[place], f"{name} may be gone when JavaScript calls it. Write: {instead}.")


def _own_functions(module: Module) -> frozenset[str]:
    """Return the plain functions of a module; what a decorator has made of one is not known."""
    found = (node for node in module.nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return frozenset(node.name for node in found if not node.decorator_list)


def _bare(node: ast.expr, functions: frozenset[str]) -> str:
    """Return how a function that is given as it is may be written; "" for what may be something else."""
    if isinstance(node, ast.Lambda) or (isinstance(node, ast.Name) and node.id in functions):
        return _shown(node)
    is_method = isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "self"
    return _shown(node) if is_method and isinstance(node, ast.Attribute) and node.attr in functions else ""


def _shown(node: ast.expr) -> str:
    return "the function" if isinstance(node, ast.Lambda) else ast.unparse(node)


def _is_proxy(module: Module, call: ast.Call) -> bool:
    return module.dotted(call.func) in _PROXIES


def _is_handler(target: ast.expr) -> bool:
    """Return whether something is assigned to a handler of the browser's: `button.onclick = ...`."""
    is_own = isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id == "self"
    return (
        isinstance(target, ast.Attribute)
        and not is_own
        and target.attr.removeprefix("on") in DOM_EVENTS
        and target.attr.startswith("on")
    )
