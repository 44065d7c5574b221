"""A plain web server for static sites: twins, and headers as docs/deployment.md tells an administrator to set them."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from wwe_kit.site import media_type

_FOR_EVER = re.compile(r"-[0-9a-f]{10}\.|/(micropython|pyodide|pyscript)-[^/]+/")
_TWINS = (("br", ".br"), ("gzip", ".gz"))


class Traffic:
    """What went over the wire since it was last asked."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._requests = self._bytes = 0

    def add(self, sent: int) -> None:
        """Note an answer."""
        with self._lock:
            self._requests += 1
            self._bytes += sent

    def take(self) -> tuple[int, int]:
        """Give requests and bytes, and begin anew."""
        with self._lock:
            taken, self._requests, self._bytes = (self._requests, self._bytes), 0, 0
        return taken


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, folder: Path, traffic: Traffic, *arguments: object) -> None:
        self._folder = folder
        self._traffic = traffic
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = self._folder / path.lstrip("/")
        if not file.is_file():
            self._answer(404, {}, b"")
            return
        tag = f'"{file.stat().st_mtime_ns:x}"'
        headers = {"ETag": tag, "Vary": "Accept-Encoding", "Content-Type": media_type(file.name)}
        headers["Cache-Control"] = "public, max-age=31536000, immutable" if _FOR_EVER.search(path) else "no-cache"
        if self.headers.get("If-None-Match") == tag:
            self._answer(304, headers, b"")
            return
        encoding, twin = self._twin(file)
        self._answer(200, headers | encoding, twin.read_bytes())

    do_HEAD = do_GET

    def _twin(self, file: Path) -> tuple[dict[str, str], Path]:
        accepted = self.headers.get("Accept-Encoding", "")
        for name, suffix in _TWINS:
            twin = file.with_name(file.name + suffix)
            if name in accepted and twin.is_file():
                return {"Content-Encoding": name}, twin
        return {}, file

    def _answer(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in (headers | ({} if status == 304 else {"Content-Length": str(len(body))})).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)
            self._traffic.add(len(body))

    def log_message(self, *_arguments: object) -> None:
        """Keep quiet."""


@contextmanager
def serving(folder: Path, traffic: Traffic) -> Iterator[str]:
    """Serve a folder while the block runs; give its origin."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, folder, traffic))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
