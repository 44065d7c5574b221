"""The names that a module of an extension gives, and those of its classes, as its source tells before it runs."""

import ast
import builtins
import symtable
from collections.abc import Iterable, Iterator, Mapping, Sequence

from wwe_kit.check.syntax import parse

# With one of these a module has names that its source does not tell.
_MAKES_NAMES = {"__getattr__", "exec", "globals", "locals", "setattr", "vars"}
_DECORATORS = {"dataclass", "dataclasses.dataclass", "final", "total_ordering"}  # add no names but those with `__`

Known = Mapping[str, Sequence[str]]  # module -> its sources: several, where several extensions have one of this name


def names_of_module(sources: Iterable[str]) -> set[str] | None:
    """Return the names that the sources of a module give; None where they do not tell them all."""
    return _all_of(_names_in(source) for source in sources)


def names_of_class(module: str, name: str, known: Known) -> set[str] | None:
    """Return the names of a class that a module has; None where the sources do not tell them all, or it is no class."""
    try:
        found = _all_of(_names_of_class(source, name, known) for source in known[module])
    except RecursionError:  # modules that import it from each other
        return None
    return None if found is None else found | _set_elsewhere(source for each in known.values() for source in each)


def _all_of(found: Iterable[set[str] | None]) -> set[str] | None:
    names: set[str] = set()
    for each in found:
        if each is None:
            return None
        names |= each
    return names


def _names_in(source: str) -> set[str] | None:
    tables = _tables(source)
    if not tables:
        return None
    own = {each.get_name() for each in tables[0].get_symbols() if each.is_assigned() or each.is_imported()}
    return own | {
        each.get_name()
        for table in tables
        for each in table.get_symbols()
        if each.is_declared_global() and each.is_assigned()
    }


def _tables(source: str) -> list[symtable.SymbolTable]:
    """Return the tables of a module and of all that is in it; none where they do not tell all names."""
    try:
        top = symtable.symtable(source, "module", "exec")
        has_star = any(
            isinstance(node, ast.ImportFrom) and node.names[0].name == "*" for node in ast.walk(parse(source))
        )
    except SyntaxError:  # the page's Python may read it
        return []
    tables = [top, *_tables_in(top)]
    makes_names = any(not _MAKES_NAMES.isdisjoint(table.get_identifiers()) for table in tables)
    return [] if has_star or makes_names else tables


def _tables_in(table: symtable.SymbolTable) -> Iterator[symtable.SymbolTable]:
    for inner in table.get_children():
        yield inner
        yield from _tables_in(inner)


def _names_of_class(source: str, name: str, known: Known) -> set[str] | None:
    tables = _tables(source)
    if not tables:
        return None
    tree = parse(source)
    binding = [node for node in ast.walk(tree) if name in _bound_by(node)]
    match binding:
        case [ast.ImportFrom(level=0, module=str(module)) as imported] if module in known:
            alias = next(each for each in imported.names if (each.asname or each.name) == name)
            return _all_of(_names_of_class(each, alias.name, known) for each in known[module])
        case [ast.ClassDef() as node] if node in tree.body and not node.keywords:
            inherited = [_names_of_base(base, source, known) for base in node.bases]
            table = next(each for each in tables[0].get_children() if each.get_name() == name)
            own = {each.get_name() for each in table.get_symbols() if _is_bound(each)}
            is_told = all(_called(each) in _DECORATORS for each in node.decorator_list) and "__slots__" not in own
            return _all_of([own, *inherited]) if is_told else None
    return None


def _names_of_base(base: ast.expr, source: str, known: Known) -> set[str] | None:
    if not isinstance(base, ast.Name):
        return None
    own = getattr(builtins, base.id, None)
    is_own = isinstance(own, type) and base.id not in (_names_in(source) or ())
    return set(dir(own)) if is_own else _names_of_class(source, base.id, known)


def _bound_by(node: ast.AST) -> list[str]:
    match node:
        case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
            return [node.name]
        case ast.Import() | ast.ImportFrom():
            return [each.asname or each.name for each in node.names]
        case ast.Name(ctx=ast.Store()):
            return [node.id]
    return []


def _is_bound(symbol: symtable.Symbol) -> bool:
    return symbol.is_assigned() or symbol.is_imported() or symbol.is_annotated()


def _called(decorator: ast.expr) -> str:
    return ast.unparse(decorator.func if isinstance(decorator, ast.Call) else decorator)


def _set_elsewhere(sources: Iterable[str]) -> set[str]:
    """Return the attributes that are set on anything but `self`: it may be a class."""
    return {
        node.attr
        for source in sources
        for node in ast.walk(_tree(source))
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and ast.unparse(node.value) != "self"
    }


def _tree(source: str) -> ast.AST:
    try:
        return parse(source)
    except SyntaxError:  # the page's Python may read it
        return ast.Module([], [])
