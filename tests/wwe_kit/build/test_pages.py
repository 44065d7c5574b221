import re

import pytest

from wwe_kit.build.pages import EmbedPages

WWE = {
    "language": "en",
    "direction": "ltr",
    "texts": "",
    "early": "early.js",
    "start": "start.js",
    "integrity": {},
    "keeper": "",
    "settings": {"wasm": "/runtimes/micropython.wasm", "bundle": "bundle.json"},
    "preload_modules": ["/runtimes/micropython.mjs"],
    "preload_files": ["bundle.json", "/runtimes/micropython.wasm"],
    "pyscript": {},
    "policy": "default-src 'none'",
    "origins": "https://a.example.com",
    "subscribe": "agent interaction",
    "console": "",
    "open": "",
    "watcher": "",
    "style": "auto",
    "styles": ["style.css"],
}
TEMPLATE = '[tool.wwe.views.a]\ntemplate = "page.html"'


@pytest.fixture
def rendered(project):
    """Render the first page of an extension: `rendered(settings, files, wwe)`."""

    def render(settings="", files=None, wwe=None):
        desk = project(settings, files)
        return EmbedPages(desk, lambda path: f"address-of-{path}", lambda name: f"{name}.css").render(
            desk.views[0], WWE | (wwe or {})
        )

    return render


def with_page(content):
    return TEMPLATE, {"page.html": content}


# --- what is in a page -----------------------------------------------------------------------------------------------


def test_our_own_page_has_the_scripts_in_their_order_and_no_script_inline(rendered):
    page = rendered('label = "Desk"')
    assert re.findall(r'<script [^>]*src="([^"]+)"', page) == ["early.js", "start.js"]
    assert not re.search(r"<script[^>]*>[^<]", page)
    assert not re.search(r" (on\w+|style)=", page)
    assert "<title>Desk</title>" in page
    assert '<main id="app"></main>' in page


def test_a_page_tells_its_scripts_what_they_need(rendered):
    page = rendered()
    early, start = (dict(re.findall(r'data-(\w+)="([^"]*)"', tag)) for tag in re.findall("<script[^>]*>", page))
    assert early == {"entry": "main.py", "origins": "https://a.example.com", "subscribe": "agent interaction"}
    assert start == WWE["settings"]


def test_what_a_start_needs_is_fetched_while_the_page_is_parsed_as_the_start_will_ask_for_it(rendered):
    page = rendered()
    assert re.findall('<link rel="modulepreload" href="([^"]+)">', page) == [WWE["start"], *WWE["preload_modules"]]
    assert re.findall('<link rel="preload" href="([^"]+)" as="fetch" crossorigin>', page) == WWE["preload_files"]


def test_a_development_page_says_where_to_print(rendered):
    page = rendered(wwe={"console": "/wwe-dev/console", "watcher": "watcher.js"})
    assert 'data-console="/wwe-dev/console" data-watcher="watcher.js"' in page


def test_a_pyscript_page_has_its_tag(rendered):
    tag = {"pyscript": {"type": "mpy", "config": "{}"}}
    assert '<script type="mpy" config="{}">pass</script>' in rendered(wwe=tag)
    assert "pyscript" not in rendered()


def test_an_authors_template_extends_ours_and_finds_its_assets(rendered):
    page = rendered(
        *with_page(
            '{% extends "wwe/page.html" %}{% block lang %}fr{% endblock %}'
            '{% block body %}<img src="{{ asset("static/logo.svg") }}">{{ label }}{% endblock %}'
        )
    )
    assert '<html lang="fr">' in page
    assert '<img src="address-of-static/logo.svg">desk' in page
    assert 'src="early.js"' in page
    assert '<link rel="stylesheet" href="style.css">' in page


def test_a_template_may_include_another_of_the_extension(rendered):
    settings, files = with_page('{% extends "wwe/page.html" %}{% block body %}{% include "part.html" %}{% endblock %}')
    assert "<body>\n<p>part</p></body>" in rendered(settings, files | {"part.html": "<p>part</p>"})


def test_text_is_text(rendered):
    assert "<title>&lt;b&gt; &amp; &#34;</title>" in rendered("""label = '<b> & "'""")


