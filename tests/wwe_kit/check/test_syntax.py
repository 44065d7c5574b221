import ast
import gc
from pathlib import Path

import pytest

from wwe_kit.check import syntax
from wwe_kit.check.syntax import misspelling_of


def test_a_source_becomes_a_tree():
    assert isinstance(syntax.parse("x = 1").body[0], ast.Assign)


def test_all_trees_of_the_kit_are_taken_from_here():
    here = Path(syntax.__file__)
    others = [file for file in here.parents[1].rglob("*.py") if file != here]
    assert [file.name for file in others if "ast.parse(" in file.read_text(encoding="utf-8")] == []


def test_what_is_no_python_is_a_syntax_error():
    with pytest.raises(SyntaxError):
        syntax.parse("x = = 1")


def test_a_character_that_no_source_may_have_is_a_syntax_error():
    with pytest.raises(SyntaxError):
        syntax.parse("x = 1\0")


DEEP = {
    "a sum of 20,000 terms": "x = " + "+".join(["1"] * 20_000),
    "brackets": "x = " + "[" * 150 + "]" * 150,
    "a chain of calls": "x = a" + ".b()" * 20_000,
    "an elif of 5,000 branches": "if a: pass\n" + "elif a: pass\n" * 5_000,
    "signs": "x = " + "-" * 20_000 + "1",
}


@pytest.mark.parametrize("source", DEEP.values(), ids=DEEP)
def test_what_is_nested_too_deeply_is_read_or_told_with_its_name(source):
    try:
        outcome = syntax.parse(source, "main.py")
    except syntax.NestedTooDeeply as error:
        outcome = error.message
    assert isinstance(outcome, ast.Module) or outcome.startswith("main.py is nested too deeply to be read. Split ")


def test_nothing_is_collected_while_a_tree_is_made_and_later_things_are(monkeypatch):
    collections, seen, made_by_python = [], [], ast.parse

    def note(phase, _about):
        collections.append(phase)

    def made(source):
        tree = made_by_python(source)
        seen.extend(collections)
        return tree

    gc.callbacks.append(note)
    try:
        with monkeypatch.context() as patch:
            patch.setattr(ast, "parse", made)
            syntax.parse("x = [1, 2]\n" * 5_000)
    finally:
        gc.callbacks.remove(note)
    assert seen == []
    assert gc.isenabled()


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("if x\n    pass\n", 1, "SyntaxError: expected ':'"),
        ("def f():\n    a = 1\n      b = 2\n", 3, "IndentationError: unexpected indent"),
        ("if True:\npass\n", 2, "IndentationError: expected an indented block after 'if' statement on line 1"),
        ("x = (1,\ny = 2\n", 1, "SyntaxError: '(' was never closed"),
    ],
)
def test_what_is_no_python_is_told_in_the_words_of_cpython(source, line, words):
    assert misspelling_of(source) == (line, words)


def test_of_what_is_python_nothing_is_told():
    assert misspelling_of("x = 1\n") is None
