"""What a web server answers, or why nothing comes."""

import socket

import pytest

from wwe_kit.doctor.live.answer import checked_url, fetch
from wwe_kit.errors import BadInput


def test_an_answer_has_its_status_its_headers_and_its_body(serve):
    origin = serve({"/a": (200, {"X-Some": "one"}, b"hello"), "/gone": (410, {}, b"")})
    answer = fetch(f"{origin}/a")
    assert (answer.status, answer.header("x-some"), answer.header("x-none"), answer.body) == (200, "one", "", b"hello")
    assert fetch(f"{origin}/gone").status == 410
    assert fetch(f"{origin}/a", headers_only=True).body == b""


def test_a_redirect_is_followed_to_its_end(serve):
    other = serve({"/b": (200, {}, b"")})
    origin = serve({"/a": (302, {"Location": f"{other}/b"}, b"")})
    assert fetch(f"{origin}/a").url == f"{other}/b"


@pytest.mark.parametrize("url", ["extension.example.com", "ftp://a/b", "https://", "/page.html"])
def test_what_is_no_address_of_a_page_is_refused(url):
    with pytest.raises(BadInput, match="is not the address of a page"):
        checked_url(url)


def test_where_nothing_listens_the_reason_is_told(nobody_knows):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(BadInput, match=r"cannot be fetched: nothing listens there\."):
        fetch(f"http://127.0.0.1:{port}/")
    nobody_knows()
    with pytest.raises(BadInput, match="no such host is known"):
        fetch("http://no-such-host.invalid/")
