"""Two plain web servers for a test, one for each origin; they know nothing but files."""

from collections.abc import Mapping
from typing import Self

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from wwe_kit.build.site import Site
from wwe_kit.playground.folders import Playground
from wwe_kit.server.serving_thread import ServingThread

_HEADERS = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}


class PlaygroundServers:
    """`with PlaygroundServers() as servers:` has two origins; `show` puts other files on them."""

    def __init__(self) -> None:
        self._thread = ServingThread()
        self._host, self._extensions = _Files(), _Files()

    def __enter__(self) -> Self:
        self._thread.__enter__()
        # Two sites, as in production: what browsers forbid across sites is forbidden here.
        self.host_origin = f"http://localhost:{self._thread.serve(self._host)}"
        self.extension_origin = f"http://127.0.0.1:{self._thread.serve(self._extensions)}"
        return self

    def __exit__(self, *error: object) -> None:
        self._thread.__exit__(*error)

    def show(self, playground: Playground) -> None:
        """Serve these files from now on."""
        self._host.sites = {"": playground.workspace}
        self._extensions.sites = {f"{name}/": site for name, site in playground.extensions.items()}


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
