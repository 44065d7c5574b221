"""An extension's origin: its site, and the runtimes beside it."""

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route

from wwe_kit.resources import resource
from wwe_kit.runtimes.runtimes import PACKAGES, runtime_folder
from wwe_kit.server.heard.console import Say, console_route
from wwe_kit.server.heard.silent_pages import SilentPages
from wwe_kit.server.sites import ServedExtension
from wwe_kit.server.source import open_route
from wwe_kit.server.source.explanation_route import explanation_route
from wwe_kit.server.source.places import excerpt_of, with_paths_from_here
from wwe_kit.server.static_files import TypedStaticFiles

HOST = "127.0.0.1"
RUNTIMES_PATH = "/runtimes"
# Long enough for every start of a day's work but the first; the entity tags say when the pinned version has changed.
_RUNTIME_HEADERS = {"Cache-Control": "public, max-age=3600"}
_CODINGS = ((".br", "br"), (".gz", "gzip"))  # the smaller first
_TROUBLE_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'",
}


def extension_app(
    extension: ServedExtension, say: Say, silent_pages: SilentPages, notice: Say = lambda _sentence: None
) -> Starlette:
    """Return the app of one extension. What its pages print goes to `say`; `notice` says things in the workspace.

    Each has an origin of its own: on one origin a page could reach into another's frame, read what it has stored, and
    ask the workspace in its name.
    """
    pages = _Pages(extension)
    runtimes = [
        Mount(f"{RUNTIMES_PATH}/{package}", TypedStaticFiles(runtime_folder(runtime), _RUNTIME_HEADERS))
        for runtime, package in PACKAGES.items()
    ]
    routes = [
        *runtimes,
        console_route(extension, say, silent_pages, notice),
        open_route.open_route(extension),
        explanation_route(extension),
        Route("/{path:path}", pages.get),
    ]
    # By its number only, so that no other name can be made to point here (DNS rebinding).
    return Starlette(routes=routes, middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=[HOST])])


class _Pages:
    """The files of a site."""

    def __init__(self, extension: ServedExtension) -> None:
        self._extension = extension
        templates = FileSystemLoader(resource("templates/server"))
        self._templates = Environment(loader=templates, autoescape=True, undefined=StrictUndefined)

    async def get(self, request: Request) -> Response:
        """Answer with a file; with what is wrong, where a page is asked for that cannot be built any more."""
        path, extension = request.path_params["path"], self._extension
        file = extension.site.files.get(path)
        if file is None:
            return PlainTextResponse(f"{request.url.path} is not served here.", 404)
        is_page = path in extension.pages.values()
        if is_page and extension.trouble:
            return self._trouble(extension)
        lasting = "public, max-age=31536000, immutable" if file.immutable else "no-cache"
        headers = {"Cache-Control": lasting, "X-Content-Type-Options": "nosniff"}
        content, coding = self._coded(path, request.headers.get("accept-encoding", ""))
        return Response(
            content, media_type=file.media_type, headers=headers | coding | (extension.site.headers if is_page else {})
        )

    def _coded(self, path: str, accepted: str) -> tuple[bytes, dict[str, str]]:
        """Return a file as it goes over the wire: compressed where it was built so. Pages are as they were read."""
        files, page = self._extension.site.files, path in self._extension.pages.values()
        for suffix, coding in () if page else _CODINGS:
            compressed = files.get(path + suffix)
            if compressed and coding in accepted:
                return compressed.content, {"Content-Encoding": coding, "Vary": "Accept-Encoding"}
        return files[path].content, {}

    def _trouble(self, extension: ServedExtension) -> Response:
        page = self._templates.get_template("trouble.html.jinja")
        folder, trouble = extension.project.folder, extension.trouble
        excerpt = excerpt_of(trouble, folder)
        text = page.render(
            label=extension.project.label,
            trouble=with_paths_from_here(trouble, folder),
            excerpt=excerpt,
            open=open_route.PATH,
        )
        return HTMLResponse(text, 500, headers=_TROUBLE_HEADERS)
