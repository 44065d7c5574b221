import pytest

from wwe_kit.printable import printable


@pytest.mark.parametrize("text", ["plain", "two\nlines\tand a tab", "ÄÖ 漢字 مرحبا 🎉", ""])
def test_what_people_write_is_printed_as_it_is(text):
    assert printable(text) == text


@pytest.mark.parametrize(
    "hidden", ["\x00", "\x07", "\x1b", "\r", "\x7f", "\x9b", "\u202e", "\u2066", "\u200f", "\u061c", "\u2028", "\ud800"]
)
def test_what_moves_a_cursor_or_turns_the_order_of_reading_is_not_printed(hidden):
    assert printable(f"a{hidden}b") == "ab"


def test_a_byte_of_a_files_name_that_is_no_text_is_shown():
    assert printable(b"caf\xe9.py".decode("utf-8", "surrogateescape")) == r"caf\xe9.py"
