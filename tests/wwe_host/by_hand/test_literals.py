import ast

import pytest

from wwe_host.by_hand.literals import literal


@pytest.mark.parametrize("value", [
    "", "it's", 'he said "no"', "a\nb\\", "Núñez 😀", "\x00\x7f\u2028", 5, 1.5, True, None, [1, "a"],
    {"a": {"b": [None]}},
])
def test_python_reads_what_was_written(value):
    assert ast.literal_eval(literal(value)) == value


def test_texts_have_double_quotes():
    assert literal({"a": ["b"]}) == '{"a": ["b"]}'
