import pytest

FORMS = "from genesys.wwe.forms import Form, FormError\nnote = Form('#note')\n"
SETTINGS = 'runtime = "pyodide"\n[tool.wwe.views.index]\ntemplate = "page.html"'
FIELDS = '<form id="note"><input name="text"><input name="day"><button name="action">Save</button></form>'
TOLD = 'the form "#note" has no field "txet". Did you mean "text"?'


def page(content):
    return {"page.html": f'{{% extends "wwe/page.html" %}}\n{{% block body %}}{content}{{% endblock %}}'}


@pytest.mark.parametrize(
    "source",
    [
        "note.fill({'txet': 1})",
        "note.show_error('No.', field='txet')",
        "note.show_error('No.', 'txet')",
        "print(note.values()['txet'])",
        "@note.on_submit\ndef save(values):\n    print(values['txet'])",
        "@note.on_submit\nasync def save(given):\n    print(given.get('txet'))",
        "@note.on_submit\nasync def save(values):\n    raise FormError('No.', field='txet')",
    ],
)
def test_a_field_that_the_form_of_the_template_has_not_is_named_with_the_nearest(sentence, source):
    assert sentence(FORMS + source, SETTINGS, page(FIELDS)) == TOLD


def test_it_is_told_with_its_line(places):
    assert places(f"{FORMS}\n\nnote.fill({{'text': 1,\n'txet': 2}})", SETTINGS, page(FIELDS)) == ["WWE407 6"]


@pytest.mark.parametrize(
    "source",
    [
        "note.fill({'text': 1, 'day': None})\nprint(note.values()['text'])",
        "@note.on_submit\ndef save(values):\n    values['own'] = 1\n    print(values['action'])",
        "from genesys.wwe import page\npage.fill('#note', page.element('input', name='txet'))\nnote.fill({'txet': 1})",
        "note.fill(dict(txet=1))\nother = {}\nprint(other.get('txet'))",
    ],
)
def test_what_is_there_or_may_be_made_is_left_alone(found, source):
    assert found(FORMS + source, SETTINGS, page(FIELDS)) == []


def test_a_form_without_names_is_told_where_python_asks_for_it(found):
    [finding] = found(FORMS, SETTINGS, page('<form id="note"><input id="text"></form>'))
    assert (finding.code, finding.line) == ("WWE408", 2)
    assert finding.sentence == ('no field of the form "#note" has a name. Give each one, as in <input name="note">.')


def test_fields_of_macros_have_their_names(found):
    macros = (
        '{% from "wwe/macros.html" import field, form %}{% call form("note") %}{{ field("text", "T") }}{% endcall %}'
    )
    files = {"page.html": f'{{% extends "wwe/page.html" %}}{{% block body %}}{macros}{{% endblock %}}'}
    assert found(FORMS + "note.fill({'text': 1})", SETTINGS, files) == []
