"""The scopes of a module: what binds each name of a function, and in which scope each expression stands."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

_Function = ast.FunctionDef | ast.AsyncFunctionDef
# What can be read of a name later: a value, an item of a value, an annotation, a handler's event, or anything.
VALUE, ITEM, ANNOTATION, EVENT, FUNCTION, ANYTHING = "value", "item", "annotation", "event", "function", "anything"


@dataclass(slots=True, eq=False)
class Scope:
    """A function, or the module. `bindings` are what binds its names: how, and what."""

    outer: "Scope | None" = None
    is_class: bool = False
    bindings: dict[str, list[tuple[str, ast.AST]]] = field(default_factory=dict)

    def bind(self, name: str, how: str, node: ast.AST) -> None:
        """Note that a name gets a value."""
        self.bindings.setdefault(name, []).append((how, node))

    def owner(self, name: str) -> "Scope | None":
        """Return the scope that a name belongs to, seen from this one."""
        scope: Scope | None = self
        while scope is not None and (name not in scope.bindings or (scope.is_class and scope is not self)):
            scope = scope.outer
        return scope


def scoped(tree: ast.Module) -> list[tuple[ast.AST, Scope]]:
    """Return every node with its scope, in the order of the source. Names of other scopes are bound to anything."""
    top = Scope()
    found: list[tuple[ast.AST, Scope]] = []
    pending: list[tuple[ast.AST, Scope]] = [(tree, top)]
    while pending:
        node, scope = pending.pop()
        found.append((node, scope))
        _bind(node, scope)
        if isinstance(node, _Function | ast.Lambda):
            inner = Scope(scope)
            _bind_parameters(node, inner)
            body = node.body if isinstance(node.body, list) else [node.body]
            below = [*((each, inner) for each in body), *((each, scope) for each in _outside(node))]
        elif isinstance(node, ast.ClassDef):
            inner = Scope(scope, is_class=True)
            below = [*((each, inner) for each in node.body), *((each, scope) for each in node.decorator_list)]
        else:
            below = [(each, scope) for each in ast.iter_child_nodes(node)]
        pending.extend(reversed(below))
    return found


def _outside(function: _Function | ast.Lambda) -> Iterator[ast.AST]:
    """Return what of a function is evaluated where it stands."""
    yield from getattr(function, "decorator_list", [])
    yield from function.args.defaults
    yield from filter(None, function.args.kw_defaults)


def _bind(node: ast.AST, scope: Scope) -> None:
    if isinstance(node, ast.Assign):
        for target in node.targets:
            _bind_target(target, VALUE, node.value, scope)
    elif isinstance(node, ast.AnnAssign):
        _bind_target(node.target, ANNOTATION, node.annotation, scope)
    elif isinstance(node, ast.NamedExpr):
        _bind_target(node.target, VALUE, node.value, scope)
    elif isinstance(node, ast.For | ast.AsyncFor | ast.comprehension):
        _bind_target(node.target, ITEM, node.iter, scope)
    elif isinstance(node, ast.Global | ast.Nonlocal):
        _share(node.names, scope)
    elif isinstance(node, _Function):
        scope.bind(node.name, FUNCTION, node)
    elif isinstance(node, ast.Import | ast.ImportFrom):
        for alias in node.names:
            scope.bind(alias.asname or alias.name.partition(".")[0], ANYTHING, node)
    else:
        _bind_rest(node, scope)


def _bind_rest(node: ast.AST, scope: Scope) -> None:
    if isinstance(node, ast.AugAssign):
        _bind_target(node.target, ANYTHING, node, scope)
    elif isinstance(node, ast.withitem) and node.optional_vars is not None:
        _bind_target(node.optional_vars, ANYTHING, node, scope)
    elif isinstance(node, ast.ClassDef | ast.ExceptHandler | ast.MatchAs | ast.MatchStar) and node.name:
        scope.bind(node.name, ANYTHING, node)
    elif isinstance(node, ast.MatchMapping) and node.rest:
        scope.bind(node.rest, ANYTHING, node)


def _bind_target(target: ast.expr, how: str, value: ast.AST, scope: Scope) -> None:
    if isinstance(target, ast.Name):
        scope.bind(target.id, how, value)
        return
    for node in ast.walk(target):  # a tuple, or an attribute, which binds nothing
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            scope.bind(node.id, ANYTHING, value)


def _bind_parameters(function: _Function | ast.Lambda, scope: Scope) -> None:
    arguments = function.args
    listed = [*arguments.posonlyargs, *arguments.args]
    for argument in [*listed, *arguments.kwonlyargs]:
        if argument.annotation is not None:
            scope.bind(argument.arg, ANNOTATION, argument.annotation)
        elif argument in listed[:1]:
            scope.bind(argument.arg, EVENT, function)
        else:
            scope.bind(argument.arg, ANYTHING, function)
    for rest in (arguments.vararg, arguments.kwarg):
        if rest is not None:
            scope.bind(rest.arg, ANYTHING, function)


def _share(names: list[str], scope: Scope) -> None:
    """Make names unknown, here and outside: several functions set them."""
    each: Scope | None = scope
    while each is not None:
        for name in names:
            each.bind(name, ANYTHING, ast.Global(names))
        each = each.outer
