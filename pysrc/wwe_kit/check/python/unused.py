"""Calls whose result is what matters, and is thrown away: coroutines that never run, handlers that are none."""

import ast
import inspect
from collections import Counter
from collections.abc import Iterator
from functools import cache

from genesys.wwe.client.service import Service
from genesys.wwe.page import Page
from wwe_kit.check.extension import Extension
from wwe_kit.check.module import Module
from wwe_kit.check.python.api import PAGE, SERVICE
from wwe_kit.check.rule import Finding, Severity, rule

NEVER_RUNS = rule(
    "WWE309",
    Severity.WARNING,
    "Nobody awaits it, so it never runs",
    "A call of an async function makes a coroutine, and does nothing else. It runs when it is awaited, or in a task. "
    "The calls of `service` are different: they are sent at once.",
    bad='from genesys.wwe import page\n\n\nasync def show():\n    page.fill("#app", "Ann")\n\n\nasync def main():\n'
    "    show()\n",
    good='from genesys.wwe import page\n\n\nasync def show():\n    page.fill("#app", "Ann")\n\n\nasync def main():\n'
    "    await show()\n",
)
NO_HANDLER = rule(
    "WWE410",
    Severity.WARNING,
    "No function is registered",
    "`service.on` and `page.when` return a decorator. A line with the call alone registers nothing.",
    bad='from genesys.wwe import page\n\npage.when("click", "#app")\n\n\ndef go(event):\n    print(event)\n',
    good='from genesys.wwe import page\n\n\n@page.when("click", "#app")\ndef go(event):\n    print(event)\n',
)


def is_thrown_away(_extension: Extension, module: Module) -> Iterator[Finding]:
    """Find calls that stand alone on their line, and do nothing there."""
    own = _own_coroutines(module)
    for node in module.nodes:
        if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)):
            continue
        call, name = node.value, module.dotted(node.value.func)
        shown = ast.unparse(call.func)
        if name in _coroutines() or (isinstance(call.func, ast.Name) and call.func.id in own):
            yield module.finding(
                NEVER_RUNS, call, f"{shown}() never runs: nobody awaits it. Write: await {shown}(...)."
            )
        elif name == f"{PAGE}.when" or (name == f"{SERVICE}.on" and not _has_handler(call)):
            yield module.finding(
                NO_HANDLER,
                call,
                f"this registers nothing. Write @{shown}(...) above the function that is to be called.",
            )


def _has_handler(call: ast.Call) -> bool:
    return any(keyword.arg in ("handler", None) for keyword in call.keywords)


def _own_coroutines(module: Module) -> frozenset[str]:
    """Return the async functions of a module that have no decorator, and whose names stand for nothing else."""
    functions = [node for node in module.nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    counts = Counter(node.name for node in functions)
    counts.update(node.id for node in module.nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))
    counts.update(node.arg for node in module.nodes if isinstance(node, ast.arg))
    methods = {id(inner) for node in module.nodes if isinstance(node, ast.ClassDef) for inner in node.body}
    return frozenset(
        node.name
        for node in functions
        if isinstance(node, ast.AsyncFunctionDef)
        and not node.decorator_list
        and counts[node.name] == 1
        and id(node) not in methods
        and not _is_generator(node)
    )


def _is_generator(function: ast.AsyncFunctionDef) -> bool:
    return any(isinstance(node, ast.Yield) for node in ast.walk(function))


@cache
def _coroutines() -> frozenset[str]:
    """Return the coroutine functions of the client and of asyncio that people forget to await."""
    page = (f"{PAGE}.{name}" for name, value in vars(Page).items() if inspect.iscoroutinefunction(value))
    service = (f"{SERVICE}.{name}" for name, value in vars(Service).items() if inspect.iscoroutinefunction(value))
    return frozenset([*page, *service, "asyncio.sleep", "asyncio.sleep_ms", "asyncio.wait_for"])
