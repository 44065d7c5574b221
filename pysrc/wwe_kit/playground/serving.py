"""Plain web servers for a test, one for each origin; they know nothing but files."""

from typing import Self

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from wwe_kit.build.site import Site
from wwe_kit.playground.folders import Playground
from wwe_kit.server.serving_thread import ServingThread

_HEADERS = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}


class PlaygroundServers:
    """`with PlaygroundServers() as servers:` has the origins that are asked for; `show` puts other files on them."""

    def __init__(self) -> None:
        self._thread = ServingThread()
        self._host = _Files()
        self._extensions: dict[str, _Files] = {}

    def __enter__(self) -> Self:
        self._thread.__enter__()
        # Two sites, as in production: what browsers forbid across sites is forbidden here.
        self.host_origin = f"http://localhost:{self._thread.serve(self._host)}"
        return self

    def __exit__(self, *error: object) -> None:
        self._thread.__exit__(*error)

    def extension_origins(self, count: int) -> tuple[str, ...]:
        """Return this many origins for extensions: the same each time, and more where there are not enough."""
        while len(self._extensions) < count:
            files = _Files()
            self._extensions[f"http://127.0.0.1:{self._thread.serve(files)}"] = files
        return tuple(self._extensions)[:count]

    def show(self, playground: Playground) -> None:
        """Serve these files from now on."""
        self._host.site = playground.workspace
        for files in self._extensions.values():
            files.site = None
        for name, site in playground.extensions.items():
            self._extensions[playground.origins[name]].site = site


class _Files:
    """An app that answers with the files of a site, where it has one."""

    def __init__(self) -> None:
        self.site: Site | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._answer(Request(scope).url.path.removeprefix("/"))(scope, receive, send)

    def _answer(self, path: str) -> Response:
        file = self.site.files.get(path or "index.html") if self.site else None
        if self.site is None or file is None:
            return PlainTextResponse("There is no such file.", 404)
        return Response(file.content, media_type=file.media_type, headers=_HEADERS | self.site.headers)
