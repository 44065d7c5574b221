"""Two plain web servers for a test, one for each origin; they know nothing but files."""

import asyncio
import threading
from collections.abc import Mapping
from contextlib import AsyncExitStack

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from wwe_kit.playground.folders import Playground
from wwe_kit.server.listening import bound_socket, listening
from wwe_kit.site import Site

_PATIENCE_S = 30.0
_HEADERS = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}


class PlaygroundServers:
    """`with PlaygroundServers() as servers:` has two origins; `show` puts other files on them."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="wwe-playground", daemon=True)
        self._stack = AsyncExitStack()
        self._host, self._extensions = _Files(), _Files()

    def __enter__(self) -> "PlaygroundServers":
        self._thread.start()
        # Two sites, as in production: what browsers forbid across sites is forbidden here.
        self.host_origin = f"http://localhost:{self._serve(self._host)}"
        self.extension_origin = f"http://127.0.0.1:{self._serve(self._extensions)}"
        return self

    def __exit__(self, *_error: object) -> None:
        asyncio.run_coroutine_threadsafe(self._stack.aclose(), self._loop).result(_PATIENCE_S)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(_PATIENCE_S)
        self._loop.close()

    def show(self, playground: Playground) -> None:
        """Serve these files from now on."""
        self._host.sites = {"": playground.workspace}
        self._extensions.sites = {f"{name}/": site for name, site in playground.extensions.items()}

    def _serve(self, files: "_Files") -> int:
        listener = bound_socket(0, "--wwe-host")
        port: int = listener.getsockname()[1]
        serving = self._stack.enter_async_context(listening(files, listener))
        asyncio.run_coroutine_threadsafe(serving, self._loop).result(_PATIENCE_S)
        return port


class _Files:
    """An app that answers with the files of sites, each below its own path."""

    def __init__(self) -> None:
        self.sites: Mapping[str, Site] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._answer(Request(scope).url.path.removeprefix("/"))(scope, receive, send)

    def _answer(self, path: str) -> Response:
        for below, site in self.sites.items():
            file = site.files.get(path.removeprefix(below) or "index.html") if path.startswith(below) else None
            if file is not None:
                return Response(file.content, media_type=file.media_type, headers=_HEADERS | site.headers)
        return PlainTextResponse("There is no such file.", 404)
