"""The extensions' origin: every project's site at its name, and the runtimes beside them."""

from collections.abc import Callable

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route

from wwe_kit.resources import resource
from wwe_kit.runtimes.runtimes import PACKAGES, runtime_folder
from wwe_kit.server.console import Say, console_route
from wwe_kit.server.sites import ServedExtension, Sites
from wwe_kit.server.static_files import TypedStaticFiles

HOST = "127.0.0.1"
RUNTIMES_PATH = "/runtimes"
# Long enough for every start of a day's work but the first; the entity tags say when the pinned version has changed.
_RUNTIME_HEADERS = {"Cache-Control": "public, max-age=3600"}
_TROUBLE_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
}


def extension_app(sites: Sites, origin: Callable[[], str], say: Say, notice: Say = lambda _sentence: None) -> Starlette:
    """Return the app. `origin()` is where it is served.

    What pages print goes to `say`, and what is to be said of them in the workspace to `notice`.
    """
    pages = _Pages(sites)
    runtimes = [
        Mount(f"{RUNTIMES_PATH}/{package}", TypedStaticFiles(runtime_folder(runtime), _RUNTIME_HEADERS))
        for runtime, package in PACKAGES.items()
    ]
    routes = [*runtimes, console_route(sites, origin, say, notice), Route("/{name}/{path:path}", pages.get)]
    # By its number only, so that no other name can be made to point here (DNS rebinding).
    return Starlette(routes=routes, middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=[HOST])])


class _Pages:
    """The files of the sites."""

    def __init__(self, sites: Sites) -> None:
        self._sites = sites
        templates = FileSystemLoader(resource("templates/server"))
        self._templates = Environment(loader=templates, autoescape=True, undefined=StrictUndefined)

    async def get(self, request: Request) -> Response:
        """Answer with a file; with what is wrong, where a page is asked for that cannot be built any more."""
        name, path = request.path_params["name"], request.path_params["path"]
        extension = self._sites.by_name.get(name)
        file = extension.site.files.get(path) if extension else None
        if extension is None or file is None:
            return PlainTextResponse(f"{request.url.path} is not served here.", 404)
        is_page = path in extension.pages.values()
        if is_page and extension.trouble:
            return self._trouble(extension)
        lasting = "public, max-age=31536000, immutable" if file.immutable else "no-cache"
        headers = {"Cache-Control": lasting, "X-Content-Type-Options": "nosniff"}
        return Response(
            file.content, media_type=file.media_type, headers=headers | (extension.site.headers if is_page else {})
        )

    def _trouble(self, extension: ServedExtension) -> Response:
        page = self._templates.get_template("trouble.html.jinja")
        text = page.render(label=extension.project.label, trouble=extension.trouble)
        return HTMLResponse(text, 500, headers=_TROUBLE_HEADERS)
