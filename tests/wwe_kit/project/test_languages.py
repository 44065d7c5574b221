import pytest


def test_the_first_language_is_the_fall_back_unless_another_is_named(project):
    assert project('languages = ["en", "de"]').fallback_language == "en"
    assert project('languages = ["en", "de"]\nfallback-language = "de"').fallback_language == "de"
    assert (project("").languages, project("").fallback_language) == ((), "")


@pytest.mark.parametrize("tag", ["de", "pt-BR", "zh-Hant-TW", "es-419", "ar"])
def test_a_language_is_written_as_html_has_it(project, tag):
    assert project(f'languages = ["en", "{tag}"]').languages == ("en", tag)


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ('languages = ["de_AT"]', 'written as in "de" or "pt-BR". Did you mean "de-AT"?'),
        ('languages = ["DE"]', 'Did you mean "de"?'),
        ('languages = ["xx"]', 'tool.wwe.languages is "xx", but that is no language'),
        ('languages = ["german"]', "that is no language"),
        ('languages = ["en", "en"]', "it names one language twice"),
        ('languages = ["en", "de"]\nfallback-language = "fr"', 'fallback-language cannot be "fr". Valid values: "en"'),
        ('fallback-language = "de"', "there is no list of languages"),
    ],
)
def test_a_language_that_is_not_there_is_refused(project, complaint, settings, sentence):
    assert sentence in complaint(project, settings)
