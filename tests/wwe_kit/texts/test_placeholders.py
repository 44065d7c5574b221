import pytest

from wwe_kit.texts.placeholders import problem_of


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Hello {name}", "Guten Tag, {name}"),
        ("{0} of {1}", "{1}, davon {0}"),
        ("{a.b} and {c[d]:>5}", "{c[d]:>5} und {a.b}"),
        ("Hello %(name)s", "Guten Tag, %(name)s"),
        ("%s calls", "%s Anrufe"),
        ("100 % sure, {sure}", "zu 100 % sicher, {sure}"),
        ("{ not a place", "kein Platz"),
        ("Plain", "Schlicht {so}"),
    ],
)
def test_a_translation_with_the_same_places_is_taken(source, translation):
    assert problem_of([source], translation) == ""


@pytest.mark.parametrize(
    ("source", "translation", "problem"),
    [
        ("Hello {name}", "Guten Tag, {nmae}", "the text has no place {nmae}. Did you mean"),
        ("Hello {name}", "Guten Tag", "the translation has no place {name}"),
        ("Hello {name}", "Guten Tag, {name", "one of its places {...} is broken"),
        ("Hello {name}", "Guten Tag, {mein Name}", "one of its places {...} is broken"),
        ("Hello %(name)s", "Guten Tag, %(name)", "one of its places %(...)s is broken"),
        ("Hello %(name)s", "Guten Tag, %(name", "one of its places %(...)s is broken"),
        ("Hello %(name)s", "Guten Tag, %(nam)s", "the text has no place %(nam)s"),
        ("Hello %(count)d", "%(count)s", "the text has no place %(count)s"),
    ],
)
def test_what_is_wrong_with_a_place_is_said(source, translation, problem):
    assert problem_of([source], translation).startswith(problem)


def test_a_form_of_a_plural_may_say_its_number_in_words():
    assert problem_of(["one call", "{count} calls"], "ein Anruf") == ""
    assert problem_of(["{count} call", "{count} calls"], "مكالمتان") == ""
    assert problem_of(["{count} call", "{count} calls"], "{cuont} Anrufe").startswith("the text has no place {cuont}")
