"""A site that was built, served as docs/deployment.md tells an administrator to: compressed, and what may be kept.

What is measured on it is the pages, so it costs as little as a web server does: no framework, and each file read once.
"""

import hashlib
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from starlette.datastructures import Headers
from starlette.types import Receive, Scope, Send

from wwe_kit.build.site import media_type

_FOR_EVER = re.compile(r"-[0-9a-f]{10}\.|/(micropython|pyodide|pyscript)-[^/]+/")
_PRECOMPRESSED = {"br": ".br", "gzip": ".gz", "": ""}


class _Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes


def lasts(path: str) -> bool:
    """Return whether the name of a file changes with its content. The path is that of its address: `/main.html`."""
    return _FOR_EVER.search(path) is not None


class SiteFolder:
    """The files of several folders, as if they were one; of two of the same name the first is served.

    The folders are those of a build, which does not change while it is served.
    """

    def __init__(self, *folders: Path) -> None:
        self._folders = folders
        self._precompressed = cache(self._read_precompressed)

    async def __call__(self, scope: Scope, _receive: Receive, send: Send) -> None:
        """Answer a request for one file."""
        headers = Headers(scope=scope)
        answer = self._answer(scope["path"], headers.get("Accept-Encoding", ""), headers.get("If-None-Match", ""))
        names = [(name.lower().encode(), value.encode()) for name, value in answer.headers.items()]
        await send({"type": "http.response.start", "status": answer.status, "headers": names})
        await send({"type": "http.response.body", "body": answer.body if scope["method"] != "HEAD" else b""})

    def _answer(self, path: str, accepted: str, known: str) -> _Answer:
        for encoding, content in self._precompressed(path).items():
            if encoding in accepted:
                return _found(path, encoding, content, known)
        return _Answer(404, {"Content-Length": "0"}, b"")

    def _read_precompressed(self, path: str) -> dict[str, bytes]:
        """Return the contents of a file, by their encoding, the smallest first and the file itself last."""
        for folder in self._folders:
            file = (folder / path.lstrip("/")).resolve()
            if file.is_relative_to(folder.resolve()) and file.is_file():
                variants = {encoding: file.with_name(file.name + suffix) for encoding, suffix in _PRECOMPRESSED.items()}
                return {encoding: variant.read_bytes() for encoding, variant in variants.items() if variant.is_file()}
        return {}


def _found(path: str, encoding: str, content: bytes, known: str) -> _Answer:
    tag = f'"{_hash(content)}"'
    headers = {
        "Content-Type": media_type(path),
        "ETag": tag,
        "Vary": "Accept-Encoding",
        "Cache-Control": "public, max-age=31536000, immutable" if lasts(path) else "no-cache",
    }
    if known == tag:
        return _Answer(304, headers, b"")
    coding = {"Content-Encoding": encoding} if encoding else {}
    return _Answer(200, headers | coding | {"Content-Length": str(len(content))}, content)


@cache
def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]
