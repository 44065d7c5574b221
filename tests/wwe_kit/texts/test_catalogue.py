from pathlib import Path

from wwe_kit.texts.catalogue import UNTRANSLATED, Catalogue, key_of, place_of

TEXTS = {"Note": "Notiz", key_of("Open", "state"): "Offen", "{n} call": ["{n} Anruf", "{n} Anrufe"]}
GERMAN = Catalogue("de", "ltr", "n != 1", texts=TEXTS)


def test_a_text_is_found_by_itself_or_in_its_context():
    assert GERMAN.gettext("Note") == "Notiz"
    assert GERMAN.pgettext("state", "Open") == "Offen"
    assert GERMAN.gettext("Open") == "Open"


def test_a_plural_is_in_the_form_for_the_number():
    assert [GERMAN.ngettext("{n} call", "{n} calls", number) for number in (0, 1, 2)] == [
        "{n} Anrufe",
        "{n} Anruf",
        "{n} Anrufe",
    ]


def test_without_a_translation_it_is_the_text_of_the_source():
    assert UNTRANSLATED.gettext("Note") == "Note"
    assert [UNTRANSLATED.ngettext("a call", "calls", number) for number in (1, 2)] == ["a call", "calls"]


def test_the_files_are_where_gettext_has_them():
    assert place_of(Path("x"), "pt-BR") == Path("x/locale/pt_BR/LC_MESSAGES/messages.po")
