"""Portable tests: a function of JavaScript is called as it was reached, by whatever way others have reached it."""

import asyncio

import js
from js import javascript

from genesys.wwe import JsException

javascript.run("""
globalThis.functions = {
  plain() { "use strict"; return this; },
  whole() { return this === functions; },
  own: {},
  answering: (f) => f,
};
functions.list = [functions.whole];
functions.other = { whole: functions.whole };
""")
functions = js.functions
window = js.globalThis


async def ticked():
    """Return whether a task that sleeps wakes up."""
    await asyncio.sleep(0.001)
    return True


async def test_timers_go_on_when_the_windows_were_looked_at():
    for look in (lambda: window.setTimeout, lambda: window.clearTimeout, lambda: hasattr(window, "setTimeout")):
        look()
        assert await ticked()


async def test_timers_go_on_when_the_windows_were_called():
    timer = window.setTimeout(window.isNaN, 0)
    assert await ticked()
    window.clearTimeout(timer)
    assert await ticked()


async def test_timers_go_on_when_another_object_holds_them():
    functions.own.setTimeout = js.setTimeout
    functions.own.setTimeout  # noqa: B018 - the reading counts
    assert await ticked()


def test_one_that_is_read_off_the_window_and_imported_works_both_ways():
    for _ in range(3):
        assert window.encodeURIComponent("a b") == "a%20b"
        from js import encodeURIComponent

        assert encodeURIComponent("a b") == "a%20b"
        read = window.encodeURIComponent
        assert (read("c d"), encodeURIComponent("c d")) == ("c%20d", "c%20d")


def test_a_method_knows_its_object_whoever_else_has_it():
    alone = functions.answering(functions.list)[0]
    bound = functions.whole
    for _ in range(3):
        assert functions.whole() is True
        assert bound() is True
        assert functions.other.whole() is False
    assert alone is not None


def test_what_every_object_has_works_on_the_window():
    assert window.hasOwnProperty("functions") is True
    assert window.hasOwnProperty("nothing like it") is False


def test_a_class_that_is_read_off_the_window_makes_objects_and_has_its_own_functions():
    assert window.Date.new(5).getTime() == 5
    assert window.Array.of(1, 2).length == 2
    assert js.Date.new(6).getTime() == 6
    assert window.Date.UTC(1970, 0, 1) == 0


def test_objects_are_the_same_object_by_whatever_way_they_came():
    assert functions.own == functions.answering(functions.own)


def test_calling_methods_for_long_leaves_no_references_behind():
    def many():
        for _ in range(5000):
            functions.answering(window.encodeURIComponent("x"))
            functions.own.toString()

    many()
    before = javascript.run("globalThis.proxy_js_ref?.length ?? 0")
    many()
    assert javascript.run("globalThis.proxy_js_ref?.length ?? 0") <= before + 50


def test_a_method_that_fails_is_no_method_less():
    for _ in range(100):
        try:
            window.decodeURIComponent("%")
            raise AssertionError("nothing was raised")
        except JsException as error:
            assert error.name == "URIError"
    assert window.decodeURIComponent("%20") == " "
