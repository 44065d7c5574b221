"""The two origins of the tests in a browser: a workspace's page on one, the extension on the other."""

import dataclasses
from pathlib import Path

from starlette.applications import Starlette
from starlette.responses import FileResponse, HTMLResponse
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles

from wwe_kit.build.site import build_site
from wwe_kit.project.project import load_project
from wwe_kit.resources import resource
from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE
from wwe_kit.server.extension_app import extension_app
from wwe_kit.server.sites import Sites

RUNTIMES = (MICROPYTHON, PYODIDE)
_HERE = Path(__file__).parent
_PAGES = Mount("/pages", StaticFiles(directory=_HERE / "pages"))


class Origins:
    """`workspace` and `extension`. The extension is there once for each runtime."""

    def __init__(self, loop, socket_server):
        self.workspace = loop.serve(lambda _origin: _workspace_app(socket_server))
        self._sites = Sites(_projects(), lambda project: build_site(project, workspace_origins=[self.workspace]))
        self.extension = loop.serve(self._extension_app)

    def page(self, runtime):
        """Return the address of the extension's page."""
        return f"{self.extension}/{self._sites.path(_name(runtime))}"

    def socket(self):
        """Return the address of the socket at the workspace's origin."""
        return self.workspace.replace("http", "ws") + "/socket"

    def near(self):
        """Return the address of a page that has the early script, and no Python."""
        return f"{self.extension}/near.html"

    def _extension_app(self, origin):
        app = extension_app(self._sites, lambda: origin, print)  # for pytest, which shows it where a test fails
        return Starlette(routes=[Route("/near.html", self._near), _PAGES, Mount("/", app)])

    async def _near(self, _request):
        name = _name(MICROPYTHON)
        early = next(path for path in self._sites[name].site.files if path.startswith("early-"))
        text = (_HERE / "pages/near.html").read_text(encoding="utf-8")
        return HTMLResponse(text.format(early=f"/{name}/{early}", origins=self.workspace))


def _projects():
    project = load_project(_HERE / "extension")
    return [dataclasses.replace(project, name=_name(runtime), runtime=runtime) for runtime in RUNTIMES]


def _name(runtime):
    return f"links-{runtime}"


def _workspace_app(socket_server):
    def page(_request):
        return FileResponse(_HERE / "pages/workspace.html")

    def codec(_request):
        return FileResponse(resource("web/shared/codec.js"))

    routes = [Route("/", page), Route("/codec.js", codec), WebSocketRoute("/socket", socket_server.take), _PAGES]
    return Starlette(routes=routes)
