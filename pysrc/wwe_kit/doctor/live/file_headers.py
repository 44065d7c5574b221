"""What the answers for the page's files say: are they there, with the right type, compressed, and kept."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from wwe_kit.doctor.finding import Finding, note, ok, problem
from wwe_kit.doctor.live.answer import Answer, fetch
from wwe_kit.errors import BadInput

_STATUS_OK = 200
_NOT_ALLOWED = (405, 501)
_TYPES = {
    ".js": ("text/javascript", "application/javascript"),
    ".mjs": ("text/javascript", "application/javascript"),
    ".css": ("text/css",),
    ".wasm": ("application/wasm",),
}
# A name that changes with its content.
_NAMED_BY_CONTENT = re.compile(r"-[0-9a-f]{10}\.|/(micropython|pyodide|pyscript)-[0-9.-]+/")
_WORTH_COMPRESSING = (".js", ".mjs", ".css", ".wasm", ".json", ".image", ".pack")
_SMALL = 2000  # bytes


def file_headers(urls: Iterable[str]) -> Iterator[Finding]:
    """Return what there is to say of the files at these addresses, together where all are well."""
    fine = 0
    for url in urls:
        found = list(_of_file(url))
        fine += not found
        yield from found
    if fine:
        yield ok("files", f"{fine} of the page's files come with the right type, compressed, and may be kept.")


def _of_file(url: str) -> Iterator[Finding]:
    name = urlsplit(url).path.rsplit("/", 1)[-1]
    try:
        answer = fetch(url, headers_only=True)
        if answer.status in _NOT_ALLOWED:  # a server that does not know HEAD
            answer = fetch(url)
    except BadInput as error:
        yield problem(name, error.message, "Every file that the build wrote has to be beside the page.")
        return
    if answer.status != _STATUS_OK:
        yield problem(
            name,
            f"The server answers {answer.status} for {url}.",
            "Copy every file that the build wrote, with its folders.",
        )
        return
    yield from _type(name, answer)
    yield from _compression(name, answer)
    yield from _keeping(name, url, answer)


def _suffix(name: str) -> str:
    return f".{name.rsplit('.', 1)[-1]}"


def _type(name: str, answer: Answer) -> Iterator[Finding]:
    right = _TYPES.get(_suffix(name))
    kind = answer.header("Content-Type").split(";")[0].strip().lower()
    if right and kind not in right:
        reason = "compiles it only when all of it is there" if _suffix(name) == ".wasm" else "refuses it"
        yield problem(name, f"Its type is {kind or 'missing'}; the browser {reason}.", f"Send {right[0]}.")


def _compression(name: str, answer: Answer) -> Iterator[Finding]:
    size = answer.header("Content-Length")
    is_small = size.isdigit() and int(size) < _SMALL
    if _suffix(name) in _WORTH_COMPRESSING and not answer.header("Content-Encoding") and not is_small:
        shown = f" ({int(size) / 1000:.0f} kB)" if size.isdigit() else ""
        yield note(
            name,
            f"It comes without compression{shown}.",
            "Let the server send the .br and .gz files that lie beside it; `wwe build --server` writes how.",
        )


def _keeping(name: str, url: str, answer: Answer) -> Iterator[Finding]:
    if _NAMED_BY_CONTENT.search(urlsplit(url).path) and "immutable" not in answer.header("Cache-Control"):
        yield note(
            name,
            "Its name changes with its content, and still the browser asks for it anew.",
            "Send Cache-Control: public, max-age=31536000, immutable.",
        )
