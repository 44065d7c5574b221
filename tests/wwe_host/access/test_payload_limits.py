from datetime import UTC, datetime

import pytest

from wwe_host.access.payload_limits import BOUNDED, DEEPEST, JSON_ONLY, LARGEST, PayloadCheck, is_number, shortened
from wwe_link.codec import Opaque
from wwe_link.values import UNDEFINED


def nested(depth):
    value = "x"
    for _ in range(depth):
        value = [value]
    return value


def doubled(levels):
    """What is small as long as it is shared, and enormous once it is written out."""
    value = ["x"]
    for _ in range(levels):
        value = [value, value]
    return value


@pytest.mark.parametrize(
    "value",
    [
        None,
        UNDEFINED,
        True,
        7,
        -1.5,
        float("nan"),
        "text",
        [],
        {},
        {"a": [1, {"b": None}]},
        2**53 - 1,
        17915077519067810,
        2**60,
        datetime(2026, 1, 5, tzinfo=UTC),
        nested(DEEPEST),
        {"__proto__": {"constructor": 1}},
    ],
    ids=repr,
)
def test_what_can_be_sent_again_is_taken(value):
    assert PayloadCheck(value).problem == ""


@pytest.mark.parametrize(
    "value",
    [Opaque("Blob"), {"a": [Opaque("cycle")]}, b"bytes", object(), {1, 2}],
    ids=lambda value: type(value).__name__,
)
def test_what_is_not_json_is_not_taken(value):
    measured = PayloadCheck([value])
    assert measured.rule is JSON_ONLY
    assert measured.problem.endswith("which is not JSON")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (2**53 + 1, "9007199254740993"),
        (-(2**53) - 1, "-9007199254740993"),
        (17915077519067811, "17915077519067811"),
        (10**5000, "an integer of very many digits"),
    ],
    ids=["2**53+1", "negative", "id", "huge"],
)
def test_an_integer_that_no_double_holds_is_named_with_its_key(value, shown):
    measured = PayloadCheck([{"mediaId": value}])
    assert measured.rule is JSON_ONLY
    assert measured.problem == f"'mediaId' is {shown}, which no JavaScript number holds: give it as text"


@pytest.mark.parametrize(
    "value",
    [
        nested(DEEPEST + 1),
        nested(100_000),
        "x" * LARGEST,
        ["x"] * LARGEST,
        {"x" * LARGEST: 1},
        doubled(19),
        doubled(60),
        {"a": Opaque("too large")},
    ],
    ids=range(8),
)
def test_what_is_too_large_or_nested_too_deep_is_not_taken(value):
    measured = PayloadCheck(value)
    assert measured.rule is BOUNDED
    assert measured.problem


def test_a_value_that_holds_itself_is_not_taken():
    value = []
    value.append(value)
    assert PayloadCheck(value).rule is BOUNDED


def test_the_weight_is_of_characters_and_values_together():
    assert PayloadCheck({"key": ["ab", 1]}).weight == len("{1") + len("key") + len("[12") + len("1ab") + len("1")


def test_a_text_is_shown_no_longer_than_it_can_be():
    assert shortened("short") == "short"
    assert shortened("x" * 500, 3) == "xxx ..."


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (1, True),
        (1.5, True),
        (10**400, True),
        (True, False),
        ("1", False),
        (float("nan"), False),
        (float("inf"), False),
    ],
    ids=["int", "float", "large", "bool", "text", "nan", "infinity"],
)
def test_a_number_is_one_that_json_knows(value, number):
    assert is_number(value) is number
