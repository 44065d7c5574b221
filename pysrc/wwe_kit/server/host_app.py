"""The workspace's origin: its page, and the socket over which the page and the host talk."""

import asyncio
import secrets
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from wwe_host.journal import Kind
from wwe_host.page.desktop import Desktop
from wwe_host.page.view import simulate_view
from wwe_host.tabs.frame import Frame
from wwe_host.workspace import Workspace
from wwe_kit.resources import resource
from wwe_kit.runtimes import package_folder
from wwe_kit.server.static_files import TypedStaticFiles
from wwe_link.codec import CodecError
from wwe_link.websocket import WebSocketLink

# Another site than the extensions' 127.0.0.1, as in production: what browsers forbid across sites is forbidden here.
HOST = "localhost"
_SOCKET_PATH = "/socket"
_NO_CACHE = {"Cache-Control": "no-cache"}
# Icons of toasts and menu bar views come from wherever their extension says.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: http: https:; connect-src 'self'; "
    "frame-src http: https:; base-uri 'none'; form-action 'none'; frame-ancestors "
)
_PAGE_HEADERS = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
_MOST_WAITING = 1000  # messages for a page that reads too slowly
_REFUSED = 4403  # of the codes that are an application's own


@cache
def _templates(folder: Path) -> Environment:
    """Give the templates of a folder. They are compiled once for all workspaces; edits are seen all the same."""
    loader = FileSystemLoader(folder)
    return Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


class HostApp:
    """The pages that are open on a workspace. After whatever may have changed something, `touch()`."""

    def __init__(self, workspace: Workspace, origin: Callable[[], str]) -> None:
        self._workspace = workspace
        self._origin = origin
        self._token = secrets.token_urlsafe()
        self._connections: list[_Connection] = []
        self._is_update_due = False
        self._templates = _templates(resource("templates"))

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
        html = page.render(agent=self._workspace.session.agent, socket=address, **simulate_view(self._workspace))
        return HTMLResponse(html, headers=_PAGE_HEADERS | {"Content-Security-Policy": self._policy()})

    def _policy(self) -> str:
        # Whoever may speak to the workspace may also embed it.
        return _POLICY + (" ".join(self._workspace.session.accepted_origins.origins) or "'none'")

    async def _socket(self, socket: WebSocket) -> None:
        is_ours = socket.headers.get("origin") == self._origin()
        token = socket.query_params.get("token", "").encode()  # as bytes, for texts that are not ASCII are not compared
        if not is_ours or not secrets.compare_digest(token, self._token.encode()):
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
        self._link = WebSocketLink(self._outgoing.put_nowait)
        self._link.open(self._take)
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
        self._link.close()
        self._desktop.close()
        self._workspace.close_tab(self._tab)

    async def talk(self, socket: WebSocket) -> None:
        """Carry messages both ways until the page goes."""
        sending = asyncio.create_task(self._send_all(socket))
        try:
            while True:
                self._link.arrived(await socket.receive_text())
                self._touch()
                await self._sent_most(sending)
        except WebSocketDisconnect:
            pass
        finally:
            sending.cancel()

    def _take(self, told: Any) -> None:
        match told:
            case ["message", str(frame_id), str(origin), message]:
                self._workspace.receive(self._tab, frame_id, origin, message)
            case ["do", str(action), dict(fields)]:
                self._desktop.do(action, fields)
            case ["shown", bool(is_shown)]:
                self._tab.is_shown = is_shown
            case ["busy"]:
                self._workspace.inactivity.activity()
            case ["active"]:
                self._workspace.session.last_active.turned_to(self._tab)
            case ["embedded"]:
                self._workspace.embed(self._tab)
            case ["window", str(frame_id), bool(is_open)]:
                self._workspace.note_window(self._tab, frame_id, is_open=is_open)
            case ["too-large", str(frame_id), str(origin), int(length)]:
                self._note(frame_id, origin, f"not taken: a message of more than {length:,} characters")
            case ["lost", int(count)]:
                self._note("", "", f"not taken: {count:,} messages that came faster than they could be read")
            case _:
                raise ValueError("the workspace's page sent what it never sends")

    def _note(self, frame_id: str, origin: str, note: str) -> None:
        self._workspace.journal.write(Kind.FOREIGN, "", (self._tab.tab_id, frame_id, origin), None, note=note)

    def _post(self, frame: Frame, origin: str, message: dict[str, Any]) -> None:
        try:
            self._send("post", frame.frame_id, origin, message)
        except CodecError as error:
            # A scenario can attach what JavaScript cannot hold; the others' messages go on all the same.
            place = (self._tab.tab_id, frame.frame_id, origin)
            self._workspace.journal.write(Kind.SILENCE, "", place, None, note=f"not sent: {error}")

    def _send(self, kind: str, *parts: Any) -> None:
        self._link.send([kind, *parts])

    async def _sent_most(self, sending: "asyncio.Task[None]") -> None:
        """Take no more while the page reads too slowly what it and its frames have asked for."""
        if self._outgoing.qsize() > _MOST_WAITING:
            emptied = asyncio.create_task(self._outgoing.join())
            await asyncio.wait({emptied, sending}, return_when=asyncio.FIRST_COMPLETED)
            emptied.cancel()

    async def _send_all(self, socket: WebSocket) -> None:
        while True:
            await socket.send_text(await self._outgoing.get())
            self._outgoing.task_done()
