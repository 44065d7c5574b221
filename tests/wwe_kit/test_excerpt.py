import pytest

from wwe_kit.excerpt import marked_line

SOURCE = "first\n    seconds = 2\n\tthird\n" + "x" * 200


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ((2,), ["  2 |     seconds = 2", "    |     ^^^^^^^^^^^"]),
        ((2, 15, 16), ["  2 |     seconds = 2", "    |               ^"]),
        ((3,), ["  3 |  third", "    |  ^^^^^"]),
        ((0,), []),
        ((4,), []),
        ((9,), []),
    ],
)
def test_a_line_is_shown_with_a_mark_under_what_is_meant(place, shown):
    assert [line.replace("\x1b[31m", "").replace("\x1b[0m", "") for line in marked_line(SOURCE, *place)] == shown
