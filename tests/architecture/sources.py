"""The sources of this project as syntax trees, and what a rule about them is."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]
PYSRC = ROOT / "pysrc"
PORTABLE = ("genesys", "wwe_link", "wwe_protocol")
PACKAGES = (*PORTABLE, "wwe_host", "wwe_keeper", "wwe_kit", "wwe_playground")

# Line, and what stands there.
Finding = tuple[int, str]


@dataclass(frozen=True)
class Import:
    """One imported module. `is_tried`: what comes of its absence is written beside it."""

    module: str
    line: int
    is_tried: bool

    @property
    def top(self) -> str:
        return self.module.partition(".")[0]


@dataclass(frozen=True)
class Source:
    """One file; `path` is below pysrc."""

    path: str
    tree: ast.Module

    @property
    def package(self) -> str:
        return self.path.partition("/")[0]

    @property
    def is_portable(self) -> bool:
        return self.package in PORTABLE

    @cached_property
    def imports(self) -> list[Import]:
        """Everything that is imported, also under TYPE_CHECKING."""
        return list(_imports(ast.walk(self.tree), _tried(self.tree)))

    @cached_property
    def imported_names(self) -> list[str]:
        """What `from x import y` may name as a module: x.y."""
        return [
            f"{node.module}.{alias.name}"
            for node in ast.walk(self.tree)
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        ]

    @cached_property
    def run_time(self) -> list[ast.AST]:
        """The nodes that exist when it runs."""
        return list(_run_time(self.tree))

    @cached_property
    def run_time_imports(self) -> list[Import]:
        return list(_imports(iter(self.run_time), _tried(self.tree)))


@dataclass(frozen=True)
class Rule:
    """A rule: where it holds, what breaks it and why it is there; `bad` are made-up sources that it must bite."""

    why: str
    find: Callable[[Source], Iterator[Finding]]
    bad: tuple[str, ...]
    holds: Callable[[Source], bool] = lambda source: source.is_portable
    good: tuple[str, ...] = ()
    path: str = "wwe_protocol/made_up.py"

    def broken(self, *sources: Source) -> list[str]:
        """Each place where a source breaks the rule, as a sentence."""
        return [
            f"pysrc/{source.path}:{line}: {what}. {self.why}"
            for source in sources
            if self.holds(source)
            for line, what in self.find(source)
        ]


@cache
def all_sources() -> tuple[Source, ...]:
    """Every file of pysrc."""
    return tuple(made_up(file.read_text(encoding="utf-8"), path) for path, file in files())


def files() -> Iterator[tuple[str, Path]]:
    """Path below pysrc -> file."""
    for package in PACKAGES:
        for file in sorted((PYSRC / package).rglob("*.py")):
            yield file.relative_to(PYSRC).as_posix(), file


def made_up(text: str, path: str) -> Source:
    """A source that is there only for a test."""
    return Source(path, ast.parse(text))


def _run_time(node: ast.AST) -> Iterator[ast.AST]:
    yield node
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and isinstance(child.test, ast.Name) and child.test.id == "TYPE_CHECKING":
            for other in child.orelse:
                yield from _run_time(other)
        else:
            yield from _run_time(child)


def _imports(nodes: Iterator[ast.AST], tried: set[int]) -> Iterator[Import]:
    for node in nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, node.lineno, id(node) in tried)
        elif isinstance(node, ast.ImportFrom):
            yield Import(node.module or "", node.lineno, id(node) in tried)


def _tried(tree: ast.Module) -> set[int]:
    return {
        id(node)
        for outer in ast.walk(tree)
        if isinstance(outer, ast.Try)
        for statement in outer.body
        for node in ast.walk(statement)
    }
