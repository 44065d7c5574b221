"""An index of packages on this machine, which asks for a name and a password."""

import base64
import hashlib
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class _Index(ThreadingHTTPServer):
    """A folder of wheels, as the simple repository API has it."""

    daemon_threads = True
    folder = None
    credentials = b""


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.headers["Authorization"] != f"Basic {base64.b64encode(self.server.credentials).decode()}":
            self._answer(401, b"", "text/plain", ("WWW-Authenticate", "Basic"))
            return
        _, kind, name, *_ = self.path.split("/")
        wheels = sorted(self.server.folder.glob("*.whl"))
        if kind == "files":
            self._answer(200, (self.server.folder / name).read_bytes(), "application/octet-stream")
            return
        links = [_link(file) for file in wheels if file.name.startswith(f"{name.replace('-', '_')}-")]
        self._answer(200 if links else 404, "".join(links).encode(), "text/html")

    def log_message(self, *arguments):
        pass

    def _answer(self, status, content, media_type, *headers):
        self.send_response(status)
        for name, value in (("Content-Type", media_type), ("Content-Length", str(len(content))), *headers):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def serving_index(folder):
    """Serve a folder while the block runs; the value takes a name and a password, and returns the index's address."""
    with _Index(("127.0.0.1", 0), _Handler) as server:
        server.folder = folder
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()

        def start(name, password):
            server.credentials = f"{name}:{password}".encode()
            return f"http://{name}:{password}@127.0.0.1:{server.server_port}/simple"

        yield start
        server.shutdown()
        thread.join()


def _link(file):
    return f'<a href="/files/{file.name}#sha256={hashlib.sha256(file.read_bytes()).hexdigest()}">{file.name}</a>'
