"""A live extension, looked at as the workspace's browser would."""

import gzip
from collections.abc import Iterator
from urllib.parse import urlsplit

import brotli

from wwe_kit.doctor.finding import Finding, note
from wwe_kit.doctor.live.answer import Answer, checked_url, fetch
from wwe_kit.doctor.live.file_headers import file_headers
from wwe_kit.doctor.live.page import read_page
from wwe_kit.doctor.live.page_headers import origin_of, page_headers
from wwe_kit.doctor.live.reach import certificate, network_place

_CANNOT_READ = "The page's text cannot be read as its Content-Encoding says"


def look_at(url: str, workspace: str = "") -> Iterator[Finding]:
    """Return what is right and wrong at this address. `workspace` is the origin of the workspace that will embed it.

    Raises BadInput for an address that is none, or where nothing answers.
    """
    answer = fetch(checked_url(url))
    try:
        html = _text(answer)
    except (OSError, brotli.error, EOFError):
        yield note("Content-Encoding", f"{_CANNOT_READ} ({answer.header('Content-Encoding')}).", "Correct the header.")
        html = ""
    page = read_page(html, answer.url)
    yield from page_headers(url, answer, page, workspace)
    yield from file_headers(file for file in page.files if origin_of(file) == origin_of(answer.url))
    yield from _from_elsewhere(page.files, answer.url)
    yield from network_place(answer.url)
    yield from certificate(answer.url)


def _text(answer: Answer) -> str:
    encoding = answer.header("Content-Encoding").lower()
    body = {"br": brotli.decompress, "gzip": gzip.decompress}.get(encoding, bytes)(answer.body) if answer.body else b""
    return body.decode("utf-8", errors="replace")


def _from_elsewhere(files: tuple[str, ...], url: str) -> Iterator[Finding]:
    hosts = sorted({urlsplit(file).netloc for file in files if origin_of(file) != origin_of(url)})
    if hosts:
        yield note(
            "other hosts",
            f"The page starts with files from {', '.join(hosts)}. If they do not answer, it does not start.",
            "Serve them beside the page; `wwe build` does so.",
        )
