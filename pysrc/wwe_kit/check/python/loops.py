"""Loops that never end: those that stop the page, and those that keep it from ever being ready."""

import ast
from collections.abc import Iterator

from wwe_kit.check.extension import Extension
from wwe_kit.check.module import Module
from wwe_kit.check.rule import Finding, Severity, rule

ENDLESS = rule(
    "WWE302",
    Severity.WARNING,
    "A loop never ends, and stops the page",
    "The loop has no way out, and no `await`. Nothing else runs any more: the page is dead, and the browser offers to "
    "close it.",
    bad="def watch():\n    while True:\n        print(1)\n",
    good="import asyncio\n\n\nasync def watch():\n    while True:\n        await asyncio.sleep(1)\n",
)
NEVER_READY = rule(
    "WWE303",
    Severity.WARNING,
    "main() never ends, so the page is never ready",
    "The page is ready when main() has ended. Until then the functions of `@page.on_ready` wait, and so do tests. "
    "What goes on for ever belongs into such a function.",
    bad='from genesys.wwe import service\n\n\nasync def main():\n    async for event in service.events("agent"):\n'
    "        print(event.event_type)\n",
    good="from genesys.wwe import page, service\n\n\n@page.on_ready\nasync def follow():\n"
    '    async for event in service.events("agent"):\n        print(event.event_type)\n',
)

_Scope = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)
_LEAVES = (ast.Return, ast.Raise, ast.Yield, ast.YieldFrom)
_WAITS = (ast.Await, ast.AsyncFor, ast.AsyncWith)
_WITHOUT_END = ("itertools.count", "itertools.cycle")
_STREAMS = ("genesys.wwe.service.events",)


def stops_for_ever(_extension: Extension, module: Module) -> Iterator[Finding]:
    """Find loops that neither end nor let anything else run."""
    tried = {id(inner) for node in module.nodes if isinstance(node, ast.Try) for inner in ast.walk(node)}
    for loop in module.nodes:
        # What is called may raise, and a `try` around the loop be its way out.
        is_endless = isinstance(loop, ast.While | ast.For) and _has_no_end(module, loop) and id(loop) not in tried
        if is_endless and not _has(loop, _WAITS):
            yield module.finding(
                ENDLESS,
                loop,
                "this loop never ends, and nothing else runs meanwhile. Let it end, or write "
                "`await asyncio.sleep(...)` in it, in an async function.",
            )
        elif isinstance(loop, ast.While) and _waits_for_nothing(loop):
            yield module.finding(
                ENDLESS,
                loop,
                f"this loop waits for {ast.unparse(loop.test)}, which nothing can change while it "
                "runs. Wait with `await`, for example for an asyncio.Event.",
            )


def is_never_ready(extension: Extension, module: Module) -> Iterator[Finding]:
    """Find loops without an end in the `main()` of an entry."""
    if module.path not in extension.entries or module.tree is None:
        return
    for main in module.tree.body:
        if not (isinstance(main, ast.AsyncFunctionDef) and main.name == "main" and not main.decorator_list):
            continue
        for loop in _direct(main.body):
            endless = isinstance(loop, ast.While) and _has_no_end(module, loop) and _has(loop, _WAITS)
            if endless or (isinstance(loop, ast.AsyncFor) and _is_stream(module, loop)):
                yield module.finding(
                    NEVER_READY,
                    loop,
                    "main() never ends here, so the page is never ready. Put the loop into an "
                    "`async def` under @page.on_ready.",
                )


def _direct(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Return the statements that run whenever a function does, also inside of `with`."""
    for statement in body:
        yield statement
        if isinstance(statement, ast.With | ast.AsyncWith):
            yield from _direct(statement.body)


def _is_stream(module: Module, loop: ast.AsyncFor) -> bool:
    of = loop.iter
    return isinstance(of, ast.Call) and module.dotted(of.func) in _STREAMS and not _can_leave(loop)


def _has_no_end(module: Module, loop: ast.While | ast.For) -> bool:
    if isinstance(loop, ast.While):
        never = isinstance(loop.test, ast.Constant) and bool(loop.test.value)
    else:
        never = isinstance(loop.iter, ast.Call) and module.dotted(loop.iter.func) in _WITHOUT_END
    return never and not _can_leave(loop)


def _can_leave(loop: ast.While | ast.For | ast.AsyncFor) -> bool:
    return _has(loop, _LEAVES) or _has_break(loop.body) or any(map(_ends_python, ast.walk(loop)))


def _ends_python(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) in ("sys.exit", "exit", "quit")


def _has_break(body: list[ast.stmt]) -> bool:
    """Return whether a `break` is there that belongs to this loop, and not to one in it."""
    for statement in body:
        if isinstance(statement, ast.Break):
            return True
        if isinstance(statement, _Scope):
            continue
        if isinstance(statement, ast.While | ast.For | ast.AsyncFor):
            inner = statement.orelse
        else:
            inner = [node for node in ast.walk(statement) if isinstance(node, ast.stmt) and node is not statement]
        if _has_break(inner):
            return True
    return False


def _has(loop: ast.AST, kinds: tuple[type[ast.AST], ...]) -> bool:
    """Return whether a loop has a node of these kinds, not counting functions that are only defined in it."""
    pending = list(ast.iter_child_nodes(loop))
    while pending:
        node = pending.pop()
        if isinstance(node, kinds):
            return True
        if isinstance(node, ast.comprehension) and node.is_async and ast.AsyncFor in kinds:
            return True
        if not isinstance(node, _Scope):
            pending.extend(ast.iter_child_nodes(node))
    return False


def _waits_for_nothing(loop: ast.While) -> bool:
    """Return whether the condition of a loop can never change in it: it calls nothing, and sets none of its names."""
    asked = {ast.unparse(node) for node in ast.walk(loop.test) if isinstance(node, ast.Name | ast.Attribute)}
    if not asked or _has(loop, (ast.Call, *_LEAVES, *_WAITS)) or _has_break(loop.body):
        return False
    inner = (node for statement in loop.body for node in ast.walk(statement))
    return not any(isinstance(node, ast.Name | ast.Attribute | ast.Subscript) and _is_set(node) for node in inner)


def _is_set(node: ast.Name | ast.Attribute | ast.Subscript) -> bool:
    return not isinstance(node.ctx, ast.Load)
