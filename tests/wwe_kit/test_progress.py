import pytest

from tests.wwe_kit.progress_display import Shown
from wwe_kit.progress import Lines, showing, shown_as_lines, step


def test_steps_are_shown_while_they_last():
    display = Shown()
    with showing(display), step("Compressing", 10) as outer:
        outer.advance(4)
        with step("Making the image"):
            assert display.steps == [("Compressing", 10, 4, False), ("Making the image", None, 0, False)]
    assert [has_ended for *_, has_ended in display.steps] == [True, True]


def test_a_step_that_fails_has_ended_too():
    display = Shown()
    with showing(display), pytest.raises(ValueError, match="no"), step("Compressing"):
        raise ValueError("no")
    assert display.steps == [("Compressing", None, 0, True)]


def test_where_nobody_shows_steps_they_are_taken_all_the_same():
    display = Shown()
    with showing(display):
        pass
    with step("Compressing", 10) as begun:
        begun.advance(10)
    assert display.steps == []


def test_on_a_plain_display_a_step_is_a_line_when_it_begins():
    said = []
    with showing(Lines(said.append)), step("Compressing", 10) as begun:
        assert said == ["Compressing"]
        begun.advance(10)
    assert said == ["Compressing"]


def test_a_display_of_lines_shows_only_what_no_other_shows():
    said, display = [], Shown()
    with shown_as_lines(said.append), step("Resolving"):
        pass
    with showing(display), shown_as_lines(said.append), step("Compressing"):
        pass
    assert said == ["Resolving"]
    assert [title for title, *_ in display.steps] == ["Compressing"]
