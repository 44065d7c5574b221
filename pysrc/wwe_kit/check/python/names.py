"""Names of the client that are misspelt: parts, methods, arguments, events, selectors of what the page has not."""

import ast
import difflib
import inspect
from collections.abc import Iterable, Iterator

from wwe_kit.check.extension import Extension
from wwe_kit.check.module import Module
from wwe_kit.check.python.api import CLIENT, PAGE, SERVICE, known_names, methods
from wwe_kit.check.python.dom_events import DOM_EVENTS
from wwe_kit.check.rule import Finding, Severity, rule
from wwe_kit.errors import did_you_mean, nearest
from wwe_protocol.events import EVENT_NAMES, EVENT_TYPES, MESSENGER_PREFIX

NO_NAME = rule(
    "WWE401",
    Severity.WARNING,
    "The client has no such name",
    "`service`, its namespaces and `page` have the names of [the page about them](../python.md). Another one raises "
    "AttributeError, or ImportError where it is imported.",
    bad="from genesys.wwe import service\n\n\nasync def main():\n    await service.agnet.get()\n",
    good="from genesys.wwe import service\n\n\nasync def main():\n    await service.agent.get()\n",
)
NO_ARGUMENT = rule(
    "WWE402",
    Severity.WARNING,
    "The method is called with other arguments",
    "The call raises TypeError. The signature is in [the page about the client](../python.md).",
    bad="from genesys.wwe import service\n\n\nasync def main():\n    await service.voice.dial()\n",
    good='from genesys.wwe import service\n\n\nasync def main():\n    await service.voice.dial("5001")\n',
)
NO_EVENT = rule(
    "WWE403",
    Severity.ERROR,
    "There is no such event",
    "The workspace has the events agent, interaction, media, outbound, system, markdone and messenger:<channel>. "
    "The registration raises LocalMisuse.",
    bad='from genesys.wwe import service\n\n\n@service.on("interactions")\ndef follow(event):\n    print(event)\n',
    good='from genesys.wwe import service\n\n\n@service.on("interaction")\ndef follow(event):\n    print(event)\n',
)
NO_TYPE = rule(
    "WWE404",
    Severity.ERROR,
    "The event has no such type",
    "The registration raises LocalMisuse.",
    bad='from genesys.wwe import service\n\n\n@service.on("interaction", "ESTABLISHD")\ndef follow(event):\n'
    "    print(event)\n",
    good='from genesys.wwe import service\n\n\n@service.on("interaction", "ESTABLISHED")\ndef follow(event):\n'
    "    print(event)\n",
)
NO_DOM_EVENT = rule(
    "WWE405",
    Severity.WARNING,
    "Browsers have no such event",
    "A handler for an event type that is misspelt is never called.",
    bad='from genesys.wwe import page\n\n\n@page.when("clcik", "#app")\ndef go(event):\n    print(event)\n',
    good='from genesys.wwe import page\n\n\n@page.when("click", "#app")\ndef go(event):\n    print(event)\n',
)
NEVER_EQUAL = rule(
    "WWE412",
    Severity.WARNING,
    "No event has the type",
    "A comparison with a type that is misspelt is never true.",
    bad='def follow(event):\n    if event.event_type == "ESTABLISHD":\n        print(event)\n',
    good='def follow(event):\n    if event.event_type == "ESTABLISHED":\n        print(event)\n',
)

_LISTENS = (f"{SERVICE}.on", f"{SERVICE}.events")
_SUBSCRIBES = f"{SERVICE}.subscribe"
_NEAR = 0.75


def is_unknown(_extension: Extension, module: Module) -> Iterator[Finding]:
    """Find attributes and imports that the client does not have."""
    for node in module.nodes:
        if isinstance(node, ast.ImportFrom) and node.module in known_names() and not node.level:
            for alias in node.names:
                if alias.name != "*" and alias.name not in known_names()[node.module]:
                    yield _no_name(module, alias, node.module, alias.name)
        elif isinstance(node, ast.Attribute):
            owner = module.dotted(node.value)
            names = known_names().get(owner)
            if names is not None and node.attr not in names and not node.attr.startswith("_") and owner != CLIENT:
                yield _no_name(module, node, owner, node.attr)


