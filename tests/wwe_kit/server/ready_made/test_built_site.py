import os
from urllib.parse import urlsplit

import pytest

from wwe_kit.build.compression import write_precompressed
from wwe_kit.build.site import write_site
from wwe_kit.server.dev_server import ServerSettings
from wwe_kit.server.ready_made.built_site import edited_since, read_built_site
from wwe_kit.server.threaded import ThreadedDevServer

SETTINGS = 'runtime = "micropython"\nworkspace-origins = ["https://workspace.example.com"]'
HERE = "http://localhost:8700"


@pytest.fixture
def desk(project):
    return project(SETTINGS)


@pytest.fixture
def dist(desk, tmp_path):
    write_site(desk, tmp_path / "dist", finish=write_precompressed)
    return tmp_path / "dist"


def test_pages_know_the_workspace_on_this_machine_beside_those_of_production(desk, dist):
    site = read_built_site(desk, dist, [HERE])
    page = site.files["index.html"].content.decode()
    assert f'data-origins="https://workspace.example.com {HERE}"' in page
    assert f"frame-src &#39;self&#39; https://workspace.example.com {HERE};" in page
    assert site.headers == {
        "Content-Security-Policy": f"frame-ancestors https://workspace.example.com {HERE}",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
    }


def test_everything_else_is_what_was_built_byte_for_byte(desk, dist):
    site = read_built_site(desk, dist, [HERE])
    on_disk = {path.relative_to(dist).as_posix(): path for path in dist.rglob("*") if path.is_file()}
    assert set(site.files) == set(on_disk)
    assert all(site.files[path].content == file.read_bytes() for path, file in on_disk.items() if path != "index.html")
    assert {path for path, file in site.files.items() if not file.immutable} == {
        path for path in on_disk if path.startswith(("index.html", "licenses/"))
    }


def test_a_page_for_every_workspace_stays_so(project, tmp_path):
    desk = project('runtime = "micropython"\nworkspace-origins = ["*"]')
    write_site(desk, tmp_path / "dist")
    site = read_built_site(desk, tmp_path / "dist", [HERE])
    assert site.files["index.html"].content == (tmp_path / "dist/index.html").read_bytes()
    assert site.headers["Content-Security-Policy"] == "frame-ancestors *"


def test_what_was_not_built_is_named(desk, dist, tmp_path, complaint):
    nowhere = tmp_path / "nowhere"
    assert complaint(read_built_site, desk, nowhere, [HERE]).startswith(
        f"{nowhere} is not there: run `wwe build` first"
    )
    (dist / "index.html").unlink()
    assert complaint(read_built_site, desk, dist, [HERE]).startswith(f"{dist} has no index.html: run `wwe build` first")


def test_a_file_that_was_edited_after_the_build_is_named(desk, dist):
    main = desk.folder / "main.py"
    os.utime(main, (1, 1))
    assert edited_since(desk, dist) == []
    os.utime(main, (9_999_999_999, 9_999_999_999))
    assert edited_since(desk, dist) == ["main.py"]


def test_it_is_served_compressed_and_with_the_headers_of_production(desk, dist, ask):
    with ThreadedDevServer(ServerSettings((desk,), {}, built={"desk": dist}), str) as server:
        origin = urlsplit(server.extension_origins["desk"])
        page = ask(origin, "/index.html", **{"Accept-Encoding": "br"})
        assert page.headers["Content-Encoding"] is None
        assert page.headers["Content-Security-Policy"].endswith(f" {server.host_origin}")
        [runtime] = dist.glob("micropython-*/micropython.wasm")
        path = f"/{runtime.parent.name}/micropython.wasm"
        for accepted, coding in (("gzip, br", "br"), ("gzip", "gzip"), ("", None)):
            answer = ask(origin, path, **{"Accept-Encoding": accepted})
            assert (answer.headers["Content-Encoding"], answer.headers["Content-Type"]) == (coding, "application/wasm")
            assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
