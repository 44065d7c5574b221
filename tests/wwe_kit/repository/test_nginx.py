"""The sample for nginx in docs/deployment.md, as an administrator would copy it."""

import contextlib
import http.client
import re
import shutil
import subprocess
import time

import pytest

from wwe_kit.build.compression import write_precompressed
from wwe_kit.build.site import write_site
from wwe_kit.repository import nginx
from wwe_kit.server.listening import bound_socket

PATIENCE_S = 20
SETTINGS = 'runtime = "micropython"\nworkspace-origins = ["https://workspace.example.com"]'


def sample(docs):
    """The two parts of the sample: what stands outside the server, and what in it."""
    [block] = re.findall(r"```nginx\n(.*?)```", docs.read_text(encoding="utf-8"), re.DOTALL)
    outside, inside = re.fullmatch(r"(.*)server \{\n(.*)\}\n", block, re.DOTALL).groups()
    return outside, inside


@pytest.fixture
def served(tmp_path, project, pytestconfig):
    """A site at the root of an nginx that has the sample, and again in a folder of it; return a way to ask."""
    if nginx.nginx_command() is None:
        pytest.skip("nginx is not installed")
    root = tmp_path / "root"
    write_site(project(SETTINGS), root, finish=write_precompressed)
    shutil.copytree(root, tmp_path / "copy")
    (tmp_path / "copy").rename(root / "below")
    with contextlib.closing(bound_socket(0, "--port")) as listener:
        port = listener.getsockname()[1]
    outside, inside = sample(pytestconfig.rootpath / "docs/deployment.md")
    inside = inside.replace("/srv/extensions/customer", str(root))
    inside = inside.replace("brotli_static on;", "")  # the module is none of nginx's own
    shutil.copy("/etc/nginx/mime.types", tmp_path / "mime.types")
    (tmp_path / "nginx.conf").write_text(
        f"daemon off; master_process off; pid {tmp_path}/pid; error_log {tmp_path}/error.log; events {{}}\n"
        f"http {{ access_log off; {outside} server {{ listen 127.0.0.1:{port}; {inside} }} }}",
        encoding="utf-8",
    )
    process = subprocess.Popen([nginx.nginx_command(), "-p", tmp_path, "-c", tmp_path / "nginx.conf"])
    try:
        wait_until_it_answers(port, process, tmp_path)
        yield lambda path, **headers: ask(port, path, headers)
    finally:
        process.terminate()
        process.wait(PATIENCE_S)


def wait_until_it_answers(port, process, place):
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError):
            return ask(port, "/", {})
        time.sleep(0.02)
    raise AssertionError((place / "error.log").read_text(encoding="utf-8"))


def ask(port, path, headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)
    try:
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        answer.read()
        return answer
    finally:
        connection.close()


@pytest.mark.parametrize("below", ["", "/below"])
def test_what_changes_its_name_is_kept_for_ever_and_pages_are_asked_for_again(served, tmp_path, below):
    for file in (tmp_path / "root").rglob("*"):
        path = file.relative_to(tmp_path / "root").as_posix()
        if file.is_dir() or path.startswith("below/") or path.endswith((".gz", ".br")):
            continue
        lasts = bool(re.search(r"-[0-9a-f]{10}\.|micropython-[0-9.-]+/", path))
        expected = "public, max-age=31536000, immutable" if lasts else "no-cache"
        assert served(f"{below}/{path}").headers.get_all("Cache-Control") == [expected], path


@pytest.mark.parametrize("path", ["/index.html", "/below/index.html"])
def test_everything_comes_with_its_type_as_it_is_and_pages_say_who_may_frame_them(served, path):
    page = served(path)
    assert page.headers["Content-Security-Policy"] == "frame-ancestors https://workspace.example.com"
    assert (page.headers["X-Content-Type-Options"], page.headers["Referrer-Policy"]) == ("nosniff", "no-referrer")
    assert page.headers["Content-Type"].startswith("text/html")


def test_modules_and_wasm_have_the_types_that_browsers_ask_for_and_come_compressed(served, tmp_path):
    [folder] = (path.name for path in (tmp_path / "root").glob("micropython-*"))
    for name, kind in (("micropython.mjs", "text/javascript"), ("micropython.wasm", "application/wasm")):
        file = served(f"/below/{folder}/{name}", Accept_Encoding="gzip")
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
