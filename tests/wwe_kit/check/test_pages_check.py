import pytest

from wwe_kit.check.pages_check import judge_pages

SETTINGS = '[tool.wwe.views.a]\ntemplate = "page.html"'
BODY = '{{% extends "wwe/page.html" %}}\n{{% block body %}}\n{}\n{{% endblock %}}'


@pytest.fixture
def judged(project):
    return lambda page, **files: judge_pages(project(SETTINGS, {"page.html": page, **files}), "pyodide")


@pytest.mark.parametrize(
    ("page", "code", "line"),
    [
        (BODY.format("{{ lable }}"), "WWE501", 3),
        (BODY.format("{% if %}"), "WWE501", 3),
        (BODY.format("{{ asset('static/no.png') }}"), "WWE501", 0),
        ("<main></main>", "WWE502", 1),
    ],
)
def test_a_page_that_cannot_be_is_found_with_file_and_line(judged, page, code, line):
    pages = judged(page)
    assert [(each.code, each.path, each.line) for each in pages.findings] == [(code, "page.html", line)]
    assert pages.rendered is None


def test_an_asset_that_is_not_there_is_told_with_the_nearest(judged):
    pages = judged(BODY.format("{{ asset('static/lgo.png') }}"), **{"static/logo.png": ""})
    assert pages.findings[0].sentence.endswith('Did you mean "static/logo.png"?')


def test_a_page_that_can_be_is_rendered(judged):
    pages = judged(BODY.format('<p id="name">{{ label }}</p>'))
    assert (pages.findings, list(pages.sources)) == ([], ["page.html"])
    assert '<p id="name">desk</p>' in pages.rendered["a"]


def test_the_own_page_is_rendered_where_there_is_no_template(project):
    assert '<main id="app">' in judge_pages(project("", None), "pyodide").rendered["index"]
