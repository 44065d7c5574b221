"""Names that another module of the extension is asked for, and that it does not have: misspelt, or renamed there."""

import ast
from collections.abc import Iterator, Mapping
from functools import lru_cache

from wwe_kit.check.extension import Extension
from wwe_kit.check.module import Module, names_of
from wwe_kit.check.rule import Finding, Severity, rule
from wwe_kit.errors import did_you_mean

NO_SUCH_NAME = rule(
    "WWE414",
    Severity.WARNING,
    "The extension's module has no such name",
    "Another module of the extension is asked for a name that it does not define. The import raises ImportError, and "
    "`module.name` raises AttributeError. Nothing is said of a module with `__getattr__` or `from ... import *`, whose "
    "names do not all stand in it.",
    bad="import main as desk\n\n\ndef show():\n    print(desk.shwo)\n",
    good="import main as desk\n\n\ndef show():\n    print(desk.show)\n",
)

_FEW = 16  # states of extensions that are remembered


def has_no_such_name(extension: Extension, module: Module) -> Iterator[Finding]:
    """Find names of the extension's modules that they do not have. One that is set from elsewhere may be there."""
    own = {dotted(each.path): each for each in extension.modules}
    set_there = _set_from_elsewhere(extension.modules)
    for node, owner, name in _asked(module, own):
        names = names_of(own[owner])
        if names is None or name in names or name in set_there or name.startswith("__"):
            continue
        if not _is_module(f"{owner}.{name}", own) and not _asks_first(module, name):
            yield module.finding(NO_SUCH_NAME, node, f"{owner} has no {name}. {did_you_mean(name, names)}".rstrip())


def dotted(path: str) -> str:
    """Return the name of a module by its path."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _asked(module: Module, own: Mapping[str, Module]) -> Iterator[tuple[ast.AST, str, str]]:
    """Return what a module asks the others for: where, which module, which name."""
    for node in module.nodes:
        if isinstance(node, ast.ImportFrom):
            owner = _absolute(module, node)
            yield from ((alias, owner, alias.name) for alias in node.names if alias.name != "*" and owner in own)
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            owner = module.dotted(node.value)
            if owner in own:
                yield node, owner, node.attr


def _absolute(module: Module, node: ast.ImportFrom) -> str:
    """Return the module that names are imported from; `from .` counts from the package of whoever imports."""
    if not node.level:
        return node.module or ""
    folders = module.path.split("/")[: -node.level]
    return ".".join([*folders, *([node.module] if node.module else [])])


def _is_module(name: str, own: Mapping[str, Module]) -> bool:
    return name in own or any(other.startswith(f"{name}.") for other in own)


def _asks_first(module: Module, name: str) -> bool:
    """Return whether a module may ask whether a name is there: `hasattr(store, "lookup")`."""
    return f'"{name}"' in module.source or f"'{name}'" in module.source


@lru_cache(_FEW)
def _set_from_elsewhere(modules: tuple[Module, ...]) -> frozenset[str]:
    """Return the attributes that are set on anything, anywhere: what a module gives another one is among them."""
    return frozenset(
        node.attr
        for module in modules
        for node in module.nodes
        if isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load)
    )
