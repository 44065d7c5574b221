"""How to write what a runtime cannot read: found by the line that it complains about."""

import ast
from collections.abc import Callable, Iterator

from wwe_kit.check.syntax import NestedTooDeeply, parse
from wwe_kit.runtimes.runtimes import MICROPYTHON

_ELSE = ', or take runtime = "pyodide".'


def cure_of(source: str, line: int, runtime: str) -> str:
    """Return the sentence for what stands on a line; "" where nothing is known to be its cause."""
    if runtime != MICROPYTHON:
        return ""
    try:
        tree = parse(source)
    except (SyntaxError, NestedTooDeeply):  # it is wrong in this Python too
        return ""
    for node in ast.walk(tree):
        decorators = [each.lineno for each in getattr(node, "decorator_list", [])]
        first, last = min([getattr(node, "lineno", 0), *decorators]), getattr(node, "end_lineno", 0)
        if first <= line <= last or isinstance(node, ast.arguments):
            for sentence in _sentences(node, line):
                return f"{sentence}{_ELSE}"
    return ""


def _sentences(node: ast.AST, line: int) -> Iterator[str]:
    for is_this, sentence in _CAUSES:
        if is_this(node, line):
            yield sentence


def _begins(kind: str) -> Callable[[ast.AST, int], bool]:
    """Return whether a node is of a kind that may be newer than this Python, and begins on the line."""
    return lambda node, line: type(node).__name__ == kind and getattr(node, "lineno", 0) == line


def _is_group(node: ast.AST, line: int) -> bool:
    return type(node).__name__ == "TryStar" and line in [each.lineno for each in getattr(node, "handlers", [])]


def _has_positional_only(node: ast.AST, line: int) -> bool:
    return isinstance(node, ast.arguments) and any(argument.lineno == line for argument in node.posonlyargs)


def _unpacks(node: ast.AST, _line: int) -> bool:
    return isinstance(node, ast.Dict) and None in node.keys


def _spreads(node: ast.AST, _line: int) -> bool:
    is_display = isinstance(node, ast.List | ast.Tuple | ast.Set) and isinstance(
        getattr(node, "ctx", ast.Load()), ast.Load
    )
    return is_display and any(isinstance(item, ast.Starred) for item in node.elts)  # type: ignore[attr-defined]


def _awaits(node: ast.AST, _line: int) -> bool:
    if not isinstance(node, ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp):
        return False
    return any(part.is_async for part in node.generators) or any(isinstance(part, ast.Await) for part in ast.walk(node))


def _has_parameters(node: ast.AST, line: int) -> bool:
    return bool(getattr(node, "type_params", None)) and getattr(node, "lineno", 0) == line


def _is_grouped(node: ast.AST, line: int) -> bool:
    return isinstance(node, ast.With | ast.AsyncWith) and len(node.items) > 1 and node.lineno <= line


def _is_long_decorator(node: ast.AST, line: int) -> bool:
    return any(each.lineno == line and not _is_dotted(each) for each in getattr(node, "decorator_list", []))


def _is_dotted(node: ast.expr) -> bool:
    """Return whether a decorator is a name, or a call of one."""
    while isinstance(node, ast.Attribute | ast.Call):
        node = node.func if isinstance(node, ast.Call) else node.value
    return isinstance(node, ast.Name)


_CAUSES: tuple[tuple[Callable[[ast.AST, int], bool], str], ...] = (
    (_begins("Match"), "MicroPython has no match: write if and elif"),
    (_is_group, "MicroPython has no except*: write except"),
    (_begins("TypeAlias"), "MicroPython has no type statement: write Name = ..."),
    (_has_parameters, "MicroPython has no type parameters in brackets: write TypeVar"),
    (_has_positional_only, "MicroPython has no / among parameters: leave it out"),
    (_unpacks, "MicroPython has no {**a}: copy the dictionary, and update() it"),
    (_spreads, "MicroPython has no * in a list, a tuple or a set: add them with +"),
    (_awaits, "MicroPython has no await in a comprehension: write a loop"),
    (_is_long_decorator, "MicroPython takes only names and calls as decorators: give it a name first"),
    (_is_grouped, "MicroPython has no brackets around several `with` items: write one inside the other"),
)
