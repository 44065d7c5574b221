"""A real web server that answers as a test wants it to."""

import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        status, headers, body = self.server.answers.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    do_HEAD = do_GET

    def log_message(self, *_arguments):
        """Keep quiet."""


class NoHead(Handler):
    def do_HEAD(self):
        self.send_error(501)


@pytest.fixture
def nobody_knows(monkeypatch):
    """Let no name be known from then on, whatever this machine's network makes of it."""

    def fail(*_arguments, **_named):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    def begin():
        monkeypatch.setenv("no_proxy", "*")
        monkeypatch.setattr(socket, "getaddrinfo", fail)

    return begin


@pytest.fixture
def serve():
    """Serve answers (path -> status, headers, body); return the origin."""
    servers = []

    def start(answers, *, knows_head=True):
        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler if knows_head else NoHead)
        server.answers = answers
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()