# --- what does not render --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "place", "reason"),
    [
        ("\n{% if %}", ", line 2: ", "Expected an expression"),
        ("<p>\n\n{{ nobody }}", ", line 3: ", "'nobody' is undefined"),
        ("{{ view.titel }}", ", line 1: ", 'view has no "titel". Did you mean "title"?'),
        ("\n{{ 1 / 0 }}", ", line 2: ", "ZeroDivisionError: division by zero"),
        ("{% extends 'pages.html' %}", ", line 1: ", 'there is no template "pages.html".'),
        (b"caf\xe9", ": ", "this is not UTF-8; save the file in that encoding."),
    ],
)
def test_a_template_that_does_not_render_is_refused_with_file_and_line(rendered, complaint, content, place, reason):
    sentence = complaint(rendered, *with_page(content))
    assert f"desk/page.html{place}" in sentence
    assert reason in sentence


@pytest.mark.parametrize("content", ["<h1>Orders</h1>", '<script src="{{ wwe.early }}"></script>'])
def test_a_page_that_never_starts_python_is_refused_with_what_is_missing(rendered, complaint, content):
    sentence = complaint(rendered, *with_page(content))
    assert "desk/page.html, line 1: this page never starts Python" in sentence
    assert 'Begin it with {% extends "wwe/page.html" %}' in sentence


def test_a_page_that_brings_the_scripts_itself_is_taken(rendered):
    scripts = '<script src="{{ wwe.early }}" data-entry="main.py"></script><script src="{{ wwe.start }}"></script>'
    assert rendered(*with_page(scripts))


def test_a_template_with_an_endless_loop_is_ended_with_file_and_line(rendered, complaint, monkeypatch):
    monkeypatch.setattr("wwe_kit.time_limit.LIMIT_S", 0.1)
    loop = "{% for a in range(100000) %}{% for b in range(100000) %}\n{% endfor %}{% endfor %}"
    told = complaint(rendered, *with_page("\n" + loop))
    assert "page.html, line " in told
    assert "the page was not finished after 30 s. Does the template have a loop without an end?" in told


def test_a_syntax_error_in_an_included_template_names_that_one(rendered, complaint):
    settings, files = with_page('{% include "part.html" %}')
    assert "desk/part.html, line 2: " in complaint(rendered, settings, files | {"part.html": "\n{% endif %}"})


@pytest.mark.parametrize(("view", "mark", "preloads"), [("b", "self", 5), ("a", "kept", 2)])
def test_only_the_keepers_page_fetches_an_interpreter_while_it_is_parsed(project, view, mark, preloads):
    desk = project('keeper = "b"\n[tool.wwe.views.a]\n[tool.wwe.views.b]\nlevel = "workspace"', None)
    page = EmbedPages(desk, str, str).render(desk.view(view), WWE | {"keeper": "b"})
    assert f'data-keeper="{mark}"' in page
    assert len(re.findall(r'rel="(?:module)?preload"', page)) == preloads


# --- what is dropped -------------------------------------------------------------------------------------------------


@pytest.fixture
def warnings(project):
    """Render the first page of an extension; return what is said about its templates."""

    def render(settings, files, *, allows_style=False):
        desk = project(settings, files)
        pages = EmbedPages(desk, str, str)
        pages.render(desk.views[0], WWE)
        return [each.text(desk.folder) for each in pages.findings(allows_style=allows_style)]

    return render


def test_what_never_works_in_a_template_is_said_with_file_and_line_also_of_those_that_it_takes_in(warnings, tmp_path):
    settings, files = with_page(
        '{% extends "wwe/page.html" %}\n{% block body %}\n<p style="x: y">{% include "part.html" %}\n{% endblock %}'
    )
    first, second = warnings(settings, files | {"part.html": "\n\n<b onclick='go()'>", "other.html": "<b onclick=''>"})
    assert first.startswith(f"{tmp_path}/desk/page.html, line 3: style= has no effect: the page's policy allows no ")
    assert second.startswith(f"{tmp_path}/desk/part.html, line 3: onclick= never runs: the page's policy allows no ")


def test_where_the_policy_lets_styles_in_nothing_is_said_of_them(warnings):
    page = '{% extends "wwe/page.html" %}{% block body %}<p style="x: y">{% endblock %}'
    assert warnings(*with_page(page), allows_style=True) == []


def test_our_own_template_and_a_good_one_have_nothing_to_be_said(warnings):
    assert warnings("", None) == []
    assert warnings(*with_page('{% extends "wwe/page.html" %}\n{% block head %}\n<meta>\n{% endblock %}\n')) == []
