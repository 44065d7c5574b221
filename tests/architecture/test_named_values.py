"""What travels between functions has names: no tuple of three, and no tuple as `whole`, `told`, `place` or `data`."""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.sources import Finding, Rule, Source, all_sources, made_up
from tests.architecture.test_raises import public_functions

VAGUE = {"whole", "told", "place", "data"}
JINJAS_OWN = "get_source"  # a method of Jinja2's loaders, which says what it returns


def is_ellipsis(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is ...


def fixed_tuples(annotation: ast.AST | None) -> Iterator[ast.Tuple]:
    """The tuples of a fixed length in an annotation."""
    for node in ast.walk(annotation) if annotation else ():
        if isinstance(node, ast.Subscript) and getattr(node.value, "id", "") == "tuple":
            parts = node.slice
            if isinstance(parts, ast.Tuple) and not any(map(is_ellipsis, parts.elts)):
                yield parts


def nameless(source: Source) -> Iterator[Finding]:
    for function in public_functions(source.tree):
        arguments = [*function.args.args, *function.args.kwonlyargs]
        for annotation in [function.returns, *(each.annotation for each in arguments)]:
            if any(len(each.elts) > 2 for each in fixed_tuples(annotation)) and function.name != JINJAS_OWN:
                yield function.lineno, f"{function.name} takes or returns a tuple of three"
        for each in arguments:
            if each.arg in VAGUE and any(fixed_tuples(each.annotation)):
                yield function.lineno, f"{function.name} takes a tuple by the name {each.arg}"


NAMED = Rule(
    "Make it a NamedTuple with the field's word",
    nameless,
    bad=(
        "def write(address: tuple[str, str, str]) -> None:\n    pass",
        "def read() -> list[tuple[int, str, bytes]]:\n    pass",
        "def row(place: tuple[str, str]) -> None:\n    pass",
    ),
    holds=lambda source: True,
    good=(
        "def write(address: FrameAddress) -> None:\n    pass",
        "def pairs() -> Iterator[tuple[str, Path]]:\n    pass",
        "def names(all: tuple[str, ...]) -> None:\n    pass",
        "def _row(cells: tuple[str, str, str]) -> None:\n    pass",
    ),
)


@pytest.mark.parametrize("text", NAMED.bad)
def test_a_tuple_without_names_is_found(text):
    assert len(NAMED.broken(made_up(text, NAMED.path))) == 1


@pytest.mark.parametrize("text", NAMED.good)
def test_what_has_names_or_stays_at_home_is_left_alone(text):
    assert NAMED.broken(made_up(text, NAMED.path)) == []


def test_what_travels_between_functions_has_names():
    assert NAMED.broken(*all_sources()) == []
