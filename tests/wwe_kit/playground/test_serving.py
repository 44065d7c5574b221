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
    origins = dict(zip(("desk", "orders"), servers.extension_origins(2), strict=True))
    extensions = {"desk": site("a desk"), "orders": site("orders")}
    workspace = site("the workspace", Policy="strict")
    servers.show(SimpleNamespace(workspace=workspace, extensions=extensions, origins=origins))
    return servers


def get(address):
    with urlopen(address) as answer:
        return answer.read().decode(), answer.headers


def test_each_origin_is_a_site_of_its_own(shown):
    assert shown.host_origin.startswith("http://localhost:")
    assert get(shown.host_origin)[0] == get(f"{shown.host_origin}/index.html")[0] == "the workspace"
    desk, orders = shown.extension_origins(2)
    assert desk.startswith("http://127.0.0.1:")
    assert [get(desk)[0], get(f"{orders}/index.html")[0]] == ["a desk", "orders"]


def test_there_are_as_many_origins_as_are_asked_for_and_they_stay(shown):
    one, two = shown.extension_origins(2)
    assert shown.extension_origins(3)[:2] == (one, two)
    assert shown.extension_origins(1) == (one,)


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
    shown.show(SimpleNamespace(workspace=site("another"), extensions={}, origins={}))
    assert get(shown.host_origin)[0] == "another"
    with pytest.raises(HTTPError, match="404"):
        get(shown.extension_origins(1)[0])
