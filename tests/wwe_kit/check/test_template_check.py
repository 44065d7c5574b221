import jinja2
import pytest

from wwe_kit.check.template_check import blocks_by_template, dropped_by_jinja, dropped_by_policy

PARENT = "{% block head %}{% endblock %}{% block body %}<main></main>{% endblock %}"


def found(source, *, allows_style=False):
    """The lines and the beginnings of what is said."""
    told = dropped_by_policy("page.html", source, allows_style=allows_style)
    return [(each.line, each.sentence.split(":")[0]) for each in told]


# --- the policy ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ('<b onclick="go()">', "onclick= never runs"),
        ("<body onload=go()>", "onload= never runs"),
        ('<b ONCLICK="{{ what }}">', "onclick= never runs"),
        ('<b style="color: red">', "style= has no effect"),
        ("<script>go()</script>", "this script never runs"),
        ('<script type="module">import "./a.js"</script>', "this script never runs"),
        ("<style>b { color: red }</style>", "this style has no effect"),
        ('<a href="javascript:go()">', "href= never runs"),
        ('<script src="https://cdn.example.com/a.js"></script>', "https"),
        ('<link rel="stylesheet" href="//cdn.example.com/a.css">', "//cdn.example.com/a.css is not fetched"),
        ('<img src="http://www.example.com/a.png">', "http"),
        ('<form action="https://www.example.com/">', "this form is not sent to https"),
        ('<base href="/app/">', "this base has no effect"),
        ('<audio src="static/ring.mp3">', "this audio shows nothing"),
        ('<object data="static/a.pdf">', "this object shows nothing"),
    ],
)
def test_what_the_policy_drops_is_found(source, sentence):
    assert found(f"<p>\n{source}") == [(2, sentence)]


@pytest.mark.parametrize(
    "source",
    [
        '<b class="on" id="onclick" title="style=1">onclick=</b>',
        "<img src=\"{{ asset('static/onload=1.png') }}\">",
        '<img src="{{ asset("static/onload=1.png") }}">',
        '<script src="{{ asset("static/a.js") }}"></script>',
        '<script type="application/json">{"onclick": "style="}</script>',
        '<a href="https://www.example.com/">',
        '<link rel="author" href="https://www.example.com/">',
        '<form id="note" action="#">',
        "<audio controls></audio>",
        "{# <b onclick='go()'> #}",
        '<p {% if is_new %}class="new"{% endif %}>',
        "<input {{ attributes }} on>",
    ],
)
def test_what_works_is_left_alone(source):
    assert found(source) == []


def test_the_line_is_the_attributes_own_in_a_tag_of_several_lines():
    assert found('<b\n  id="x"\n  onclick="go()"\n  style="x: y">') == [
        (3, "onclick= never runs"),
        (4, "style= has no effect"),
    ]


def test_a_handler_is_told_how_it_is_written_in_python():
    [handler] = dropped_by_policy("page.html", '<form onsubmit="save()">', allows_style=False)
    assert handler.sentence.endswith('Use @page.when("submit", "#its-id") in Python.')


def test_styles_are_left_alone_where_the_policy_lets_them_in():
    source = '<b style="x: y" onclick="go()"><style>b {}</style>'
    assert found(source, allows_style=True) == [(1, "onclick= never runs")]


# --- Jinja2 ----------------------------------------------------------------------------------------------------------


ROUND = '{% extends "round.html" %}{% block own %}{% endblock %}'


@pytest.fixture
def dropped():
    environment = jinja2.Environment(autoescape=True)
    sources = {"parent.html": PARENT, "middle.html": '{% extends "parent.html" %}', "round.html": ROUND}
    blocks = blocks_by_template(sources)
    return lambda source: list(dropped_by_jinja("page.html", source, environment, blocks))


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("\n<main></main>", 2),
        ("\n\n{{ label }}", 3),
        ("{% block body %}{% endblock %}\n\ntext", 3),
        ("\n{% call form('note') %}{% endcall %}", 2),
        ("\n{% include 'part.html' %}", 2),
    ],
)
def test_what_stands_outside_of_blocks_is_found(dropped, source, line):
    [found] = dropped('{% extends "parent.html" %}' + source)
    assert found.line == line
    assert found.sentence == "content outside of a block is not shown. Put it into {% block body %}."


def test_a_block_that_the_parent_has_not_is_found_with_the_nearest_that_it_has(dropped):
    [found] = dropped('{% extends "parent.html" %}\n{% block bdoy %}{% block own %}{% endblock %}{% endblock %}')
    assert (found.line, found.sentence) == (
        2,
        'parent.html has no block "bdoy", so it is not shown. Did you mean "body"?',
    )


@pytest.mark.parametrize(
    "source",
    [
        "<p>alone</p>",
        '{% extends "parent.html" %}\n{% set name = 1 %}\n'
        "{% block body %}<p>{% block own %}{% endblock %}{% endblock %}\n",
        '{% extends "unknown.html" %}{% block bdoy %}{% endblock %}',
        "{% extends chosen %}{% block bdoy %}{% endblock %}",
        '{% extends "middle.html" %}{% block body %}{% endblock %}',
        '{% extends "round.html" %}{% block own %}{% endblock %}',
    ],
)
def test_what_is_shown_is_left_alone(dropped, source):
    assert dropped(source) == []
