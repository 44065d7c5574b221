import pytest

PAGE = "from genesys.wwe import page\n"
SETTINGS = 'runtime = "pyodide"\n[tool.wwe.views.index]\ntemplate = "page.html"'
TEMPLATE = (
    '{% extends "wwe/page.html" %}\n{% block body %}<p id="name" class="total sum"></p>{% include "part.html" %}'
    "{% for n in range(2) %}<b id='row-{{ n }}'></b>{% endfor %}{% endblock %}"
)
FILES = {"page.html": TEMPLATE, "part.html": "<button ID=save>Save</button>"}


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("page.fill('#nmae', 1)", 'no page has an element "#nmae". Did you mean "#name"?'),
        ("page.document.querySelector('form #nmae > b')", 'no page has an element "#nmae". Did you mean "#name"?'),
        ("page.document.getElementById('nmae')", 'no page has an element "#nmae". Did you mean "#name"?'),
        (
            "@page.when('click', '#svae')\ndef f(event):\n    print(event)",
            'no page has an element "#svae". Did you mean "#save"?',
        ),
        ("page.fill('name', 1)", 'no page has an element <name>. Did you mean "#name"?'),
        (
            "@page.when('click', 'save')\ndef f(event):\n    print(event)",
            'no page has an element <save>. Did you mean "#save"?',
        ),
        ("page.fill('#elsewhere')", 'no page has an element "#elsewhere". Give an element of the template this id.'),
        ("page.find('.totl')", 'no page has an element ".totl". Did you mean ".total"?'),
        (
            "page.find('p.total > .elsewhere')",
            'no page has an element ".elsewhere". Give an element of the template this class.',
        ),
        (
            "page.element('b', class_='x' + str(1))\npage.fill('.totl')",
            'no page has an element ".totl". Did you mean ".total"?',
        ),
        (
            "page.element('b', id='x' + str(1))\npage.fill('#nmae')",
            'no page has an element "#nmae". Did you mean "#name"?',
        ),
    ],
)
def test_an_id_that_nothing_has_is_found(sentence, source, told):
    assert sentence(PAGE + source, SETTINGS, FILES) == told


@pytest.mark.parametrize(
    "source",
    [
        "page.fill('#name')\npage.fill('#save')\npage.fill('#row-1')",
        "page.fill('main')\npage.fill('p.total.sum')\npage.fill('[href$=\".totl\"]')\npage.fill('[data-key=\"#nmae\"]')",
        "page.fill('main', page.element('p', id='own'))\npage.fill('#own')",
        "page.document.body.innerHTML = '<p id=own></p>'\npage.fill('#own')",
        "page.element('b', id='x' + str(1))\npage.fill('#elsewhere')",
        "page.fill('other')\npage.fill('svg')\npage.document.getElementById('name')",
        "page.fill('main', page.element('name'))\npage.fill('name')",
        "page.fill('#one-of, #these')",
        "page.fill('main', page.element('p', class_='own'))\npage.find('.own')",
        "page.find('#name').classList.add('own-' + str(1))\npage.find('.elsewhere')",
        "page.find('#name').className = 'a b'\npage.find('.b')\npage.find('.elsewhere')",
        "page.document.body.innerHTML = '<p class=own></p>'\npage.find('.elsewhere')",
        "page.find(':not(.elsewhere)')",
        "def f(selector):\n    page.fill(selector)",
    ],
)
def test_an_id_that_is_there_or_may_be_is_left_alone(places, source):
    assert places(PAGE + source, SETTINGS, FILES) == []


def test_where_a_page_cannot_be_rendered_nothing_is_said_of_its_elements(places):
    files = {"page.html": '{% extends "wwe/page.html" %}\n{% block body %}{{ nothing }}{% endblock %}'}
    assert places(PAGE + "page.fill('#nmae')", SETTINGS, files) == ["WWE501 2"]
