"""What the expressions of a module are. Where a name has more than one kind of value, nothing is said of it."""

import ast
from functools import lru_cache
from types import CoroutineType

from wwe_kit.check.module import Module
from wwe_kit.check.python.api import SERVICE
from wwe_kit.check.types.client import event_of, member, resolved, results
from wwe_kit.check.types.kind import NONE, Kind, annotated, one_of
from wwe_kit.check.types.scopes import ANNOTATION, ANYTHING, EVENT, FUNCTION, ITEM, VALUE, Scope, scoped

_DEEPEST = 40  # steps from an expression to what is known
# Whoever asks what something is, knows more than its type says.
_ASKS = frozenset({"isinstance", "issubclass", "hasattr", "getattr", "type", "callable", "cast"})
_Function = ast.FunctionDef | ast.AsyncFunctionDef


class Types:
    """`nodes` are what runs in a page, each with its scope. Raises nothing: what is not known is None."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._asked = _asked(module)
        self._known: dict[tuple[Scope, str], Kind | None] = {}
        running = {id(node) for node in module.nodes}
        self.nodes = [pair for pair in (scoped(module.tree) if module.tree else ()) if id(pair[0]) in running]

    def of(self, node: ast.AST, scope: Scope, depth: int = 0) -> Kind | None:
        """Return what an expression is."""
        if depth > _DEEPEST:
            return None
        match node:
            case ast.Constant(value=None):
                return Kind(NONE)
            case ast.Name():
                return self._named(node.id, scope, depth + 1)
            case ast.Await():
                waited = self.of(node.value, scope, depth + 1)
                return waited.inside if waited and waited.is_awaited else None
            case ast.Call():
                return self._result(node, scope, depth + 1)
            case ast.Attribute():
                return self._member(node, scope, node.attr, depth + 1)
            case ast.NamedExpr():
                return self.of(node.value, scope, depth + 1)
        return None

    def lines_of(self, node: ast.AST, scope: Scope) -> list[int]:
        """Return the lines in which a name gets its values; none for what is no name, and for parameters."""
        owner = scope.owner(node.id) if isinstance(node, ast.Name) else None
        bound = owner.bindings[node.id] if owner and isinstance(node, ast.Name) else []
        return [value.lineno for how, value in bound if how == VALUE and isinstance(value, ast.expr)]

    def _named(self, name: str, scope: Scope, depth: int) -> Kind | None:
        owner = scope.owner(name)
        if owner is None or name in self._asked:
            return None
        if (owner, name) not in self._known:
            self._known[owner, name] = None  # a name that depends on itself
            self._known[owner, name] = one_of([self._bound(*each, owner, depth) for each in owner.bindings[name]])
        return self._known[owner, name]

    def _bound(self, how: str, node: ast.AST, scope: Scope, depth: int) -> Kind | None:
        if how == VALUE:
            return self.of(node, scope, depth)
        if how == ITEM:
            many = self.of(node, scope, depth)
            return many.inside if many and many.cls is list else self._streamed(node)
        if how == ANNOTATION and isinstance(node, ast.expr):
            return annotated(node, lambda part: resolved(self._module.dotted(part)))
        if how == EVENT and isinstance(node, _Function):
            return one_of([self._handled(each) for each in node.decorator_list])
        assert how in (ANYTHING, FUNCTION, EVENT, ANNOTATION)
        return None

    def _result(self, call: ast.Call, scope: Scope, depth: int) -> Kind | None:
        known = results().get(self._module.dotted(call.func))
        if known is not None:
            return known
        if isinstance(call.func, ast.Name):
            return self._own(call.func.id, scope)
        return (
            self._member(call.func, scope, f"{call.func.attr}()", depth)
            if isinstance(call.func, ast.Attribute)
            else None
        )

    def _own(self, name: str, scope: Scope) -> Kind | None:
        """Return what an async function of the module's own returns when it is called."""
        owner = scope.owner(name)
        bound = owner.bindings[name] if owner else []
        if len(bound) != 1 or not isinstance(function := bound[0][1], ast.AsyncFunctionDef):
            return None
        if (
            bound[0][0] != FUNCTION
            or function.decorator_list
            or any(isinstance(each, ast.Yield) for each in ast.walk(function))
        ):
            return None
        returns = annotated(function.returns, lambda part: resolved(self._module.dotted(part)))
        return Kind(CoroutineType, returns)

    def _member(self, node: ast.Attribute, scope: Scope, name: str, depth: int) -> Kind | None:
        owner = self.of(node.value, scope, depth)
        return member(owner.cls, name) if owner else None

    def _streamed(self, node: ast.AST) -> Kind | None:
        """Return what a loop over `service.events("interaction")` brings."""
        is_stream = isinstance(node, ast.Call) and self._module.dotted(node.func) == f"{SERVICE}.events"
        return self._event(node) if is_stream else None

    def _handled(self, decorator: ast.expr) -> Kind | None:
        is_handler = isinstance(decorator, ast.Call) and self._module.dotted(decorator.func) == f"{SERVICE}.on"
        return self._event(decorator) if is_handler else None

    def _event(self, call: ast.AST) -> Kind | None:
        name = call.args[0] if isinstance(call, ast.Call) and call.args else None
        return event_of(name.value) if isinstance(name, ast.Constant) and isinstance(name.value, str) else None


@lru_cache(maxsize=256)
def types_of(module: Module) -> Types:
    """Return the types of a module, which are read once."""
    return Types(module)


def _asked(module: Module) -> frozenset[str]:
    """Return the names of which a module asks what they are."""
    asked = {
        argument.id
        for node in module.nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _ASKS
        for argument in node.args
        if isinstance(argument, ast.Name)
    }
    matched = {
        part.id
        for node in module.nodes
        if isinstance(node, ast.Match)
        for part in ast.walk(node.subject)
        if isinstance(part, ast.Name)
    }
    return frozenset(asked | matched)