def _no_name(module: Module, node: ast.AST, owner: str, name: str) -> Finding:
    shown = owner.removeprefix(f"{CLIENT}.")
    hint = (
        nearest(name, sorted(known_names()[owner]))
        if len(known_names()[owner]) < 15
        else did_you_mean(name, sorted(known_names()[owner]))
    )
    return module.finding(NO_NAME, node, f"{shown} has no {name}. {hint}".rstrip())


def is_called_otherwise(_extension: Extension, module: Module) -> Iterator[Finding]:
    """Find calls of the client whose arguments do not fit."""
    for call, name in module.calls():
        signature = methods().get(name)
        spread = any(isinstance(argument, ast.Starred) for argument in call.args)
        if signature is None or spread or any(keyword.arg is None for keyword in call.keywords):
            continue
        try:
            signature.bind(*call.args, **{str(keyword.arg): keyword.value for keyword in call.keywords})
        except TypeError as error:
            yield module.finding(
                NO_ARGUMENT, call, _misfit(name.removeprefix(f"{CLIENT}."), call, signature, str(error))
            )


def _misfit(name: str, call: ast.Call, signature: inspect.Signature, error: str) -> str:
    unknown = [str(keyword.arg) for keyword in call.keywords if keyword.arg not in signature.parameters]
    if unknown:
        return f'{name} has no argument "{unknown[0]}". {nearest(unknown[0], signature.parameters)}'
    return f"{name}: {error}."


def is_no_event(_extension: Extension, module: Module) -> Iterator[Finding]:
    """Find events and event types that do not exist, where they are registered for."""
    for call, name in module.calls():
        if name in _LISTENS and call.args:
            yield from _named(module, call.args[:1])
            yield from _typed(module, call.args[0], call.args[1:])
        elif name == _SUBSCRIBES and call.args:
            listed = call.args[0]
            yield from _named(module, listed.elts if isinstance(listed, ast.List | ast.Tuple) else [listed])


def _named(module: Module, nodes: Iterable[ast.expr]) -> Iterator[Finding]:
    for node in nodes:
        name = text_of(node)
        if name is not None and name not in EVENT_NAMES and not name.startswith(MESSENGER_PREFIX):
            hint = nearest(name, [*EVENT_NAMES, f"{MESSENGER_PREFIX}<channel>"])
            yield module.finding(NO_EVENT, node, f'there is no event "{name}". {hint}')


def _typed(module: Module, event: ast.expr, nodes: Iterable[ast.expr]) -> Iterator[Finding]:
    name = text_of(event)
    if name not in EVENT_TYPES:
        return
    known = EVENT_TYPES[name]
    for node in nodes:
        event_type = text_of(node)
        if event_type is not None and event_type not in known:
            hint = did_you_mean(event_type, known) or (f"They have {', '.join(known)}." if known else "They have none.")
            yield module.finding(NO_TYPE, node, f'events "{name}" have no type "{event_type}". {hint}')


def is_never_equal(_extension: Extension, module: Module) -> Iterator[Finding]:
    """Find comparisons of an event's type with one that is misspelt."""
    known = {event_type for types in EVENT_TYPES.values() for event_type in types}
    for node in module.nodes:
        if not isinstance(node, ast.Compare):
            continue
        sides = [node.left, *node.comparators]
        if any(isinstance(side, ast.Attribute) and side.attr == "event_type" for side in sides):
            for side in sides:
                for part in side.elts if isinstance(side, ast.Tuple | ast.List | ast.Set) else [side]:
                    text = text_of(part)
                    if text and text not in known and (hint := _near(text, known)):
                        yield module.finding(NEVER_EQUAL, part, f'no event has the type "{text}". {hint}')


def is_no_dom_event(_extension: Extension, module: Module) -> Iterator[Finding]:
    """Find event types of the browser's that are misspelt; a page may have events of its own, with other names."""
    for call, name in module.calls():
        text = text_of(call.args[0]) if name == f"{PAGE}.when" and call.args else None
        if text and text not in DOM_EVENTS and (hint := _near(text, DOM_EVENTS)):
            yield module.finding(NO_DOM_EVENT, call.args[0], f'browsers have no event "{text}". {hint}')


def _near(name: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(name, sorted(known), n=1, cutoff=_NEAR)
    return f'Did you mean "{close[0]}"?' if close else ""


def text_of(node: ast.expr) -> str | None:
    """Return a text that stands there; None for everything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
