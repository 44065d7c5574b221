import pytest

from wwe_kit.project.project import load_project
from wwe_kit.texts.reading import read_catalogue
from wwe_kit.texts.update import update_catalogues

SETTINGS = 'languages = ["en", "de"]'


@pytest.fixture
def folder(extension):
    return extension(SETTINGS, {"main.py": '_("Save")\nngettext("{n} call", "{n} calls", 2)'})


@pytest.fixture
def update(folder):
    return lambda: update_catalogues(load_project(folder))[0]


def test_a_new_catalogue_has_all_texts_and_none_translated(update):
    made = update()
    assert (made.is_new, made.texts, made.untranslated, made.fuzzy) == (True, 2, 2, 0)
    assert read_catalogue(made.file, "de").lines.keys() == {"Save", "{n} call"}


def test_what_is_translated_stays_and_nothing_is_written_without_a_change(update, folder):
    file = update().file
    file.write_text(file.read_text().replace('msgid "Save"\nmsgstr ""', 'msgid "Save"\nmsgstr "Speichern"'))
    before = file.read_bytes()
    (folder / "main.py").write_text('# a line more\n_("Save")\nngettext("{n} call", "{n} calls", 2)')
    assert (update().untranslated, file.read_bytes()) == (1, before)


def test_a_text_that_has_changed_keeps_its_translation_as_a_doubtful_one(update, folder):
    file = update().file
    file.write_text(file.read_text().replace('msgid "Save"\nmsgstr ""', 'msgid "Save"\nmsgstr "Speichern"'))
    (folder / "main.py").write_text('_("Saved")')
    assert (update().fuzzy, read_catalogue(file, "de").texts) == (1, {})


def test_without_languages_the_sentence_says_what_to_write(project, complaint):
    assert complaint(update_catalogues, project("")).endswith('languages = ["en", "de"].')
