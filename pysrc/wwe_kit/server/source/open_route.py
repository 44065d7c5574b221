"""The request with which a page's panel asks for the author's editor."""

from pathlib import Path
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from wwe_kit.errors import BadInput
from wwe_kit.project.folder_walk import walk
from wwe_kit.project.project import Project
from wwe_kit.project.shipped import is_left_out
from wwe_kit.server.sites import ServedExtension
from wwe_kit.server.source.editor import Start, editor_command, open_editor

PATH = "/wwe-dev/open"
_LONGEST = 10_000  # bytes


def open_route(extension: ServedExtension, start: Start = open_editor) -> Route:
    """Return the route that takes `path=main.py&line=12` from the pages of an extension, and opens the editor there.

    Only files of the extension's own folder are opened, and only its own origin may ask. The answer is 204, or a
    sentence that says why not.
    """

    async def take(request: Request) -> Response:
        if request.headers.get("origin") != extension.origin:
            return PlainTextResponse("Only pages of this origin are heard.", 403)
        try:
            path, line = _place(await _body(request))
            start(editor_command(_file(extension.project, path), line))
        except BadInput as error:
            return PlainTextResponse(error.message, 409)
        return Response(status_code=204)

    return Route(PATH, take, methods=["POST"])


async def _body(request: Request) -> str:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LONGEST:
            raise BadInput("This names no place: it is too long.")
    return body.decode("utf-8", "replace")


def _place(body: str) -> tuple[str, int]:
    fields = parse_qs(body)
    path, line = fields.get("path", [""])[0], fields.get("line", [""])[0]
    if not path or not line.isdecimal() or len(line) > 7:
        raise BadInput("This names no place: send path=main.py&line=12.")
    return path, int(line)


def _file(project: Project, path: str) -> Path:
    """Return a file of the extension's by its path there. Raises BadInput for everything else."""
    found = {
        each.path: each.file for each in walk(project.folder, is_left_out) if not each.is_folder and not each.problem
    }
    found |= {named: project.folder / named for named in project.files}
    if path not in found:
        raise BadInput(f"{project.folder} has no file {path}.")
    return found[path]
