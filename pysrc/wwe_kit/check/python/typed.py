"""Results that are used before they are there, and attributes that they do not have."""

import ast
from collections.abc import Iterator

from wwe_kit.check.extension import Extension
from wwe_kit.check.module import Module
from wwe_kit.check.rule import Finding, Severity, rule
from wwe_kit.check.types.client import members
from wwe_kit.check.types.kind import NONE, Kind
from wwe_kit.check.types.reader import types_of
from wwe_kit.errors import did_you_mean
from wwe_protocol.payloads.view import View

NOT_AWAITED = rule(
    "WWE310",
    Severity.WARNING,
    "The result is used before it is there",
    "A call of `service`, of `page.fetch` or of an async function has its result only after `await`. Until then it has "
    "neither the result's attributes nor its items, and it is never None.",
    bad="from genesys.wwe import page, service\n\n\nasync def main():\n    agent = service.agent.get()\n"
    '    page.fill("#app", agent.username)\n',
    good="from genesys.wwe import page, service\n\n\nasync def main():\n    agent = await service.agent.get()\n"
    '    page.fill("#app", agent.username)\n',
)
NO_ATTRIBUTE = rule(
    "WWE413",
    Severity.WARNING,
    "The result has no such attribute",
    "What calls and events bring has the attributes of [the page about the client](../python.md). Another one raises "
    'AttributeError. A field that only your workspace has is read by its name on the wire: `interaction.get("name")`.',
    bad='from genesys.wwe import InteractionEvent, page, service\n\n\n@service.on("interaction")\n'
    "def follow(event: InteractionEvent) -> None:\n    if event.interaction:\n"
    '        page.fill("#app", event.interaction.sate)\n',
    good='from genesys.wwe import InteractionEvent, page, service\n\n\n@service.on("interaction")\n'
    "def follow(event: InteractionEvent) -> None:\n    if event.interaction:\n"
    '        page.fill("#app", event.interaction.state)\n',
)


def is_not_there_yet(_extension: Extension, module: Module) -> Iterator[Finding]:
    """Find results of calls that are read, asked or gone through without `await`."""
    types = types_of(module)
    found: set[int] = set()
    for node, scope in types.nodes:
        for used in _used(node):
            kind = types.of(used, scope)
            if kind is None or not kind.is_awaited or kind.can_be_none or id(used) in found:
                continue
            if isinstance(node, ast.Attribute) and node.attr in (members(kind.cls) or ()):
                continue
            found.add(id(used))
            yield module.finding(NOT_AWAITED, used, _await_it(used, types.lines_of(used, scope)))


def has_no_such_attribute(_extension: Extension, module: Module) -> Iterator[Finding]:
    """Find attributes that a result does not have. One that the module itself sets somewhere may be there."""
    types = types_of(module)
    own = {node.attr for node in module.nodes if isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load)}
    for node, scope in types.nodes:
        if not isinstance(node, ast.Attribute) or node.attr in own or node.attr.startswith("_"):
            continue
        kind = types.of(node.value, scope)
        names = members(kind.cls) if kind and kind.cls is not NONE and not kind.is_awaited else None
        if kind and names is not None and node.attr not in names:
            yield module.finding(NO_ATTRIBUTE, node, _lacks(node, kind, names))


def _used(node: ast.AST) -> Iterator[ast.expr]:
    """Return the values that a node reads, asks about or goes through."""
    match node:
        case ast.Attribute(ctx=ast.Load()) | ast.Subscript(ctx=ast.Load()) | ast.FormattedValue(conversion=-1):
            yield node.value
        case ast.If() | ast.While() | ast.IfExp() | ast.Assert():
            yield node.test
        case ast.For() | ast.comprehension():
            yield node.iter
        case ast.UnaryOp():
            yield node.operand
        case ast.BoolOp():
            yield from node.values[:-1]
        case ast.BinOp():
            yield from (node.left, node.right)
        case ast.Compare(ops=[ast.In() | ast.NotIn()]):
            yield node.comparators[0]
        case ast.Compare() if any(isinstance(side, ast.Constant) for side in (node.left, *node.comparators)):
            yield from (node.left, *node.comparators)  # which of two calls it is may be asked


def _await_it(node: ast.expr, lines: list[int]) -> str:
    """Return what to write. `lines` are those in which the value is made, where that is another line."""
    shown = ast.unparse(node)
    if lines:
        made = max((line for line in lines if line <= node.lineno), default=lines[0])
        return (
            f"the call in line {made} is not awaited, so {shown} is not its result. "
            f"Write `await` in line {made}: {shown} = await ..."
        )
    if isinstance(node, ast.Name):
        return (
            f"{shown} is a call that is under way, not its result. Write `await` where it is made: {shown} = await ..."
        )
    return f"this call is under way, and has no result yet. Write: (await {shown})"


def _lacks(node: ast.Attribute, kind: Kind, names: frozenset[str]) -> str:
    what = kind.cls.__name__
    article = "an" if what[0] in "AEIO" else "a"
    if kind.cls is dict:
        return f'{ast.unparse(node.value)} is a dict, which has no {node.attr}. Write: .get("{node.attr}")'
    if kind.cls is list:
        return f"{ast.unparse(node.value)} is a list, which has no {node.attr}. Take one of its items first: [0]"
    public = sorted(name for name in names if not name.startswith("_"))
    hint = did_you_mean(node.attr, public)
    if not hint and issubclass(kind.cls, View):
        hint = f"It has {', '.join(public)}."
    return f"{article} {what} has no {node.attr}. {hint}".rstrip()
