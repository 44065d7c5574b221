import ast

import pytest

from wwe_kit.build import syntax


def test_a_source_becomes_a_tree():
    assert isinstance(syntax.parse("x = 1").body[0], ast.Assign)


def test_what_is_no_python_is_a_syntax_error():
    with pytest.raises(SyntaxError):
        syntax.parse("x = = 1")


def test_where_the_interpreter_miscounts_it_is_asked_again(monkeypatch):
    answers = [SystemError("AST constructor recursion depth mismatch"), ast.Module([], [])]

    def once(_source):
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(ast, "parse", once)
    assert isinstance(syntax.parse("x = 1"), ast.Module)
