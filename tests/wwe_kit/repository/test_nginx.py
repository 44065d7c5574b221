"""The settings that `wwe build --server nginx` writes, in a real nginx: over TLS, in a folder of its server."""

import re

import pytest

from tests.free_ports import free_ports
from tests.nginx_server import ask, nginx_serving
from wwe_kit.build.compression import write_precompressed
from wwe_kit.build.site import write_site
from wwe_kit.hosting.address import Address
from wwe_kit.hosting.server_settings import settings_text
from wwe_kit.repository import nginx

SETTINGS = 'runtime = "micropython"\nworkspace-origins = ["https://workspace.example.com"]'


@pytest.fixture
def served(tmp_path, project):
    """A site in a folder of an nginx; return a way to ask."""
    site = write_site(project(SETTINGS), tmp_path / "root", finish=write_precompressed)
    port = free_ports(1)
    file = tmp_path / "root.nginx.conf"
    address = Address("https", "localhost", port, "/below/desk/")
    file.write_text(settings_text("nginx", site, tmp_path / "root", address, "my-desk"), encoding="utf-8")
    with nginx_serving(file, tmp_path, port):
        yield lambda path, **headers: ask(port, path, headers)


def test_what_changes_its_name_is_kept_for_ever_and_pages_are_asked_for_again(served, tmp_path):
    for file in (tmp_path / "root").rglob("*"):
        path = file.relative_to(tmp_path / "root").as_posix()
        if file.is_dir() or path.endswith((".gz", ".br")):
            continue
        answer = served(f"/below/desk/{path}")
        lasts = bool(re.search(r"-[0-9a-f]{10}\.|micropython-[0-9.-]+/", path))
        expected = "public, max-age=31536000, immutable" if lasts else "no-cache"
        assert (answer.status, answer.headers.get_all("Cache-Control")) == (200, [expected]), path


def test_everything_comes_with_its_type_as_it_is_and_pages_say_who_may_frame_them(served):
    page = served("/below/desk/index.html")
    assert page.headers["Content-Security-Policy"] == "frame-ancestors https://workspace.example.com"
    assert (page.headers["X-Content-Type-Options"], page.headers["Referrer-Policy"]) == ("nosniff", "no-referrer")
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert served("/index.html").status == served("/below/desk/nothing.html").status == 404


def test_modules_and_wasm_have_the_types_that_browsers_ask_for_and_come_compressed(served, tmp_path):
    [folder] = (path.name for path in (tmp_path / "root").glob("micropython-*"))
    for name, kind in (("micropython.wasm", "application/wasm"),):
        file = served(f"/below/desk/{folder}/{name}", Accept_Encoding="gzip")
        assert (file.headers["Content-Type"], file.headers["Content-Encoding"]) == (kind, "gzip")
        assert file.headers["X-Content-Type-Options"] == "nosniff"
        assert file.headers["Content-Security-Policy"] is None


def test_nginx_is_found_where_debian_keeps_it(monkeypatch):
    if nginx.nginx_command() is None:
        pytest.skip("nginx is not installed")
    monkeypatch.setenv("PATH", "/nowhere")
    assert nginx.nginx_command().is_file()


def test_nginx_is_installed_where_there_is_none_and_left_alone_where_it_is(monkeypatch):
    asked = []
    found = iter([None, None])
    monkeypatch.setattr(nginx, "nginx_command", lambda: next(found))
    monkeypatch.setattr(nginx, "run_ways", lambda name, *_more: asked.append(name))
    assert nginx.ensure_nginx(str, lambda _what: True) is None
    assert asked == ["nginx"]
    monkeypatch.setattr(nginx, "nginx_command", lambda: "nginx")
    assert nginx.ensure_nginx(str, None) == "nginx"
    assert asked == ["nginx"]
