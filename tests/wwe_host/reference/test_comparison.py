import pytest

from tests.wwe_host.reference.comparison import ANY, differences, more


def test_what_is_equal_does_not_differ():
    sample = {"a": 1, "b": [{"c": None}, "x"], "id": ANY}
    assert differences(sample, {"a": 1, "b": [{"c": None}, "x"], "id": "4711"}) == {}


@pytest.mark.parametrize(
    ("sample", "said", "found"),
    [
        ({"a": 1}, {"a": 2}, {"a": (1, 2)}),
        ({"a": 1}, {"a": True}, {"a": (1, True)}),
        ({"a": "1"}, {"a": 1}, {"a": ("1", 1)}),
        ({"a": 1}, {}, {"a": "missing"}),
        ({}, {"a": 1}, {"a": "more"}),
        ({"a": {"b": [{"c": 1}]}}, {"a": {"b": [{"c": 2}]}}, {"a.b[0].c": (1, 2)}),
        ({"a": [1]}, {"a": [1, 2]}, {"a": ([1], [1, 2])}),
        ({"a": ANY}, {"a": ""}, {"a": ("some text", "")}),
    ],
)
def test_what_differs_is_told_by_its_place(sample, said, found):
    assert differences(sample, said) == found


def test_keys_that_the_host_has_beside_the_sample():
    assert more("data", "a", "b") == {"data.a": "more", "data.b": "more"}
