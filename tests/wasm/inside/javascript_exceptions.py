"""Portable tests: what JavaScript throws under Python is a Python exception, and nothing else is harmed."""

import asyncio
import sys

import js
from js import javascript

from genesys.wwe import JsException

MICROPYTHON = sys.implementation.name == "micropython"
TIMES = 1000

javascript.run("""
globalThis.fails = {
  call() { throw new TypeError("no call"); },
  get read() { throw new RangeError("no reading"); },
  set written(value) { throw new RangeError("no writing " + value); },
  blocked() { throw new DOMException("no storage", "SecurityError"); },
  throwing(value) { throw value; },
  later: () => Promise.reject(new TypeError("not later")),
  rejecting: (value) => Promise.reject(value),
  frozen: Object.freeze({ a: 1 }),
  Class: class { constructor() { throw new EvalError("no object"); } },
  calling: (f) => f(),
  callingLater: async (f) => f(),
  iterable: { [Symbol.iterator]: () => ({ next() { throw new TypeError("no more"); } }) },
  endless: () => fails.endless(),
};
""")
fails = js.fails

NO_ERRORS = ["'text'", "null", "undefined", "5", "Symbol('s')", "({ a: 1 })", "Object.create(null)"]


def writing():
    fails.written = 1


def freezing():
    javascript.run("'use strict'; (o) => { o.a = 2; }")(fails.frozen)


# What fails, and the name and message that it fails with.
KINDS = [
    (lambda: fails.call(), "TypeError", "no call"),
    (lambda: fails.call(1, 2, 3), "TypeError", "no call"),
    (lambda: fails.read, "RangeError", "no reading"),
    (writing, "RangeError", "no writing 1"),
    (lambda: fails.blocked(), "SecurityError", "no storage"),
    (lambda: js.JSON.parse("{"), "SyntaxError", "JSON"),
    (lambda: getattr(fails, "Class").new(), "EvalError", "no object"),  # noqa: B009
    (lambda: js.Proxy.new(1), "TypeError", "proxy"),
    (freezing, "TypeError", "read only"),
    (lambda: list(fails.iterable), "TypeError", "no more"),
    (lambda: fails.endless(), "RangeError", "call stack"),
]


def caught(function):
    """Return the exception that a function raises, and whether `finally` ran on the way."""
    ended = []
    try:
        try:
            function()
        finally:
            ended.append(True)
    except JsException as error:
        assert ended == [True]
        return error
    raise AssertionError("nothing was raised")


def deep(depth, function):
    return deep(depth - 1, function) if depth else function()


async def deep_later(depth, function):
    if depth:
        return await deep_later(depth - 1, function)
    await asyncio.sleep(0)
    return function()


async def caught_later(awaitable):
    try:
        await awaitable
    except JsException as error:
        return error
    raise AssertionError("nothing was raised")


def is_like(error, name, message):
    return error.name == name and message in error.message and str(error) == name + ": " + error.message


def test_every_kind_is_an_exception_with_javascripts_name_and_message():
    for function, name, message in KINDS:
        error = caught(function)
        assert is_like(error, name, message), (name, str(error))
        assert isinstance(error, Exception)


def test_a_thousand_of_each_kind_eleven_calls_deep_leave_the_interpreter_whole():
    for function, name, message in KINDS[:-1]:
        for _ in range(TIMES):
            error = caught(lambda: deep(11, function))  # noqa: B023 - called at once
        assert is_like(error, name, message), (name, str(error))
    for _ in range(20):  # each fills JavaScript's stack
        caught(lambda: deep(11, KINDS[-1][0]))
    assert deep(30, lambda: "whole") == "whole"


async def test_a_thousand_in_a_coroutine_eleven_calls_deep_leave_it_going():
    for _ in range(TIMES):
        error = await caught_later(deep_later(11, fails.call))
    assert is_like(error, "TypeError", "no call")


async def test_a_thousand_rejected_promises_are_caught_where_they_are_awaited():
    for _ in range(TIMES):
        error = await caught_later(fails.later())
    assert is_like(error, "TypeError", "not later")


async def test_tasks_go_on_while_others_fail():
    ticks = []

    async def ticking():
        while len(ticks) < 20:
            ticks.append(True)
            await asyncio.sleep(0)

    async def failing():
        for _ in range(20):
            await caught_later(fails.later())
            caught(fails.call)

    tasks = [asyncio.create_task(ticking()), asyncio.create_task(failing())]
    for task in tasks:
        await task
    assert len(ticks) == 20


