"""What modules import, read from their sources once for each content: an edit of one file reads that file alone."""

import ast
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from wwe_kit.check.syntax import NestedTooDeeply, parse

_MOST = 10_000  # modules that are remembered; their sources are held with them


Place = tuple[str, int]


class Import(NamedTuple):
    """One import: of a module, or of `names` from it. One that is not `is_needed` is only tried."""

    line: int
    module: str
    names: tuple[str, ...]
    is_needed: bool


@lru_cache(_MOST)
def imports_of(source: str) -> tuple[Import, ...]:
    """Return what a module imports when it runs, in functions too; what stands under TYPE_CHECKING is not imported.

    Raises SyntaxError, and NestedTooDeeply.
    """
    return tuple(_imports(parse(source)))


def import_places(sources: Mapping[str, str]) -> dict[str, Place]:
    """Return the modules that are imported, each with the place where it is first; not those that are only tried."""
    places: dict[str, Place] = {}
    for path, source in sources.items():
        for found in sorted(_needed(source)):
            places.setdefault(found.module, (path, found.line))
    return places


def name_places(sources: Mapping[str, str]) -> dict[tuple[str, str], Place]:
    """Return the names that are imported from modules, as (module, name), each with its first place."""
    places: dict[tuple[str, str], Place] = {}
    for path, source in sources.items():
        for found in sorted(_needed(source)):
            for name in found.names:
                places.setdefault((found.module, name), (path, found.line))
    return places


def check_depth(folder: Path, sources: Mapping[str, str]) -> None:
    """Raise NestedTooDeeply for the first source that is; `sources` are texts by their path below a folder."""
    for path, source in sources.items():
        try:
            imports_of(source)
        except NestedTooDeeply:
            parse(source, str(folder / path))  # which names it
        except SyntaxError:
            continue  # it may be newer Python than the one that builds; the runtime tells


def _needed(source: str) -> Iterator[Import]:
    """Return the imports that a module cannot do without; what is tried may be absent."""
    try:
        return (found for found in imports_of(source) if found.is_needed)
    except SyntaxError:  # it may be newer Python than the one that builds; the runtime tells
        return iter(())


def _imports(tree: ast.Module) -> Iterator[Import]:
    pending: list[tuple[ast.AST, bool]] = [(tree, True)]
    while pending:
        node, is_needed = pending.pop()
        if isinstance(node, ast.Import):
            yield from (Import(node.lineno, alias.name, (), is_needed) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            if node.module and not node.level:
                yield Import(node.lineno, node.module, tuple(alias.name for alias in node.names), is_needed)
        elif isinstance(node, ast.If) and _asks_for_types(node.test):
            pending.extend((each, False) for each in node.orelse)
        else:
            is_tried = isinstance(node, (ast.Try, ast.TryStar))
            pending.extend((each, is_needed and not is_tried) for each in _statements(node))


def _asks_for_types(test: ast.expr) -> bool:
    return isinstance(test, ast.Name) and test.id == "TYPE_CHECKING"


def _statements(node: ast.AST) -> Iterator[ast.AST]:
    """Return what stands below a node without its expressions, which hold no imports and are nine tenths of a tree."""
    for field in ("body", "orelse", "finalbody", "handlers", "cases"):
        below = getattr(node, field, ())
        if isinstance(below, list):  # the body of a lambda is an expression
            yield from below
