"""What a browser allows an extension, tried in one: a frame of another site that stores something and compiles wasm.

Browsers differ in it by version, by the settings of the machine's administrator and by the user's own.
"""

import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, cast

from wwe_kit.doctor.finding import Finding, note, ok, problem
from wwe_kit.testing import chromium

LOCAL_NETWORK_ACCESS_SINCE = 142  # Chrome's version that asks the user
_TIMEOUT_MS = 20_000
_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; frame-src *"
# In the frame of the other site.
_TRY = """async () => {
    const answer = { storage: false, wasm: false };
    try { localStorage.setItem("wwe", "1"); answer.storage = localStorage.getItem("wwe") === "1"; } catch {}
    try { await WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)); answer.wasm = true; } catch {}
    return answer;
}"""
_STORAGE_CURE = (
    "The runtimes micropython and pyodide need no storage. For pyscript, allow third-party storage for the extension's "
    "site in the browser's settings or policies."
)


class _Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        frame = cast("_Server", self.server).frame
        body = f'<!doctype html><title>trial</title><iframe src="{frame}"></iframe>' if frame else "<!doctype html>"
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Security-Policy", _POLICY)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, format: str, *arguments: Any) -> None:
        """Keep quiet."""


class _Server(ThreadingHTTPServer):
    frame = ""  # the address of what its page has in a frame


@contextmanager
def _serving(frame: str = "") -> Iterator[int]:
    server = _Server(("127.0.0.1", 0), _Page)
    server.frame = frame
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


def trial() -> Iterator[Finding]:
    """Return what Chromium lets a frame of another site do. Needs Playwright and a Chromium; finds nothing without."""
    if not chromium.has_chromium():
        return
    try:
        answer, version = tried()
    except Exception as error:
        first = (str(error).splitlines() or [type(error).__name__])[0]
        yield problem("browser", f"Chromium did not show a page: {first}", "Start it by hand and see what it says.")
        return
    yield from _findings(answer)
    yield _local_network(version)


def tried() -> tuple[dict[str, bool], str]:
    """Return what a frame could do, by its name, and the version of the browser. Raises what Playwright raises."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - the extra `test` brings it

    with ExitStack() as stack:
        inner = stack.enter_context(_serving())
        outer = stack.enter_context(_serving(f"http://127.0.0.1:{inner}/"))
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(**chromium.launch_options(), timeout=_TIMEOUT_MS)
        stack.callback(browser.close)
        page = browser.new_page()
        page.goto(f"http://localhost:{outer}/", timeout=_TIMEOUT_MS)
        answer = page.frames[1].evaluate(_TRY)
        return answer, browser.version


def _findings(answer: dict[str, bool]) -> Iterator[Finding]:
    if answer["storage"]:
        yield ok("third-party storage", "A frame of another site can store something.")
    else:
        yield note("third-party storage", "A frame of another site can store nothing.", _STORAGE_CURE)
    if answer["wasm"]:
        yield ok("WebAssembly", "A frame may compile it under the policy of a released page.")
    else:
        yield problem(
            "WebAssembly",
            "The browser does not compile WebAssembly, so no Python runs in a page.",
            "Ask the administrator of this machine; the browser's policies may forbid it.",
        )


def _local_network(version: str) -> Finding:
    if int(version.partition(".")[0]) < LOCAL_NETWORK_ACCESS_SINCE:
        return ok("Local Network Access", f"Chromium {version} does not restrict it yet.")
    return note(
        "Local Network Access",
        f"Chromium {version} asks before a page of a public site may embed or call something in the local network, and "
        "refuses it in a frame.",
        'The iframe of such an extension needs allow="local-network-access"; see real-workspace.md.',
    )
