import json
import re

import pytest

from wwe_kit.build.site import build_site
from wwe_kit.build.translated_pages import TranslatedPages

HEAD = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
VIEW = '[tool.wwe.views.a]\ntemplate = "page.html"'
LANGUAGES = 'languages = ["en", "ar"]\n'
FILES = {
    "main.py": 'from genesys.wwe.texts import _\n_("Save")',
    "page.html": '{% extends "wwe/page.html" %}{% block body %}<p>{{ _("Note") }}</p>{% endblock %}',
    "locale/ar/LC_MESSAGES/messages.po": HEAD + 'msgid "Note"\nmsgstr "ملاحظة"\n\nmsgid "Save"\nmsgstr "حفظ"\n',
}


def texts_of(site):
    """The files of texts, by language."""
    listed = re.search(r'data-texts="([^"]*)"', site.files["a.html"].content.decode())[1]
    return dict(entry.split("=") for entry in listed.split())


@pytest.mark.parametrize("fallback", ["en", "ar"])
def test_the_page_is_in_the_fall_back_language_and_has_its_direction(project, fallback):
    site = build_site(project(f'{LANGUAGES}fallback-language = "{fallback}"\n{VIEW}', FILES))
    page = site.files["a.html"].content.decode()
    head, text = ('<html lang="en">', "Note") if fallback == "en" else ('<html lang="ar" dir="rtl">', "ملاحظة")
    assert head in page
    assert f"<p>{text}</p>" in page
    assert next(iter(texts_of(site))) == fallback


def test_each_other_language_is_one_file_with_its_body_and_the_page_own_language_is_none(project):
    site = build_site(project(LANGUAGES + VIEW, FILES))
    files = texts_of(site)
    assert files["en"] == ""
    told = json.loads(site.files[files["ar"]].content)
    assert (told["body"].strip(), told["texts"], told["direction"]) == ("<p>ملاحظة</p>", {"Save": "حفظ"}, "rtl")
    assert site.files[files["ar"]].immutable


def test_an_edit_of_a_catalogue_gives_its_file_another_name(project):
    edited = {**FILES, "locale/ar/LC_MESSAGES/messages.po": FILES["locale/ar/LC_MESSAGES/messages.po"] + "\n"}
    changed = {**edited, "locale/ar/LC_MESSAGES/messages.po": edited["locale/ar/LC_MESSAGES/messages.po"] * 1}
    changed["locale/ar/LC_MESSAGES/messages.po"] = changed["locale/ar/LC_MESSAGES/messages.po"].replace("حفظ", "احفظ")
    names = [texts_of(build_site(project(LANGUAGES + VIEW, files)))["ar"] for files in (FILES, edited, changed)]
    assert names[0] == names[1] != names[2]


def test_a_text_of_a_template_that_is_not_translated_is_a_warning(project):
    page = FILES["page.html"].replace("Note", "Notes")
    site = build_site(project(LANGUAGES + VIEW, {**FILES, "page.html": page}))
    assert any('page.html, line 1: "Notes" is not in ' in warning for warning in site.warnings)


def test_a_template_that_breaks_in_another_language_is_named(project, complaint):
    broken = FILES["page.html"].replace("<p>", '{% if wwe.language == "ar" %}{{ nothing }}{% endif %}<p>')
    settings = project(LANGUAGES + VIEW, {**FILES, "page.html": broken})
    assert "page.html, line 1: 'nothing' is undefined" in complaint(build_site, settings)


def test_pages_without_texts_have_nothing_of_all_this(project):
    site = build_site(project(VIEW, {"page.html": FILES["page.html"]}))
    page = site.files["a.html"].content.decode()
    assert "data-texts" not in page
    assert not any(b"wweTexts" in file.content for file in site.files.values())


def test_a_page_that_only_formats_dates_has_what_that_needs_and_no_file_of_texts(project):
    site = build_site(project("", {"main.py": "from genesys.wwe.texts import format_date"}))
    assert any(b"wweTexts" in file.content for file in site.files.values())
    assert "data-texts" not in site.files["index.html"].content.decode()


def test_a_first_visit_counts_the_texts_of_the_fall_back_language(project):
    pages = TranslatedPages(project(LANGUAGES + VIEW, FILES), str, str, lambda path, _content: path)
    assert pages.texts_of(project(LANGUAGES + VIEW, FILES).views[0]) == []
    arabic = project(f'{LANGUAGES}fallback-language = "ar"\n{VIEW}', FILES)
    assert TranslatedPages(arabic, str, str, lambda path, _content: path).texts_of(arabic.views[0]) == ["a.ar.json"]
