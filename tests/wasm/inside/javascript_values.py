"""Portable tests of values that travel through JavaScript: `js` is the runtime's own, or Node.js on CPython."""
# ruff: noqa: UP017 - MicroPython has no `datetime.UTC`

import sys
from datetime import datetime, timezone

from js import javascript
from values import VALUES, same

from wwe_link.browser import JsObject, Reader
from wwe_link.codec import Opaque, decode, encode
from wwe_link.values import UNDEFINED

READER = Reader(javascript)
MICROPYTHON = sys.implementation.name == "micropython"

# JavaScript -> the same in Python.
BORN = [
    ("null", None),
    ("undefined", UNDEFINED),
    ("[null, undefined]", [None, UNDEFINED]),
    ("[, 1, , ]", [UNDEFINED, 1, UNDEFINED]),
    ("new Array(2)", [UNDEFINED, UNDEFINED]),
    ("{ given: undefined, empty: null }", {"given": UNDEFINED, "empty": None}),
    ("2 ** 31", 2**31),
    ("-(2 ** 31) - 1", -(2**31) - 1),
    ("2 ** 40", 2**40),
    ("Number.MAX_SAFE_INTEGER", 2**53 - 1),
    ("2 ** 53", 2**53),
    ("17915077519067810", 17915077519067810),
    ("17915077519067811", 17915077519067812),  # the double that is nearest
    ("1234567890123456789", 1234567890123456768),
    ("-(2 ** 63)", -(2**63)),
    ("[2 ** 60, { a: 2 ** 60 }]", [2**60, {"a": 2**60}]),
    ("1e20", 10**20),
    ("-0", 0),
    ("7.0", 7),
    ("0.1 + 0.2", 0.1 + 0.2),
    ("1e21", 1e21),
    ("Number.MIN_VALUE", 5e-324),
    ("Infinity", float("inf")),
    ("-Infinity", float("-inf")),
    ("12n", 12),
    ("-(2n ** 70n)", -(2**70)),
    ("2n ** 1023n", 2**1023),
    ("2n ** 100000n", Opaque("bigint")),
    ("-(2n ** 1024n)", Opaque("bigint")),
    ("new Date(1700000000123)", datetime(2023, 11, 14, 22, 13, 20, 123_000, timezone.utc)),
    ("new Date(-1)", datetime(1969, 12, 31, 23, 59, 59, 999_000, timezone.utc)),
    ("[new Date(0)]", [datetime(1970, 1, 1, tzinfo=timezone.utc)]),
    ("new Date(NaN)", Opaque("Date")),
    ("new Date(8.64e15)", Opaque("Date")),
    ('"Zo\u00eb \u6f22\u5b57 \U0001f600"', "Zo\u00eb \u6f22\u5b57 \U0001f600"),
    ('"\\0 \\u2028 \\\\"', "\0 \u2028 \\"),
    ("{ ключ: { 鍵: [1] } }", {"ключ": {"鍵": [1]}}),
    ("new Array(2 ** 32 - 1)", Opaque("too large")),
    ("{ few: [1], many: new Array(2 ** 32 - 1), text: 'x' }", {"few": [1], "many": Opaque("too large"), "text": "x"}),
    ("[new Array(1000001)]", [Opaque("too large")]),
    ("'x'.repeat(1000001)", Opaque("too large")),
    ("[[[]], {}, [{}]]", [[[]], {}, [{}]]),
    ("{ a: { b: [{ c: 2 ** 40 }, null] } }", {"a": {"b": [{"c": 2**40}, None]}}),
    (
        'JSON.parse(\'{"__proto__": {"x": 1}, "constructor": null, "length": 2}\')',
        {"__proto__": {"x": 1}, "constructor": None, "length": 2},
    ),
    ("Object.assign(Object.create(null), { a: 1 })", {"a": 1}),
    ('{ $js: "date", value: 0 }', {"$js": "date", "value": 0}),
    ("() => 1", Opaque("function")),
    ('Symbol("s")', Opaque("symbol")),
    ("/x/", Opaque("RegExp")),
    ("new Map([[1, 2]])", Opaque("Map")),
    ("new Uint8Array(2)", Opaque("Uint8Array")),
    ('new Error("e")', Opaque("Error")),
    ("{ handler() {}, list: [() => 1] }", {"handler": Opaque("function"), "list": [Opaque("function")]}),
]


