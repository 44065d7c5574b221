"""An error in a template is told with the author's own file, however deep in others it happened."""

import pytest

from tests.wwe_kit.build.test_pages import WWE
from wwe_kit.build.pages import EmbedPages

SETTINGS = '[tool.wwe.views.a]\ntemplate = "page.html"'
INCLUDING = '{% extends "wwe/page.html" %}\n{% block body %}\n{% include "part.html" %}\n{% endblock %}'


@pytest.fixture
def rendered(project):
    def render(**files):
        desk = project(SETTINGS, {f"{name}.html": text for name, text in files.items()})
        return EmbedPages(desk, str, str).render(desk.views[0], WWE)

    return render


def test_an_error_in_what_is_included_names_that_file(rendered, complaint):
    part = '{% from "wwe/macros.html" import field %}\n\n{{ field("a", "A", vlue=1) }}'
    assert 'desk/part.html, line 3: the macro field has no argument "vlue". Did you mean "value"?' in complaint(
        rendered, page=INCLUDING, part=part
    )


def test_a_missing_include_names_where_it_stands_and_the_nearest_there_is(rendered, complaint):
    said = complaint(rendered, page=INCLUDING, prt="")
    assert said.endswith('desk/page.html, line 3: there is no template "part.html". Did you mean "prt.html"?')


def test_a_base_page_that_is_not_there_names_the_nearest(rendered, complaint):
    said = complaint(rendered, page='{% extends "wwe/tabs.html" %}')
    assert said.endswith('desk/page.html, line 1: there is no template "wwe/tabs.html". Did you mean "wwe/tab.html"?')


def test_a_macro_that_is_not_there_names_the_nearest(rendered, complaint):
    page = '{% from "wwe/macros.html" import feild %}\n{{ feild() }}'
    assert 'desk/page.html, line 2: wwe/macros.html has no macro "feild". Did you mean "field"?' in complaint(
        rendered, page=page
    )


def test_a_macro_of_the_authors_own_is_told_without_a_list_of_its_arguments(rendered, complaint):
    page = "{% macro own(a) %}{{ a }}{% endmacro %}\n{{ own(b=1) }}"
    assert 'desk/page.html, line 2: the macro own has no argument "b".' in complaint(rendered, page=page)
