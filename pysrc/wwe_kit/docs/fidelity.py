"""The page "Fidelity": every rule of the host with its source, guesses first."""

import ast
import inspect
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType

import wwe_host
from wwe_host.rules import GUESS, RULES, Rule
from wwe_kit.check.syntax import parse
from wwe_kit.docs.markdown import code, head, table
from wwe_protocol.contract import OBSERVED, REFERENCE

PAGE = "docs/fidelity.md"

_TITLE = "Fidelity: what the host does, and who says so"
_INTRODUCTION = (
    head(_TITLE, "pysrc/wwe_host, its rules")
    + """
Nobody outside Genesys knows everything about Agent Workspace, and this host was made without a licensed one. So
every rule that does not follow from [the contract](calls.md) names its source in the code:

- **guess**: nobody has stated or seen it. The source says why it was chosen.
- **observed**: seen in logs of a real workspace (8.5), or in what the vendor has published beside the reference:
  client, sample pages, simulator, adapters, guides.
- **reference**: the vendor's documentation says so, in the section named.

If your workspace does something else, look at the column *Setting*: an [option](options.md) changes this rule. [Real
workspace](real-workspace.md) describes how to find out, and how to report it. When something is refused or ignored, the
journal of the workspace's page names the rule.
"""
)
_SECTIONS = {GUESS: "## Guesses", OBSERVED: "## Observed", REFERENCE: "## From the reference"}
_COLUMNS = ("Rule", "What the host does", "Source", "Setting", "Where")


def page() -> str:
    """Return the page."""
    place = places()
    kinds = {kind: [rule for rule in _sorted() if _kind(rule) == kind] for kind in _SECTIONS}
    counts = ", ".join(f"{len(rules)} {kind}" for kind, rules in kinds.items())
    parts = [_INTRODUCTION, f"{len(RULES)} rules: {counts}.\n"]
    for kind, rules in kinds.items():
        parts += [_SECTIONS[kind] + "\n", table(_COLUMNS, (_row(rule, place.get(rule.name, "")) for rule in rules))]
    return "\n".join(parts)


def host_modules() -> list[ModuleType]:
    """Return every module of the host; whatever it declares is there then."""
    names = [module.name for module in walk_packages(wwe_host.__path__, "wwe_host.")]
    return [import_module(name) for name in sorted(names)]


def places() -> dict[str, str]:
    """Return the file that each rule stands in."""
    return {name: module.__name__.replace(".", "/") + ".py" for module in host_modules() for name in _declared(module)}


def _declared(module: ModuleType) -> Iterator[str]:
    """Return the names of the rules that a module declares; those that it only imports are others'."""
    for node in ast.walk(parse(inspect.getsource(module))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "rule":
            name = node.args[0]
            if isinstance(name, ast.Constant):
                yield str(name.value)


def _sorted() -> list[Rule]:
    return sorted(RULES.values(), key=lambda rule: rule.name)


def _kind(rule: Rule) -> str:
    return rule.source.partition(":")[0]


def _row(rule: Rule, place: str) -> Iterator[str]:
    yield code(rule.name)
    yield rule.says
    yield rule.source.partition(": ")[2]
    yield ", ".join(map(code, rule.setting.split(", ")))
    yield code(place)
