import ast
from datetime import UTC, datetime

import pytest

from wwe_host.literals import WIDTH, in_lines, literal
from wwe_link.values import UNDEFINED

LONG = {"name": "x" * 60, "items": [{"key": "y" * 40, "list": list(range(20))}, [], {}], "last": None}


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        7,
        -1.5,
        "",
        "it's",
        'he said "no"',
        "with \"quotes\" and 'others'",
        "a\nb\\",
        "Núñez 😀",
        "\x00\x7f\u2028",
        "\ud800",
        [],
        {},
        [1, [2, {"a": None}]],
        {"a b": 1, "": "x"},
        {"a": {"b": [None]}},
        LONG,
    ],
)
@pytest.mark.parametrize("write", [literal, in_lines])
def test_python_reads_what_was_written(write, value):
    assert ast.literal_eval(write(value)) == value


def test_texts_have_double_quotes():
    assert literal({"a": ["O'Neil"]}) == '{"a": ["O\'Neil"]}'


def test_what_is_long_is_broken_into_lines_if_it_may():
    text = in_lines(LONG)
    assert text.count("\n") > 4
    assert max(map(len, text.splitlines())) <= WIDTH
    assert "\n" not in literal(LONG)


def test_what_only_javascript_has_is_as_near_as_python_gets():
    assert literal([UNDEFINED, float("inf")]) == '[None, float("inf")]'
    moment = datetime(2026, 1, 5, 9, tzinfo=UTC)
    assert eval(literal(moment), {"datetime": datetime}) == moment