async def test_what_is_thrown_and_is_no_error_has_the_name_error():
    for source in NO_ERRORS:
        value = javascript.run("(f) => f(" + source + ")")
        assert caught(lambda: value(fails.throwing)).name == "Error", source  # noqa: B023 - called at once
        assert (await caught_later(value(fails.rejecting))).name == "Error", source
    assert caught(lambda: fails.throwing("text")).message == "text"
    assert (await caught_later(fails.rejecting("text"))).message == "text"


async def test_a_promise_that_is_rejected_with_no_error_fails_a_task_as_well():
    async def awaiting(source):
        return await caught_later(javascript.run("fails.rejecting(" + source + ")"))

    for source in NO_ERRORS:
        assert (await asyncio.create_task(awaiting(source))).name == "Error", source


async def test_a_thenable_that_is_settled_before_then_returns_ends():
    async def awaited(source):
        return await javascript.run("(" + source + ")")

    for source in ("{ then: (done) => done(5) }", "{ then: (done) => setTimeout(done, 1, 5) }"):
        assert await awaited(source) == 5
        assert await asyncio.create_task(awaited(source)) == 5
    failing = "{ then: (done, refused) => refused(new TypeError('at once')) }"
    for awaitable in (awaited(failing), asyncio.create_task(awaited(failing))):
        assert is_like(await caught_later(awaitable), "TypeError", "at once")


async def test_gather_and_wait_for_take_promises():
    async def own():
        return 3

    assert list(await asyncio.gather(javascript.run("Promise.resolve(1)"), own())) == [1, 3]
    assert await asyncio.wait_for(javascript.run("Promise.resolve(2)"), 5) == 2
    error = await caught_later(asyncio.gather(own(), fails.later()))
    assert is_like(error, "TypeError", "not later")


async def test_a_promise_that_is_rejected_with_what_cannot_be_read_ends():
    unreadable = "Object.defineProperty(new Error('odd'), 'name', { get() { throw new TypeError('no name'); } })"
    for source in (unreadable, "({ get name() { throw new TypeError('no name'); } })"):
        try:
            await javascript.run("fails.rejecting(" + source + ")")
        except Exception:  # which one, the runtime says
            continue
        raise AssertionError("nothing was raised")


def raises(error):
    def function():
        raise error

    return function


async def test_a_python_exception_comes_through_javascript_as_what_it_was():
    errors = (ValueError("no value"), IndexError("far"), KeyError("k"), TypeError("kind"), ValueError("two\nlines"))
    for error in errors:
        for through in (fails.calling, fails.callingLater):
            try:
                result = through(raises(error))
                if through == fails.callingLater:
                    await result
                raise AssertionError("nothing was raised")
            except (ValueError, IndexError, KeyError, TypeError) as same:
                assert type(same) is type(error)
                assert str(same) == str(error)


def test_an_exception_of_javascript_comes_back_through_javascript_as_what_it_was():
    error = caught(lambda: fails.calling(fails.call))
    assert is_like(error, "TypeError", "no call")
    error = caught(lambda: fails.calling(lambda: fails.call()))
    assert is_like(error, "TypeError", "no call")


def test_an_index_that_is_not_there_is_an_index_error():
    try:
        javascript.run("[1, 2]")[9]
    except IndexError:
        return
    raise AssertionError("nothing was raised")


async def test_python_that_is_too_deep_says_so_and_goes_on():
    def endless(depth):
        caught(fails.call)
        return endless(depth + 1) + 1

    for _ in range(5):
        try:
            endless(0)
        except RuntimeError:  # RecursionError is one
            continue
        raise AssertionError("nothing was raised")
    assert is_like(caught(fails.call), "TypeError", "no call")
    await asyncio.sleep(0)


class CardMissing(Exception):
    pass


def test_an_exception_of_a_class_of_ones_own_that_comes_through_javascript():
    try:
        fails.calling(raises(CardMissing("42")))
    except JsException as error:
        assert (error.name, error.message) == ("CardMissing", "42")
        assert MICROPYTHON
    except CardMissing as error:
        assert str(error) == "42"
        assert not MICROPYTHON


async def test_an_exception_of_a_class_of_ones_own_that_comes_through_a_promise():
    error = await caught_later(fails.callingLater(raises(CardMissing("42"))))
    assert (error.name, error.message) == ("CardMissing", "42")


def test_the_message_of_what_is_thrown_and_is_no_error():
    message = caught(lambda: fails.throwing(5)).message
    assert (message == "5") is MICROPYTHON
    assert "5" in message
