"""What is served on the two origins: the workspace's page, and the frames with their runtimes."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route

from wwe_kit.build.bundle import library
from wwe_kit.build.site import RELEASE, Site, build_site
from wwe_kit.project.project import load_project
from wwe_kit.resources import resource
from wwe_kit.runtimes.runtimes import MICROPYTHON, PACKAGES, PYODIDE, PYSCRIPT, package_folder
from wwe_kit.server.static_files import TypedStaticFiles

_HERE = Path(__file__).parent
_ENTRIES = {MICROPYTHON: "micropython.mjs", PYODIDE: "pyodide.mjs"}
_PAGE = '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>{title}</title>\n{scripts}\n'
# Without them a page's clock has steps of 0.1 ms, which is a sixth of what is measured.
_FINE_CLOCK = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
# Two ports are one site, which Chromium gives one process unless it is asked not to.
_OWN_PROCESS = {"Origin-Agent-Cluster": "?1"}


def page_headers(*, one_process: bool) -> dict[str, str]:
    """Return what every answer of both origins comes with."""
    return _FINE_CLOCK if one_process else _FINE_CLOCK | _OWN_PROCESS


def workspace_app(headers: Mapping[str, str]) -> Starlette:
    """Return the origin around the frames."""
    return Starlette(routes=[Mount("/", TypedStaticFiles(_HERE / "workspace", headers))])


def frames_app(headers: Mapping[str, str], workspace: str) -> Starlette:
    """Return the origin of the frames, which talk to the origin `workspace`."""
    frames = _Frames(headers, workspace)
    runtimes = [
        Mount(f"/runtimes/{runtime}", TypedStaticFiles(package_folder(PACKAGES[runtime]), headers))
        for runtime in _ENTRIES
    ]
    return Starlette(
        routes=[
            *runtimes,
            Mount("/web", TypedStaticFiles(resource("web"), headers)),
            Mount("/frame", TypedStaticFiles(_HERE / "frame", headers)),
            Route("/javascript", frames.javascript),
            Route("/raw.json", frames.raw_modules),
            Route("/raw/{runtime}/{way}", frames.raw),
            Route("/client/{runtime}/{path:path}", frames.client),
        ]
    )


class _Frames:
    def __init__(self, headers: Mapping[str, str], workspace: str) -> None:
        self._headers = headers
        self._workspace = workspace
        self._sites = {runtime: _built_site(runtime, workspace) for runtime in (*_ENTRIES, PYSCRIPT)}

    async def javascript(self, _request: Request) -> Response:
        script = f'<script src="/frame/javascript.js" data-workspace="{self._workspace}"></script>'
        return self._page("JavaScript", script)

    async def raw(self, request: Request) -> Response:
        runtime, way = request.path_params["runtime"], request.path_params["way"]
        early = [
            '<script src="/web/shared/codec.js"></script>',
            f'<script src="/web/frame/early.js" data-origins="{self._workspace}"></script>',
        ]
        settings = {
            "workspace": self._workspace,
            "runtime": runtime,
            "module": f"/runtimes/{runtime}/{_ENTRIES[runtime]}",
            "way": way,
        }
        data = " ".join(f'data-{name}="{value}"' for name, value in settings.items())
        loading = ['<script src="/web/frame/micropython.js"></script>', f'<script src="/frame/raw.js" {data}></script>']
        scripts = [*(early if way.startswith("fields") else []), *loading]
        return self._page(f"{runtime} {way}", "\n".join(scripts))

    async def raw_modules(self, _request: Request) -> Response:
        program = (_HERE / "frame/raw.py").read_text(encoding="utf-8")
        return JSONResponse(library([program]) | {"raw.py": program})

    async def client(self, request: Request) -> Response:
        file = self._sites[request.path_params["runtime"]].files.get(request.path_params["path"])
        if file is None:
            return PlainTextResponse("not here", 404)
        return Response(file.content, media_type=file.media_type, headers=self._headers)

    def _page(self, title: str, scripts: str) -> Response:
        return HTMLResponse(_PAGE.format(title=title, scripts=scripts), headers=self._headers)


def _built_site(runtime: str, workspace: str) -> Site:
    project = replace(load_project(_HERE / "extension"), interpreter=MICROPYTHON)  # PyScript's
    return build_site(project, mode=RELEASE, workspace_origins=[workspace], runtime=runtime)
