"""Portable tests: JavaScript's null is None, wherever Python meets it."""

import js
from js import javascript

javascript.run("""
globalThis.nothing = { value: null, list: [null], call: () => null, later: async () => null, hand: (f) => f(null) };
""")


def test_null_is_none_as_a_value_in_a_list_and_as_an_answer():
    assert js.nothing.value is None
    assert js.nothing.list[0] is None
    assert js.nothing.call() is None
    assert js.JSON.parse("null") is None


async def test_null_is_none_when_it_is_awaited():
    assert await js.nothing.later() is None


def test_null_is_none_when_javascript_hands_it_over():
    handed = []
    js.nothing.hand(handed.append)
    assert handed == [None]
    assert handed[0] is None
