"""Makes a library module smaller without moving a line: no docstrings, comments, annotations or typing imports.

Tracebacks stay true. Author code is never touched: it is parsed by the runtime that it is for, which may know more
Python than the one that builds.
"""

import ast
import io
import tokenize
from collections.abc import Iterator
from typing import NamedTuple

from wwe_kit.check.syntax import parse

_WITH_DOCSTRING = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


class Span(NamedTuple):
    """A piece of the source, as character offsets."""

    start: int
    end: int


class Edit(NamedTuple):
    """A piece of the source, as character offsets, and what takes its place."""

    start: int
    end: int
    text: str


def blanked(source: str) -> str:
    """Return the module with everything blank that a page does not need."""
    text = _applied(source, list(_edits(parse(source), source, _Offsets(source))))
    text = _without_comments(text)
    return "\n".join(line.rstrip() for line in text.split("\n"))


class _Offsets:
    """Turns the line and UTF-8 column that `ast` counts in into an offset of the text."""

    def __init__(self, source: str) -> None:
        self._lines = source.splitlines(keepends=True)
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line))

    def at(self, line: int, column: int) -> int:
        """Return the offset."""
        return self._starts[line - 1] + len(self._lines[line - 1].encode()[:column].decode())

    def start(self, node: ast.stmt) -> int:
        """Return where a statement begins: with its first decorator, if it has any."""
        decorators = getattr(node, "decorator_list", [])
        return self.of(decorators[0]).start - 1 if decorators else self.of(node).start

    def of(self, node: ast.stmt | ast.expr | ast.arg) -> Span:
        """Return where a node begins and ends."""
        end_line, end_column = node.end_lineno or node.lineno, node.end_col_offset or node.col_offset
        return Span(self.at(node.lineno, node.col_offset), self.at(end_line, end_column))


def _edits(tree: ast.Module, source: str, offsets: _Offsets) -> Iterator[Edit]:
    for_types = [node for node in ast.walk(tree) if _is_name(getattr(node, "test", None))]
    for node in ast.walk(tree):
        if isinstance(node, _WITH_DOCSTRING) and ast.get_docstring(node, clean=False) is not None:
            yield Edit(*offsets.of(node.body[0]), '""')
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from _signature(node, source, offsets)
        elif isinstance(node, ast.AnnAssign):
            yield _variable(node, source, offsets)
        elif isinstance(node, ast.If) and node in for_types:
            start = offsets.start(node.body[0]) if node.orelse else offsets.of(node).start
            yield Edit(start, offsets.of(node.body[-1]).end, "pass")
        elif isinstance(node, ast.Assign) and _is_name(node.targets[0]) and not _is_read(tree, for_types):
            yield Edit(*offsets.of(node), "pass")


def _is_name(node: ast.AST | None) -> bool:
    return isinstance(node, ast.Name) and node.id == "TYPE_CHECKING"


def _is_read(tree: ast.Module, for_types: list[ast.AST]) -> bool:
    """Return whether anything reads TYPE_CHECKING when what stands under it alone is gone.

    A module that has nothing under it sets it for others, as what stands in for `typing` does.
    """
    gone = {id(node.test) for node in for_types if isinstance(node, ast.If) and not node.orelse}
    reads = (node for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load))
    return not gone or any(_is_name(node) and id(node) not in gone for node in reads)


def _signature(node: ast.FunctionDef | ast.AsyncFunctionDef, source: str, offsets: _Offsets) -> Iterator[Edit]:
    arguments = node.args
    for argument in (*arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg):
        if argument is not None and argument.annotation is not None:
            yield Edit(*offsets.of(argument), argument.arg)
    if node.returns is not None:
        start, end = offsets.of(node.returns)
        yield Edit(source.rindex("->", 0, start), end, "")


def _variable(node: ast.AnnAssign, source: str, offsets: _Offsets) -> Edit:
    if node.value is None:
        return Edit(*offsets.of(node), "pass")
    # The value itself may begin later than what belongs to it: with a parenthesis.
    return Edit(offsets.of(node.target).end, source.index("=", offsets.of(node.annotation).end), " ")


def _applied(source: str, edits: list[Edit]) -> str:
    """Apply the edits from the end to the start; one inside another is gone with it. Line breaks are kept."""
    text = source
    outer: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        if not outer or edit.start >= outer[-1].end:
            outer.append(edit)
    for start, end, replacement in reversed(outer):
        breaks = "\n" * text.count("\n", start, end)
        text = text[:start] + replacement + breaks + text[end:]
    return text


def _without_comments(source: str) -> str:
    lines = source.split("\n")
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            line, column = token.start
            lines[line - 1] = lines[line - 1][:column]
    return "\n".join(lines)
