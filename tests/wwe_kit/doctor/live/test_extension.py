"""A live extension as a whole, on a real web server."""

import gzip

import brotli
import pytest

from wwe_kit.doctor.live.extension import look_at
from wwe_kit.errors import BadInput

HTML = (
    b'<!doctype html><script src="early-447a59a5a9.js" data-entry="main.py"></script>'
    b'<script src="https://cdn.example.com/a.js"></script>'
)
PAGE = {"Content-Type": "text/html", "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}
ENCODINGS = {"br": brotli.compress, "gzip": gzip.compress}


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_page_and_files_are_looked_at_through_compression(serve, levels, encoding):
    origin = serve({"/": (200, PAGE | {"Content-Encoding": encoding}, ENCODINGS[encoding](HTML))})
    found = levels(look_at(f"{origin}/"))
    assert found["early-447a59a5a9.js"] == "problem"  # it is not there
    assert found["other hosts"] == "note"
    assert found["frame-ancestors"] == "note"
    assert found["Local Network Access"] == "note"


def test_an_encoding_that_is_not_what_was_sent_is_told(serve, levels):
    origin = serve({"/": (200, PAGE | {"Content-Encoding": "br"}, HTML)})
    assert levels(look_at(f"{origin}/"))["Content-Encoding"] == "note"


def test_where_nothing_answers_one_sentence_says_so():
    with pytest.raises(BadInput, match="cannot be fetched"):
        list(look_at("http://127.0.0.1:1/"))
