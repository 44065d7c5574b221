import pytest
from starlette.applications import Starlette

from wwe_kit.server.source.open_route import PATH, open_route


@pytest.fixture
def started():
    return []


@pytest.fixture
def post(serve, sites, ask, started, program, monkeypatch):
    """Ask for the editor, by default from a page of its own; return the answer."""
    program("code", "exit 0")
    monkeypatch.setenv("WWE_EDITOR", "code")
    desk = sites()["desk"]
    address = serve(lambda _origin: Starlette(routes=[open_route(desk, started.append)]))
    desk.origin = address.origin

    def send(body, origin=address.origin):
        return ask(address, PATH, "POST", body, **({"Origin": origin} if origin else {}))

    return send


def test_the_editor_is_started_at_the_line(post, started):
    assert post("path=main.py&line=12").status == 204
    [[program, option, place]] = started
    assert (program, option) == ("code", "--goto")
    assert place.endswith("/desk/main.py:12")


@pytest.mark.parametrize("origin", ["http://evil.example.com", "null", None])
def test_pages_of_other_origins_open_nothing(post, started, origin):
    assert (post("path=main.py&line=12", origin).status, started) == (403, [])


@pytest.mark.parametrize(
    "body",
    [
        "",
        "path=main.py",
        "path=main.py&line=-1",
        "path=main.py&line=1;rm",
        "path=../desk/main.py&line=1",
        "path=/etc/passwd&line=1",
        "path=.git/config&line=1",
        "path=--help&line=1",
        "path=nothing.py&line=1",
        "path=" + "x" * 20_000 + "&line=1",
        b"\xff\xfe",
    ],
)
def test_what_is_no_place_in_the_extensions_folder_is_refused_with_a_sentence(post, started, body):
    answer = post(body)
    assert (answer.status, started) == (409, [])


def test_where_no_editor_is_known_the_answer_says_what_to_set(post, monkeypatch):
    monkeypatch.setenv("WWE_EDITOR", "")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("TERM_PROGRAM", raising=False)
    monkeypatch.delenv("TERMINAL_EMULATOR", raising=False)
    answer = post("path=main.py&line=12")
    assert answer.status == 409
    assert "WWE_EDITOR=code" in str(answer)
