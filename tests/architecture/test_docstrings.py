"""A docstring says what a function returns only where it returns something."""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.sources import Finding, Rule, Source, all_sources, made_up

RETURNS_IN_TIME = "Return when "


def false_returns(source: Source) -> Iterator[Finding]:
    for node in ast.walk(source.tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            docstring = ast.get_docstring(node) or ""
            returns_nothing = isinstance(node.returns, ast.Constant) and node.returns.value is None
            if returns_nothing and docstring.startswith("Return ") and not docstring.startswith(RETURNS_IN_TIME):
                yield node.lineno, f"{node.name} returns nothing, and its docstring says what it returns"


RETURNS = Rule(
    "Begin with the verb that says what it does",
    false_returns,
    bad=('def choose(code: str) -> None:\n    """Return an interaction a disposition."""',),
    holds=lambda source: True,
    good=(
        'def codes() -> list[str]:\n    """Return the codes."""',
        'async def ready() -> None:\n    """Return when a workspace has answered."""',
    ),
)


@pytest.mark.parametrize("text", RETURNS.bad)
def test_a_return_that_there_is_not_is_found(text):
    assert len(RETURNS.broken(made_up(text, RETURNS.path))) == 1


@pytest.mark.parametrize("text", RETURNS.good)
def test_a_true_one_is_left_alone(text):
    assert RETURNS.broken(made_up(text, RETURNS.path)) == []


def test_no_docstring_says_that_nothing_is_returned():
    assert RETURNS.broken(*all_sources()) == []
