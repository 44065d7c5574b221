import contextlib
import json
from types import SimpleNamespace

import pytest
from starlette.applications import Starlette

from wwe_kit.server.heard.console import PATH, console_route, terminal_text
from wwe_kit.server.heard.silent_pages import SilentPages

ENTRY = {"level": "log", "text": "hello"}
PRINTED = {"page": "/index.html", "entries": [ENTRY]}


@pytest.fixture
def notices():
    """What was said in the workspace."""
    return []


@pytest.fixture
def post(serve, sites, ask, notices):
    """Post to the console, by default from a page of its own; return the status and what was said."""
    said, desk = [], sites()["desk"]
    silent_pages = SilentPages(
        said.append, notices.append, notices.append, lambda _seconds, _action: SimpleNamespace(cancel=str)
    )
    address = serve(lambda _origin: Starlette(routes=[console_route(desk, said.append, silent_pages)]))
    desk.origin = address.origin

    def send(body, origin=address.origin):
        headers = {"Origin": origin} if origin else {}
        content = json.dumps(body) if isinstance(body, (dict, str)) else body
        return ask(address, PATH, "POST", content, **headers).status, said

    return send


# --- who is heard ----------------------------------------------------------------------------------------------------


def test_what_a_page_prints_is_said(post):
    assert post(PRINTED) == (204, ["[desk] hello"])


def test_several_prints_are_said_in_their_order(post):
    entries = [{"level": level, "text": text} for level, text in (("log", "one"), ("error", "two"), ("log", "three"))]
    assert post(PRINTED | {"entries": entries}) == (204, ["[desk] one", "[desk] error: two", "[desk] three"])


def test_megabytes_at_once_are_said_too(post):
    text = "x" * 3_000_000
    assert post(PRINTED | {"entries": [{"level": "log", "text": text}]}) == (204, [f"[desk] {text}"])


@pytest.mark.parametrize("origin", ["http://evil.example.com", "null", None])
def test_pages_of_other_origins_are_not_heard(post, origin):
    assert post(PRINTED, origin) == (403, [])


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"hello",
        b"\xff",
        b"[]",
        b"5",
        b'"text"',
        {},
        {"page": "/desk/"},
        {"entries": [ENTRY]},
        PRINTED | {"page": 5},
        *(
            PRINTED | {"entries": [ENTRY, wrong]}
            for wrong in (
                {"level": "silent", "text": "long"},
                {"level": "answers", "text": "5" * 7},
                {"level": "log"},
                ENTRY | {"level": "fatal"},
                ENTRY | {"level": ["log"]},
                ENTRY | {"text": None},
                5,
            )
        ),
        b"[" * 100_000,
    ],
    ids=lambda body: repr(body)[:30],
)
def test_what_no_page_of_ours_sends_is_not_said(post, body):
    assert post(body) == (400, [])


def test_what_is_too_long_is_not_read_to_its_end(post):
    sent = []

    def endless():
        while len(sent) < 3000:
            sent.append(1)
            yield b"x" * 100_000

    # The server may hang up before the client looks for its answer.
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        assert post(endless()) == (413, [])
    assert len(sent) < 500  # what the system holds between the two, of 300 MB


def test_a_page_that_does_not_answer_is_named_in_the_terminal_and_in_the_workspace(post, notices):
    silent = PRINTED | {"entries": [{"level": "silent", "text": "5"}]}
    status, [line] = post(silent)
    assert (status, [line]) == (204, [f"[desk] error: {notices[0]}"])
    assert notices[0].startswith("desk has not answered for 5 s: ")


TRACE = 'Traceback (most recent call last):\n  File "/app/main.py", line 3, in main\nZeroDivisionError: divide by zero'
HIDDEN = 'label = "Front desk"\n[tool.wwe.views.index]\nlevel = "workspace"\nkind = "hidden"'


@pytest.fixture
def post_of_hidden(serve, sites, ask, notices):
    """Post an error to the console from a page that is hidden."""
    desk = sites({"desk": (HIDDEN, {})})["desk"]
    address = serve(lambda _origin: Starlette(routes=[console_route(desk, print, None, notices.append)]))
    desk.origin = address.origin
    body = PRINTED | {"entries": [{"level": "error", "text": TRACE}]}
    return lambda: ask(address, PATH, "POST", json.dumps(body), Origin=address.origin).status


def test_that_a_hidden_page_has_failed_is_said_in_the_workspace_with_the_place(post_of_hidden, notices):
    assert post_of_hidden() == 204
    [sentence] = notices
    assert "a hidden page, has failed: ZeroDivisionError: divide by zero (main.py, line 3)." in sentence


def test_the_same_error_of_several_frames_is_said_once(post):
    error = {"entries": [{"level": "error", "text": TRACE}]}
    for frame in ("a", "b"):
        status, said = post(PRINTED | error | {"frame": frame})
    assert (status, len(said)) == (204, 1)


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


def test_places_below_the_folder_of_the_command_are_shown_from_there(desk, monkeypatch):
    monkeypatch.chdir(desk.project.folder.parent)
    assert terminal_text(desk, "log", 'File "/app/main.py", line 3') == '[Front desk] File "desk/main.py", line 3'


def test_a_page_cannot_move_the_cursor_or_change_colours(desk):
    assert terminal_text(desk, "log", "a\x1b[31mb\rc\x9bd\x00e\x07\tf") == "[Front desk] a[31mbcde\tf"


def test_a_page_cannot_turn_the_order_in_which_it_is_read(desk):
    assert terminal_text(desk, "log", "a\u202eb\u2066c\u200fd") == "[Front desk] abcd"


def test_a_trace_of_micropython_has_the_line_of_the_author_too(desk):
    (desk.project.folder / "main.py").write_text("x = 1\nx.y\n", encoding="utf-8")
    trace = 'Traceback (most recent call last):\n  File "/app/main.py", line 2, in <module>\nAttributeError: y'
    assert "[Front desk]     x.y\n" in terminal_text(desk, "log", trace)
