import pytest

from wwe_host.rules import Refused
from wwe_host.tabs.object_parameter import FIELD, ObjectParameter
from wwe_link.values import UNDEFINED

GIVEN = ObjectParameter(
    {
        "text": "x",
        "flag": False,
        "number": 1.5,
        "texts": ["a", "b"],
        "nothing": None,
        "undefined": UNDEFINED,
        "key_values": {
            "text": "x",
            "whole": 3,
            "part": 1.25,
            "yes": True,
            "no": False,
            "none": None,
            "undef": UNDEFINED,
        },
    }
)


def test_a_field_is_given_as_it_is():
    assert GIVEN.text("text", None) == "x"
    assert GIVEN.flag("flag", None) is False
    assert GIVEN.number("number", None) == 1.5
    assert GIVEN.texts("texts", None) == ["a", "b"]


def test_texts_by_key_are_written_as_javascript_writes_them():
    assert GIVEN.key_values("key_values", None) == {
        "text": "x",
        "whole": "3",
        "part": "1.25",
        "yes": "true",
        "no": "false",
        "none": "",
        "undef": "",
    }


@pytest.mark.parametrize("name", ["nothing", "undefined", "not there"])
@pytest.mark.parametrize("kind", ["text", "flag", "number", "texts", "key_values"])
def test_what_is_left_out_or_null_has_the_default(name, kind):
    assert not GIVEN.has(name)
    assert getattr(GIVEN, kind)(name, "default") == "default"


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("text", "flag"),
        ("text", "number"),
        ("flag", "text"),
        ("number", "text"),
        ("number", "flag"),
        ("texts", "text"),
        ("key_values", "texts"),
    ],
)
def test_a_wrong_type_is_refused_with_what_it_has_to_be(kind, name):
    with pytest.raises(Refused, match=f"Parameter '{name}' must be") as refusal:
        getattr(GIVEN, kind)(name, None)
    assert refusal.value.rule is FIELD


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 10**400, -(2**54), 2**53 + 1])
def test_a_number_that_javascript_cannot_count_to_is_refused(value):
    with pytest.raises(Refused):
        ObjectParameter({"width": value}).number("width", 0)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (17915077519067810, "17915077519067810"),
        (2**53 - 1, "9007199254740991"),
        (5.0, "5"),
        (1e20, "1" + "0" * 20),
        (1e21, "1e+21"),
        (0.1, "0.1"),
        (-3, "-3"),
    ],
)
def test_a_number_by_key_is_written_with_all_its_digits(value, shown):
    assert ObjectParameter({"keyValues": {"a": value}}).key_values("keyValues", {}) == {"a": shown}


@pytest.mark.parametrize("value", [{"a": {}}, {"a": []}, {"a": float("nan")}, {"a": 2**53 + 1}])
def test_a_value_that_is_no_text_by_key_is_refused(value):
    with pytest.raises(Refused):
        ObjectParameter({"keyValues": value}).key_values("keyValues", {})
