import pytest

from wwe_kit.server.site_folder import SiteFolder

HASHED = "early-0123456789.js"


@pytest.fixture
def address(serve, tmp_path):
    """A site in two folders, of which the first holds a page that is instead of the second's."""
    for path, content in {
        "secret": "secret",
        "first/desk.html": "instead",
        "second/desk.html": "built",
        "second/desk.html.br": "its precompressed file",
        f"second/{HASHED}": "plain",
        f"second/{HASHED}.br": "as brotli",
        f"second/{HASHED}.gz": "as gzip",
        "second/pyodide-1.2.3/pyodide.asm.wasm": "wasm",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(content, encoding="utf-8")
    return serve(lambda _origin: SiteFolder(tmp_path / "first", tmp_path / "second"))


def test_of_two_files_of_a_name_the_first_folders_is_served(address, ask):
    assert ask(address, "/desk.html", Accept_Encoding="br").body == b"instead"


@pytest.mark.parametrize("path", ["/", "/nothing.js", "/../secret", "/pyodide-1.2.3/../../secret"])
def test_nothing_else_is_there(address, ask, path):
    assert ask(address, path).status == 404


@pytest.mark.parametrize(
    ("accepted", "encoding", "body"),
    [("gzip, deflate, br, zstd", "br", b"as brotli"), ("gzip", "gzip", b"as gzip"), ("identity", None, b"plain")],
)
def test_the_smallest_twin_that_the_browser_takes_is_sent_as_what_it_is_of(address, ask, accepted, encoding, body):
    answer = ask(address, f"/{HASHED}", Accept_Encoding=accepted)
    assert (answer.body, answer.headers["Content-Encoding"]) == (body, encoding)
    assert answer.headers["Content-Type"] == "text/javascript"
    assert answer.headers["Vary"] == "Accept-Encoding"


def test_what_has_a_hash_or_a_version_in_its_name_may_be_kept_for_ever_and_a_page_not(address, ask):
    for path in (f"/{HASHED}", "/pyodide-1.2.3/pyodide.asm.wasm"):
        assert ask(address, path).headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert ask(address, "/desk.html").headers["Cache-Control"] == "no-cache"


def test_a_twin_that_the_browser_has_is_not_sent_again(address, ask):
    first = ask(address, f"/{HASHED}", Accept_Encoding="br")
    again = ask(address, f"/{HASHED}", Accept_Encoding="br", If_None_Match=first.headers["ETag"])
    assert (again.status, again.body) == (304, b"")
