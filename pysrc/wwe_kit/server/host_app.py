"""The workspace's origin: its page, and the socket over which the page and the host talk."""

import asyncio
import secrets
from collections.abc import Callable
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from wwe_host.frame import Frame
from wwe_host.journal import Kind
from wwe_host.page.desktop import Desktop
from wwe_host.page.view import simulate_view
from wwe_host.workspace import Workspace
from wwe_kit.resources import resource
from wwe_kit.runtimes import package_folder
from wwe_kit.server.static_files import TypedStaticFiles
from wwe_link.codec import decode, encode

# Another site than the extensions' 127.0.0.1, as in production: what browsers forbid across sites is forbidden here.
HOST = "localhost"
_SOCKET_PATH = "/socket"
_NO_CACHE = {"Cache-Control": "no-cache"}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "frame-src http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_PAGE_HEADERS = {"Cache-Control": "no-store", "Content-Security-Policy": _POLICY, "Referrer-Policy": "no-referrer"}
_REFUSED = 4403  # of the codes that are an application's own


class HostApp:
    """The pages that are open on a workspace. After whatever may have changed something, `touch()`."""

    def __init__(self, workspace: Workspace, origin: Callable[[], str]) -> None:
        self._workspace = workspace
        self._origin = origin
        self._token = secrets.token_urlsafe()
        self._connections: list[_Connection] = []
        self._is_update_due = False
        loader = FileSystemLoader(resource("templates"))
        self._templates = Environment(
            loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )

    def application(self) -> Starlette:
        """Give the app."""
        routes = [
            Route("/", self._page),
            WebSocketRoute(_SOCKET_PATH, self._socket),
            Mount("/assets", TypedStaticFiles(resource("web/host"), _NO_CACHE)),
            Mount("/shared", TypedStaticFiles(resource("web/shared"), _NO_CACHE)),
            Mount("/vendor", TypedStaticFiles(package_folder("idiomorph") / "dist", _NO_CACHE)),
        ]
        return Starlette(routes=routes, middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=[HOST])])

    def touch(self) -> None:
        """Show soon what has changed, in every page."""
        if not self._is_update_due:
            self._is_update_due = True
            asyncio.get_running_loop().call_soon(self._update)

    def _update(self) -> None:
        self._is_update_due = False
        for connection in self._connections:
            connection.update()

    async def _page(self, _request: Request) -> HTMLResponse:
        page = self._templates.get_template("host/page.html.jinja")
        address = f"{self._origin().replace('http', 'ws', 1)}{_SOCKET_PATH}?token={self._token}"
        html = page.render(agent=self._workspace.session.agent, socket=address, **simulate_view())
        return HTMLResponse(html, headers=_PAGE_HEADERS)

    async def _socket(self, socket: WebSocket) -> None:
        is_ours = socket.headers.get("origin") == self._origin()
        if not is_ours or not secrets.compare_digest(socket.query_params.get("token", ""), self._token):
            await socket.close(_REFUSED)
            return
        await socket.accept()
        connection = _Connection(self._workspace, self._templates, self.touch)
        self._connections.append(connection)
        self.touch()
        try:
            await connection.talk(socket)
        finally:
            self._connections.remove(connection)
            connection.close()
            self.touch()


class _Connection:
    """One page: a browser tab of the session."""

    def __init__(self, workspace: Workspace, templates: Environment, touch: Callable[[], object]) -> None:
        self._workspace = workspace
        self._touch = touch
        self._outgoing: asyncio.Queue[str] = asyncio.Queue()
        self._tab = workspace.open_tab(self._post)
        self._desktop = Desktop(workspace, self._tab, templates)

    def update(self) -> None:
        """Send what has changed on the page."""
        self._workspace.arrange(self._tab)
        update = self._desktop.update()
        if update:
            self._send("update", update)

    def close(self) -> None:
        """The page is gone."""
        self._desktop.close()
        self._workspace.close_tab(self._tab)

    async def talk(self, socket: WebSocket) -> None:
        """Carry messages both ways until the page goes."""
        sending = asyncio.create_task(self._send_all(socket))
        try:
            while True:
                self._take(await socket.receive_text())
                self._touch()
        except WebSocketDisconnect:
            pass
        finally:
            sending.cancel()

    def _take(self, text: str) -> None:
        match decode(text):
            case ["message", str(frame_id), str(origin), message]:
                self._workspace.receive(self._tab, frame_id, origin, message)
            case ["do", str(action), dict(fields)]:
                self._desktop.do(action, fields)
            case ["too-large", str(frame_id), str(origin), int(length)]:
                note = f"not taken: a message of {length:,} characters"
                self._workspace.journal.write(Kind.FOREIGN, "", (self._tab.tab_id, frame_id, origin), None, note=note)
            case _:
                raise ValueError("the workspace's page sent what it never sends")

    def _post(self, frame: Frame, origin: str, message: dict[str, Any]) -> None:
        self._send("post", frame.frame_id, origin, message)

    def _send(self, kind: str, *parts: Any) -> None:
        self._outgoing.put_nowait(encode([kind, *parts]))

    async def _send_all(self, socket: WebSocket) -> None:
        while True:
            await socket.send_text(await self._outgoing.get())
