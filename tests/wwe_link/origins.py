"""The two origins of the tests in a browser: a workspace's page on one, the extension on the other."""

import dataclasses
from pathlib import Path
from types import SimpleNamespace

from starlette.applications import Starlette
from starlette.responses import FileResponse, HTMLResponse
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles

from wwe_kit.build.site import build_site
from wwe_kit.project.project import load_project
from wwe_kit.resources import resource
from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE
from wwe_kit.server.extension_app import extension_app
from wwe_kit.server.heard.silent_pages import SilentPages
from wwe_kit.server.sites import ServedExtension

RUNTIMES = (MICROPYTHON, PYODIDE)
_HERE = Path(__file__).parent
_PAGES = Mount("/pages", StaticFiles(directory=_HERE / "pages"))


class Origins:
    """`workspace`, and the extension, which is there once for each runtime, each at an origin of its own."""

    def __init__(self, loop, socket_server):
        self.workspace = loop.serve(lambda _origin: _workspace_app(socket_server))
        self._extensions = {}
        for runtime in RUNTIMES:
            loop.serve(lambda origin, runtime=runtime: self._extension_app(runtime, origin))

    def page(self, runtime):
        """Return the address of the extension's page."""
        extension = self._extensions[runtime]
        [page] = extension.pages.values()
        return f"{extension.origin}/{page}"

    def socket(self):
        """Return the address of the socket at the workspace's origin."""
        return self.workspace.replace("http", "ws") + "/socket"

    def near(self, runtime):
        """Return the address of a page beside the extension's that has the early script, and no Python."""
        return f"{self._extensions[runtime].origin}/near.html"

    def _extension_app(self, runtime, origin):
        extension = ServedExtension(_project(runtime), self._build, origin)
        self._extensions[runtime] = extension
        # What is printed is for pytest, which shows it where a test fails.
        app = extension_app(extension, print, SilentPages(print, print, print, _never))
        return Starlette(routes=[Route("/near.html", lambda _request: self._near(extension)), _PAGES, Mount("/", app)])

    def _build(self, project):
        return build_site(project, workspace_origins=[self.workspace])

    def _near(self, extension):
        early = next(path for path in extension.site.files if path.startswith("early-"))
        text = (_HERE / "pages/near.html").read_text(encoding="utf-8")
        return HTMLResponse(text.format(early=f"/{early}", origins=self.workspace))


def _never(_seconds, _action):
    return SimpleNamespace(cancel=str)


def _project(runtime):
    return dataclasses.replace(load_project(_HERE / "extension"), name=f"links-{runtime}", runtime=runtime)


def _workspace_app(socket_server):
    def page(_request):
        return FileResponse(_HERE / "pages/workspace.html")

    def codec(_request):
        return FileResponse(resource("web/shared/codec.js"))

    routes = [Route("/", page), Route("/codec.js", codec), WebSocketRoute("/socket", socket_server.take), _PAGES]
    return Starlette(routes=routes)
