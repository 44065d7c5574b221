import mimetypes

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from wwe_kit.server.static_files import MEDIA_TYPES, TypedStaticFiles


@pytest.fixture
def address(serve, tmp_path):
    """A folder that is served; it is not there yet."""
    files = TypedStaticFiles(tmp_path / "files", {"Cache-Control": "max-age=60"})
    return serve(lambda origin: Starlette(routes=[Mount("/files", files)]))


@pytest.fixture
def put(tmp_path):
    """Put a file into the folder that is served."""

    def write(name, content="content"):
        file = tmp_path / "files" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")

    return write


def test_media_types_are_ours_and_not_the_machines(address, put, ask, monkeypatch):
    for suffix, media_type in MEDIA_TYPES.items():
        monkeypatch.setitem(mimetypes.types_map, suffix, "text/plain")
        put(f"file{suffix}")
        assert ask(address, f"/files/file{suffix}").headers["Content-Type"] == media_type


def test_what_we_have_no_type_for_is_as_the_machine_says(address, put, ask):
    put("file.txt")
    assert ask(address, "/files/file.txt").headers["Content-Type"].startswith("text/plain")


def test_every_file_comes_with_the_headers_also_when_the_browsers_copy_is_good(address, put, ask):
    put("file.js")
    first = ask(address, "/files/file.js")
    again = ask(address, "/files/file.js", If_None_Match=first.headers["ETag"])
    assert (first.status, again.status, again.body) == (200, 304, b"")
    for answer in (first, again):
        assert answer.headers["Cache-Control"] == "max-age=60"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_the_folder_may_come_later(address, put, ask):
    assert ask(address, "/files/a/file.js").status == 404
    put("a/file.js", "late")
    assert ask(address, "/files/a/file.js").body == b"late"


def test_nothing_outside_the_folder_is_served(address, put, ask, tmp_path):
    put("file.js")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (tmp_path / "files/link.txt").symlink_to(tmp_path / "secret.txt")
    for path in ("/files/../secret.txt", "/files/%2e%2e/secret.txt", "/files/link.txt", "/files/"):
        assert ask(address, path).status == 404, path
