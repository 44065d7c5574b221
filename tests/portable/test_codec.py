from datetime import datetime

from conversation import raised_at_once
from values import VALUES, same

from wwe_link.codec import CodecError, Opaque, decode, encode
from wwe_link.values import UNDEFINED, digits


def test_every_value_of_the_table_comes_back_equal():
    for value in VALUES:
        assert same(decode(encode(value)), value), repr(value)[:100]


def test_not_a_number_comes_back():
    result = decode(encode([float("nan")]))[0]
    assert result != result


def test_a_tuple_is_sent_as_a_list_and_a_number_as_a_key_is_sent_as_text():
    assert decode(encode({1: (1, 2)})) == {"1": [1, 2]}


def test_what_looks_like_most_requests_at_first_is_encoded_as_everything_else():
    request = {"request": "x", "parameters": ["1", "2"], "protocolVersion": 2}
    for key, value, expected in (
        ("parameters", ["1", 2**40], ["1", 2**40]),
        ("parameters", ["1", UNDEFINED], ["1", UNDEFINED]),
        ("parameters", ["1", ("2",)], ["1", ["2"]]),
        ("protocolVersion", 2**52, 2**52),
        ("$js", "date", "date"),
        ("data", True, True),
        ("data", None, None),
        ("data", {}, {}),
        ("data", 1.5, 1.5),
    ):
        sent = dict(request)
        sent[key] = value
        received = dict(request)
        received[key] = expected
        assert decode(encode(sent)) == received, key


def test_what_javascript_has_no_equal_for_is_refused_with_its_place():
    deep = []
    for _ in range(60):
        deep = [deep]
    for value, place in (
        ({"a": [1, 2**53 + 1]}, "a[1]"),
        ({"a": {"b": object()}}, "a.b"),
        ({"set": {1}}, "set"),
        ([b"x"], "[0]"),
        ({(1, 2): 3}, "(1, 2)"),
        ({"d": datetime(2026, 1, 1)}, "d"),
        (deep, "nested"),
    ):
        assert place in str(raised_at_once(CodecError, encode, value))


def test_an_integer_passes_where_a_double_holds_exactly_it():
    for value in (2**53, 17915077519067810, 2**60, -(2**63), 10**22, 2**1000, (2**53 - 1) << 971):
        assert decode(encode(value)) == value, value
    assert str(decode(encode(17915077519067810))) == "17915077519067810"


def test_an_integer_that_no_double_holds_is_refused_with_key_value_and_a_way_out():
    for value in (2**53 + 1, 17915077519067811, 2**60 + 1, -(2**64) - 1, 10**23, 2**1024):
        text = str(raised_at_once(CodecError, encode, {"mediaId": value}))
        assert text.startswith("the value at mediaId is " + digits(value) + ", ")
        assert text.endswith("which no JavaScript number holds: give it as text")


def test_an_integer_of_very_many_digits_is_refused_without_them():
    assert len(str(raised_at_once(CodecError, encode, [1 << 20_000]))) < 200


def test_a_structure_that_contains_itself_is_refused():
    loop = []
    loop.append(loop)
    raised_at_once(CodecError, encode, loop)


def test_what_is_no_data_arrives_as_opaque():
    assert decode('[{"$js": "opaque", "value": "function"}]') == [Opaque("function")]
    assert decode('{"$js": "bigint", "value": "123456789012345678901234567890"}') == 123456789012345678901234567890


def test_undefined_is_false_and_is_not_none():
    assert not UNDEFINED
    assert UNDEFINED is not None