def read(value, shape):
    """Read a field's value as a page does: the keys of the objects in it are those of `shape`."""
    if isinstance(value, JsObject):
        return {key: read(value.get(key, UNDEFINED), item) for key, item in shape.items()}
    if isinstance(value, list):
        return [read(item, shape[index]) for index, item in enumerate(value)]
    return value


def field_of(holder, shape):
    return read(JsObject(READER, holder).get("value", UNDEFINED), shape)


def born(source):
    return JsObject(READER, javascript.born(source))


def test_every_value_of_the_table_comes_back_equal_from_javascript():
    for value in VALUES:
        assert same(decode(javascript.again(encode(value))), value), repr(value)[:100]


def test_every_value_of_the_table_is_equal_when_javascripts_copy_is_read_field_by_field():
    for value in VALUES:
        assert same(field_of(javascript.holding(encode(value)), value), value), repr(value)[:100]


def test_every_value_of_the_table_is_equal_when_javascripts_copy_is_read_whole():
    for value in VALUES:
        whole = JsObject(READER, javascript.holding(encode(value))).to_python()
        assert same(whole, {"value": value}), repr(value)[:100]


def test_every_value_of_javascripts_own_is_read_as_its_equal_field_by_field():
    for source, value in BORN:
        assert same(field_of(javascript.born(source), value), value), source


def test_every_value_of_javascripts_own_is_read_as_its_equal_whole():
    for source, value in BORN:
        assert same(born(source).to_python(), {"value": value}), source


def test_not_a_number_is_not_a_number_however_it_is_read():
    holder = born("NaN")
    for value in (holder.get("value"), holder.to_python()["value"], decode(javascript.again(encode(float("nan"))))):
        assert value != value


def test_a_cycle_ends_where_it_begins_when_it_is_read_whole():
    holder = born("(() => { const a = { x: 1 }; a.self = [a]; return a; })()")
    assert holder.get("value").get("self")[0].get("self")[0].get("x") == 1
    assert holder.to_python() == {"value": {"x": 1, "self": [Opaque("cycle")]}}


def test_what_is_nested_without_end_is_cut_off():
    holder = born("(() => { let a = 0; for (let i = 0; i < 99; i++) a = [a]; return a; })()")
    depth, value = 0, holder.to_python()["value"]
    while isinstance(value, list):
        depth, value = depth + 1, value[0]
    assert (value, depth) == (Opaque("too deep"), 39)


def test_what_is_nested_without_end_is_cut_off_in_a_field_as_well():
    depth, value = 0, born("(() => { let a = 0; for (let i = 0; i < 99999; i++) a = [a]; return a; })()").get("value")
    while isinstance(value, list):
        depth, value = depth + 1, value[0]
    assert (value, depth) == (Opaque("too deep"), 40)


def test_what_is_shared_again_and_again_is_not_written_out_without_end():
    # 65 million characters: too many, and yet so few that a reader without bounds would be found out soon.
    doubling = "(() => { let a = ['x'.repeat(1000)]; for (let i = 0; i < 16; i++) a = [a, a]; return a; })()"
    for source in (doubling, "{ a: " + doubling + " }", "[" + doubling + ", 2]"):
        holder = javascript.born(source)
        assert javascript.lengthOfText(holder) < 2_000_000
        JsObject(READER, holder).get("value")  # ends


def test_what_an_object_inherits_is_not_there():
    holder = born("{}")
    for key in ("__proto__", "constructor", "toString", "absent"):
        assert holder.get("value").get(key, "nothing") == "nothing"


def test_text_that_was_cut_in_the_middle_of_a_character_can_be_read():
    holder = born('"Ann \\ud83d"')
    assert holder.get("value").startswith("Ann ")
    assert holder.to_python()["value"].startswith("Ann ")


def test_a_large_number_that_is_read_raw():
    assert (javascript.large() == 2**40 + 1) is not MICROPYTHON


def test_undefined_that_is_read_raw():
    assert (javascript.missing() is None) is not MICROPYTHON
