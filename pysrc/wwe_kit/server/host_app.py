"""The workspace's origin: its page, and the socket over which the page and the host talk."""

import asyncio
import contextlib
import secrets
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from wwe_host.page.open_page import OpenPage
from wwe_host.page.pages import OpenPages
from wwe_host.page.templates import environment
from wwe_host.workspace import Workspace
from wwe_kit.build.policy import workspace_policy
from wwe_kit.icons import sprite
from wwe_kit.printable import printable
from wwe_kit.resources import resource
from wwe_kit.server.host_files import files_route, page_files, page_modules, version

# Another site than the extensions' 127.0.0.1, as in production: what browsers forbid across sites is forbidden here.
HOST = "localhost"
_SOCKET_PATH = "/socket"
_PAGE_HEADERS = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
_MOST_WAITING = 1000  # messages for a page that reads too slowly
_REFUSED, _NOT_UNDERSTOOD = 4403, 4400  # of the codes that are an application's own
# What a text can be: no JSON, nested too deeply, not what is said here, or bytes.
_BROKEN = (ValueError, RecursionError, KeyError, TypeError)


@cache
def _templates(folder: Path) -> Environment:
    """Return the templates of a folder. They are compiled once for all workspaces; edits are seen all the same."""
    return environment(FileSystemLoader(folder))


class HostApp:
    """The workspace's page, and the socket of each that is open. `pages` are told after whatever has changed."""

    def __init__(
        self,
        workspace: Workspace,
        origin: Callable[[], str],
        runtimes: Mapping[str, str] | None = None,
        say: Callable[[str], object] = lambda _text: None,
    ) -> None:
        self._workspace = workspace
        self._origin = origin
        self._say = say
        self._token = secrets.token_urlsafe()
        self._templates = _templates(resource("templates"))
        self._told: list[str] = []
        self.pages = OpenPages(workspace, self._templates, _later, runtimes or {})

    def tell(self, sentence: str) -> None:
        """Say something in every page, and in those that are opened later."""
        self._told.append(sentence)
        self.pages.notice(sentence, stays=True)

    def application(self) -> Starlette:
        """Return the app."""
        routes = [Route("/", self._page), WebSocketRoute(_SOCKET_PATH, self._socket), files_route()]
        return Starlette(routes=routes, middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=[HOST])])

    async def _page(self, _request: Request) -> HTMLResponse:
        page = self._templates.get_template("host/page.html.jinja")
        address = f"{self._origin().replace('http', 'ws', 1)}{_SOCKET_PATH}?token={self._token}"
        files = page_files()
        html = page.render(
            agent=self._workspace.session.agent.full_name,
            address=address,
            files=f"files-{version(files)}/",
            modules=page_modules(files),
            icons=sprite(),
        )
        return HTMLResponse(html, headers=_PAGE_HEADERS | {"Content-Security-Policy": self._policy()})

    def _policy(self) -> str:
        # Whoever may speak to the workspace may also embed it.
        return workspace_policy(self._workspace.session.accepted_origins.origins)

    async def _socket(self, socket: WebSocket) -> None:
        is_ours = socket.headers.get("origin") == self._origin()
        token = socket.query_params.get("token", "").encode()  # as bytes, for texts that are not ASCII are not compared
        if not is_ours or not secrets.compare_digest(token, self._token.encode()):
            await socket.close(_REFUSED)
            return
        await socket.accept()
        outgoing: asyncio.Queue[str] = asyncio.Queue()
        page = self.pages.open(outgoing.put_nowait)
        for sentence in self._told:
            page.notice(sentence, stays=True)
        try:
            await _talk(socket, page, outgoing, self.pages.touch)
        except _BROKEN as error:
            reason = printable(f"{type(error).__name__}: {str(error)[:200]}")
            self._say(f"A page sent a message that no page of the workspace sends, and was disconnected ({reason}).")
            with contextlib.suppress(WebSocketDisconnect):  # it has gone by itself
                await socket.close(_NOT_UNDERSTOOD)
        finally:
            self.pages.close(page)


def _later(seconds: float, action: Callable[[], object]) -> None:
    asyncio.get_running_loop().call_later(seconds, action)


async def _talk(socket: WebSocket, page: OpenPage, outgoing: "asyncio.Queue[str]", touch: Callable[[], object]) -> None:
    """Carry texts both ways until the page goes."""
    sending = asyncio.create_task(_send_all(socket, outgoing))
    try:
        while True:
            page.arrived(await socket.receive_text())
            touch()
            await _sent_most(outgoing, sending)
    except WebSocketDisconnect:
        pass
    finally:
        sending.cancel()
        await asyncio.gather(sending, return_exceptions=True)  # it may have failed, for the page has gone


async def _send_all(socket: WebSocket, outgoing: "asyncio.Queue[str]") -> None:
    while True:
        await socket.send_text(await outgoing.get())
        outgoing.task_done()


async def _sent_most(outgoing: "asyncio.Queue[str]", sending: "asyncio.Task[None]") -> None:
    """Take no more while the page reads too slowly what it and its frames have asked for."""
    if outgoing.qsize() > _MOST_WAITING:
        emptied = asyncio.create_task(outgoing.join())
        await asyncio.wait({emptied, sending}, return_when=asyncio.FIRST_COMPLETED)
        emptied.cancel()
