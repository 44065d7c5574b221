"""The files of a page: there, typed, compressed, kept."""

import pytest

from wwe_kit.doctor.live.file_headers import file_headers

FOREVER = "public, max-age=31536000, immutable"
NAME = "runtime-447a59a5a9.wasm"
RIGHT = {"Content-Type": "application/wasm", "Content-Encoding": "br", "Cache-Control": FOREVER}
BODY = bytes(5000)


@pytest.fixture
def look(serve):
    def at(headers, *, status=200, name=NAME, knows_head=True):
        origin = serve({f"/{name}": (status, headers, BODY)}, knows_head=knows_head)
        return [(finding.topic, finding.level) for finding in file_headers([f"{origin}/{name}"])]

    return at


@pytest.mark.parametrize("knows_head", [True, False])
def test_what_is_right_is_one_line(look, knows_head):
    assert look(RIGHT, knows_head=knows_head) == [("files", "ok")]


def test_a_missing_file_and_a_server_that_is_gone_are_problems(look):
    assert look(RIGHT, status=404) == [(NAME, "problem")]
    assert [finding.level for finding in file_headers(["http://127.0.0.1:1/a.js"])] == ["problem"]


@pytest.mark.parametrize("kind", ["application/octet-stream", ""])
def test_a_wrong_type_is_a_problem(look, kind):
    assert look(RIGHT | {"Content-Type": kind}) == [(NAME, "problem")]


def test_a_style_sheet_and_a_script_need_their_types(look):
    assert look(RIGHT | {"Content-Type": "text/plain"}, name="a.css") == [("a.css", "problem")]
    assert look(RIGHT | {"Content-Type": "text/javascript; charset=utf-8"}, name="a.mjs") == [("files", "ok")]


def test_what_comes_without_compression_is_told(look):
    del (headers := dict(RIGHT))["Content-Encoding"]
    assert look(headers) == [(NAME, "note")]


def test_what_never_changes_and_is_asked_for_anew_is_told(look):
    assert look(RIGHT | {"Cache-Control": "no-cache"}) == [(NAME, "note")]
    assert look(RIGHT | {"Cache-Control": "no-cache"}, name="style.wasm") == [("files", "ok")]
