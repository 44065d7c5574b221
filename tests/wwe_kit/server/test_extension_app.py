import html
import re

import pytest

from wwe_kit.runtimes import runtimes
from wwe_kit.server.extension_app import extension_app


@pytest.fixture
def served(serve, sites):
    """Serve extensions: `served(settings, files)` gives where, with `.desk` and `.printed`."""

    def start(settings="", files=None):
        desk, printed = sites({"desk": (settings, files or {})})["desk"], []
        address = serve(lambda origin: setattr(desk, "origin", origin) or extension_app(desk, printed.append, None))
        address.desk, address.printed = desk, printed
        return address

    return start


def test_a_page_comes_with_the_word_who_may_frame_it(served, ask):
    page = ask(served('workspace-origins = ["https://a.example.com"]'), "/index.html")
    assert page.status == 200
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert page.headers["Content-Security-Policy"] == "frame-ancestors https://a.example.com"
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert b'<main id="app"></main>' in page.body


def test_everything_of_a_site_is_served_and_what_has_its_hash_in_its_name_is_kept(served, ask):
    address = served("", {"style.css": "p {}", "static/logo.svg": "<svg/>"})
    for path, file in address.desk.site.files.items():
        answer = ask(address, f"/{path}")
        assert (answer.status, answer.body) == (200, file.content)
        assert answer.headers["Content-Type"].partition(";")[0] == file.media_type
        lasting = "public, max-age=31536000, immutable"
        assert answer.headers["Cache-Control"] == (lasting if file.immutable else "no-cache")


@pytest.mark.parametrize("runtime", runtimes.RUNTIMES)
@pytest.mark.parametrize("interpreter", [runtimes.MICROPYTHON, runtimes.PYODIDE])
def test_everything_that_a_page_fetches_is_served(served, ask, runtime, interpreter):
    address = served(f'runtime = "{runtime}"\ninterpreter = "{interpreter}"')
    page = ask(address, "/index.html").body.decode()
    values = re.findall(r'(?:src|href|data-runtime|data-wasm|data-files|data-bundle)="([^"]+)"', page)
    paths = {path for value in values for path in value.split()}
    config = re.search(r'config="([^"]+)"', page)
    if config:
        paths.update(re.findall(r'"(/runtimes/[^"]+)"', html.unescape(config[1])))
    assert any(path.startswith("/runtimes/") for path in paths)
    for path in paths:
        assert ask(address, path if path.startswith("/") else f"/{path}", "HEAD").status == 200, path


def test_a_runtime_is_kept_for_an_hour_and_then_asked_for_again(served, ask):
    address = served()
    path = f"/runtimes/{runtimes.PACKAGES[runtimes.MICROPYTHON]}/micropython.wasm"
    first = ask(address, path)
    assert first.headers["Content-Type"] == "application/wasm"
    assert first.headers["Cache-Control"] == "public, max-age=3600"
    again = ask(address, path, If_None_Match=first.headers["ETag"])
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/desk/",
        "/main.py",
        "/pyproject.toml",
        "/../desk/main.py",
        "/desk/index.html",
        "/%2e%2e/desk/pyproject.toml",
        "/runtimes/pyodide/../idiomorph/package.json",
        "/runtimes/idiomorph/package.json",
        "/runtimes/@pyscript/core/../../pyodide/pyodide.mjs",
    ],
)
def test_what_is_not_of_a_site_or_a_runtime_is_not_served(served, ask, path):
    assert ask(served(), path).status == 404


def test_what_is_not_there_is_named(served, ask):
    assert ask(served(), "/orders.html").body == b"/orders.html is not served here."


@pytest.mark.parametrize("host", ["evil.example.com", "localhost", "evil.example.com:80"])
def test_no_other_name_can_be_made_to_point_here(served, ask, host):
    assert ask(served(), "/index.html", Host=host).status == 400


def test_an_edit_that_breaks_it_is_told_in_its_page_until_it_is_mended(served, ask):
    address = served("", {"a.css": ""})
    desk = address.desk
    file = desk.project.folder / "pyproject.toml"
    well = file.read_text(encoding="utf-8")
    file.write_text(well + 'label = "<b>"\n', encoding="utf-8")
    desk.rebuild()
    file.write_text(well + 'lable = "<b>"\n', encoding="utf-8")
    desk.rebuild()
    page = ask(address, "/index.html")
    assert page.status == 500
    assert b"<h1>&lt;b&gt; cannot be built</h1>" in page.body
    assert b"has no key &#34;lable&#34;. Did you mean &#34;label&#34;?" in page.body
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert ask(address, "/a.css").status == 200
    file.write_text(well, encoding="utf-8")
    desk.rebuild()
    assert ask(address, "/index.html").status == 200


def test_what_breaks_a_template_is_shown_with_its_line_and_a_button_for_the_editor(served, ask):
    template = '{% extends "wwe/page.html" %}\n{% block body %}\n<p>{{ "<" ~ nothing }}</p>\n{% endblock %}\n'
    address = served('[tool.wwe.views.index]\ntemplate = "page.html"', {"page.html": template.replace("nothing", "1")})
    (address.desk.project.folder / "page.html").write_text(template, encoding="utf-8")
    address.desk.rebuild()
    page = ask(address, "/index.html").body.decode()
    assert "<mark>&gt; 3  &lt;p&gt;{{ &#34;&lt;&#34; ~ nothing }}&lt;/p&gt;</mark>\n  4  {% endblock %}" in page
    assert '<form method="post" action="/wwe-dev/open">' in page
    assert '<input type="hidden" name="path" value="page.html">' in page
    assert '<input type="hidden" name="line" value="3">' in page


def test_what_pages_print_is_taken(served, ask):
    address = served()
    body = '{"page": "/index.html", "entries": [{"level": "log", "text": "hello"}]}'
    assert ask(address, "/wwe-dev/console", "POST", body, Origin=address.origin).status == 204
    assert address.printed == ["[desk] hello"]
