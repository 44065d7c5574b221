import json
from pathlib import Path

import pytest

from wwe_kit.texts.languages import Languages, page_text, read_catalogues

HEAD = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
GERMAN = "locale/de/LC_MESSAGES/messages.po"
SETTINGS = 'languages = ["en", "de"]'


@pytest.fixture
def languages(project):
    return lambda files, settings=SETTINGS: Languages(project(settings, files))


def test_a_page_gets_the_texts_of_python_and_its_body_and_not_the_texts_of_templates(languages):
    files = {
        "main.py": '_("Save")\n_("Both")',
        "page.html": '{{ _("Note") }}{{ _("Both") }}',
        GERMAN: HEAD + "".join(f'msgid "{a}"\nmsgstr "{a}."\n\n' for a in ("Save", "Note", "Both", "Of a variable")),
    }
    made = languages(files)
    german = made.catalogues["de"]
    told = json.loads(made.page_text(german, "<html><body class=x>\n<p>Hallo</p></body></html>"))
    assert told == {
        "language": "de",
        "direction": "ltr",
        "plural": "(n != 1)",
        "texts": {"Save": "Save.", "Both": "Both.", "Of a variable": "Of a variable."},
        "body": "\n<p>Hallo</p>",
    }
    assert "body" not in json.loads(made.page_text(german))


def test_a_language_without_a_catalogue_is_refused(languages, complaint):
    said = complaint(languages, {})
    assert 'tool.wwe.languages names "de", but there is no ' in said
    assert said.endswith("Run wwe texts: it makes the file.")


def test_a_catalogue_under_a_name_that_is_near_is_named(languages, complaint):
    said = complaint(languages, {"locale/de_AT/LC_MESSAGES/messages.po": HEAD})
    assert said.endswith('Did you mean "de-AT"?')


def test_texts_that_are_missing_empty_or_fuzzy_are_named_with_file_and_line(languages):
    files = {
        "main.py": '_("New")\n_("Newer")\n_("Empty")\n_("Doubtful")',
        GERMAN: HEAD + 'msgid "Empty"\nmsgstr ""\n\n#, fuzzy\nmsgid "Doubtful"\nmsgstr "?"\n\nmsgid "Old"\nmsgstr ""\n',
    }
    absent, empty, doubtful = (each.text(Path()) for each in languages(files).findings())
    assert 'main.py, line 1: "New" is not in ' in absent
    assert absent.endswith("messages.po, and 1 more. Run wwe texts, and translate what is new. [WWE508]")
    assert empty.endswith('messages.po, line 4: "Empty" is not translated. [WWE508]')
    assert 'line 8: the translation of "Doubtful" is marked fuzzy, so it is not used' in doubtful


def test_of_what_is_translated_nothing_is_said(languages):
    assert list(languages({"main.py": '_("a")', GERMAN: HEAD + 'msgid "a"\nmsgstr "b"\n'}).findings()) == []


def test_catalogues_of_a_folder_are_read_by_language(project):
    files = {each: f'{HEAD}msgid "Save"\nmsgstr "{each}"\n' for each in (GERMAN, GERMAN.replace("de", "pt_BR"))}
    catalogues = read_catalogues(project("", files).folder / "locale")
    assert set(catalogues) == {"de", "pt-BR"}
    assert json.loads(page_text(catalogues["de"]))["texts"] == {"Save": GERMAN}


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({}, "has no catalogue of texts: one for German is "),
        ({GERMAN.replace("de", "xq"): HEAD}, '"xq" is no language. Valid names are such as de and pt_BR.'),
    ],
)
def test_a_folder_without_catalogues_or_with_no_language_is_refused(project, complaint, files, sentence):
    assert sentence in complaint(read_catalogues, project("", files).folder / "locale")
