GERMAN = "locale/de/LC_MESSAGES/messages.po"
HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
MAIN = 'from genesys.wwe.texts import _\n\nprint(_("Hello %(name)s") % {"name": "Ann"})\n'
SETTINGS = 'runtime = "pyodide"\nlanguages = ["en", "de"]'


def catalogue(translation):
    return {GERMAN: f'{HEAD}\nmsgid "Hello %(name)s"\nmsgstr "{translation}"\n'}


def test_a_text_without_a_translation_is_found_on_its_line(places):
    assert places(MAIN, SETTINGS, catalogue("")) == ["WWE508 5"]


def test_a_translation_with_other_places_is_an_error(places):
    assert places(MAIN, SETTINGS, catalogue("Hallo %(nmae)s")) == ["WWE509 5"]


def test_a_catalogue_that_is_not_there_is_an_error(found):
    [finding] = found(MAIN, SETTINGS)
    assert (finding.code, finding.path) == ("WWE509", "pyproject.toml")
    assert finding.sentence.startswith('tool.wwe.languages names "de"')


def test_what_is_translated_is_left_alone(places):
    assert places(MAIN, SETTINGS, catalogue("Hallo %(name)s")) == []
