"""JsException is one class with a name and a message, on CPython too, where no JavaScript is."""

from genesys.wwe import JsException
from wwe_link.js_exceptions import exception_of

TRACE = 'Traceback (most recent call last):\n  File "main.py", line 3, in show\n'


def test_it_has_javascripts_name_and_message():
    error = JsException("TypeError", "no such thing")
    assert isinstance(error, Exception)
    assert (error.name, error.message, str(error)) == ("TypeError", "no such thing", "TypeError: no such thing")


def test_it_can_be_raised_and_caught_by_an_extensions_own_tests():
    try:
        raise JsException("SecurityError", "storage is blocked")
    except JsException as error:
        assert error.name == "SecurityError"


def test_what_javascript_threw_becomes_one():
    error = exception_of("RangeError", "too far")
    assert isinstance(error, JsException)
    assert (error.name, error.message) == ("RangeError", "too far")


def test_an_exception_of_pythons_own_is_what_it_was():
    error = exception_of("ValueError", TRACE + "ValueError: one\ntwo\n", True)
    assert type(error) is ValueError
    assert str(error) == "one\ntwo"


def test_one_that_came_through_twice_keeps_name_and_message():
    error = exception_of("JsException", TRACE + "JsException: TypeError: a: b\n", True)
    assert (error.name, error.message) == ("TypeError", "a: b")


def test_of_a_class_that_is_not_built_in_the_name_and_the_text_are_kept():
    error = exception_of("CardMissing", TRACE + "CardMissing: 42\n", True)
    assert isinstance(error, JsException)
    assert (error.name, error.message) == ("CardMissing", "42")


def test_the_module_of_its_class_is_left_out():
    error = exception_of("CardMissing", TRACE + "cards.errors.CardMissing: 42\n", True)
    assert (error.name, error.message) == ("CardMissing", "42")


def test_one_without_a_text_has_none():
    assert str(exception_of("ValueError", TRACE + "ValueError: \n", True)) == ""
    assert str(exception_of("KeyError", TRACE + "KeyError\n", True)) == ""
