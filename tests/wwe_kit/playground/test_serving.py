from types import SimpleNamespace
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from wwe_kit.build.site import Site
from wwe_kit.playground.serving import PlaygroundServers


def site(text, **headers):
    """A site of one page."""
    made = Site(headers=headers)
    made.add("index.html", text.encode())
    made.add("assets/a.mjs", b"")
    return made


@pytest.fixture(scope="module")
def servers():
    with PlaygroundServers() as servers:
        yield servers


@pytest.fixture
def shown(servers):
    servers.show(SimpleNamespace(workspace=site("the workspace", Policy="strict"), extensions={"desk": site("a desk")}))
    return servers


def get(address):
    with urlopen(address) as answer:
        return answer.read().decode(), answer.headers


def test_the_two_origins_are_two_sites(shown):
    assert shown.host_origin.startswith("http://localhost:")
    assert shown.extension_origin.startswith("http://127.0.0.1:")
    assert get(shown.host_origin)[0] == get(f"{shown.host_origin}/index.html")[0] == "the workspace"
    assert get(f"{shown.extension_origin}/desk/index.html")[0] == get(f"{shown.extension_origin}/desk/")[0] == "a desk"


def test_files_come_with_their_type_and_the_sites_headers_and_are_asked_for_again(shown):
    _, headers = get(f"{shown.host_origin}/assets/a.mjs")
    assert headers["Content-Type"].startswith("text/javascript")
    assert (headers["Policy"], headers["Cache-Control"]) == ("strict", "no-cache")
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["/nothing.html", "/assets/", "/desk/index.html", "/../index.html"])
def test_nothing_else_is_there(shown, path):
    with pytest.raises(HTTPError, match="404"):
        get(shown.host_origin + path)


def test_another_site_takes_the_place_of_the_first(shown):
    shown.show(SimpleNamespace(workspace=site("another"), extensions={}))
    assert get(shown.host_origin)[0] == "another"
    with pytest.raises(HTTPError, match="404"):
        get(f"{shown.extension_origin}/desk/index.html")
