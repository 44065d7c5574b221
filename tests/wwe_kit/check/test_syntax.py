import ast

import pytest

from wwe_kit.check import syntax


def test_a_source_becomes_a_tree():
    assert isinstance(syntax.parse("x = 1").body[0], ast.Assign)


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


def test_where_the_interpreter_miscounts_it_is_asked_again(monkeypatch):
    answers = [SystemError("AST constructor recursion depth mismatch"), ast.Module([], [])]

    def once(_source):
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(ast, "parse", once)
    assert isinstance(syntax.parse("x = 1"), ast.Module)
