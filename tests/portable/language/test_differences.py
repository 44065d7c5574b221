"""The rows of the table of differences, on every runtime: what MicroPython does not do as Python does it."""

import asyncio
import json
import re
import sys
import time
from datetime import datetime

MICROPYTHON = sys.implementation.name == "micropython"
PYTHON = not MICROPYTHON

MODULES = (
    "dataclasses",
    "enum",
    "contextlib",
    "traceback",
    "uuid",
    "textwrap",
    "warnings",
    "urllib",
    "decimal",
    "fractions",
    "statistics",
    "calendar",
    "bisect",
)
SYNTAX = (
    "match 1:\n    case 1:\n        pass",
    "try:\n    pass\nexcept* ValueError:\n    pass",
    "a = {}\nb = {**a}",
    "a = []\nb = [*a]",
    "def f(a, /):\n    pass",
    "class A(metaclass=type):\n    pass",
)
METHODS = ("title", "capitalize", "zfill", "ljust", "rjust", "removeprefix", "removesuffix", "casefold", "isalnum")
EXCEPTIONS = ("TimeoutError", "PermissionError", "FileNotFoundError", "ConnectionError", "RecursionError")


def raises(kind, function, *arguments, **named):
    """Return whether calling raises this kind of error."""
    try:
        function(*arguments, **named)
    except kind:
        return True
    return False


def is_module(name):
    try:
        __import__(name)
    except ImportError:
        return False
    return True


def test_modules():
    wrong = [name for name in MODULES if is_module(name) is not PYTHON]
    assert wrong == [], wrong


def test_syntax():
    assert [source for source in SYNTAX if raises((SyntaxError, TypeError), exec, source, {}) is PYTHON] == []


def test_the_order_of_a_dictionary():
    keys = ["b", "a", "z", "c", "y", "d"]
    made = {}
    for key in keys:
        made[key] = 1
    assert (list(made) == keys) is PYTHON


def test_sorting():
    numbers = list(range(30))
    in_order = sorted(numbers, key=lambda number: (number % 3, number))
    assert (sorted(numbers, key=lambda number: number % 3) == in_order) is PYTHON


def test_await_in_a_comprehension():
    source = "async def both(double):\n    return [await double(number) for number in (1, 2)]"
    assert raises(SyntaxError, exec, source, {}) is MICROPYTHON


def test_async_generators():
    async def numbers():
        yield 1

    assert hasattr(numbers(), "__anext__") is PYTHON


def test_regular_expressions():
    assert bool(re.match("x{2}", "xx")) is PYTHON
    assert raises(ValueError, re.compile, "(?P<name>x)") is MICROPYTHON
    assert [name for name in ("findall", "finditer", "fullmatch") if hasattr(re, name) is not PYTHON] == []


def test_letters():
    assert ("zoë".upper() == "ZOË") is PYTHON
    assert "zoe".upper() == "ZOE"


def test_methods_of_text():
    assert [name for name in METHODS if hasattr("", name) is not PYTHON] == []


def test_thousands():
    assert f"{1234567.8:,.2f}" == ("1,234,567.80" if PYTHON else "1234567.80")
    assert f"{1234567:,}" == "1,234,567"


def test_slices():
    assert [1, 2, 3][::-1] == [3, 2, 1]
    assert raises(NotImplementedError, lambda: "abc"[::-1]) is MICROPYTHON


def test_comparing_large_integers():
    assert (float(2**53) == 2**53 + 1) is MICROPYTHON


def test_calls_inside_calls():
    def deep(depth):
        return 0 if depth == 0 else 1 + deep(depth - 1)

    assert deep(60) == 60
    assert raises(RuntimeError, deep, 400) is MICROPYTHON
    assert raises(RuntimeError, deep, 100_000)


def test_causes():
    first = ValueError("first")
    try:
        raise KeyError("second") from first
    except KeyError as second:
        assert (getattr(second, "__cause__", None) is first) is PYTHON


def test_builtin_exceptions():
    names = dir(__import__("builtins"))
    assert [name for name in EXCEPTIONS if (name in names) is not PYTHON] == []
    assert issubclass(asyncio.TimeoutError, Exception)


def test_unions():
    assert raises(TypeError, lambda: isinstance(1, int | str)) is MICROPYTHON
    assert isinstance(1, (int, str))


def test_json():
    for named in ({"indent": 2}, {"sort_keys": True}, {"default": str}):
        assert raises(TypeError, json.dumps, {}, **named) is MICROPYTHON


def test_attributes_of_functions():
    def function():
        pass

    assert raises(AttributeError, setattr, function, "mark", 1) is MICROPYTHON


def test_local_time_by_name():
    local = time.localtime()
    assert hasattr(local, "tm_hour") is PYTHON
    assert len(local) == (9 if PYTHON else 8)


def test_reading_dates():
    assert hasattr(datetime, "strptime") is PYTHON
    assert datetime.fromisoformat("2026-11-28T10:00:00").hour == 10


def test_language():
    assert hasattr(__import__("os"), "environ") is PYTHON
