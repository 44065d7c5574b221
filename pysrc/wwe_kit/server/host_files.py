"""What the workspace's page fetches: its scripts and style sheets, at addresses that change with what is in them.

A browser asks once for each, and not again until one of them is another. So a page is there sooner, and most of what a
test in a browser waits for is its extension.
"""

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from wwe_kit.resources import resource
from wwe_kit.runtimes.runtimes import package_folder
from wwe_kit.server.static_files import TypedStaticFiles

_LASTING = {"Cache-Control": "public, max-age=31536000, immutable"}
_NO_CACHE = {"Cache-Control": "no-cache"}  # of a page that was opened before a file was edited
# Idiomorph has itself in many forms in its folder.
_VENDOR = ("idiomorph.esm.js",)


def page_files() -> dict[str, Path]:
    """Return the files by their path, as the page's scripts name each other."""
    folders = {"assets": resource("web/host"), "shared": resource("web/shared")}
    files = {f"{name}/{file.name}": file for name, folder in folders.items() for file in sorted(folder.iterdir())}
    return files | {f"vendor/{name}": package_folder("idiomorph") / "dist" / name for name in _VENDOR}


def page_modules(files: Mapping[str, Path]) -> list[str]:
    """Return the paths of the scripts. The page names all of them at once: else one is asked for after the other."""
    return [path for path in files if path.endswith(".js")]


def version(files: Mapping[str, Path]) -> str:
    """Return what changes with the content of any of the files."""
    return _version(tuple((path, file, file.stat().st_mtime_ns) for path, file in files.items()))


@cache
def _version(files: tuple[tuple[str, Path, int], ...]) -> str:
    contents = (path.encode() + b"\0" + file.read_bytes() for path, file, _changed in files)
    return hashlib.sha256(b"\0".join(contents)).hexdigest()[:10]


def files_route() -> Route:
    """Return the route of the files."""
    return Route("/files-{version}/{path:path}", _file)


async def _file(request: Request) -> Response:
    files = page_files()
    file = files.get(request.path_params["path"])
    if file is None:
        raise HTTPException(404)
    headers = _LASTING if request.path_params["version"] == version(files) else _NO_CACHE
    return await TypedStaticFiles(file.parent, headers).get_response(file.name, request.scope)
