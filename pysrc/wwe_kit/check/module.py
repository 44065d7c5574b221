"""A module of an extension as the rules read it: its tree, and what its names stand for."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from wwe_kit.check.rule import Finding, Rule
from wwe_kit.check.syntax import NestedTooDeeply, parse

BUILTINS = "builtins"
# A condition on one of these asks where the code runs: what stands under it may be for elsewhere.
_WHERE = frozenset({"TYPE_CHECKING", "__name__", "platform", "implementation", "version_info", "IN_BROWSER"})
# What makes names that nobody sees in the source, where it is in it.
_MAKES_NAMES = frozenset({"*", "__getattr__", "__dict__", "globals", "exec", "vars", "locals", "setattr", "modules"})
_Named = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.ExceptHandler | ast.MatchAs | ast.MatchStar
_Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


@dataclass(slots=True, eq=False)
class Module:
    """One Python file. `tree` is None for what this Python cannot parse.

    `nodes` is what runs in a page, wherever it stands: not what is under a condition about the place, nor what a `try`
    expects to fail with an ImportError. `defined` are the names that the module binds by itself.
    """

    path: str
    source: str
    tree: ast.Module | None = None
    nodes: tuple[ast.AST, ...] = ()
    defined: frozenset[str] = frozenset()
    _imported: dict[str, str] = field(default_factory=dict)
    _shadowed: frozenset[int] = frozenset()
    _lines: list[str] = field(default_factory=list)

    def dotted(self, node: ast.AST) -> str:
        """Return what an expression stands for, by its whole name: `genesys.wwe.service.on`; "" where it is not known.

        What nobody binds is a builtin: `builtins.open`.
        """
        if isinstance(node, ast.Attribute):
            owner = self.dotted(node.value)
            return f"{owner}.{node.attr}" if owner else ""
        if not isinstance(node, ast.Name) or id(node) in self._shadowed:
            return ""
        if node.id in self._imported:
            return self._imported[node.id]
        return "" if node.id in self.defined else f"{BUILTINS}.{node.id}"

    def calls(self) -> Iterator[tuple[ast.Call, str]]:
        """Return every call, and what is called, as far as it is known."""
        return ((node, self.dotted(node.func)) for node in self.nodes if isinstance(node, ast.Call))

    def finding(self, rule: Rule, node: ast.AST, sentence: str) -> Finding:
        """Return a finding at a node of this module."""
        line, column = getattr(node, "lineno", 1), getattr(node, "col_offset", 0)
        is_one_line = getattr(node, "end_lineno", None) == line
        end = getattr(node, "end_col_offset", 0) if is_one_line else 0
        return rule.at(self.path, line, sentence, self._column(line, column), self._column(line, end) if end else 0)

    def _column(self, line: int, offset: int) -> int:
        """Return the column of a byte of a line, counted in characters from 1."""
        text = self._lines[line - 1] if line <= len(self._lines) else ""
        return len(text.encode()[:offset].decode(errors="ignore")) + 1


@lru_cache(maxsize=256)
def read_module(path: str, source: str) -> Module:
    """Read a module. The same text is read once: `wwe dev` asks after every edit."""
    module = Module(path, source, _lines=source.split("\n"))
    try:
        module.tree = parse(source, path)
    except (SyntaxError, NestedTooDeeply):  # it may be newer Python than the one that checks; the runtime tells
        return module
    module.nodes = tuple(_running(module.tree))
    module._imported, rebound = _names(module.tree)
    module.defined = frozenset(rebound | module._imported.keys() | _bound(module.tree))
    module._shadowed = frozenset(_shadowed(module.tree, module._imported))
    return module


def _running(tree: ast.AST) -> Iterator[ast.AST]:
    """Return what runs in a page, in the order of the source."""
    pending = [tree]
    while pending:
        node = pending.pop()
        yield node
        if isinstance(node, (ast.If, ast.IfExp)) and _asks_where(node.test):
            continue
        if isinstance(node, ast.Try) and _expects_absence(node):
            pending.extend(reversed([*node.handlers, *node.orelse, *node.finalbody]))
        else:
            pending.extend(reversed(list(_children(node))))


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """Return what is in a node, without types: nobody looks at those when it runs."""
    for name, value in ast.iter_fields(node):
        if name not in ("annotation", "returns"):
            yield from (item for item in (value if isinstance(value, list) else [value]) if isinstance(item, ast.AST))


def _asks_where(test: ast.expr) -> bool:
    words = {getattr(node, "attr", None) or getattr(node, "id", None) for node in ast.walk(test)}
    return not words.isdisjoint(_WHERE)


def _expects_absence(node: ast.Try) -> bool:
    """Return whether what is tried may be absent."""
    caught = {word for handler in node.handlers if handler.type for word in _words(handler.type)}
    return not caught.isdisjoint({"ImportError", "ModuleNotFoundError", "NameError", "AttributeError"})


def _words(node: ast.AST) -> Iterator[str]:
    return (part.id for part in ast.walk(node) if isinstance(part, ast.Name))


def _names(tree: ast.AST) -> tuple[dict[str, str], set[str]]:
    """Return what imported names stand for, and the names that stand for more than one thing."""
    imported: dict[str, str] = {}
    ambiguous: set[str] = set()
    for node in ast.walk(tree):
        for name, origin in _imports(node):
            if imported.setdefault(name, origin) != origin:
                ambiguous.add(name)
    for node in _own_scope(tree):
        ambiguous |= {name for name in _bindings(node) if name in imported}
    return {name: origin for name, origin in imported.items() if name not in ambiguous}, ambiguous


def _imports(node: ast.AST) -> Iterator[tuple[str, str]]:
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield (alias.asname, alias.name) if alias.asname else (top := alias.name.partition(".")[0], top)
    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
        yield from ((alias.asname or alias.name, f"{node.module}.{alias.name}") for alias in node.names)


def _bound(tree: ast.AST) -> set[str]:
    """Return every name that is bound anywhere, but by an import of a module that is known."""
    names = {name for node in ast.walk(tree) for name in _bindings(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            names |= {alias.asname or alias.name for alias in node.names}
    return names


def _shadowed(tree: ast.AST, imported: dict[str, str]) -> Iterator[int]:
    """Return the ids of the names in functions that bind them: there they are not what the module imported."""
    for function in ast.walk(tree):
        if isinstance(
            function, _Function | ast.ClassDef | ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
        ):
            local = {name for node in _own_scope(function) for name in _bindings(node)}
            declared = {name for node in _own_scope(function) if isinstance(node, ast.Global) for name in node.names}
            if hidden := (local - declared) & imported.keys():
                yield from (id(node) for node in ast.walk(function) if isinstance(node, ast.Name) and node.id in hidden)


def _own_scope(owner: ast.AST) -> Iterator[ast.AST]:
    """Return what belongs to a scope itself; of functions and classes in it, no more than their names."""
    pending = list(ast.iter_child_nodes(owner))
    while pending:
        node = pending.pop()
        yield node
        if not isinstance(node, _Function | ast.ClassDef):
            pending.extend(ast.iter_child_nodes(node))


def _bindings(node: ast.AST) -> Iterator[str]:
    """Return the names that a node binds; those of imports are elsewhere."""
    if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
        yield node.id
    elif isinstance(node, ast.arg):
        yield node.arg
    elif isinstance(node, _Named) and node.name:
        yield node.name
    elif isinstance(node, ast.MatchMapping) and node.rest:
        yield node.rest


@lru_cache(maxsize=256)
def names_of(module: Module) -> frozenset[str] | None:
    """Return the names that a module has once it was imported; None where they do not all stand in it."""
    if module.tree is None:
        return None
    nodes = list(ast.walk(module.tree))
    words = {getattr(node, "id", None) or getattr(node, "attr", None) or getattr(node, "name", None) for node in nodes}
    if not words.isdisjoint(_MAKES_NAMES):
        return None
    top = list(_own_scope(module.tree))
    imported = {alias.asname or alias.name.partition(".")[0] for node in top for alias in _aliases(node)}
    shared = {name for node in nodes if isinstance(node, ast.Global) for name in node.names}
    return frozenset({name for node in top for name in _bindings(node)} | imported | shared)


def _aliases(node: ast.AST) -> list[ast.alias]:
    return node.names if isinstance(node, ast.Import | ast.ImportFrom) else []
