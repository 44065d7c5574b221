"""A wrong argument of one of our macros is refused in one sentence, with the author's file and line."""

import re

import pytest

from tests.wwe_kit.build.test_pages import WWE
from wwe_kit.build.macro_arguments import chosen, options
from wwe_kit.build.pages import EmbedPages
from wwe_kit.resources import resource

HEAD = """{% extends "wwe/tab.html" %}
{% from "wwe/macros.html" import checkboxes, choice, dialog, facts, field, form, notice, radios, tab, table, tabs %}
{% block content %}
"""


@pytest.fixture
def rendered(project):
    """Render a page whose block is `content`, or which is all of `page`."""

    def render(content="", page=None, kind="tab", style="auto"):
        settings = f'style = "{style}"\n[tool.wwe.views.a]\ntemplate = "page.html"\nkind = "{kind}"'
        desk = project(settings, {"page.html": page or f"{HEAD}{content}\n{{% endblock %}}"})
        return EmbedPages(desk, str, lambda name: f"{name}.css").render(
            desk.views[0], WWE | {"style": style, "styles": []}
        )

    return render


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        ('field("a", "A", requred=true)', 'the macro field has no argument "requred". Did you mean "required"?'),
        ('field("a")', 'the macro that is called here needs the argument "label".'),
        ('field("a", "A", type="nmber")', 'field: type cannot be "nmber". Did you mean "number"?'),
        (
            'tab("a", "b", "c", true, 5)',
            "the macro tab is given too many arguments. It takes group, name, label, shown.",
        ),
        ('form("a")', "form: it needs its fields: {% call form(...) %} fields {% endcall %}"),
        ('tabs("a")', "tabs: it needs its tabs: {% call tabs(...) %} tabs {% endcall %}"),
        ('dialog("a", "A")', "dialog: it needs its content: {% call dialog(...) %} content {% endcall %}"),
        ('choice("a", "A", none)', 'choice: options must be a list, as in ["Fibre", "Mobile"], not nothing.'),
        ('radios("a", "A", "xyz")', 'radios: options must be a list, as in ["Fibre", "Mobile"], not a str.'),
        (
            'checkboxes("a", "A", [(1, 2, 3)])',
            'checkboxes: an option is a text, or a pair of value and text, as in ("1", "Fibre").',
        ),
        ('choice("a", "A", nobody)', "'nobody' is undefined"),
        (
            'facts("a", ["Name"])',
            'facts: rows must be pairs of id and label, as in [("name", "Name"), ("city", "City")].',
        ),
        ('table("a", "A", "Name")', 'table: columns must be a list of texts, as in ["Name", "City"], not a str.'),
        (
            'table("a", "A", ["B"], rows=[[1, 2]])',
            "table: each of rows must be a list with 1 cells, one for each of columns.",
        ),
        ('notice("a", kind="eror")', 'notice: kind cannot be "eror". Valid values: "info", "warning" or "error".'),
    ],
)
def test_a_wrong_argument_names_file_line_and_what_would_be_right(rendered, complaint, call, sentence):
    said = complaint(rendered, f"{{{{ {call} }}}}")
    assert said.endswith(f"desk/page.html, line 4: {sentence}")


def test_a_page_for_another_kind_of_view_names_both(rendered, complaint):
    said = complaint(rendered, page='{% extends "wwe/popup.html" %}')
    assert said.endswith(
        'desk/page.html, line 1: wwe/popup.html is for views of kind "popup", and the view "a" is of kind "tab". '
        'Extend "wwe/tab.html", or set kind = "popup" in [tool.wwe.views.a].'
    )


@pytest.mark.parametrize("kind", ["tab", "popup", "background", "hidden"])
def test_each_kind_of_view_has_a_page_and_what_nobody_sees_has_no_style(rendered, kind):
    page = rendered(page=f'{{% extends "wwe/{kind}.html" %}}', kind=kind)
    is_seen = kind in ("tab", "popup")
    assert ("<h1" in page) is is_seen
    assert ("<style>classless.css</style>" in page) is is_seen


def test_the_state_of_an_interaction_has_a_place_only_where_there_is_one(rendered, project):
    assert 'id="state"' in rendered(page='{% extends "wwe/tab.html" %}')
    desk = project(
        '[tool.wwe.views.a]\nlevel = "workspace"\ntemplate = "page.html"', {"page.html": '{% extends "wwe/tab.html" %}'}
    )
    assert 'id="state"' not in EmbedPages(desk, str, str).render(desk.views[0], WWE)


@pytest.mark.parametrize(
    ("style", "sheets"), [("auto", ["classless.css"]), ("base", ["base.css"]), ("classless", ["classless.css"])]
)
def test_settings_decide_about_the_style_of_all_pages(rendered, style, sheets):
    assert [name for name in ("base.css", "classless.css") if name in rendered(style=style)] == sheets
    assert "<style" not in rendered(style="none")


def test_the_style_without_classes_is_small_and_has_none():
    sheet = resource("web/frame/classless.css").read_text(encoding="utf-8")
    assert len(sheet.encode()) < 4000
    assert re.findall(r"(?m)^[^{/]*\.[a-z]+[^{]*\{", sheet) == []


def test_what_a_customer_could_have_typed_is_text(rendered):
    page = rendered('{{ facts("a", [("b", "<b>", "&")]) }}{{ field("c", "C", value=\'"><b>\') }}')
    assert "<dt>&lt;b&gt;</dt>" in page
    assert '">&amp;</dd>' in page
    assert 'value="&#34;&gt;&lt;b&gt;"' in page


def test_a_table_without_rows_has_an_empty_body_which_its_style_asks_for(rendered):
    assert '<tbody id="a"></tbody>' in rendered('{{ table("a", "A", ["B"]) }}')


def test_options_are_texts_pairs_or_a_dictionary():
    assert options("choice", ["a"]) == [("a", "a")]
    assert options("choice", [(1, "One")]) == options("choice", {1: "One"}) == [("1", "One")]
    assert (chosen(None), chosen(1), chosen(["a", 2])) == ([], ["1"], ["a", "2"])
