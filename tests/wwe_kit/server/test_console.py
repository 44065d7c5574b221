import json

import pytest
from starlette.applications import Starlette

from wwe_kit.server.console import PATH, console_route, terminal_text

ENTRY = {"page": "/desk/index.html", "level": "log", "text": "hello"}


@pytest.fixture
def post(serve, sites, ask):
    """Post to the console, by default from a page of its own; gives the status and what was said."""
    said = []
    address = serve(lambda origin: Starlette(routes=[console_route(sites(), lambda: origin, said.append)]))

    def send(body, origin=address.origin):
        headers = {"Origin": origin} if origin else {}
        return ask(address, PATH, "POST", body if isinstance(body, bytes) else json.dumps(body), **headers).status, said

    return send


# --- who is heard ----------------------------------------------------------------------------------------------------


def test_what_a_page_prints_is_said(post):
    assert post(ENTRY) == (204, ["[desk] hello"])


@pytest.mark.parametrize("origin", ["http://evil.example.com", "null", None])
def test_pages_of_other_origins_are_not_heard(post, origin):
    assert post(ENTRY, origin) == (403, [])


@pytest.mark.parametrize(
    "body",
    [b"", b"hello", b"\xff", b"[]", b"5", b'"text"', {}, {"page": "/desk/", "level": "log"}, ENTRY | {"level": "fatal"},
     ENTRY | {"level": ["log"]}, ENTRY | {"text": None}, ENTRY | {"page": 5}, ENTRY | {"text": "x" * 300_000}],
)
def test_what_no_page_of_ours_sends_is_not_said(post, body):
    assert post(body) == (400, [])


def test_a_page_of_no_extension_is_called_a_page(post):
    assert post(ENTRY | {"page": "/elsewhere/index.html"}) == (204, ["[page] hello"])


# --- what is shown ---------------------------------------------------------------------------------------------------


@pytest.fixture
def desk(sites):
    return sites({"desk": ('label = "Front desk"', {})})["desk"]


def test_every_line_stands_behind_the_label_and_errors_say_so(desk):
    assert terminal_text(desk, "log", "one\ntwo\n") == "[Front desk] one\n[Front desk] two"
    assert terminal_text(desk, "error", "one\n\ntwo") == (
        "[Front desk] error: one\n[Front desk] error: \n[Front desk] error: two"
    )


def test_places_are_files_of_the_authors(desk):
    trace = 'File "/app/orders/app.py", line 3, in save\nFile "/wwe/wwe_link/codec.py", line 9, in encode'
    folder = desk.project.folder
    assert terminal_text(desk, "log", trace) == (
        f'[Front desk] File "{folder}/orders/app.py", line 3, in save\n'
        '[Front desk] File "/wwe/wwe_link/codec.py", line 9, in encode'
    )


def test_a_page_cannot_move_the_cursor_or_change_colours(desk):
    assert terminal_text(desk, "log", "a\x1b[31mb\rc\x9bd\x00e\x07\tf") == "[Front desk] a[31mbcde\tf"
