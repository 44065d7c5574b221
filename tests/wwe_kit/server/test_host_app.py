"""The workspace's page and its socket: what is served, and who gets in."""

import re
from urllib.parse import urljoin

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from tests.wwe_kit.server.rig.host_page import CRM
from wwe_host.settings.options import read_options
from wwe_host.workspace import Workspace
from wwe_kit.server.host_app import HostApp
from wwe_link.clock import Clock

# --- the page --------------------------------------------------------------------------------------------------------


def test_the_page_comes_with_a_policy_and_is_kept_nowhere(get):
    page = get()
    assert (page.status, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    policy = dict(part.strip().split(" ", 1) for part in page.headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"


def test_whoever_may_speak_to_the_workspace_may_embed_it_and_nobody_else(get):
    assert f"frame-ancestors {CRM}" in get().headers["Content-Security-Policy"].split("; ")


class TestWhereNobodyMaySpeakToTheWorkspace:
    @pytest.fixture
    def options(self):
        return {}

    def test_nobody_may_embed_it(self, get):
        assert get().headers["Content-Security-Policy"].endswith("; frame-ancestors 'none'")


def test_nothing_in_the_page_is_against_its_policy(get):
    page = get().body.decode()
    assert re.findall(r"<script(?![^>]* src=)|<style| style=| on[a-z]+=|javascript:", page) == []


def test_everything_that_the_page_fetches_is_served_and_kept_by_the_browser(get):
    addresses = [urljoin("/", path) for path in re.findall(r'(?:src|href)="([^":#]+)[#"]', get().body.decode())]
    named, seen = set(addresses), set()
    while addresses:
        path = addresses.pop()
        if path in seen:
            continue
        seen.add(path)
        file = get(path)
        if path.endswith(".js"):
            imports = re.findall(r'^import (?:.* from )?"([^"]+)"', file.body.decode(), re.MULTILINE)
            addresses += [urljoin(path, each) for each in imports]
        assert (file.status, path) == (200, path)
        assert file.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert file.headers["X-Content-Type-Options"] == "nosniff"
    paths = {path.split("/", 2)[2] for path in seen}
    assert {"assets/link.js", "assets/swap.js", "shared/codec.js", "vendor/idiomorph.esm.js"} <= paths
    assert seen == named, "a script is asked for after another one, for the page does not name it"


@pytest.mark.parametrize(
    "path", ["/index.html", "/assets/host.js", "/files-1/../page.html.jinja", "/files-1/vendor/../a.json"]
)
def test_nothing_else_is_served(get, path):
    assert get(path).status == 404


@pytest.mark.parametrize("name", ["evil.example.com", "127.0.0.1", "evil.example.com:80"])
def test_no_other_name_can_be_made_to_point_here(get, name):
    assert get(Host=name).status == 400


# --- who gets in -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("origin", ["http://evil.example.com", "null", None])
def test_a_page_of_another_origin_is_refused(host, address, origin):
    with pytest.raises(InvalidStatus) as refused, connect(address, origin=origin):
        pass
    assert refused.value.response.status_code == 403
    assert host.run(lambda workspace: workspace.session.tabs) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda address: address.partition("?")[0],
        lambda address: address[:-1],
        lambda address: address + "x",
        lambda address: address.partition("=")[0] + "=",
        lambda address: address.partition("=")[0] + "=%C3%A9",
    ],
)
def test_a_page_without_the_token_is_refused(host, address, change):
    with pytest.raises(InvalidStatus) as refused, connect(change(address), origin=host.origin):
        pass
    assert refused.value.response.status_code == 403
    assert host.run(lambda workspace: workspace.session.tabs) == []


def test_a_page_that_came_by_another_name_is_refused(host, address):
    by_number = address.replace("localhost", "127.0.0.1")
    with pytest.raises(InvalidStatus) as refused, connect(by_number, origin=host.origin):
        pass
    assert refused.value.response.status_code == 400


def test_every_server_has_a_token_of_its_own(serve, ask):
    def token():
        app = HostApp(Workspace(read_options({}), Clock()), lambda: "http://localhost:1")
        server = serve(lambda _origin: app.application())
        page = ask(server, "/", Host=f"localhost:{server.port}").body.decode()
        return re.search(r'token=([^"]+)', page)[1]

    tokens = {token() for _ in range(2)}
    assert len(tokens) == 2
    assert all(len(token) >= 32 for token in tokens)
